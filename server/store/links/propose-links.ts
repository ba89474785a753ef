import type { Transaction } from 'kysely';
import type { DocumentFacts, DossierFacts, FoundLink } from '../../links/facts.ts';
import { dayNumber, type ResultDay, resultDayOf, WINDOWS } from '../../links/gap.ts';
import { hasResult, pairsOf, type Settled, spokenFor, WORTHY } from '../../links/propose.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { Usual } from './link-usual.ts';

const WIDEST = {
  from: Math.min(...Object.values(WINDOWS).map(({ from }) => from)),
  to: Math.max(...Object.values(WINDOWS).map(({ to }) => to)),
};
const isOutgoing = (ref: string): boolean => ref.split('/', 2)[1] === 'outgoing';

/** Dossiers without a result that one of the documents is likely to be. */
export async function mayTake(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  documents: readonly DocumentFacts[],
): Promise<Set<string>> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const days = new Map<number, WaitingRow[]>();
  for (const document of documents) {
    if (document.direction !== 'outgoing' || document.issuedOn === null) continue;
    const likeness = usual.blocks.likenessOf(document);
    const day = dayNumber(document.issuedOn);
    if (seen.has(`${day} ${likeness.index}`)) continue;
    seen.add(`${day} ${likeness.index}`);
    await loadWaiting(db, trx, unitId, days, day - WIDEST.to, day - WIDEST.from);
    for (let other = day - WIDEST.to; other <= day - WIDEST.from; other += 1)
      for (const { dossier, kind, facts } of days.get(other) ?? [])
        if (!found.has(dossier) && usual.ranking.chance(facts, kind, day - other, likeness) >= WORTHY)
          found.add(dossier);
  }
  return found;
}

/**
 * So many waiting dossiers, in turn from step to step: what was proposed early, by habits hardly known,
 * is weighed again by what the unit has taught since.
 */
export async function nextInTurn(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  count: number,
): Promise<string[]> {
  const { day, dossier } = usual.turn;
  const rows = await db.rows<{ day: number; dossier: string }>(
    trx,
    `select day, dossier from link_waiting where unit_id = ? and (day > ? or day = ? and dossier > ?)
      order by day, dossier limit ${count}`,
    [unitId, day, day, dossier],
  );
  const last = rows.at(-1);
  usual.turn = last && rows.length === count ? last : { day: -1, dossier: '' };
  return rows.map((row) => row.dossier);
}

interface WaitingRow {
  dossier: string;
  kind: ResultDay['kind'];
  facts: { procedureCode: string; procedureName: string; sector: string; unit: string };
}

async function loadWaiting(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  days: Map<number, WaitingRow[]>,
  from: number,
  to: number,
): Promise<void> {
  let [first, last] = [from, to];
  while (first <= last && days.has(first)) first += 1;
  while (last >= first && days.has(last)) last -= 1;
  if (first > last) return;
  const rows = await db.rows<Record<string, string | number>>(
    trx,
    `select day, dossier, kind, procedure_code, procedure_name, sector, unit from link_waiting
      where unit_id = ? and day >= ? and day <= ?`,
    [unitId, first, last],
  );
  for (let day = first; day <= last; day += 1) days.set(day, []);
  for (const row of rows) {
    const facts = {
      procedureCode: String(row.procedure_code),
      procedureName: String(row.procedure_name),
      sector: String(row.sector),
      unit: String(row.unit),
    };
    days
      .get(Number(row.day))
      ?.push({ dossier: String(row.dossier), kind: row.kind as ResultDay['kind'], facts });
  }
}

/** All pairs of dossiers: those by key as given, and the documents of their days that are likeliest. */
export async function proposalsFor(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  dossiers: readonly { dossier: DossierFacts; settled: Settled }[],
): Promise<Map<string, FoundLink[]>> {
  await usual.lookAt(
    db,
    trx,
    unitId,
    dossiers.flatMap(({ dossier }) => windowOf(dossier)),
  );
  return new Map(
    dossiers.map(({ dossier, settled }) => {
      const linked = hasResult(settled, isOutgoing);
      const ranked = usual.ranking.of(dossier, spokenFor(settled).size, linked);
      return [dossier.code, pairsOf(dossier, settled, ranked, usual.habits)];
    }),
  );
}

function windowOf(dossier: DossierFacts): number[] {
  const expected = resultDayOf(dossier);
  if (expected === null) return [];
  const { from, to } = WINDOWS[expected.kind];
  const center = dayNumber(expected.day);
  return Array.from({ length: to - from + 1 }, (_, index) => center + from + index);
}
