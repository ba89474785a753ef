import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, plainCell } from '#shared/recognition/grid.ts';
import { periodIn, readStatements, TOTAL_SUBJECT } from '#shared/recognition/statement.ts';
import { countedBy } from '#shared/recognition/statement-columns.ts';

const TITLE = 'Tình hình giải quyết hồ sơ TTHC (Từ ngày 01/06/2026 đến ngày 30/06/2026)';

/** A table of one header row; the header texts speak for themselves. */
function table(labels: readonly string[], rows: readonly (readonly (string | number)[])[]): Grid {
  const row = (cells: readonly (string | number)[], head: boolean, place: string) => ({
    cells: cells.map((cell) => ({ ...plainCell(String(cell)), header: head })),
    attributes: {},
    head,
    place,
  });
  return {
    rows: [row(labels, true, 'header'), ...rows.map((cells, index) => row(cells, false, `row ${index + 1}`))],
  };
}

const FLAT = [
  'Đơn vị',
  'Tổng số hồ sơ',
  'Nộp trực tuyến',
  'Nộp trực tiếp',
  'Kỳ trước',
  'Tổng số đã giải quyết',
  'Trước hạn',
  'Đúng hạn',
  'Quá hạn',
  'Tổng số đang giải quyết',
  'Trong hạn',
  'Quá hạn',
];
const KEYS = [
  'received.total',
  'received.online',
  'received.direct',
  'received.carried',
  'resolved.total',
  'resolved.early',
  'resolved.onTime',
  'resolved.late',
  'open.total',
  'open.inTime',
  'open.overdue',
];

const count = fc.integer({ min: 0, max: 5_000 });
const unit = fc.record({
  online: count,
  direct: count,
  carried: count,
  early: count,
  onTime: count,
  late: count,
  inTime: count,
  overdue: count,
});

function figuresOf(one: Record<string, number>): number[] {
  const {
    online = 0,
    direct = 0,
    carried = 0,
    early = 0,
    onTime = 0,
    late = 0,
    inTime = 0,
    overdue = 0,
  } = one;
  return [
    online + direct + carried,
    online,
    direct,
    carried,
    early + onTime + late,
    early,
    onTime,
    late,
    inTime + overdue,
    inTime,
    overdue,
  ];
}

