import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Database } from '#server/store/database.ts';
import { matchMarked } from '#server/store/links/match-links.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { random } from '../server/links/typing.ts';
import { recordsOf } from '../server/links/world-captures.ts';
import { type GeneratedWorld, generateWorld, type WorldSize } from '../server/links/world-generator.ts';
import { captureOf } from '../server/service.ts';
import { quantile } from './table.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

/** As many a day as a provincial one-stop centre has, over a tenth of a year. */
export const CENTRE: WorldSize = {
  dossiers: 10_000,
  otherDocuments: 600,
  days: 36,
  procedures: 1_800,
  offices: 60,
};

export interface StoredFigures {
  /** Records a second while a unit is filled, matching included. */
  perSecond: number;
  /** Matching one new document, or one dossier whose result came, ms. */
  document: { median: number; slowest: number };
  dossier: { median: number; slowest: number };
  precision: number;
  recall: number;
}

/** Fills a unit page by page, then brings single records and times their matching until they are committed. */
export async function benchStoredLinks(
  db: Database,
  size: WorldSize = CENTRE,
  seed = 2_026,
): Promise<StoredFigures> {
  await migrate(db);
  const world = generateWorld(seed, size);
  const rows = recordsOf(world);
  const single = { document: [] as CapturedRecord[], dossier: [] as CapturedRecord[] };
  const late = new Set<CapturedRecord>();
  const next = random(seed);
  for (const row of rows) {
    if (next() >= 0.012 || single[row.type].length >= 60) continue;
    single[row.type].push(row);
    late.add(row);
  }
  const first = rows.filter((row) => !late.has(row));
  const start = performance.now();
  for (let at = 0; at < first.length; at += 200) await bring(db, first.slice(at, at + 200));
  const perSecond = first.length / ((performance.now() - start) / 1_000);
  // A server that has run for a minute has looked at its tables by itself.
  if (db.dialect === 'postgres') await sql`analyze`.execute(db.query);
  const taken: Record<'document' | 'dossier', number[]> = { document: [], dossier: [] };
  for (const type of ['document', 'dossier'] as const)
    for (const row of single[type]) taken[type].push(await bring(db, [row]));
  const { precision, recall } = await judged(db, world);
  const figures = (times: number[]) => ({ median: quantile(times, 0.5), slowest: Math.max(...times) });
  return {
    perSecond,
    document: figures(taken.document),
    dossier: figures(taken.dossier),
    precision,
    recall,
  };
}

/** @returns ms the matching took, without the storing */
async function bring(db: Database, rows: CapturedRecord[]): Promise<number> {
  const capture = captureOf(rows);
  await storeCapture(db, SENDER, capture, capture.id, NOW);
  const start = performance.now();
  await matchMarked(db, SENDER.unitId, NOW);
  return performance.now() - start;
}

async function judged(
  db: Database,
  { truth }: GeneratedWorld,
): Promise<{ precision: number; recall: number }> {
  const links = await db.query.selectFrom('links').select(['dossier', 'document', 'state']).execute();
  const pair = (link: { dossier: string; document: string }): string => `${link.dossier}\n${link.document}`;
  const sure = links.filter(({ state }) => state === 'automatic');
  const found = new Set(links.map(pair));
  return {
    precision: sure.filter((link) => truth.has(pair(link))).length / Math.max(1, sure.length),
    recall: [...truth].filter((one) => found.has(one)).length / truth.size,
  };
}
