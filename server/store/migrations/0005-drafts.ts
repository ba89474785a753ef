import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Drafts of reports, one per unit, report and period, and the versions issued from them. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('report_drafts', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    definition: 'text',
    period_key: 'text',
    period_from: 'text',
    period_to: 'text',
    request: 'text',
    base: 'text',
    carried: 'text',
    edits: 'text',
    changes: 'text',
    version: 'int',
    frozen: 'int',
    changed_by: 'text',
    changed_at: 'text',
  });
  await db.schema
    .createIndex('report_drafts_of_period')
    .on('report_drafts')
    .columns(['unit_id', 'definition', 'period_key'])
    .unique()
    .execute();
  await table('issued_reports', ['unit_id', 'draft_id', 'n'], {
    unit_id: 'text',
    draft_id: 'text',
    n: 'int',
    draft_version: 'int',
    as_of: 'text',
    content: 'text',
    evidence: 'text',
    docx: 'text',
    docx_hash: 'text',
    content_hash: 'text',
    reason: 'text',
    issued_by: 'text',
    issued_name: 'text',
    issued_at: 'text',
  });
  for (const statement of dialect === 'sqlite' ? FROZEN_SQLITE : FROZEN_POSTGRES)
    await sql.raw(statement).execute(db);
}

/** A report that was sent is corrected by a new version, never altered (reports.md §3.6, 5). */
const FROZEN_SQLITE = ['update', 'delete'].map(
  (deed) => `create trigger issued_reports_no_${deed} before ${deed} on issued_reports
    begin select raise(abort, 'issued reports are never altered'); end`,
);
const FROZEN_POSTGRES = [
  `create function refuse_to_alter_issued() returns trigger language plpgsql as
    $$ begin raise exception 'issued reports are never altered'; end $$`,
  `create trigger issued_reports_frozen before update or delete on issued_reports
    for each row execute function refuse_to_alter_issued()`,
];
