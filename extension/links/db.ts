import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LinkDecision } from '#shared/contract/link.ts';
import type { Matter } from '#shared/contract/link-changes.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';

/**
 * What this browser knows of matters over both systems: records its pages showed (facts only, as
 * captured) and what the service told. A database of its own, so that nothing here can hurt the outbox:
 * all of it but the decisions can be lost and learned again.
 */
export interface KeptDocument {
  unit: string;
  /** `<system>/<direction>/<key>`. */
  ref: string;
  /** ms since the epoch. */
  seenAt: number;
  record: Omit<DocumentRecord, 'type'>;
  /** Dossier codes it names, each as `<unit>\n<code>`. */
  codes: string[];
  /** `<unit>\n<symbol>\n<day of issue>`, '' when either is unknown or it is no outgoing document. */
  symbol: string;
}

export interface KeptDossier {
  unit: string;
  code: string;
  seenAt: number;
  record: Omit<DossierRecord, 'type'>;
  /** `<unit>\n<national code>`, '' without one. */
  national: string;
  /** The result's, as `KeptDocument.symbol`. */
  result: string;
}

/** A matter as the service last told it. */
export interface KeptMatter {
  unit: string;
  code: string;
  toldAt: number;
  matter: Matter;
  /** Documents of its pairs, each as `<unit>\n<ref>`. */
  refs: string[];
}

/** What the officer said of a pair; stays until the service knows it. */
export interface KeptDecision {
  unit: string;
  code: string;
  ref: string;
  decision: LinkDecision['decision'];
  at: number;
  attempts: number;
  /** Not sent before this instant, ms. */
  nextAt: number;
  /** The service took it then; kept until it tells the matter anew. */
  sentAt: number | null;
}

/** How far the service was heard. */
export interface Heard {
  unit: string;
  /** Null before the first answer. */
  cursor: string | null;
  /** ms of the last answer, 0 before the first. */
  at: number;
  /** ms of the last time everything was asked for. */
  wholeAt: number;
  /** ms of the last question, answered or not: on disk, because the worker does not last. */
  triedAt: number;
}

export type LinksDb = Dexie & {
  documents: Table<KeptDocument, [unit: string, ref: string]>;
  dossiers: Table<KeptDossier, [unit: string, code: string]>;
  matters: Table<KeptMatter, [unit: string, code: string]>;
  decisions: Table<KeptDecision, [unit: string, code: string, ref: string]>;
  heard: EntityTable<Heard, 'unit'>;
};

/** Strict durability for the sake of the decisions. A new version adds a `version(n)` block. */
export function openLinks(name = 'links'): LinksDb {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LinksDb;
  db.version(1).stores({
    documents: '[unit+ref], seenAt, *codes, symbol',
    dossiers: '[unit+code], seenAt, national, result',
    matters: '[unit+code], toldAt, *refs',
    decisions: '[unit+code+ref], unit',
    heard: 'unit',
  });
  return db;
}

/** Key of an index over what one unit holds. */
export function within(unit: string, ...parts: readonly string[]): string {
  return [unit, ...parts].join('\n');
}

/** Forgets everything: the browser was unpaired. */
export async function forgetLinks(db: LinksDb): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
