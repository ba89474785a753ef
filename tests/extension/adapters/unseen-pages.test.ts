import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pagerFromText } from '../../../extension/adapters/dom/paging.ts';
import { pickAnswer } from '../../../extension/adapters/host/igate-answer.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS } from '../../../extension/adapters/index.ts';
import { readPage } from '../../../extension/capture/read-page.ts';

/** Pages a judge wrote who had not seen the adapters: what they got wrong at first contact. */
const HEADS = ['STT', 'Số đến', 'Ngày đến', 'Số ký hiệu', 'Trích yếu', 'Cơ quan ban hành', 'Độ mật'];

const row = (number: number, day: string, sign = '', subject = 'x') =>
  `<tr><td>${sign}</td>${[number, day, `${number}/UBND-TH`, subject, 'UBND tỉnh', 'Thường'].map((text) => `<td>${text}</td>`).join('')}</tr>`;

function listOf(rows: string, pager = '') {
  const head = HEADS.map((label) => `<th>${label}</th>`).join('');
  const html = `<table id="dt_basic"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table><div id="pn1">${pager}</div>`;
  const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
  const { document } = new JSDOM(html, { url }).window;
  const read = readPage(IOFFICE_ADAPTERS, {
    document,
    url: new URL(url),
    answers: [],
    pager: null,
    secretsNotRegistered: true,
  });
  if (!read) throw new Error('no adapter read the page');
  return read;
}

describe('a row whose secrecy is told by a picture or a hint', () => {
  it.each([
    '<i class="fa fa-lock" title="Văn bản mật"></i>',
    '<img src="/images/a.png" alt="Tối mật">',
    '<img src="/images/icon_tuyet-mat.gif?v=2">',
    '<span aria-label="Độ mật: Mật"></span>',
    '<i data-original-title="Mật"></i>',
    '<a title="Tuyệt mật" href="#">xem</a>',
    '<input type="hidden" value="TOIMAT">',
  ])('vanishes uncounted: %s', (sign) => {
    const { rows, dropped } = listOf(row(1, '05/01/2026') + row(2, '05/01/2026', sign));
    expect([rows.length, dropped]).toEqual([1, []]);
  });

  it.each([
    '<button title="Đánh dấu văn bản mật"></button>',
    '<i onclick="mark()" title="Đánh dấu tài liệu mật"></i>',
    '<span title="Độ mật: Thường"></span>',
    '<img src="/images/mat-icon.svg" alt="Bảo mật">',
  ])('stays where the sign is a button or says that it is not secret: %s', (sign) => {
    expect(listOf(row(1, '05/01/2026') + row(2, '05/01/2026', sign)).rows).toHaveLength(2);
  });
});

describe('a cell that labels its own lines', () => {
  it('is no mark when its degree is plain, on the same line or the next', () => {
    const cells = ['Độ khẩn: Thường<br>Độ mật: Thường', '<b>Độ mật:</b><div>Thường</div>'];
    const rows = cells.map((cell, i) => row(i + 1, '05/01/2026', '', cell)).join('');
    expect(listOf(rows).rows).toHaveLength(2);
  });

  it('is a mark when it is not', () => {
    const cells = ['Độ mật: Mật', '<b>Độ mật:</b><div>B</div>', '<b>Độ mật:</b>'];
    const rows = cells.map((cell, i) => row(i + 1, '05/01/2026', '', cell)).join('');
    expect(listOf(rows).rows).toEqual([]);
  });
});

describe('the days of a list', () => {
  it('are refused when one shows that months come first', () => {
    const days = ['05/01/2026', '05/02/2026', '05/03/2026', '05/04/2026', '05/13/2026'];
    const { rows, problems } = listOf(days.map((day, i) => row(i + 1, day)).join(''));
    expect(rows).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'layout-changed', field: 'receivedOn' }));
  });

  it('are read where one is impossible, and that one is told', () => {
    const { rows, problems } = listOf(row(1, '15/10/2026') + row(2, '32/10/2026'));
    expect(rows.map((one) => (one.type === 'document' ? one.receivedOn : null))).toEqual(['2026-10-15']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-value', field: 'receivedOn' }));
  });
});

describe('the total of a list', () => {
  it.each([
    ['Hiển thị 1 đến 10 trong tổng số 1,234 mục', 1234],
    ['Showing 1 to 10 of 1,234 entries', 1234],
    ['1 – 10 của 12.345', 12345],
    ['Tổng số: 1.234.567 văn bản', 1234567],
    ['Tổng số bản ghi: 134', 134],
  ])('is read from "%s"', (text, total) => {
    expect(pagerFromText(text).total).toBe(total);
  });

  it.each(['Tổng số bản ghi: 5 351', 'Tổng số văn bản: 1 234 567', 'Tổng số: 12.34'])(
    'is not guessed from "%s"',
    (text) => {
      expect(pagerFromText(text).total).toBeNull();
    },
  );
});

describe('a dossier that has ended while its last task stands open', () => {
  const statusOf = (big: string, task: string) => {
    const content = [
      {
        code: 'H40.22-261101-0001',
        dossierStatus: { id: 9, name: big },
        dossierTaskStatus: { id: 'a', name: task },
        acceptedDate: '2026-10-31T08:00:00.000+0700',
      },
    ];
    const answer = pickAnswer(new URL('https://api.mau.gov.vn/pa/dossier/search?page=0'), { content });
    const url = 'https://motcua.mau.gov.vn/vi/dossier/search';
    const { document } = new JSDOM('', { url }).window;
    const read = readPage(IGATE_ADAPTERS, {
      document,
      url: new URL(url),
      answers: answer ? [answer] : [],
      secretsNotRegistered: true,
      pager: null,
    });
    const [first] = read?.rows ?? [];
    return first?.type === 'dossier' ? first.status : undefined;
  };

  it('has the state the dossier itself says', () => {
    expect(statusOf('Đã trả kết quả', 'Thụ lý hồ sơ')).toBe('returned');
    expect(statusOf('Không được tiếp nhận', 'Đang xử lý')).toBe('refused');
  });

  it('keeps the finer word of its task otherwise', () => {
    expect(statusOf('Đang xử lý', 'Yêu cầu bổ sung giấy tờ')).toBe('supplement');
    expect(statusOf('Đã có kết quả', 'Đã trả kết quả')).toBe('returned');
  });
});
