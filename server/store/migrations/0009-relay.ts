import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Which related units must know of a procedure's results, and what officers did about single dossiers. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('relay_rules', ['unit_id', 'procedure'], {
    unit_id: 'text',
    procedure: 'text',
    name: 'text',
    doc_type: 'text',
    recipients: 'text',
    note: 'text',
    since: 'text',
    set_by: 'text',
    set_at: 'text',
  });
  await table('relays', ['unit_id', 'dossier'], {
    unit_id: 'text',
    dossier: 'text',
    prepared_on: 'text?',
    prepared_by: 'text?',
    doc_type: 'text?',
    recipients: 'text?',
    said: 'text?',
    said_document: 'text?',
    said_by: 'text?',
    changed_at: 'text',
  });
}
