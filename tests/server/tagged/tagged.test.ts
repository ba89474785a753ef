import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openOfficeFile } from '#server/reports/learn/file/office-file.ts';
import { readReport } from '#server/reports/learn/file/report-text.ts';
import { readTags } from '#server/reports/tagged/faults.ts';
import { fillTagged, tagsOf } from '#server/reports/tagged/tagged.ts';
import { meaningOf, TAGS } from '#server/reports/tagged/tags.ts';
import { makeDocx } from '../learn/make-docx.ts';
import { tellFacts } from '../reports/fake-facts.ts';
import { makeXlsx } from './make-xlsx.ts';

const ASOF = '2026-11-20T12:00:00+07:00';
const YEAR = { rule: 'calendar.year', year: 2025 };
const facts = tellFacts({
  values: { vb_den: 12_481, vb_di_pm: 5_351, vb_di: 5_470 },
  references: { kinh_phi_cntt: '=HYPERLINK("http://x","y")' },
});

describe('a tagged Word file', () => {
  it('is filled by words, counts, shares and fractions, a tag split over runs included', async () => {
    const bytes = await makeDocx(
      ['Năm {nam}: {vb_den} VB, {ty_le_vb_di_pm.phan_so} ({ty_le_vb_di_pm}).', '| A | {vb_den} |'],
      'split',
    );
    const filled = await fillTagged(bytes, YEAR, ASOF, facts);
    const lines = readReport(await openOfficeFile(filled.bytes)).map(({ text }) => text);
    expect(lines).toContain('Năm 2025: 12.481 VB, 5.351/5.470 (97,82%).');
    expect(lines).toContain('12.481');
    expect(filled.missing).toEqual([]);
  });

  it('shows a blank for what is not known', async () => {
    const filled = await fillTagged(await makeDocx(['Có {can_bo_cntt} cán bộ.']), YEAR, ASOF, facts);
    expect(filled.missing).toEqual(['can_bo_cntt']);
  });
});

describe('a tagged workbook', () => {
  it('holds numbers where a cell is one tag, so that formulas count on', async () => {
    const bytes = makeXlsx(
      { A1: '{vb_den}', A2: 'Văn bản đi: {vb_di}', A3: '{kinh_phi_cntt}' },
      { B1: 'A1*2' },
    );
    const filled = await fillTagged(bytes, YEAR, ASOF, facts);
    const sheet = new TextDecoder().decode(unzipSync(filled.bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<c r="A1"><v>12481</v></c>');
    expect(sheet).toContain('Văn bản đi: 5.470');
    expect(sheet).toContain('<c r="B1"><f>A1*2</f></c>');
    expect(new TextDecoder().decode(unzipSync(filled.bytes)['xl/workbook.xml'])).toContain(
      'fullCalcOnLoad="1"',
    );
  });

  it('never makes a formula of a value', async () => {
    const filled = await fillTagged(makeXlsx({ A1: '{kinh_phi_cntt}' }, {}), YEAR, ASOF, facts);
    const sheet = new TextDecoder().decode(unzipSync(filled.bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('t="inlineStr"');
    expect(sheet).not.toContain('<f>');
  });
});

describe('a fault of the tags is told with its place and sentence', () => {
  it.each([
    ['unknown-tag', 'Tổng số {vb_denn} văn bản', 'Có phải {vb_den}?'],
    ['unclosed', 'Tổng số {vb_den văn bản', 'không có “}”'],
    ['unopened', 'Tổng số vb_den} văn bản', 'không có “{”'],
    ['nested', 'Tổng số {vb_{nam}} văn bản', 'không lồng nhau'],
    ['empty-tag', 'Tổng số {} văn bản', 'Thẻ rỗng'],
    ['code-like', '{process.exit(1)}', 'không nhận lệnh'],
    ['code-like', '{#each}x{/each}', 'không nhận lệnh'],
    ['code-like', '{constructor}', 'không nhận lệnh'],
    ['code-like', '{=1+1}', 'không nhận lệnh'],
  ] as const)('%s: %s', (code, text, words) => {
    const { faults } = readTags([{ place: 'đoạn 3', text }]);
    expect(faults[0]).toMatchObject({ code, place: 'đoạn 3' });
    expect(faults[0]?.message).toContain(words);
    expect(faults[0]?.sentence).not.toBe('');
  });

  it('in a cell of a workbook as well', async () => {
    const file = await openOfficeFile(makeXlsx({ B4: 'Có {nhu_vay}' }, {}));
    expect(tagsOf(file).faults.map(({ place }) => place)).toEqual(['sheet1, ô B4']);
  });
});

it('every tag of the picker means something', () => {
  expect(TAGS.filter(({ id }) => meaningOf(id) === null)).toEqual([]);
});

it('a workbook that links to another file is refused', async () => {
  const parts = unzipSync(makeXlsx({ A1: '{vb_den}' }, {}));
  parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = new TextEncoder().encode(
    '<Relationships><Relationship Id="r" Type="http://x/externalLinkPath" Target="file:///c/a.xlsx" TargetMode="External"/></Relationships>',
  );
  await expect(openOfficeFile(zipSync(parts))).rejects.toMatchObject({ code: 'external-relation' });
});
