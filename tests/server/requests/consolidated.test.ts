import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '#server/reports/built-in/catalogue.ts';
import { type Column, columnsOf, statementsOf } from '#server/requests/columns.ts';
import { consolidated, type UnitReport } from '#server/requests/consolidated.ts';
import { givenOf } from '#server/requests/given.ts';
import { hasSent } from '#server/requests/states.ts';
import { AddresseeState } from '#shared/contract/report-source.ts';
import { figureOf } from '../reports/draft-samples.ts';

const column = (id: string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  ...{ id, label: id, unit: '', kind, formula: '', notAdded: '', notes: [], metric: id },
  figures: { thu: id },
  ...more,
});
const COUNT = column('dem', 'count');
const RATIO = column('ty-le', 'ratio');

const side = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
const given = fc
  .record({ n: side, d: side })
  .map(({ n, d }) => ({ n, d, printed: `${n}/${d}`, state: 'captured' as const, remark: '' }));
const unit: fc.Arbitrary<UnitReport> = fc
  .record({
    name: fc.string({ minLength: 1 }),
    state: fc.constantFrom(...AddresseeState.options),
    asOf: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-20T05:00:00.000Z', null),
    count: fc.option(given, { nil: null }),
    ratio: fc.option(given, { nil: null }),
  })
  .map(({ name, state, asOf, count, ratio }) => ({
    ...{ addressee: name, name, definition: 'thu', state, submission: null, asOf, captured: new Map() },
    values: new Map([
      ...(count ? [['dem', count] as const] : []),
      ...(ratio ? [['ty-le', ratio] as const] : []),
    ]),
  }));
const units = fc.array(unit, { maxLength: 12 });
const here = (all: readonly UnitReport[]) => all.filter(({ state }) => hasSent(state));

describe('a consolidated table', () => {
  it('adds the counts of the units that sent one, and no other', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [total] = consolidated([COUNT], all).totals;
        const counts = here(all).flatMap(({ values }) => values.get('dem')?.n ?? []);
        const sum = counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0);
        expect([total?.n, total?.units]).toEqual([sum, counts.length]);
      }),
    );
  });

  it('works every ratio out from the added parts', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [total] = consolidated([RATIO], all).totals;
        const parts = here(all).flatMap(({ values }) => {
          const { n = null, d = null } = values.get('ty-le') ?? {};
          return n !== null && d !== null && n <= d ? [{ n, d }] : [];
        });
        const [n, d] = [
          parts.reduce((sum, part) => sum + part.n, 0),
          parts.reduce((sum, part) => sum + part.d, 0),
        ];
        expect([total?.n, total?.d]).toEqual(parts.length === 0 ? [null, null] : [n, d]);
        if (d > 0) {
          const printed = Number(
            (total?.printed ?? '').replace(/\./g, '').replace(',', '.').replace('%', ''),
          );
          expect(Math.abs(printed - (n / d) * 100)).toBeLessThanOrEqual(0.005_001);
        }
      }),
    );
  });

  it('never counts a unit that has not sent, however full its values', () => {
    fc.assert(
      fc.property(units, (all) => {
        const alone = consolidated([COUNT, RATIO], here(all)).totals;
        const together = consolidated([COUNT, RATIO], all).totals;
        const bare = (totals: typeof alone) => totals.map(({ asked: __, words: _, ...total }) => total);
        expect(bare(together)).toEqual(bare(alone));
      }),
    );
  });

  it('never prints nothing as 0', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { rows, totals } = consolidated([COUNT, RATIO], all);
        for (const total of totals) if (total.units === 0) expect(total.printed).toBe('');
        for (const row of rows) {
          if (hasSent(row.state)) continue;
          expect(row.cells.every(({ n, printed, counted }) => n === null && printed === '' && !counted)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('has a row for every unit that is asked', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { rows } = consolidated([COUNT], all);
        expect(rows.map(({ name }) => name)).toEqual(
          all.filter(({ state }) => state !== 'excluded').map(({ name }) => name),
        );
      }),
    );
  });
});

const of = (name: string, n: number | null, more: Partial<UnitReport> = {}): UnitReport => ({
  ...{ addressee: name, name, definition: 'thu', state: 'sent', submission: null },
  ...{ asOf: '2026-11-20', captured: new Map() },
  values: new Map(
    n === null ? [] : [['dem', { n, d: null, printed: String(n), state: 'captured', remark: '' }] as const],
  ),
  ...more,
});

it('a total is of the units whose form has it, and others leave it open', () => {
  const all = [of('Một', 3), of('Hai', 4), of('Sở', null, { definition: 'khac' })];
  const { rows, totals } = consolidated([COUNT], all);
  expect(totals[0]).toMatchObject({ n: 7, units: 2, asked: 2, words: 'cộng của 2/2 đơn vị' });
  expect(rows.map(({ cells }) => cells[0]?.figure)).toEqual(['dem', 'dem', null]);
});

it('a total says of how many units it is', () => {
  const all = [of('Một', 3), of('Hai', 4), of('Ba', null, { state: 'notSent' })];
  expect(consolidated([COUNT], all).totals[0]).toMatchObject({ n: 7, words: 'cộng của 2/3 đơn vị' });
});

