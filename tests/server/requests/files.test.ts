import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { consolidatedAppendices } from '#server/reports/consolidated/consolidated-appendix.ts';
import { consolidatedReport } from '#server/reports/consolidated/consolidated-report.ts';
import { consolidatedWorkbook } from '#server/reports/consolidated/consolidated-workbook.ts';
import type { Facts } from '#server/reports/facts.ts';
import { reportDocx } from '#server/reports/word/docx.ts';
import type { Column } from '#server/requests/columns.ts';
import { consolidated, type UnitReport } from '#server/requests/consolidated.ts';
import { deadlineOf } from '#server/requests/deadline.ts';
import { countsOf } from '#server/requests/tracking.ts';
import type { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import type { Addressee } from '#shared/contract/request.ts';
import { readWorkbook } from '#shared/spreadsheet/read-workbook.ts';
import { docxText } from '../../e2e/docx-text.ts';

/** What the consolidated report and its workbook say, read back from the files. */
const NOW = '2026-11-20T05:00:00.000Z';
const DUE = '2026-11-25T10:00:00.000Z';
const column = (id: string, label: string, kind: Column['kind'], unit: string): Column => ({
  ...{ id, label, kind, unit, formula: '', notAdded: '', notes: [], metric: id, figures: { thu: id } },
});
const COLUMNS = [
  column('vb_den', 'Văn bản đến', 'count', 'văn bản'),
  column('dung_han', 'Hồ sơ đúng hạn', 'ratio', '%'),
];
const submission = (kind: 'issued' | 'file') => ({
  ...{ n: 1, kind, symbol: '15/BC-UBND', symbolOn: '', sentAt: NOW, name: 'An' },
  ...{ issued: kind === 'issued' ? 1 : null, file: kind === 'file' ? { name: 'bc.docx', hash: 'h' } : null },
});
const unit = (
  name: string,
  kind: 'issued' | 'file' | null,
  count: number,
  n: number,
  d: number,
): UnitReport => ({
  definition: 'thu',
  ...{ addressee: name, name, state: kind === null ? 'notSent' : kind === 'file' ? 'outside' : 'sent' },
  ...{ submission: kind && submission(kind), asOf: '2026-11-20', captured: new Map() },
  values:
    kind === null
      ? new Map()
      : new Map([
          ['vb_den', { n: count, d: null, printed: String(count), state: 'captured', remark: '' } as const],
          ['dung_han', { n, d, printed: `${n}/${d}`, state: 'captured', remark: '' } as const],
        ]),
});
const UNITS = [
  unit('UBND xã Một', 'issued', 1_200, 1_189, 1_194),
  unit('UBND xã Hai', 'file', 34, 11, 56),
  unit('UBND xã Ba {x}', null, 0, 0, 0),
];
const ADDRESSEES: Addressee[] = UNITS.map(({ name, state, submission: sent }) => ({
  form: null,
  ...{ id: name, unit: null, name, state, deadline: deadlineOf(DUE, Date.parse(NOW)) },
  ...{ extended: false, late: sent === null ? null : false, submission: sent, version: 1 },
}));
const table: ConsolidatedAnswer = {
  request: {
    ...{ id: 'r', unit: { id: 'so', name: 'Sở Khoa học và Công nghệ' }, symbol: '1412/SKHCN' },
    ...{ symbolOn: '2026-11-18', title: 'Báo cáo tình hình văn bản năm 2026', note: '', dueAt: DUE },
    ...{ lastWorkingDay: null, definition: 'thu', definitionTitle: 'Thử', periodLabel: 'Năm 2026' },
    ...{
      period: { rule: 'calendar.year', year: 2026 },
      state: 'open',
      reason: '',
      madeBy: 'An',
      madeAt: NOW,
    },
  },
  period: { rule: 'calendar.year', label: 'Năm 2026', from: '2026-01-01', to: '2026-12-31' },
  counts: countsOf(ADDRESSEES),
  at: NOW,
  columns: COLUMNS.map(({ metric: _, ...rest }) => rest),
  ...consolidated(COLUMNS, UNITS),
  statements: [
    {
      ...{ id: 'kho_khan', label: 'Khó khăn', part: 'limits' },
      units: [{ addressee: 'a', name: 'UBND xã Một', text: 'Thiếu máy quét.' }],
    },
  ],
  draft: null,
};
const facts: Facts = {
  unitName: 'Sở Khoa học và Công nghệ',
  values: async () => new Map(),
  flagged: async () => new Map(),
  references: async () => new Map(),
  coverage: async () => ({ state: 'unknown', notes: [] }),
};

describe('the consolidated report as a Word file', () => {
  let text = '';
  let xml = '';
  beforeAll(async () => {
    const report = await consolidatedReport(table, { addressees: ADDRESSEES, counts: table.counts }, facts);
    const bytes = await reportDocx(report, consolidatedAppendices(table, ADDRESSEES, report));
    text = docxText(bytes);
    xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  });

  it('says how many units have sent, and which have not', () => {
    expect(text).toContain('đã có 2/3 cơ quan, đơn vị, địa phương (đạt 66,67%) gửi báo cáo');
    expect(text).toContain('Còn lại 01 đơn vị chưa gửi: UBND xã Ba');
    expect(text).toContain('nhập từ tệp: UBND xã Hai');
  });

  it('prints totals with the units behind them and ratios from the added parts', () => {
    expect(text).toContain('- Văn bản đến: 1.234 văn bản (cộng của 2/3 đơn vị);');
    expect(text).toContain('- Hồ sơ đúng hạn: 96,00% (1.200/1.250; cộng của 2/3 đơn vị).');
  });

  it('groups what the units said, each with its unit', () => {
    expect(text).toContain('- UBND xã Một: Thiếu máy quét.');
    expect(text).toContain('Các đơn vị không nêu nội dung này.');
  });

  it('is titled by the request and addressed to the people’s committee', () => {
    expect(text).toContain('Tổng hợp tình hình văn bản năm 2026');
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh.');
    expect(text).toContain('số 1412/SKHCN ngày 18/11/2026');
  });

  it('carries both appendices on landscape pages numbered from 1', () => {
    expect(text).toContain('Phụ lục I');
    expect(text).toContain('Phụ lục II');
    expect(xml.match(/<w:pgSz [^>]*w:orient="landscape"[^>]*>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906"/);
  });

  it('marks a unit that has not sent in the table, never 0, and takes no name for a tag', () => {
    expect(text.split('\n').filter((line) => line === 'chưa gửi').length).toBeGreaterThanOrEqual(2);
    expect(text.split('\n')).toContain('UBND xã Ba x');
  });
});

describe('a consolidated report without a single total', () => {
  const said = async (more: Partial<ConsolidatedAnswer>, addressees: Addressee[] = ADDRESSEES) => {
    const own = { ...table, counts: countsOf(addressees), ...consolidated(COLUMNS, []), ...more };
    const report = await consolidatedReport(own, { addressees, counts: own.counts }, facts);
    return report.figures.map(({ printed }) => printed).join('\n');
  };

  it('still tells what units said of their results', async () => {
    const units = [{ addressee: 'a', name: 'UBND xã Một', text: 'Đã số hóa sổ văn bản.' }];
    const statements = [{ id: 'ket_qua', label: 'Kết quả', part: 'results' as const, units }];
    expect(await said({ statements })).toContain('- UBND xã Một: Đã số hóa sổ văn bản.');
  });

  it('gives no share of units where none is asked any more', async () => {
    const excluded = ADDRESSEES.map((each) => ({ ...each, state: 'excluded' as const }));
    expect(await said({ statements: [] }, excluded)).toContain(
      'Không có đơn vị nào thuộc đối tượng báo cáo.',
    );
  });
});

it('the workbook holds the values as numbers and the totals as formulas with their results', async () => {
  const bytes = await consolidatedWorkbook(table);
  const { sheets } = await readWorkbook(bytes, {
    parseHtml: () => ({ querySelectorAll: () => [] }) as never,
  });
  const rows = sheets[0]?.grid.rows.map((row) => row.cells.map(({ lines }) => lines.join(' '))) ?? [];
  const total = rows.find((row) => row[1]?.startsWith('Cộng'));
  expect(total?.slice(5, 8).map(Number)).toEqual([1234, 1200, 1250]);
  expect(Number(total?.[8])).toBeCloseTo(0.96, 6);
  const missing = rows.find((row) => row[1] === 'UBND xã Ba {x}');
  expect(missing?.slice(5)).toEqual(['', '', '', '']);
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('<f>SUM(F6:F8)</f>');
  expect(sheet).toContain('<f>G9/H9</f>');
});
