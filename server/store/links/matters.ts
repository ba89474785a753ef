import type { Transaction } from 'kysely';
import type {
  Matter,
  MatterDocument,
  MatterDossier,
  MatterPair,
  MatterReply,
  Relay,
} from '#shared/contract/link-changes.ts';
import type { RelayState } from '#shared/contract/relay.ts';
import type { Database } from '../database.ts';
import { relaysOf } from '../relay/relay-state.ts';
import type { Schema } from '../schema.ts';
import { documentRows, dossierRows, type Row, refOf, text } from './link-facts.ts';
import { shownDocument, shownDossier } from './link-shown.ts';

/** Pairs and replies of dossiers with both sides as they stand; dossiers the unit does not hold are left out. */
export async function mattersOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: readonly string[],
): Promise<Matter[]> {
  const unit = { unit_id: unitId };
  const dossiers = await dossierRows(db, trx, unitId, codes);
  const pairColumns = ['dossier', 'document', 'state', 'how', 'score', 'reasons'];
  const all = await db.selectIn(trx, 'links', pairColumns, unit, 'dossier', codes);
  const pairs = all.filter(({ state }) => state !== 'rejected');
  const refused = all.filter(({ state }) => state === 'rejected');
  const paired = [...new Set(pairs.map(({ document }) => String(document)))];
  const replyColumns = ['document', 'reply_to', 'state'];
  const replies = [
    ...(await db.selectIn(trx, 'reply_links', replyColumns, unit, 'document', paired)),
    ...(await db.selectIn(trx, 'reply_links', replyColumns, unit, 'reply_to', paired)),
  ];
  const refs = [...paired, ...replies.flatMap((row) => [String(row.document), String(row.reply_to)])];
  const documents = new Map(
    (await documentRows(db, trx, unitId, refs)).map((row) => [refOf(row), matterDocument(row)]),
  );
  const relays = new Map(
    (await relaysOf(db, trx, unitId, dossiers)).map(({ dossier, state }) => [dossier.code, state]),
  );
  const pairsBy = Map.groupBy(pairs, ({ dossier }) => String(dossier));
  return dossiers.map((row) => {
    const own = (pairsBy.get(String(row.code)) ?? []).flatMap((pair) => pairOf(pair, documents));
    own.sort((a, b) => b.score - a.score || (a.document.ref < b.document.ref ? -1 : 1));
    return {
      dossier: matterDossier(row),
      relay: RELAYS[relays.get(String(row.code)) ?? 'none'],
      pairs: own,
      refused: refused.flatMap((one) => (one.dossier === row.code ? [String(one.document)] : [])),
      replies: repliesAbout(own, replies, documents),
    };
  });
}

function pairOf(row: Row, documents: ReadonlyMap<string, MatterDocument>): MatterPair[] {
  const document = documents.get(String(row.document));
  if (!document) return [];
  const reasons = JSON.parse(String(row.reasons)) as string[];
  const [state, how] = [row.state as MatterPair['state'], row.how as MatterPair['how']];
  return [{ document, state, how, score: Number(row.score) / 1_000, reasons }];
}

function repliesAbout(
  pairs: readonly MatterPair[],
  rows: readonly Row[],
  documents: ReadonlyMap<string, MatterDocument>,
): MatterReply[] {
  const own = new Set(pairs.map(({ document }) => document.ref));
  const found = new Map<string, MatterReply>();
  for (const row of rows) {
    const [from, to] = [String(row.document), String(row.reply_to)];
    for (const [about, other, relation] of [
      [to, from, 'answers'],
      [from, to, 'asked'],
    ] as const) {
      const document = documents.get(other);
      if (!own.has(about) || own.has(other) || !document) continue;
      const state = row.state as MatterReply['state'];
      found.set(`${about}\n${other}`, { document, about, relation, state });
    }
  }
  return [...found.values()].sort((a, b) => (a.document.ref < b.document.ref ? -1 : 1));
}

/** In the words of the matter: an officer who said that nobody need know leaves nothing to tell. */
const RELAYS: Record<RelayState, Relay> = {
  none: 'none',
  early: 'none',
  notNeeded: 'none',
  waiting: 'waiting',
  prepared: 'waiting',
  sent: 'done',
};

function matterDocument(row: Row): MatterDocument {
  return {
    ...shownDocument(row),
    sentOn: text(row.sent_on),
    completedOn: text(row.completed_on),
    seenAt: text(row.observed_at),
  };
}

function matterDossier(row: Row): MatterDossier {
  return {
    ...shownDossier(row),
    procedureCode: text(row.procedure_code),
    resultSymbol: text(row.result_symbol),
    seenAt: text(row.observed_at),
  };
}
