import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Requests for reports, the units asked, what they sent, and everything that was done about it. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('report_requests', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    symbol: 'text',
    symbol_on: 'text',
    title: 'text',
    note: 'text',
    due_at: 'text',
    definition: 'text',
    period: 'text',
    state: 'text',
    reason: 'text',
    made_by: 'text',
    made_name: 'text',
    made_at: 'text',
  });
  await table('request_addressees', ['unit_id', 'request_id', 'id'], {
    unit_id: 'text',
    request_id: 'text',
    id: 'text',
    position: 'int',
    addressee_unit: 'text?',
    name: 'text',
    state: 'text',
    due_at: 'text',
    draft_id: 'text?',
    first_sent_at: 'text?',
    submission: 'int',
    version: 'int',
  });
  // A unit that is asked finds the question by its own id, whoever asks.
  await db.schema
    .createIndex('request_addressees_of_unit')
    .on('request_addressees')
    .columns(['addressee_unit', 'state'])
    .execute();
  await table('request_submissions', ['unit_id', 'request_id', 'addressee', 'n'], {
    unit_id: 'text',
    request_id: 'text',
    addressee: 'text',
    n: 'int',
    kind: 'text',
    draft_id: 'text?',
    issued_n: 'int?',
    symbol: 'text',
    symbol_on: 'text',
    sent_at: 'text',
    file_hash: 'text?',
    file_name: 'text?',
    content: 'text',
    by: 'text',
    name: 'text',
    at: 'text',
  });
  await table('request_files', ['unit_id', 'request_id', 'addressee', 'hash'], {
    unit_id: 'text',
    request_id: 'text',
    addressee: 'text',
    hash: 'text',
    name: 'text',
    size: 'int',
    file: 'text',
    by: 'text',
    at: 'text',
  });
  await table('request_events', ['unit_id', 'request_id', 'n'], {
    unit_id: 'text',
    request_id: 'text',
    n: 'int',
    addressee: 'text?',
    deed: 'text',
    before: 'text',
    after: 'text',
    reason: 'text',
    by: 'text',
    name: 'text',
    at: 'text',
  });
  for (const name of ['request_submissions', 'request_events'])
    for (const statement of frozen(name, dialect)) await sql.raw(statement).execute(db);
}

/** What was sent and what was done is added to, never altered. */
function frozen(name: string, dialect: 'sqlite' | 'postgres'): string[] {
  const words = `${name.replace('_', ' ')} are never altered`;
  if (dialect === 'sqlite') {
    return ['update', 'delete'].map(
      (deed) => `create trigger ${name}_no_${deed} before ${deed} on ${name}
        begin select raise(abort, '${words}'); end`,
    );
  }
  return [
    `create function refuse_to_alter_${name}() returns trigger language plpgsql as
      $$ begin raise exception '${words}'; end $$`,
    `create trigger ${name}_frozen before update or delete on ${name}
      for each row execute function refuse_to_alter_${name}()`,
  ];
}
