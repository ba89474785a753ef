import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '#server/reports/build.ts';
import { SXD_UNG_DUNG_CNTT } from '#server/reports/built-in/sxd-ung-dung-cntt.ts';
import { UBND_KE_HOACH_CQDT } from '#server/reports/built-in/ubnd-ke-hoach-cqdt.ts';
import { reportDocx } from '#server/reports/word/docx.ts';
import { AN_GIANG, AN_GIANG_TYPED, tellFacts } from './fake-facts.ts';

const MM = 1440 / 25.4;
let files: Record<string, Uint8Array>;
let body: Document;
let paragraphs: { text: string; element: Element }[];

const xml = (name: string) =>
  new new JSDOM('').window.DOMParser().parseFromString(
    strFromU8(files[name] ?? new Uint8Array()),
    'application/xml',
  );
const all = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('*')].filter((each) => each.tagName === name);
const value = (root: ParentNode, name: string, attribute = 'w:val') =>
  all(root, name)[0]?.getAttribute(attribute) ?? null;
const paragraph = (start: string) => {
  const found = paragraphs.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`no paragraph “${start}”`);
  return found.element;
};

beforeAll(async () => {
  const references = { ...AN_GIANG_TYPED, kho_khan: 'Một <khó khăn> & hai\nKhó khăn {ba}\u0007' };
  const facts = tellFacts({ values: AN_GIANG, references });
  const answer = await buildReport(
    SXD_UNG_DUNG_CNTT,
    { rule: 'calendar.year', year: 2021 },
    '2022-01-05T08:00:00+07:00',
    facts,
    'r',
  );
  files = unzipSync(await reportDocx(answer));
  body = xml('word/document.xml');
  paragraphs = all(body, 'w:p').map((element) => ({
    element,
    text: all(element, 'w:t')
      .map((each) => each.textContent)
      .join(''),
  }));
});

describe('the page', () => {
  it('is A4 upright', () => {
    expect([value(body, 'w:pgSz', 'w:w'), value(body, 'w:pgSz', 'w:h')]).toEqual(['11906', '16838']);
  });
  it.each([
    ['w:top', 20, 25],
    ['w:bottom', 20, 25],
    ['w:left', 30, 35],
    ['w:right', 15, 20],
  ])('has margin %s between %i and %i mm', (side, least, most) => {
    const mm = Number(value(body, 'w:pgMar', side)) / MM;
    expect([mm >= least - 0.01, mm <= most]).toEqual([true, true]);
  });
  it('is set in Times New Roman, black', () => {
    const styles = xml('word/styles.xml');
    expect([
      value(styles, 'w:rFonts', 'w:ascii'),
      value(styles, 'w:rFonts', 'w:hAnsi'),
      value(styles, 'w:color'),
    ]).toEqual(['Times New Roman', 'Times New Roman', '000000']);
  });
  it('numbers pages in the middle of the top margin, size 13, not on page 1', () => {
    const headers = Object.keys(files)
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map(xml);
    const numbered = headers.filter((header) =>
      all(header, 'w:instrText').some((each) => each.textContent?.includes('PAGE')),
    );
    const [shown] = numbered;
    expect({
      headers: headers.length,
      numbered: numbered.length,
      titlePage: all(body, 'w:titlePg').length,
      centred: shown && value(shown, 'w:jc'),
      size: shown && value(shown, 'w:sz'),
    }).toEqual({ headers: 2, numbered: 1, titlePage: 1, centred: 'center', size: '26' });
  });
});

describe('the header block', () => {
  it('has the agency on the left and Quốc hiệu on the right', () => {
    const table = all(body, 'w:tbl')[0];
    const cells = (table ? all(table, 'w:tc') : []).map((cell) =>
      all(cell, 'w:p').map((each) =>
        all(each, 'w:t')
          .map((t) => t.textContent)
          .join(''),
      ),
    );
    expect(cells).toEqual([
      ['UBND TỈNH AN GIANG', 'SỞ XÂY DỰNG', '', 'Số:        /BC-SXD'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        '',
        'An Giang, ngày 05 tháng 01 năm 2022',
      ],
    ]);
  });
  it('has no borders around its cells', () => {
    const borders = all(body, 'w:tblBorders')[0];
    expect([...(borders?.children ?? [])].map((each) => each.getAttribute('w:val'))).toEqual(
      Array(6).fill('none'),
    );
  });
  it('draws the line below the agency a third to a half as long as the name', () => {
    const ruled = all(body, 'w:p').filter((each) => all(each, 'w:pBdr').length > 0)[0];
    const indents = ['w:left', 'w:right'].map((side) => Number(ruled && value(ruled, 'w:ind', side)));
    const points = (3_604 - indents.reduce((sum, each) => sum + each, 0)) / 20;
    // "SỞ XÂY DỰNG" is about 86 pt wide in Times New Roman bold 12.
    expect([points > 86 / 3, points < 86 / 2]).toEqual([true, true]);
  });
  it.each([
    ['UBND TỈNH AN GIANG', '24', false, false],
    ['SỞ XÂY DỰNG', '24', true, false],
    ['CỘNG HÒA', '24', true, false],
    ['Độc lập', '26', true, false],
    ['Số:', '26', false, false],
    ['An Giang,', '26', false, true],
    ['BÁO CÁO', '28', true, false],
    ['Căn cứ Nghị định số 64', '28', false, true],
    ['1. Hạ tầng', '28', true, false],
    ['Nơi nhận:', '24', true, true],
    ['- Lưu: VT.', '22', false, false],
    ['GIÁM ĐỐC', '28', true, false],
    ['Nguyễn Thị Minh Thúy', '28', true, false],
  ])('sets “%s” in %s half-points, bold %s, italic %s', (start, size, bold, italic) => {
    const element = paragraph(start);
    expect([value(element, 'w:sz'), all(element, 'w:b').length > 0, all(element, 'w:i').length > 0]).toEqual([
      size,
      bold,
      italic,
    ]);
  });
});

