import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '#server/metrics/catalogue.ts';
import type { CountMetric, Grouping } from '#server/metrics/definition.ts';
import { GROUPING_WORDS } from '#server/metrics/fields.ts';
import { probesOf } from '#server/metrics/observation.ts';
import { aggregate } from '#server/store/counting/aggregate.ts';
import { aggregateBy } from '#server/store/counting/aggregate-by.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { saveProcedures } from '#server/store/settings/reference.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';
import { naiveCount, naiveGroups, type Row } from './naive.ts';
import { anyRecords, asRecords, CATALOGUE } from './records.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';
const COUNTS = METRICS.filter((metric): metric is CountMetric => metric.kind === 'count');
const PROBES = [
  ...new Map(
    COUNTS.flatMap(probesOf)
      .flatMap(({ population, seen }) => [population, seen])
      .map((each) => [each.id, each]),
  ).values(),
];
const OF_DOCUMENTS: readonly Grouping[] = ['docType', 'urgency', 'issuer', 'draftingUnit', 'register'];
const spans = fc.constantFrom(
  { from: '2026-01-01', to: '2026-06-30' },
  { from: '2025-12-15', to: '2026-03-10' },
  { from: '2026-07-01', to: '2026-07-31' },
);

describe.each([SQLITE, postgres()])('groups on $name', (dialect) => {
  let db: Database;
  const numRuns = dialect.name === 'sqlite' ? 40 : 8;
  beforeAll(async () => {
    await dialect.start();
    db = await dialect.fresh();
    await migrate(db);
    await saveProcedures(db, 'u1', CATALOGUE);
  });
  afterAll(async () => {
    await db.close();
    await dialect.stop();
  });
  const fill = async (rows: readonly Row[]) => {
    await db.query.deleteFrom('documents').execute();
    await db.query.deleteFrom('dossiers').execute();
    const capture = captureOf(asRecords(rows), { capturedAt: '2026-08-01T00:00:00Z' });
    await storeCapture(db, SENDER, capture, capture.id, NOW);
  };

  it('equal the definitions read literally, group by group', async () => {
    const groupings = fc.constantFrom(...(Object.keys(GROUPING_WORDS) as Grouping[]));
    await fc.assert(
      fc.asyncProperty(anyRecords, spans, groupings, async (rows, span, by) => {
        await fill(rows);
        const table = OF_DOCUMENTS.includes(by) ? 'documents' : 'dossiers';
        const metrics = COUNTS.filter(({ of }) => of === table);
        const found = await aggregateBy(db, { unitIds: ['u1'], ...span, asOf: NOW }, metrics, by);
        for (const metric of metrics) {
          const got = found.map(({ group, values }) => [group, values[metric.id] ?? 0] as const);
          expect([metric.id, new Map(got.filter(([, count]) => count > 0))]).toEqual([
            metric.id,
            naiveGroups(metric, by, rows, span, CATALOGUE),
          ]);
        }
      }),
      { numRuns },
    );
  });

  it('add up to the figure itself', async () => {
    const plain = COUNTS.filter(({ of, distinct }) => of === 'dossiers' && distinct === undefined);
    await fc.assert(
      fc.asyncProperty(anyRecords, spans, async (rows, span) => {
        await fill(rows);
        const scope = { unitIds: ['u1'], ...span, asOf: NOW };
        const whole = await aggregate(db, scope, plain);
        const parts = await aggregateBy(db, scope, plain, 'sector');
        for (const { id } of plain) {
          const sum = parts.reduce((total, { values }) => total + (values[id] ?? 0), 0);
          expect([id, sum]).toEqual([id, whole[id]]);
        }
      }),
      { numRuns },
    );
  });

  it('know which fields were seen as the definitions read literally do', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, spans, async (rows, span) => {
        await fill(rows);
        const values = await aggregate(db, { unitIds: ['u1'], ...span, asOf: NOW }, PROBES);
        for (const probe of PROBES)
          expect([probe.id, values[probe.id]]).toEqual([probe.id, naiveCount(probe, rows, span, CATALOGUE)]);
      }),
      { numRuns },
    );
  });
});
