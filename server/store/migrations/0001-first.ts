import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { type Column, type MakeTable, tableMaker, textOf } from './tables.ts';

/** The first tables. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const text = textOf(dialect);
  const table = tableMaker(db, dialect);
  const log = async (name: string, columns: Record<string, Column>): Promise<void> => {
    const builder = db.schema.createTable(name);
    let filled =
      dialect === 'sqlite'
        ? builder.addColumn('id', 'integer', (spec) => spec.primaryKey().autoIncrement())
        : builder.addColumn('id', 'bigint', (spec) => spec.primaryKey().generatedAlwaysAsIdentity());
    for (const [column, kind] of Object.entries(columns)) {
      filled = filled.addColumn(column, text, (spec) => (kind.endsWith('?') ? spec : spec.notNull()));
    }
    await filled.execute();
  };

  await table('units', ['id'], {
    id: 'text',
    parent_id: 'text?',
    name: 'text',
    valid_from: 'text',
    valid_to: 'text?',
  });
  await table('unit_successions', ['unit_id', 'successor_id'], {
    unit_id: 'text',
    successor_id: 'text',
    valid_from: 'text',
  });
  await accounts(table);
  await records(table);
  await table('procedures', ['unit_id', 'code', 'valid_from'], {
    unit_id: 'text',
    code: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    name: 'text',
    sector: 'text',
    level: 'text',
  });
  await table('reference_values', ['unit_id', 'id', 'valid_from'], {
    unit_id: 'text',
    id: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    content: 'text',
    reason: 'text',
    set_by: 'text',
    set_at: 'text',
  });
  await table('reports', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    definition: 'text',
    as_of: 'text',
    scope: 'text',
    answer: 'text',
    hash: 'text',
    made_by: 'text',
    made_at: 'text',
  });
  await log('changes', {
    unit_id: 'text',
    record: 'text',
    record_key: 'text',
    field: 'text',
    old_value: 'text?',
    new_value: 'text?',
    officer_id: 'text',
    page: 'text',
    adapter: 'text',
    capture_id: 'text',
    observed_at: 'text',
  });
  await log('audit', { unit_id: 'text?', at: 'text', actor: 'text', action: 'text', subject: 'text' });
  for (const [name, on, columns] of INDEXES) {
    await db.schema.createIndex(name).on(on).columns(columns).execute();
  }
}

/** One index per question asked often; the events of a period are found by unit, direction and day. */
const INDEXES: [string, string, (never | string)[]][] = [
  ['devices_token', 'devices', ['token_hash']],
  ['changes_record', 'changes', ['unit_id', 'record', 'record_key']],
  ['captures_list', 'captures', ['unit_id', 'system', 'kind', 'captured_at']],
  ['audit_unit', 'audit', ['unit_id', 'at']],
];

async function accounts(table: MakeTable): Promise<void> {
  await table('administrators', ['id'], {
    id: 'text',
    name: 'text',
    password_hash: 'text',
    failures: 'int',
    locked_until: 'text?',
    created_at: 'text',
  });
  await table('officers', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    name: 'text',
    role: 'text',
    created_at: 'text',
    disabled_at: 'text?',
  });
  await table('devices', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    officer_id: 'text',
    label: 'text',
    token_hash: 'text',
    created_at: 'text',
    last_seen_at: 'text?',
    revoked_at: 'text?',
  });
  await table('pairing_codes', ['code_hash'], {
    unit_id: 'text',
    code_hash: 'text',
    officer_id: 'text',
    expires_at: 'text',
    used_at: 'text?',
  });
  await table('tickets', ['token_hash'], {
    token_hash: 'text',
    kind: 'text',
    unit_id: 'text?',
    officer_id: 'text?',
    path: 'text',
    expires_at: 'text',
  });
  await table('sessions', ['token_hash'], {
    token_hash: 'text',
    administrator_id: 'text?',
    unit_id: 'text?',
    officer_id: 'text?',
    created_at: 'text',
    last_used_at: 'text',
  });
}

const PROVENANCE: Record<string, Column> = {
  flags: 'text',
  first_seen_at: 'text',
  observed_at: 'text',
  capture_id: 'text',
  seen: 'int',
  stamps: 'text',
};

async function records(table: MakeTable): Promise<void> {
  await table('captures', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    device_id: 'text',
    officer_id: 'text',
    body_hash: 'text',
    receipt: 'text',
    adapter: 'text',
    system: 'text',
    kind: 'text',
    url: 'text',
    filter: 'text',
    window_field: 'text?',
    window_from: 'text?',
    window_to: 'text?',
    window_seen: 'int',
    host_total: 'int?',
    pages: 'text?',
    pages_of: 'int?',
    page_size: 'int?',
    row_count: 'int',
    problems: 'text',
    dropped: 'text',
    client: 'text',
    captured_at: 'text',
    stored_at: 'text',
  });
  await table('documents', ['unit_id', 'system', 'direction', 'key'], {
    unit_id: 'text',
    system: 'text',
    direction: 'text',
    key: 'text',
    ...optional(
      'register_number register symbol doc_type issued_on received_on sent_on issuer drafting_unit urgency due_on completed_on status role',
      'text?',
    ),
    ...optional('signed electronic', 'int?'),
    reference_keys: 'text?',
    ...optional('register_no symbol_no', 'int?'),
    ...PROVENANCE,
  });
  await table('dossiers', ['unit_id', 'code'], {
    unit_id: 'text',
    code: 'text',
    ...optional(
      'national_code procedure_code procedure_name sector unit channel received_at due_at finished_at returned_at return_channel status status_text result_symbol result_issued_on reference_keys',
      'text?',
    ),
    ...PROVENANCE,
  });
  const observed: Record<string, Column> = { capture_id: 'text', observed_at: 'text' };
  await table('counters', ['unit_id', 'system', 'counter', 'capture_id'], {
    unit_id: 'text',
    system: 'text',
    counter: 'text',
    label: 'text',
    count: 'int',
    ...observed,
  });
  await table('statements', ['unit_id', 'system', 'form', 'from_day', 'to_day', 'subject', 'capture_id'], {
    unit_id: 'text',
    system: 'text',
    form: 'text',
    from_day: 'text',
    to_day: 'text',
    subject: 'text',
    figures: 'text',
    ...observed,
  });
}

function optional(names: string, kind: Column): Record<string, Column> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}
