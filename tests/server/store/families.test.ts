import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Condition, CountMetric } from '#server/metrics/definition.ts';
import { aggregate, flaggedBehind } from '#server/store/counting/aggregate.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { saveProcedures } from '#server/store/settings/reference.ts';
import type { Procedure } from '#shared/contract/api.ts';
import type { DossierRecord } from '#shared/contract/record.ts';
import { naiveCount } from '../metrics/naive.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';
const CODES = ['1.000001', '1.000002', '1.000003'] as const;
const DAYS = ['2025-12-31', '2026-01-01', '2026-02-15', '2026-03-31', '2026-04-01'] as const;
const SPANS: { from: string; to: string }[] = [
  { from: '2026-01-01', to: '2026-03-31' },
  { from: '2026-02-15', to: '2026-12-31' },
];

const some = <const T>(...values: T[]) => fc.constantFrom<T>(...values);
const event = some('receivedAt', 'finishedAt', 'returnedAt');
const dossier = fc.record({
  procedureCode: some(...CODES, '', null),
  channel: some('online', 'postal', 'inPerson', null),
  sector: some('Đất đai', 'Hộ tịch', null),
  receivedAt: some(...DAYS, null),
  finishedAt: some(...DAYS, null),
  returnedAt: some(...DAYS, null),
  status: some('received', 'done', null),
} as const);

const level = fc.record({ procedureLevel: some(['3'], ['3', 'full'], ['4', '2', '1']), on: event });
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: some('channel', 'status'),
    is: some<string | string[]>('online', 'done', ['online', 'done'], []),
  }),
  fc.record({ field: some('channel', 'procedureCode', 'finishedAt'), present: fc.boolean() }),
  fc.record({
    field: event,
    relation: some('<', '<=', '=', '>=', '>'),
    to: some('@from', '@to', 'finishedAt'),
  }),
  fc.record({ during: event }),
  level,
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}));
const metrics = fc
  .array(
    fc.record({
      where: fc.oneof(
        condition,
        fc.tuple(event, condition).map(([during, more]) => ({ all: [{ during }, more] })),
      ),
      distinct: some(undefined, undefined, 'procedureCode', 'sector'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((asked) => asked.map(({ where, distinct }, index) => countOf(`m${index}`, where, distinct)));

function countOf(id: string, where: Condition, distinct?: string): CountMetric {
  const words = { label: '', unit: '', formula: '', source: '', law: '', traps: [] };
  const plain: CountMetric = {
    kind: 'count',
    nature: 'flow',
    of: 'dossiers',
    id,
    where,
    observed: [],
    ...words,
  };
  return distinct === undefined ? plain : { ...plain, distinct };
}

/** Each code keeps one level, changes it on some days, or begins late: steady catalogues and others. */
const catalogue = fc
  .tuple(
    ...CODES.map(() =>
      fc.tuple(
        fc.subarray([...DAYS.slice(1)]),
        fc.array(some('3', '4', 'full', '2'), { minLength: 5, maxLength: 5 }),
      ),
    ),
  )
  .map((each) =>
    each.flatMap(([edges, levels], index) => {
      const starts = ['2020-01-01', ...edges];
      return starts.map((validFrom, at): Procedure => {
        const next = starts[at + 1];
        const validTo = next === undefined ? null : eve(next);
        return {
          code: CODES[index] ?? '',
          name: 'Thủ tục',
          sector: '',
          level: levels[at] ?? '3',
          validFrom,
          validTo,
        };
      });
    }),
  );

function eve(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

describe.each([SQLITE, postgres()])('counts asked together on $name', (dialect) => {
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

  it('are each what its definition says of each row', async () => {
    const runs = fc.asyncProperty(
      fc.array(dossier, { maxLength: 12 }),
      metrics,
      catalogue,
      some(...SPANS),
      async (cases, asked, procedures, span) => {
        await db.query.deleteFrom('dossiers').execute();
        const rows = cases.map(
          (fields, index): DossierRecord => ({ type: 'dossier', code: `H01-${index}`, ...fields }),
        );
        if (rows.length > 0) {
          const capture = captureOf(rows, { capturedAt: '2026-12-31T00:00:00Z' });
          await storeCapture(db, SENDER, capture, capture.id, NOW);
        }
        await saveProcedures(db, 'u1', procedures);
        const values = await aggregate(db, { unitIds: ['u1'], ...span, asOf: NOW }, asked);
        const literal = asked.map((metric) => [metric.id, naiveCount(metric, rows, span, procedures)]);
        expect(values).toEqual(Object.fromEntries(literal));

        const marked = await db.query
          .selectFrom('dossiers')
          .select('code')
          .where('flags', '<>', '[]')
          .execute();
        const odd = rows.filter(({ code }) => marked.some((one) => one.code === code));
        const scope = { unitIds: ['u1'], ...span, asOf: NOW };
        const behind = asked.flatMap(({ distinct: _distinct, ...metric }) => {
          const count = naiveCount(metric, odd, span, procedures);
          return count === 0 ? [] : [[metric.id, count] as const];
        });
        expect(await flaggedBehind(db, scope, asked)).toEqual(new Map(behind));
      },
    );
    await fc.assert(runs, { numRuns: dialect.name === 'sqlite' ? 300 : 40 });
  });
});
