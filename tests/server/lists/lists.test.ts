import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { metric } from '#server/metrics/catalogue.ts';
import { LISTS, listDefinition } from '#server/reports/lists/definitions.ts';
import { listDocx } from '#server/reports/lists/docx.ts';
import { type ListRecord, listRows, withoutEmptyColumns } from '#server/reports/lists/rows.ts';
import { listWorkbook } from '#server/reports/lists/workbook.ts';
import { DOCUMENT_FIELDS, DOSSIER_FIELDS } from '#server/store/records/record-fields.ts';
import type { ListAnswer } from '#shared/contract/lists.ts';
import { docxText } from '../../e2e/docx-text.ts';

const definition = (id: string) => {
  const found = listDefinition(id);
  if (!found) throw new Error(id);
  return found;
};
const answer = (id: string, records: readonly ListRecord[], more: Partial<ListAnswer> = {}): ListAnswer => {
  const found = definition(id);
  return {
    list: found,
    agency: 'Sở Xây dựng',
    period: { rule: 'calendar.month', label: 'Tháng 10/2026', from: '2026-10-01', to: '2026-10-31' },
    asOf: '2026-11-02T08:00:00+07:00',
    coverage: { state: 'complete', notes: [] },
    missing: null,
    columns: found.columns.map(({ label, width }) => ({ label, width })),
    total: records.length,
    rows: listRows(found, records, '2026-10-31'),
    ...more,
  };
};
const OUT: readonly ListRecord[] = [
  {
    symbol: '10/QĐ-SXD',
    issuedOn: '2026-10-05',
    docType: 'Quyết định',
    draftingUnit: 'Văn phòng',
    signed: true,
  },
  {
    symbol: '9/SXD-VP',
    issuedOn: '2026-10-05',
    docType: 'Công văn',
    draftingUnit: 'Văn phòng',
    signed: null,
  },
  { symbol: '2/SXD-VP', issuedOn: '2026-10-01', docType: 'Công văn', draftingUnit: null, signed: false },
];

describe('the rows of a list', () => {
  it('come in the order of their days, then of their numbers', () => {
    expect(listRows(definition('van-ban-di'), OUT, '2026-10-31').map(([symbol]) => symbol)).toEqual([
      '2/SXD-VP',
      '9/SXD-VP',
      '10/QĐ-SXD',
    ]);
  });
  it('leave empty what was not seen', () => {
    expect(listRows(definition('van-ban-di'), OUT, '2026-10-31').map((row) => row[4])).toEqual([
      'Không',
      '',
      'Có',
    ]);
  });
  it('do without a column that says nothing in any row, unless there are no rows', () => {
    const rows = [
      ['a', '', ''],
      ['b', '', 'c'],
    ];
    expect(withoutEmptyColumns([1, 2, 3], rows)).toEqual({
      columns: [1, 3],
      rows: [
        ['a', ''],
        ['b', 'c'],
      ],
    });
    expect(withoutEmptyColumns([1, 2], []).columns).toEqual([1, 2]);
  });
  it('count the working days a dossier is late, an open one up to the cut-off', () => {
    const rows = (id: string, finishedAt: string | null) =>
      listRows(definition(id), [{ code: 'a', dueAt: '2026-10-02', finishedAt }], '2026-10-31')[0]?.at(-1);
    expect([rows('ho-so-tre-han', '2026-10-06'), rows('ho-so-qua-han', null)]).toEqual(['2', '20']);
  });
});

describe('the lists there are', () => {
  it.each(LISTS.map((list) => [list.id, list] as const))('%s lists what a metric counts', (_, list) => {
    expect(metric(list.metric).kind).toBe('count');
  });
  it('hold no subject and no person', () => {
    const fields = LISTS.flatMap(({ columns }) => columns.map(({ field }) => field));
    const known = new Set([...DOCUMENT_FIELDS, ...DOSSIER_FIELDS].map(({ name }) => name));
    expect(fields.filter((field) => field !== 'late' && field !== 'code' && !known.has(field))).toEqual([]);
    expect(fields.filter((field) => /subject|person|signer|applicant|officer/i.test(field))).toEqual([]);
  });
});

describe('the annex in Word', () => {
  it('stands across the page, with the head of the table on every page', async () => {
    const xml = strFromU8(
      unzipSync(await listDocx(answer('van-ban-di', OUT)))['word/document.xml'] ?? new Uint8Array(),
    );
    expect([
      /w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/.test(xml),
      xml.includes('<w:tblHeader/>'),
    ]).toEqual([true, true]);
  });
  it('says what it is, of whom, of which days, and how many there are', async () => {
    const text = docxText(await listDocx(answer('van-ban-di', OUT)));
    for (const words of [
      'Phụ lục',
      'DANH SÁCH VĂN BẢN ĐI',
      '(Từ ngày 01/10/2026 đến ngày 31/10/2026; số liệu lấy ngày 02/11/2026)',
      'Tổng số: 3 văn bản.',
      'Danh sách không gồm văn bản mật.',
    ])
      expect(text).toContain(words);
  });
  it('says that nothing arose', async () => {
    expect(docxText(await listDocx(answer('ho-so-tre-han', [])))).toContain(
      'Trong kỳ không phát sinh hồ sơ nào.',
    );
  });
  it('says what is missing when not everything was read', async () => {
    const coverage = { state: 'partial', notes: ['đã đọc 60/134'] } as const;
    const partial = answer('van-ban-di', OUT, { coverage: { ...coverage, notes: [...coverage.notes] } });
    expect(docxText(await listDocx(partial))).toContain('Danh sách có thể còn thiếu: đã đọc 60/134.');
  });
});

describe('the workbook', () => {
  it('holds every row with its number', async () => {
    const files = unzipSync(await listWorkbook(answer('van-ban-di', OUT)));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const strings = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect([/<v>3<\/v>/.test(sheet), strings.includes('10/QĐ-SXD'), strings.includes('STT')]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
