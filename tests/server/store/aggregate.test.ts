import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '#server/metrics/catalogue.ts';
import type { Condition, CountMetric, HighestNumberMetric, LeafMetric } from '#server/metrics/definition.ts';
import { aggregate, type Scope } from '#server/store/counting/aggregate.ts';
import { consolidate } from '#server/store/counting/daily.ts';
import { dailyPlan } from '#server/store/counting/daily-plan.ts';
import { rowsBehind } from '#server/store/counting/evidence.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { saveProcedures } from '#server/store/settings/reference.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';
const LEAVES = METRICS.filter(
  (metric): metric is LeafMetric => metric.kind === 'count' || metric.kind === 'catalogue',
);

const day = fc.constantFrom(
  '2025-12-14',
  '2025-12-31',
  '2026-01-01',
  '2026-03-10',
  '2026-06-30',
  '2026-07-01',
  null,
  undefined,
);
const compact = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
const dossiers = fc.array(
  fc
    .record({
      procedureCode: fc.constantFrom('1.000001', '1.000002', '1.000003', null, undefined),
      channel: fc.constantFrom('online', 'inPerson', 'postal', null, undefined),
      receivedAt: day,
      dueAt: day,
      finishedAt: day,
      returnedAt: day,
      returnChannel: fc.constantFrom('online', 'inPerson', 'postal', undefined),
      status: fc.constantFrom(
        'new',
        'received',
        'refused',
        'processing',
        'supplement',
        'withdrawn',
        'stopped',
        'done',
        'returned',
        null,
        undefined,
      ),
    })
    .map((fields) => compact(fields) as Partial<DossierRecord>),
  { maxLength: 15 },
);
const documents = fc.array(
  fc
    .record({
      direction: fc.constantFrom('incoming', 'outgoing'),
      registerNumber: fc.constantFrom('1', '2', '7', '', null, undefined),
      register: fc.constantFrom('A', 'B', undefined),
      issuedOn: day,
      receivedOn: day,
      dueOn: day,
      completedOn: day,
      status: fc.constantFrom('waiting', 'done', 'cancelled', undefined),
      role: fc.constantFrom('main', 'info', undefined),
      electronic: fc.constantFrom(true, false, null, undefined),
      signed: fc.constantFrom(true, false, undefined),
    })
    .map((fields) => compact(fields) as Partial<DocumentRecord>),
  { maxLength: 15 },
);
/** Two procedures of one sector, so that sectors and procedures count differently. */
const LEVELS = [
  { code: '1.000001', level: '3', validFrom: '2020-01-01', validTo: '2026-03-09', sector: 'Xây dựng' },
  { code: '1.000001', level: 'full', validFrom: '2026-03-10', validTo: null, sector: 'Xây dựng' },
  { code: '1.000002', level: '2', validFrom: '2026-01-01', validTo: null, sector: 'Xây dựng' },
] as const;

type Row = Record<string, unknown>;

/** The definition read literally, row by row. */
function holds(where: Condition, row: Row, bounds: { from: string; to: string }): boolean {
  if ('all' in where) return where.all.every((part) => holds(part, row, bounds));
  if ('any' in where) return where.any.some((part) => holds(part, row, bounds));
  if ('not' in where) return !holds(where.not, row, bounds);
  if ('during' in where) {
    const value = row[where.during];
    return typeof value === 'string' && value >= bounds.from && value <= bounds.to;
  }
  if ('procedureLevel' in where) {
    const on = row[where.on];
    return LEVELS.some(
      ({ code, level, validFrom, validTo }) =>
        typeof on === 'string' &&
        code === row.procedureCode &&
        where.procedureLevel.includes(level) &&
        validFrom <= on &&
        (validTo === null || on <= validTo),
    );
  }
  if ('seen' in where) return row[where.seen] !== undefined;
  const value = row[where.field] ?? null;
  if ('present' in where) return (value !== null && value !== '') === where.present;
  if ('is' in where)
    return value !== null && (Array.isArray(where.is) ? where.is.includes(value) : where.is === value);
  const other = where.to === '@from' ? bounds.from : where.to === '@to' ? bounds.to : (row[where.to] ?? null);
  if (typeof value !== 'string' || typeof other !== 'string') return false;
  return {
    '<': value < other,
    '<=': value <= other,
    '=': value === other,
    '>=': value >= other,
    '>': value > other,
  }[where.relation];
}