it('units missing and days that differ are told', () => {
  const all = [of('Một', 3), of('Hai', 4, { asOf: '2026-11-22' }), of('Ba', null, { state: 'drafting' })];
  const { notes, rows } = consolidated([COUNT], all);
  expect(notes.join(' ')).toContain('Chưa có số liệu của 1 đơn vị: Ba.');
  expect(notes.join(' ')).toContain('20/11/2026 (1 đơn vị)');
  expect(rows.filter(({ otherAsOf }) => otherAsOf)).toHaveLength(1);
});

it('a share without its parts is shown and in no total', () => {
  const share = { n: null, d: null, printed: '97,82%', state: 'typed', remark: '' } as const;
  const { rows, totals } = consolidated([RATIO], [of('Một', null, { values: new Map([['ty-le', share]]) })]);
  expect(rows[0]?.cells[0]).toMatchObject({ printed: '97,82%', counted: false });
  expect(rows[0]?.cells[0]?.remark).toContain('chỉ ghi tỷ lệ');
  expect(totals[0]).toMatchObject({ printed: '', units: 0 });
});

describe('the columns of a report', () => {
  it.each(REPORTS.map((definition) => [definition.id, definition] as const))(
    '%s hold each measure once',
    (_, definition) => {
      const columns = columnsOf(definition);
      const keys = columns.map(({ metric, kind, id }) => `${metric ?? id}/${kind}`);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      expect(columns.length).toBeGreaterThan(0);
      expect(keys.length - new Set(keys).size).toBeLessThanOrEqual(1);
    },
  );

  it('do not add up procedures, which units share', () => {
    const report = REPORTS.find(({ id }) => id === 'ubnd-ke-hoach-cqdt');
    const columns = report ? columnsOf(report) : [];
    expect(columns.find(({ id }) => id === 'tthc_tong')?.notAdded).toContain('cùng một thủ tục');
    expect(columns.find(({ id }) => id === 'hs_tiep_nhan')?.notAdded).toBe('');
  });

  it('leave words to the statements, grouped by part', () => {
    const report = REPORTS.find(({ id }) => id === 'ubnd-ke-hoach-cqdt');
    const parts = new Map((report ? statementsOf(report) : []).map(({ id, part }) => [id, part]));
    expect(parts.get('kho_khan')).toBe('limits');
    expect(parts.get('kien_nghi_tinh')).toBe('proposals');
    expect(parts.has('nguoi_ky')).toBe(false);
  });
});

describe('a value a unit gave', () => {
  const typed = (printed: string) => figureOf('a', { n: null, printed, text: printed, state: 'typed' });
  it.each([
    ['12.481', 12_481],
    ['05', 5],
    ['không có hồ sơ quá hạn', 0],
    ['Không phát sinh', 0],
    ['khoảng 99', null],
    ['hàng trăm', null],
    ['không ít hơn 5', null],
    ['Không có số liệu', null],
    ['không có thông tin, đơn vị không theo dõi', null],
    ['không thuộc chức năng', null],
  ])('“%s” counts as %s', (printed, n) => {
    expect(givenOf(typed(printed), { kind: 'count' })?.n).toBe(n);
  });

  it('in a phrase stands in the table as its number', () => {
    const phrase = figureOf('a', { n: 3_582, printed: 'còn 3.582 văn bản quá hạn' });
    expect(givenOf(phrase, { kind: 'count' })?.printed).toBe('3.582');
  });

  it('that is blank is no value', () => {
    expect(givenOf(figureOf('a', { n: null, printed: '', state: 'missing' }), { kind: 'count' })).toBeNull();
  });

  it('typed as a fraction is a ratio with its parts', () => {
    expect(givenOf(typed('5351/5470'), { kind: 'ratio' })).toMatchObject({ n: 5351, d: 5470 });
  });
});

describe('the columns of units that answer with different reports', () => {
  const [department, committee] = ['so-ke-hoach-cqdt', 'ubnd-ke-hoach-cqdt'].flatMap((id) =>
    REPORTS.filter((each) => each.id === id),
  );
  const both = department && committee ? columnsOf(department, committee) : [];

  it('hold a measure both print once, with the figure of each', () => {
    const signed = both.filter(({ metric, kind }) => metric === 'vb_ky_so' && kind === 'ratio');
    expect(signed).toHaveLength(1);
    expect(Object.keys(signed[0]?.figures ?? {})).toEqual([department?.id, committee?.id]);
  });

  it('have names of their own, and are those of the first alone before the others', () => {
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
    const first = department ? columnsOf(department) : [];
    expect(both.slice(0, first.length).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });

  it('leave out nothing any of the reports prints', () => {
    for (const report of [department, committee]) {
      const own = report ? columnsOf(report) : [];
      const found = both.filter(({ figures }) => report !== undefined && report.id in figures);
      expect(found.map(({ metric, kind }) => `${metric} ${kind}`).sort()).toEqual(
        own.map(({ metric, kind }) => `${metric} ${kind}`).sort(),
      );
    }
  });
});