describe('a statistics table', () => {
  it('never puts a figure under a key it does not belong to, whatever the order of its columns', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...KEYS.keys()], { minLength: 6, maxLength: 11 }),
        (units, order) => {
          const rows = units.map((one, index) => {
            const figures = figuresOf(one);
            return [`Xã Mẫu ${index + 1}`, ...order.map((column) => figures[column] ?? 0)];
          });
          const labels = ['Đơn vị', ...order.map((column) => FLAT[column + 1] ?? '')];
          const found = readStatements(table(labels, rows), TITLE);
          for (const statement of found?.statements ?? []) {
            const at = Number(statement.subject.replace('Xã Mẫu ', '')) - 1;
            const truth = figuresOf(units[at] ?? {});
            for (const [key, value] of Object.entries(statement.values)) {
              // Without a column for the early ones, "đúng hạn" is not split.
              const stood =
                key === 'resolved.earlyOrOnTime'
                  ? truth[KEYS.indexOf('resolved.onTime')]
                  : truth[KEYS.indexOf(key)];
              expect(value, key).toBe(stood);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells the two columns "Quá hạn" apart by the sums they stand in', () => {
    const found = readStatements(
      table(FLAT, [
        ['Sở Mẫu', 10, 4, 5, 1, 8, 3, 4, 1, 2, 2, 0],
        ['Sở Khác', 20, 9, 9, 2, 15, 5, 7, 3, 5, 4, 1],
      ]),
      TITLE,
    );
    expect(found?.problems).toEqual([]);
    expect(found?.statements[1]?.values).toEqual({
      'received.total': 20,
      'received.online': 9,
      'received.direct': 9,
      'received.carried': 2,
      'resolved.total': 15,
      'resolved.early': 5,
      'resolved.onTime': 7,
      'resolved.late': 3,
      'open.total': 5,
      'open.inTime': 4,
      'open.overdue': 1,
    });
  });

  it('refuses them where the sums cannot tell', () => {
    const found = readStatements(
      table(
        ['Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết', 'Quá hạn'],
        [['Sở Mẫu', 10, 8, 2, 1]],
      ),
      TITLE,
    );
    expect(found?.problems).toEqual([{ code: 'ambiguous-column', place: 'Quá hạn' }]);
    expect(found?.statements[0]?.values).toEqual({
      'received.total': 10,
      'resolved.total': 8,
      'open.total': 2,
    });
  });

  it('refuses a section whose parts do not make its total', () => {
    const labels = [
      'Đơn vị',
      'Tổng số tiếp nhận',
      'Đã giải quyết',
      'Đã giải quyết đúng hạn',
      'Đã giải quyết quá hạn',
    ];
    const found = readStatements(
      table(labels, [
        ['Sở Mẫu', 10, 8, 8, 3],
        ['Sở Khác', 10, 8, 8, 2],
        ['Sở Ba', 9, 8, 7, 1],
      ]),
      TITLE,
    );
    expect(found?.problems.map((problem) => problem.code)).toContain('layout-changed');
    expect(
      found?.statements.flatMap((one) => Object.keys(one.values)).filter((key) => key.startsWith('resolved')),
    ).toEqual([]);
  });

  it('keeps neither of two units with one name', () => {
    const labels = ['Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'];
    const found = readStatements(
      table(labels, [
        ['Xã An Bình', 10, 8, 2],
        ['Xã An Bình', 7, 7, 0],
        ['Xã Mẫu', 1, 1, 0],
      ]),
      TITLE,
    );
    expect(found?.statements.map((one) => one.subject)).toEqual(['Xã Mẫu']);
    expect(found?.problems).toEqual([{ code: 'duplicate-row', place: 'row 2' }]);
  });

  it('sets the total apart and says when the rows fall short of it', () => {
    const labels = ['Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'];
    const found = readStatements(
      table(labels, [
        ['Xã Mẫu', 10, 8, 2],
        ['Tổng cộng', 30, 20, 10],
      ]),
      TITLE,
    );
    expect(found?.statements.map((one) => one.subject)).toEqual(['Xã Mẫu', TOTAL_SUBJECT]);
    expect(found?.problems).toEqual([{ code: 'partial', field: 'received.total', place: TOTAL_SUBJECT }]);
  });

  it('gives no period it does not read', () => {
    const labels = ['Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'];
    const found = readStatements(table(labels, [['Xã Mẫu', 10, 8, 2]]), 'Thống kê hồ sơ Quý II/2026');
    expect(found?.statements[0]).toMatchObject({ from: null, to: null });
    expect(found?.problems).toEqual([{ code: 'missing-column', field: 'period' }]);
  });
});

describe('a column path', () => {
  it.each([
    [['Số hồ sơ nhận giải quyết', 'Trong đó', 'Trực tuyến'], ['received.online']],
    [['Số hồ sơ nhận giải quyết', 'Trong đó', 'Trực tiếp, dịch vụ bưu chính'], ['received.directOrPostal']],
    [['Số hồ sơ đã giải quyết', 'Quá hạn'], ['resolved.late']],
    [['Số lượng hồ sơ đang giải quyết', 'Quá hạn'], ['open.overdue']],
    [['Hồ sơ đang xử lý', 'Đúng hạn'], ['open.inTime']],
    [['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Chưa đến hạn'], ['open.inTime']],
    [['TỔNG HỒ SƠ PHẢI XỬ LÝ'], ['received.total']],
    [['HỒ SƠ KỲ TRƯỚC CHUYỂN SANG'], ['received.carried']],
    [['Đã xử lý', 'Đúng và trước hạn'], ['resolved.earlyOrOnTime']],
    [['Tiếp nhận', 'Trong kỳ', 'Tổng số'], ['received.inPeriod']],
    [['Chờ bổ sung(lũy kế cả kì trước)'], ['supplement']],
    [['Trả lại/ Rút HS'], ['withdrawn']],
    [['Không được tiếp nhận'], ['refused']],
    [['Đã xử lý', 'Tỷ lệ trước hạn, đúng hạn'], []],
    [['Số hồ sơ đã giải quyết', 'Trực tuyến và trực tiếp'], []],
  ])('%j counts %j', (path, keys) => {
    expect(countedBy(path).keys).toEqual(keys);
  });
});

describe('a period', () => {
  it.each([
    ['(Từ ngày 15/12/2020 đến ngày 14/12/2021)', { from: '2020-12-15', to: '2021-12-14' }],
    ['Từ ngày: 1/6/2026 đến hết ngày 30/6/2026', { from: '2026-06-01', to: '2026-06-30' }],
    ['Từ ngày 30/06/2026 đến ngày 01/06/2026', null],
    ['Quý II năm 2026', null],
  ])('%s', (text, period) => {
    expect(periodIn(text)).toEqual(period);
  });
});