function folded(
  metric: LeafMetric,
  rows: { documents: Row[]; dossiers: Row[] },
  bounds: { from: string; to: string },
): number {
  if (metric.kind === 'highest') throw new Error('folded elsewhere');
  if (metric.kind === 'catalogue') {
    const { distinct, levels } = metric;
    const valid = LEVELS.filter(
      ({ level, validFrom, validTo }) =>
        levels.includes(level) && validFrom <= bounds.to && (validTo === null || bounds.to <= validTo),
    );
    return new Set(valid.map(({ code, sector }) => (distinct === 'sector' ? sector : code))).size;
  }
  const found = rows[metric.of].filter((row) => holds(metric.where, row, bounds));
  const { distinct } = metric;
  return distinct === undefined
    ? found.length
    : new Set(found.map((row) => row[distinct] ?? null).filter((value) => value !== null)).size;
}

describe.each([SQLITE, postgres()])('aggregates on $name', (dialect) => {
  let db: Database;
  beforeAll(async () => {
    await dialect.start();
    db = await dialect.fresh();
    await migrate(db);
  });
  afterAll(async () => {
    await db.close();
    await dialect.stop();
  });

  const fill = async (own: { documents: Partial<DocumentRecord>[]; dossiers: Partial<DossierRecord>[] }) => {
    await db.query.deleteFrom('documents').execute();
    await db.query.deleteFrom('dossiers').execute();
    const rows = {
      documents: own.documents.map(
        (row, index) =>
          ({ type: 'document', key: `id:${index}`, direction: 'outgoing', ...row }) as DocumentRecord,
      ),
      dossiers: own.dossiers.map(
        (row, index) => ({ type: 'dossier', code: `H01.02-260105-${1000 + index}`, ...row }) as DossierRecord,
      ),
    };
    const capture = captureOf([...rows.documents, ...rows.dossiers], { capturedAt: '2026-08-01T00:00:00Z' });
    await storeCapture(db, SENDER, capture, capture.id, NOW);
    // Rows were taken away behind the store's back: without a capture nothing else says so.
    if (capture.rows.length === 0) await db.query.deleteFrom('daily_state').execute();
    await saveProcedures(
      db,
      'u1',
      LEVELS.map((entry) => ({ ...entry, name: 'Thủ tục' })),
    );
    return rows as unknown as { documents: Row[]; dossiers: Row[] };
  };
  const scope = (from: string, to: string, asOf = NOW): Scope => ({ unitIds: ['u1'], from, to, asOf });

  it('equal the definitions read literally, and so do the rows behind them', async () => {
    const spans = fc.constantFrom(
      ['2026-01-01', '2026-06-30'],
      ['2025-12-15', '2026-03-10'],
      ['2026-07-01', '2026-07-31'],
    );
    await fc.assert(
      fc.asyncProperty(documents, dossiers, spans, async (letters, cases, [from = '', to = '']) => {
        const rows = await fill({ documents: letters, dossiers: cases });
        const values = await aggregate(db, scope(from, to), LEAVES);
        for (const metric of LEAVES)
          expect([metric.id, values[metric.id]]).toEqual([metric.id, folded(metric, rows, { from, to })]);
      }),
      { numRuns: dialect.name === 'sqlite' ? 60 : 15 },
    );
  });

  it('put together from counts by day are the same, for units with and without fresh counts', async () => {
    const spans = fc.constantFrom(
      ['2026-01-01', '2026-06-30'],
      ['2025-12-15', '2026-03-10'],
      ['2026-07-01', '2026-07-31'],
    );
    const metrics = METRICS.filter((metric): metric is LeafMetric =>
      ['count', 'highest', 'catalogue'].includes(metric.kind),
    );
    const turns = fc.subarray(metrics);
    await fc.assert(
      fc.asyncProperty(
        documents,
        dossiers,
        spans,
        turns,
        async (letters, cases, [from = '', to = ''], some) => {
          await fill({ documents: letters, dossiers: cases });
          // Some of the days stand already when all are asked for.
          const first = await consolidate(db, scope(from, to), some);
          expect(first.get('u1')).toEqual(await aggregate(db, scope(from, to), some));
          for (const span of [scope(from, to), scope('2026-01-01', to, '2026-03-10T00:00:00Z')]) {
            const many = await consolidate(db, { ...span, unitIds: ['u1', 'u2'] }, metrics);
            expect(many.get('u1')).toEqual(await aggregate(db, span, metrics));
            expect(Object.values(many.get('u2') ?? {}).every((value) => value === 0)).toBe(true);
          }
        },
      ),
      { numRuns: dialect.name === 'sqlite' ? 60 : 10 },
    );
  });

  it('have a plan by day for every column of II.06a', () => {
    const columns = 'hs_tiep_nhan hs_ky_truoc hs_tt hs_tructiep hs_bcci hs_da_gq hs_truoc_han hs_dung_ngay';
    const others = 'hs_qua_han_gq hs_dang_gq hs_trong_han hs_qua_han_dang vb_den vb_di_pm';
    const without = `${columns} ${others}`.split(' ').filter((id) => {
      const metric = METRICS.find((each) => each.id === id);
      return metric?.kind !== 'count' || dailyPlan(metric) === null;
    });
    expect(without).toEqual([]);
  });

  it('count as many rows as they show', async () => {
    await fc.assert(
      fc.asyncProperty(documents, dossiers, async (letters, cases) => {
        await fill({ documents: letters, dossiers: cases });
        const within = scope('2026-01-01', '2026-06-30');
        const plain = LEAVES.filter(
          (metric) =>
            (metric.kind === 'catalogue' && metric.distinct === undefined) ||
            (metric.kind === 'count' && metric.distinct === undefined),
        );
        const values = await aggregate(db, within, plain);
        for (const metric of plain) {
          const { total, rows } = await rowsBehind(db, within, metric, { page: 1, size: 100 });
          expect([metric.id, total, rows.length]).toEqual([metric.id, values[metric.id], values[metric.id]]);
        }
      }),
      { numRuns: dialect.name === 'sqlite' ? 20 : 4 },
    );
  });

  const HIGHEST: HighestNumberMetric = {
    kind: 'highest',
    nature: 'flow',
    of: 'documents',
    id: 'h',
    label: '',
    unit: '',
    formula: '',
    source: '',
    law: '',
    traps: [],
    where: { all: [{ field: 'direction', is: 'outgoing' }, { during: 'issuedOn' }] },
  };
  const issued = (registerNumber: string, issuedOn: string, register = 'A'): Partial<DocumentRecord> => ({
    direction: 'outgoing',
    registerNumber,
    issuedOn,
    register,
  });
  const highest = async (letters: Partial<DocumentRecord>[], from: string, to: string, asOf?: string) => {
    await fill({ documents: letters, dossiers: [] });
    return (await aggregate(db, scope(from, to, asOf), [HIGHEST])).h;
  };

  it('take the highest number of each register and add the registers', async () => {
    expect(
      await highest(
        [issued('5470', '2026-05-01'), issued('12', '2026-05-02'), issued('30', '2026-02-01', 'B')],
        '2026-01-01',
        '2026-12-31',
      ),
    ).toBe(5500);
  });

  it('count a period inside a year from the last number before it', async () => {
    expect(
      await highest([issued('100', '2026-03-30'), issued('140', '2026-04-20')], '2026-04-01', '2026-06-30'),
    ).toBe(40);
  });

  it('count a year whose beginning was not captured from its own lowest number', async () => {
    expect(
      await highest([issued('101', '2026-04-02'), issued('140', '2026-04-20')], '2026-04-01', '2026-06-30'),
    ).toBe(40);
  });

  it('begin again on the first of January inside a period', async () => {
    const letters = [issued('5000', '2025-12-14'), issued('5020', '2025-12-31'), issued('30', '2026-01-20')];
    expect(await highest(letters, '2025-12-15', '2026-12-14')).toBe(50);
  });

  it('take the number of the symbol where no register number is shown', async () => {
    expect(
      await highest(
        [{ direction: 'outgoing', symbol: '47/SXD-VP', issuedOn: '2026-01-09' }],
        '2026-01-01',
        '2026-12-31',
      ),
    ).toBe(47);
  });

  it('know nothing after the as-of day', async () => {
    expect(
      await highest(
        [issued('10', '2026-03-01'), issued('20', '2026-09-01')],
        '2026-01-01',
        '2026-12-31',
        '2026-06-30T16:59:59Z',
      ),
    ).toBe(10);
  });

  it('see no other unit', async () => {
    await fill({ documents: [issued('9', '2026-03-01')], dossiers: [] });
    const count = METRICS.find((metric): metric is CountMetric => metric.id === 'vb_di_pm');
    if (!count) throw new Error('no such metric');
    const foreign = { ...scope('2026-01-01', '2026-12-31'), unitIds: ['u2'] };
    expect(await aggregate(db, foreign, [count, HIGHEST])).toEqual({ vb_di_pm: 0, h: 0 });
    expect((await rowsBehind(db, { ...foreign, unitIds: [] }, count, { page: 1, size: 10 })).total).toBe(0);
  });
});
