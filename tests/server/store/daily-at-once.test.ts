import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavesOf } from '#server/metrics/catalogue.ts';
import { consolidate, refreshDaily } from '#server/store/counting/daily.ts';
import { dailyPlan } from '#server/store/counting/daily-plan.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';
const SCOPE = { unitIds: ['u1'], from: '2026-01-01', to: '2026-12-31', asOf: NOW };
const plansOf = (id: string) =>
  leavesOf(id)
    .map(dailyPlan)
    .filter((plan) => plan !== null);

describe.each([SQLITE, postgres()])('counts by day on $name', (dialect) => {
  let db: Database;
  beforeAll(async () => {
    await dialect.start();
    db = await dialect.fresh();
    await migrate(db);
    const capture = captureOf([
      { type: 'dossier', code: 'H01.02-260105-0001', receivedAt: '2026-01-05', status: 'processing' },
      { type: 'document', direction: 'incoming', key: 'id:1', registerNumber: '1', receivedOn: '2026-02-01' },
    ]);
    await storeCapture(db, SENDER, capture, capture.id, NOW);
  });
  afterAll(async () => {
    await db.close();
    await dialect.stop();
  });

  it('asked for two tables of other metrics at once are those of each', async () => {
    const [dossiers, documents] = await Promise.all([
      consolidate(db, SCOPE, leavesOf('hs_tiep_nhan')),
      consolidate(db, SCOPE, leavesOf('vb_den')),
    ]);
    expect([dossiers.get('u1'), documents.get('u1')]).toEqual([{ hs_tiep_nhan: 1 }, { vb_den: 1 }]);
  });

  it('of two reports asked by turns are counted once for each, and anew after a capture', async () => {
    const [dossiers, documents] = [plansOf('hs_tiep_nhan'), plansOf('vb_den')];
    await refreshDaily(db, ['u1'], dossiers);
    await refreshDaily(db, ['u1'], documents);
    expect(await refreshDaily(db, ['u1'], [...dossiers, ...documents])).toBe(0);
    const more = captureOf([
      { type: 'document', direction: 'incoming', key: 'id:2', registerNumber: '2', receivedOn: '2026-02-02' },
    ]);
    await storeCapture(db, SENDER, more, more.id, NOW);
    const counted = [];
    for (const plans of [dossiers, documents, dossiers]) counted.push(await refreshDaily(db, ['u1'], plans));
    expect(counted).toEqual([1, 1, 0]);
    expect((await consolidate(db, SCOPE, leavesOf('vb_den'))).get('u1')).toEqual({ vb_den: 2 });
  });

  it('are counted anew for a metric that is defined otherwise, and for no other', async () => {
    const [plan] = plansOf('vb_den');
    const otherwise = plan && dailyPlan({ ...plan.metric, where: { all: [plan.metric.where] } });
    if (!plan || !otherwise) throw new Error('no plan');
    await refreshDaily(db, ['u1'], [plan, ...plansOf('hs_tiep_nhan')]);
    expect(await refreshDaily(db, ['u1'], [otherwise])).toBe(1);
    expect(await refreshDaily(db, ['u1'], plansOf('hs_tiep_nhan'))).toBe(0);
    expect(await refreshDaily(db, ['u1'], [plan])).toBe(1);
  });
});
