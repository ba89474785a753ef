import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { type Column, tableMaker } from './tables.ts';

/** Columns of `documents` as the first step made them. */
const COLUMNS =
  'unit_id system direction key register_number register symbol doc_type issued_on received_on sent_on issuer drafting_unit urgency due_on completed_on status role signed electronic reference_keys register_no symbol_no flags first_seen_at observed_at capture_id seen stamps'.split(
    ' ',
  );

/**
 * Documents seen under several keys (`identity.ts`): which sources a unit has, what proves two rows the
 * same, and the rows as each source showed them while `documents` holds their union.
 */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  const named = { unit_id: 'text', direction: 'text', system: 'text' } as const;
  await table('document_sources', ['unit_id', 'direction', 'system', 'kind'], { ...named, kind: 'text' });
  await table('document_evidence', ['unit_id', 'direction', 'evidence', 'system', 'key'], {
    ...named,
    evidence: 'text',
    key: 'text',
  });
  const integers = ['signed', 'electronic', 'register_no', 'symbol_no', 'seen'];
  const required = [
    'unit_id',
    'system',
    'direction',
    'key',
    'flags',
    'first_seen_at',
    'observed_at',
    'capture_id',
    'seen',
    'stamps',
  ];
  const columns = COLUMNS.map((name): [string, Column] => {
    const type = integers.includes(name) ? 'int' : 'text';
    return [name, required.includes(name) ? type : `${type}?`];
  });
  await table('document_members', ['unit_id', 'system', 'direction', 'key'], Object.fromEntries(columns));
  await db.schema
    .createIndex('document_evidence_of')
    .on('document_evidence')
    .columns(['unit_id', 'direction', 'system', 'key'])
    .execute();
}
