import type { Transaction } from 'kysely';
import type { LinkDecision, LinkedDocument, LinkedDossier } from '#shared/contract/link.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { documentFacts, documentRows, dossierFacts, dossierRows, refOf } from './link-facts.ts';
import { linkRows, writeDecision } from './link-rows.ts';
import { shownDocument, shownDossier } from './link-shown.ts';
import { matchChanged } from './match-links.ts';

/** A pair with both its records as they stand now. */
export interface StoredLink {
  dossier: Omit<LinkedDossier, 'remaining'>;
  document: LinkedDocument;
  state: string;
  how: string;
  score: number;
  reasons: string[];
}
export interface StoredReply {
  document: LinkedDocument;
  replyTo: LinkedDocument;
  state: string;
  score: number;
  reasons: string[];
}

/** Pairs of a dossier or of a document, surest first, without those an officer refused. */
export async function linksOf(
  db: Database,
  unitId: string,
  side: 'dossier' | 'document',
  key: string,
): Promise<StoredLink[]> {
  return db.query.transaction().execute(async (trx) => {
    const rows = (await linkRows(db, trx, unitId, side, [key]))
      .filter(({ state }) => state !== 'rejected')
      .sort((a, b) => b.score - a.score || (a.document + a.dossier < b.document + b.dossier ? -1 : 1));
    const documents = await documentsBy(
      db,
      trx,
      unitId,
      rows.map(({ document }) => String(document)),
    );
    const codes = rows.map(({ dossier }) => String(dossier));
    const dossiers = new Map(
      (await dossierRows(db, trx, unitId, codes)).map((row) => [String(row.code), shownDossier(row)]),
    );
    return rows.flatMap((row) => {
      const [dossier, document] = [dossiers.get(String(row.dossier)), documents.get(String(row.document))];
      if (!dossier || !document) return [];
      return [{ dossier, document, how: String(row.how), ...judged(row) }];
    });
  });
}

/** Answers a document gives, and answers it got. */
export async function repliesAbout(db: Database, unitId: string, ref: string): Promise<StoredReply[]> {
  return db.query.transaction().execute(async (trx) => {
    const rows = await db.rows(
      trx,
      `select document, reply_to, state, score, reasons from reply_links
        where unit_id = ? and document = ? or unit_id = ? and reply_to = ? order by score desc, document`,
      [unitId, ref, unitId, ref],
    );
    const refs = rows.flatMap(({ document, reply_to }) => [String(document), String(reply_to)]);
    const documents = await documentsBy(db, trx, unitId, refs);
    return rows.flatMap((row) => {
      const [document, replyTo] = [documents.get(String(row.document)), documents.get(String(row.reply_to))];
      return document && replyTo ? [{ document, replyTo, ...judged(row) }] : [];
    });
  });
}

/**
 * Keeps what an officer says of a pair, and matches anew what that touches.
 * @returns false when the unit has no such dossier or document
 */
export async function decide(
  db: Database,
  unitId: string,
  { dossier: code, document: ref, decision }: LinkDecision,
  by: string,
  now: string,
): Promise<boolean> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const [dossier] = await dossierRows(db, trx, unitId, [code]);
    const [document] = await documentRows(db, trx, unitId, [ref]);
    if (!dossier || !document) return false;
    const pair = { dossier: dossierFacts(dossier), document: documentFacts(document), decision, by, now };
    await writeDecision(db, trx, unitId, pair);
    await matchChanged(db, trx, unitId, new Set([ref]), new Set([code]), now);
    return true;
  });
}

async function documentsBy(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: readonly string[],
): Promise<Map<string, LinkedDocument>> {
  const rows = await documentRows(db, trx, unitId, refs);
  return new Map(rows.map((row) => [refOf(row), shownDocument(row)]));
}

function judged(row: { state?: unknown; score?: unknown; reasons?: unknown }): {
  state: string;
  score: number;
  reasons: string[];
} {
  return {
    state: String(row.state),
    score: Number(row.score) / 1_000,
    reasons: JSON.parse(String(row.reasons)) as string[],
  };
}