describe('the body', () => {
  it('is justified, first line set in by 1,27 cm, 6 pt apart, between single and one and a half lines', () => {
    const element = paragraph('Kết quả tiếp nhận');
    const line = Number(value(element, 'w:spacing', 'w:line'));
    expect({
      align: value(element, 'w:jc'),
      indent: value(element, 'w:ind', 'w:firstLine'),
      after: value(element, 'w:spacing', 'w:after'),
      line: line >= 240 && line <= 360,
    }).toEqual({ align: 'both', indent: '720', after: '120', line: true });
  });
  it('holds the figures as printed', () => {
    expect(paragraphs.map(({ text }) => text).filter((text) => text.includes('1189HS/1194 HS'))).toHaveLength(
      1,
    );
  });
  it('leaves no tag and shows the blank of a missing value', () => {
    const text = paragraphs.map((each) => each.text).join('\n');
    expect([/[{]\w+[}]/.test(text.replace('{ba}', '')), text.includes('diệt virus ……, hệ thống')]).toEqual([
      false,
      true,
    ]);
  });
  it('carries typed text as typed: signs of XML, braces; control signs fall out', () => {
    expect(all(paragraph('Một <khó khăn>'), 'w:t').map((each) => each.textContent)).toEqual([
      'Một <khó khăn> & hai',
    ]);
  });
  it('makes each line of a typed text a paragraph with its own first-line indent, none of them empty', () => {
    const second = paragraph('Khó khăn {ba}');
    expect([value(second, 'w:ind', 'w:firstLine'), value(second, 'w:jc'), all(body, 'w:br').length]).toEqual([
      '720',
      'both',
      0,
    ]);
  });
  it('keeps the last paragraph on the page of the signature', () => {
    expect(all(paragraph('Trên đây là'), 'w:keepNext')).toHaveLength(1);
  });
  it('draws the line below the motto as long as the motto', () => {
    const ruled = all(body, 'w:p').filter((each) => all(each, 'w:pBdr').length > 0)[1];
    const indents = ['w:left', 'w:right'].map((side) => Number(ruled && value(ruled, 'w:ind', side)));
    expect(9_354 - 3_604 - indents.reduce((sum, each) => sum + each, 0)).toBe(3_190);
  });
});

describe('the header block of an agency that is named by a typed value', () => {
  it('has a line below a third to a half as long as the name', async () => {
    const references = { dia_ban_hoa: 'HUYỆN LÝ SƠN' };
    const answer = await buildReport(
      UBND_KE_HOACH_CQDT,
      { rule: 'calendar.year', year: 2021 },
      '2022-01-05T08:00:00+07:00',
      tellFacts({ values: {}, references }),
      'r',
    );
    files = unzipSync(await reportDocx(answer));
    const ruled = all(xml('word/document.xml'), 'w:p').filter((each) => all(each, 'w:pBdr').length > 0)[0];
    const indents = ['w:left', 'w:right'].map((side) => Number(ruled && value(ruled, 'w:ind', side)));
    const points = (3_604 - indents.reduce((sum, each) => sum + each, 0)) / 20;
    // "HUYỆN LÝ SƠN" is about 97 pt wide in Times New Roman bold 12.
    expect([points > 97 / 3, points < 97 / 2]).toEqual([true, true]);
  });
});

describe('the name of an agency', () => {
  const named = async (name: string): Promise<string[]> => {
    const references = { ...AN_GIANG_TYPED, co_quan_chu_quan: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG' };
    const period = { rule: 'calendar.year', year: 2021 };
    const facts = tellFacts({ unitName: name, values: {}, references });
    const answer = await buildReport(SXD_UNG_DUNG_CNTT, period, '2022-01-05T08:00:00+07:00', facts, 'r');
    files = unzipSync(await reportDocx(answer));
    const [first] = all(xml('word/document.xml'), 'w:tc');
    return first ? all(first, 'w:t').map((each) => each.textContent ?? '') : [];
  };
  it('that is too long for its column is parted where its halves are alike', async () => {
    expect((await named('Sở Khoa học và Công nghệ')).slice(0, 4)).toEqual([
      ...['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG'],
      ...['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ'],
    ]);
  });
  it('that fits stays on one line', async () => {
    expect((await named('Sở Xây dựng')).slice(2, 3)).toEqual(['SỞ XÂY DỰNG']);
  });
});
