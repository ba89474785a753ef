import type { Transaction } from 'kysely';
import type { Decision, DocumentFacts, DossierFacts } from '../links/facts.ts';
import { dayNumber, resultDayOf } from '../links/gap.ts';
import { officeOf, procedureOf, typeOf } from '../links/offices.ts';
import type { LinkWorld } from '../links/world.ts';
import type { Database, Value } from './database.ts';
import type { Schema } from './schema.ts';

const COLUMNS =
  'unit_id dossier document state how score reasons procedure doc_type office gap_kind gap decided_by changed_at'.split(
    ' ',
  );
const KEY = ['unit_id', 'dossier', 'document'];

/** What the pairs of some dossiers are written from. */
export interface Matched {
  concerned: ReadonlySet<string>;
  dossiers: readonly DossierFacts[];
  documents: readonly DocumentFacts[];
  decisions: readonly Decision[];
  now: string;
}

/** Replaces what the matcher said of dossiers by what it says now; what officers decided stays. */
export async function writeLinks(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  world: LinkWorld,
  { concerned, dossiers, documents, decisions, now }: Matched,
): Promise<void> {
  for (const code of concerned)
    await db.rows(
      trx,
      `delete from links where unit_id = ? and dossier = ? and state in ('automatic', 'candidate')`,
      [unitId, code],
    );
  const decided = new Set(decisions.map(({ dossier, document }) => `${dossier}\n${document}`));
  const byRef = new Map(documents.map((one) => [one.ref, one]));
  const rows: Value[][] = [];
  for (const dossier of dossiers) {
    for (const link of world.linksOf(dossier.code)) {
      const document = byRef.get(link.document);
      if (!document || decided.has(`${link.dossier}\n${link.document}`)) continue;
      const { state, how, score, reasons } = link;
      rows.push([
        ...[
          unitId,
          dossier.code,
          link.document,
          state,
          how,
          Math.round(score * 1_000),
          JSON.stringify(reasons),
        ],
        ...traitsOf(dossier, document),
        null,
        now,
      ]);
    }
  }
  if (rows.length > 0) await db.upsert(trx, 'links', COLUMNS, KEY, rows);
}

/** Writes what an officer says of a pair, whatever stood there. */
export async function writeDecision(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  pair: {
    dossier: DossierFacts;
    document: DocumentFacts;
    decision: Decision['decision'];
    by: string;
    now: string;
  },
): Promise<void> {
  const { dossier, document, decision, by, now } = pair;
  const where = [unitId, dossier.code, document.ref];
  const [before] = await db.rows(
    trx,
    'select how, score, reasons from links where unit_id = ? and dossier = ? and document = ?',
    where,
  );
  const said = [before?.how ?? 'officer', before?.score ?? 1_000, before?.reasons ?? '["Cán bộ ghép."]'];
  await db.upsert(trx, 'links', COLUMNS, KEY, [
    [...where, decision, ...said, ...traitsOf(dossier, document), by, now],
  ]);
}

export async function writeReplies(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  world: LinkWorld,
  refs: ReadonlySet<string>,
): Promise<void> {
  const columns = ['unit_id', 'document', 'reply_to', 'state', 'score', 'reasons'];
  const rows: Value[][] = [];
  for (const ref of refs) {
    await db.rows(trx, 'delete from reply_links where unit_id = ? and document = ?', [unitId, ref]);
    for (const { document, replyTo, state, score, reasons } of world.repliesOf(ref))
      rows.push([unitId, document, replyTo, state, Math.round(score * 1_000), JSON.stringify(reasons)]);
  }
  if (rows.length > 0) await db.upsert(trx, 'reply_links', columns, columns.slice(0, 3), rows);
}

function traitsOf(dossier: DossierFacts, document: DocumentFacts): Value[] {
  const expected = resultDayOf(dossier);
  const known = expected !== null && document.issuedOn !== null;
  return [
    procedureOf(dossier),
    typeOf(document),
    officeOf(document),
    known ? expected.kind : null,
    known ? dayNumber(document.issuedOn ?? '') - dayNumber(expected.day) : null,
  ];
}
