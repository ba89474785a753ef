import { describe, expect, it } from 'vitest';
import { leavesOf, METRICS, metric } from '#server/metrics/catalogue.ts';
import type { Facts } from '#server/reports/facts.ts';
import { makeFigure } from '#server/reports/figures.ts';
import { measure } from '#server/reports/measured.ts';
import { naiveCount, type Row } from './naive.ts';
import { CATALOGUE } from './records.ts';

const Q1 = { from: '2026-01-01', to: '2026-03-31' };
const PERIOD = { rule: 'calendar.quarter', label: 'Quý I/2026', ...Q1 };
const AS_OF = '2026-05-01T00:00:00+07:00';

interface Typed {
  text: string;
  validFrom: string;
}

/** Facts over rows in memory, every list read whole. */
function factsOver(rows: readonly Row[], typed: Readonly<Record<string, Typed>> = {}): Facts {
  return {
    unitName: 'Sở Xây dựng',
    values: async (metrics, span) =>
      new Map(metrics.map((each) => [each.id, naiveCount(each, rows, span, CATALOGUE)])),
    flagged: async () => new Map(),
    references: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const value = typed[id];
          return value ? [[id, { id, ...value, validTo: null, reason: 'khai' }] as const] : [];
        }),
      ),
    coverage: async () => ({ state: 'complete', notes: [] }),
  };
}
const figure = async (id: string, rows: readonly Row[], typed: Readonly<Record<string, Typed>> = {}) => {
  const measured = await measure(factsOver(rows, typed), [id], Q1, []);
  const as = metric(id).kind === 'ratio' ? 'percent' : 'count';
  return makeFigure(id, { metric: id, as }, { period: PERIOD, asOf: AS_OF, measured, references: new Map() });
};
const outgoing = (fields: Row): Row => ({
  type: 'document',
  direction: 'outgoing',
  issuedOn: '2026-02-02',
  ...fields,
});
const incoming = (fields: Row): Row => ({
  type: 'document',
  direction: 'incoming',
  registerNumber: '1',
  receivedOn: '2026-02-02',
  ...fields,
});
const dossier = (fields: Row): Row => ({
  type: 'dossier',
  receivedAt: '2026-02-02',
  status: 'done',
  finishedAt: '2026-02-09',
  ...fields,
});

describe('a count over a field', () => {
  it.each([
    ['vb_di_ky_so', outgoing({}), 'ký số'],
    ['vb_den_dien_tu', incoming({}), 'bản điện tử'],
    ['vb_den_qua_han', incoming({}), 'hạn xử lý'],
    ['vb_den', { ...incoming({}), receivedOn: undefined }, 'ngày đến'],
    ['bcci_tra', dossier({ returnedAt: '2026-02-10' }), 'hình thức trả kết quả'],
    ['hs_34_tiep_nhan', dossier({}), 'mã thủ tục'],
    ['hs_tructiep', dossier({}), 'kênh tiếp nhận'],
    ['hs_qua_han_gq', dossier({}), 'ngày hẹn trả'],
    ['hs_da_gq', { ...dossier({}), finishedAt: undefined }, 'ngày có kết quả'],
  ])('%s is missing when no list shows the column, and says which', async (id, row, column) => {
    expect(await figure(id, [row])).toMatchObject({
      n: null,
      printed: '',
      state: 'missing',
      reason: expect.stringContaining(`Danh sách không có cột ${column}`),
    });
  });
  it('is 0 when the column was seen and empty', async () => {
    expect(await figure('vb_di_ky_so', [outgoing({ signed: null })])).toMatchObject({ n: 0, printed: '0' });
  });
  it('is 0 when there is nothing to ask the column of', async () => {
    expect(await figure('vb_di_ky_so', [])).toMatchObject({ n: 0, printed: '0', reason: null });
  });
  it('says how many rows came from pages without the column', async () => {
    const rows = [outgoing({ signed: true }), outgoing({}), outgoing({})];
    const { n, notes } = await figure('vb_di_co_ky_so', rows);
    expect([n, notes]).toEqual([
      1,
      expect.arrayContaining(['2/3 dòng được đọc ở trang không có cột ký số.']),
    ]);
  });
  it('leaves the ratio over it missing', async () => {
    expect(await figure('vb_ky_so', [outgoing({})])).toMatchObject({ n: null, d: null, state: 'missing' });
  });
  it('does not hide other counts of the list', async () => {
    expect(await figure('vb_di_pm', [outgoing({})])).toMatchObject({ n: 1, state: 'captured' });
  });
});

describe('a typed value', () => {
  const inside = { text: '12', validFrom: '2026-03-31' };
  it('of the period takes part in a ratio', async () => {
    const found = await figure('ty_le_vb_den', [incoming({})], { vb_den_ngoai_phan_mem: inside });
    expect(found).toMatchObject({ n: 1, d: 13, state: 'computed' });
  });
  it('of an earlier period is carried, with its day', async () => {
    const earlier = { text: '0', validFrom: '2025-06-30' };
    const found = await figure('ty_le_vb_den', [incoming({})], { vb_den_ngoai_phan_mem: earlier });
    expect(found).toMatchObject({ n: 1, d: 1, state: 'carried' });
    expect(found.notes.join(' ')).toContain('có hiệu lực từ 30/06/2025');
  });
  it('that nobody typed leaves the figure missing, and says what to do', async () => {
    const found = await figure('ty_le_vb_den', [incoming({})]);
    expect([found.state, found.reason]).toEqual([
      'missing',
      'Chưa khai “Văn bản đến ngoài phần mềm”: hãy nhập ở mục Giá trị của đơn vị.',
    ]);
  });
  it('that a page could state names the page first', async () => {
    expect((await figure('nv_qh', [])).reason).toBe(
      'Chưa khai “Nhiệm vụ được giao”: hãy mở danh sách nhiệm vụ khi có tiện ích, hoặc nhập ở mục Giá trị của đơn vị.',
    );
  });
  it('in words is never counted', async () => {
    const words = { text: 'hàng trăm', validFrom: '2026-03-31' };
    expect(await figure('tin_bai', [], { tin_bai: words })).toMatchObject({ n: null, state: 'missing' });
  });
  it('that is words by nature prints as it was typed', async () => {
    const wall = { text: 'mềm pfsense', validFrom: '2026-02-01' };
    expect(await figure('tuong_lua', [], { tuong_lua: wall })).toMatchObject({
      text: 'mềm pfsense',
      printed: 'mềm pfsense',
      state: 'typed',
    });
  });
  it('gives overdue tasks as what is left', async () => {
    const tasks = {
      nv_giao: { ...inside, text: '05' },
      nv_ht: { ...inside, text: '3' },
      nv_cdh: { ...inside, text: '02' },
    };
    expect(await figure('nv_qh', [], tasks)).toMatchObject({ n: 0, printed: '0', state: 'computed' });
  });
});

describe('the definitions', () => {
  it('of documents name the event they count by among the fields that must be seen', () => {
    const counts = METRICS.flatMap(({ id }) => leavesOf(id)).filter((leaf) => leaf.kind === 'count');
    const blind = counts.filter(
      ({ of, observed }) => of === 'documents' && !observed.some((field) => field.endsWith('On')),
    );
    expect(blind.map(({ id }) => id)).toEqual([]);
  });
});
