import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { leavesOf } from '#server/metrics/catalogue.ts';
import type { LeafMetric } from '#server/metrics/definition.ts';
import { aggregate, type Scope } from '#server/store/counting/aggregate.ts';
import { consolidate } from '#server/store/counting/daily.ts';
import { DATABASE_FILE, type Database, openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { saveProcedures } from '#server/store/settings/reference.ts';
import { handWritten } from './hand-written.ts';
import { type BenchRow, medianOf } from './table.ts';
import { catalogueOfUnits, fillUnits } from './unit-records.ts';

const YEAR = { from: '2025-12-15', to: '2026-12-14', asOf: '2026-12-31T00:00:00Z' };
/** The figures of S004 that are counted, those its hand-written statements answer. */
const FIGURES =
  'vb_den vb_di_pm vb_di hs_da_gq hs_dung_han dvc_phat_sinh hs_34_tiep_nhan hs_34_tt hs_34_bcci hs_34_tructiep'.split(
    ' ',
  );
/** Columns of the consolidated table: II.06a and the documents. */
const TABLE =
  'hs_tiep_nhan hs_ky_truoc hs_tt hs_tructiep hs_bcci hs_da_gq hs_truoc_han hs_dung_ngay hs_qua_han_gq hs_dang_gq hs_trong_han hs_qua_han_dang vb_den vb_di_pm'.split(
    ' ',
  );

const leaves = (ids: readonly string[]): LeafMetric[] => [...new Set(ids.flatMap((id) => leavesOf(id)))];

async function prepared(): Promise<{ db: Database; folder: string; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-bench-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  return { db, folder, file: join(folder, DATABASE_FILE) };
}

/** P4: the counts of a year's report of one unit, against the same counts written by hand. */
export async function benchUnitYear(): Promise<BenchRow[]> {
  const { db, folder, file } = await prepared();
  const rows: BenchRow[] = [];
  try {
    for (const [unit, records, target] of [
      ['small', 30_000, 20],
      ['large', 200_000, 50],
    ] as const) {
      fillUnits(file, [unit], records);
      await saveProcedures(db, unit, catalogueOfUnits());
      const raw = new DatabaseSync(file, { readOnly: true });
      const byHand = handWritten(raw);
      const scope: Scope = { unitIds: [unit], ...YEAR };
      const metrics = leaves(FIGURES);
      same(await aggregate(db, scope, metrics), byHand(unit, YEAR.from, YEAR.to));
      // In turns, so that whatever else the computer does falls on both alike.
      const ours: number[] = [];
      const hand: number[] = [];
      const cpu: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) {
        hand.push(await medianOf(1, () => byHand(unit, YEAR.from, YEAR.to)));
        ours.push(await medianOf(1, () => aggregate(db, scope, metrics)));
        const before = process.cpuUsage();
        await aggregate(db, scope, metrics);
        const used = process.cpuUsage(before);
        cpu.push((used.user + used.system) / 1_000);
      }
      raw.close();
      const [mine, floor] = [Math.min(...ours), Math.min(...hand)];
      const label = `${records.toLocaleString('en')} records, ${metrics.length} counts`;
      rows.push(
        {
          what: `P4 year of a unit, ${label}`,
          value: `${mine.toFixed(1)} ms (processor ${Math.min(...cpu).toFixed(1)} ms)`,
          target: `≤ ${target} ms`,
          met: mine <= target,
        },
        {
          what: `P4 ÷ hand-written SQL (${floor.toFixed(1)} ms)`,
          value: `${(mine / floor).toFixed(2)} ×`,
          target: '≤ 1.2 ×',
          met: mine <= 1.2 * floor,
        },
      );
    }
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** The consolidated table of a province: 200 units of 25,000 records, one row each. */
export async function benchProvince(units = 200, each = 25_000): Promise<BenchRow[]> {
  const { db, folder, file } = await prepared();
  try {
    const ids = Array.from({ length: units }, (_, index) => `unit-${String(index).padStart(4, '0')}`);
    fillUnits(file, ids, each);
    const metrics = leaves(TABLE);
    const scope: Scope = { unitIds: ids, ...YEAR };
    const start = performance.now();
    await consolidate(db, scope, metrics);
    const built = performance.now() - start;
    const taken = await medianOf(5, () => consolidate(db, scope, metrics));
    const other = { ...scope, from: '2026-03-15', to: '2026-06-14' };
    const quarter = await medianOf(5, () => consolidate(db, other, metrics));
    const table = await consolidate(db, scope, metrics);
    const sample = ids[7] ?? '';
    same(await aggregate(db, { ...scope, unitIds: [sample] }, metrics), table.get(sample) ?? {});
    const records = (units * each).toLocaleString('en');
    return [
      {
        what: `province-year, ${records} records, ${units} units × ${metrics.length} columns`,
        value: `${taken.toFixed(0)} ms`,
        target: '≤ 300 ms',
        met: taken <= 300,
      },
      { what: 'the same for another period, never asked before', value: `${quarter.toFixed(0)} ms` },
      { what: 'counting the days of all units from nothing', value: `${(built / 1000).toFixed(1)} s` },
    ];
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws when the two sides do not count the same: a figure of a wrong answer is worth nothing */
function same(ours: Record<string, number>, theirs: Record<string, number>): void {
  for (const [id, value] of Object.entries(theirs)) {
    if (ours[id] !== Number(value)) throw new Error(`${id}: ${ours[id]} against ${value}`);
  }
}
