import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Pairs of the two systems, the keys they are found by, and the captures not matched yet. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('links', ['unit_id', 'dossier', 'document'], {
    unit_id: 'text',
    dossier: 'text',
    document: 'text',
    state: 'text',
    how: 'text',
    /** Thousandths. */
    score: 'int',
    reasons: 'text',
    procedure: 'text',
    doc_type: 'text',
    office: 'text',
    gap_kind: 'text?',
    gap: 'int?',
    decided_by: 'text?',
    changed_at: 'text',
  });
  await table('reply_links', ['unit_id', 'document', 'reply_to'], {
    unit_id: 'text',
    document: 'text',
    reply_to: 'text',
    state: 'text',
    score: 'int',
    reasons: 'text',
  });
  await table('link_keys', ['unit_id', 'record', 'key', 'record_key'], {
    unit_id: 'text',
    record: 'text',
    key: 'text',
    record_key: 'text',
  });
  await table('link_marks', ['unit_id', 'capture_id'], {
    unit_id: 'text',
    capture_id: 'text',
    records: 'text',
  });
  for (const [name, on, columns] of INDEXES)
    await db.schema.createIndex(name).on(on).columns(columns.split(' ')).execute();
}

const INDEXES = [
  ['links_document', 'links', 'unit_id document'],
  ['reply_links_to', 'reply_links', 'unit_id reply_to'],
  ['link_keys_record', 'link_keys', 'unit_id record record_key'],
] as const;
