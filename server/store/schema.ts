import type { Generated } from 'kysely';
import type { LinkTables } from './links/link-tables.ts';
import type { AccountTables } from './people/account-tables.ts';
import type { RelayTables } from './relay/relay-tables.ts';
import type { DraftTables } from './reports/draft-tables.ts';
import type { TemplateTables } from './reports/template-tables.ts';
import type { RequestTables } from './requests/request-tables.ts';
import type { FormTables } from './settings/form-tables.ts';
import type { ProfileTables } from './settings/profile-tables.ts';

/**
 * The tables as Kysely types. Dates are `YYYY-MM-DD`, instants ISO text in UTC, yes/no 0 or 1, lists
 * JSON text: the same in both dialects. `unit_id` leads every key of a unit's data.
 */
export interface Schema
  extends AccountTables,
    DraftTables,
    FormTables,
    LinkTables,
    ProfileTables,
    RequestTables,
    RelayTables,
    TemplateTables {
  captures: Captures;
  documents: Documents;
  /** Rows of one source each, of documents that several sources show. */
  document_members: Documents;
  document_sources: { unit_id: string; direction: string; system: string; kind: string };
  document_evidence: { unit_id: string; direction: string; evidence: string; system: string; key: string };
  dossiers: Dossiers;
  daily_counts: { unit_id: string; metric: string; day: string; count: number };
  /** Metrics whose daily counts hold for a unit, with the definition they were counted by. */
  daily_state: { unit_id: string; metric: string; definition: string };
  changes: Changes;
  counters: Counters;
  statements: Statements;
  procedures: Procedures;
  reference_values: ReferenceValues;
  reports: Reports;
  audit: Audit;
}

export type { Role } from './people/account-tables.ts';

interface Captures {
  unit_id: string;
  id: string;
  device_id: string;
  officer_id: string;
  body_hash: string;
  receipt: string;
  adapter: string;
  system: string;
  kind: string;
  url: string;
  filter: string;
  window_field: string | null;
  window_from: string | null;
  window_to: string | null;
  /** 1 when the page showed its window, else 0. */
  window_seen: number;
  host_total: number | null;
  pages: string | null;
  pages_of: number | null;
  page_size: number | null;
  row_count: number;
  problems: string;
  dropped: string;
  client: string;
  captured_at: string;
  stored_at: string;
}
interface RowProvenance {
  flags: string;
  first_seen_at: string;
  observed_at: string;
  /** The capture of the newest observation. */
  capture_id: string;
  /** Bit per field: seen at least once, even if empty. */
  seen: number;
  /** JSON: observation time of fields last seen before `observed_at`. */
  stamps: string;
}
interface Documents extends RowProvenance {
  unit_id: string;
  system: string;
  direction: string;
  key: string;
  register_number: string | null;
  register: string | null;
  symbol: string | null;
  doc_type: string | null;
  issued_on: string | null;
  received_on: string | null;
  sent_on: string | null;
  issuer: string | null;
  drafting_unit: string | null;
  urgency: string | null;
  due_on: string | null;
  completed_on: string | null;
  status: string | null;
  role: string | null;
  signed: number | null;
  electronic: number | null;
  reference_keys: string | null;
  /** JSON list of public procedure words of the subject. */
  features: string | null;
  register_no: number | null;
  symbol_no: number | null;
}
interface Dossiers extends RowProvenance {
  unit_id: string;
  code: string;
  national_code: string | null;
  procedure_code: string | null;
  procedure_name: string | null;
  sector: string | null;
  unit: string | null;
  channel: string | null;
  received_at: string | null;
  due_at: string | null;
  finished_at: string | null;
  returned_at: string | null;
  return_channel: string | null;
  status: string | null;
  status_text: string | null;
  result_symbol: string | null;
  result_issued_on: string | null;
  reference_keys: string | null;
}
interface Changes {
  unit_id: string;
  id: Generated<number>;
  record: 'documents' | 'dossiers';
  record_key: string;
  field: string;
  old_value: string | null;
  new_value: string | null;
  officer_id: string;
  page: string;
  adapter: string;
  capture_id: string;
  observed_at: string;
}
interface Counters {
  unit_id: string;
  system: string;
  counter: string;
  label: string;
  count: number;
  capture_id: string;
  observed_at: string;
}
interface Statements {
  unit_id: string;
  system: string;
  form: string;
  from_day: string;
  to_day: string;
  subject: string;
  figures: string;
  capture_id: string;
  observed_at: string;
}
interface Procedures {
  unit_id: string;
  code: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  sector: string;
  level: string;
}
interface ReferenceValues {
  unit_id: string;
  id: string;
  valid_from: string;
  valid_to: string | null;
  content: string;
  reason: string;
  set_by: string;
  set_at: string;
}
interface Reports {
  unit_id: string;
  id: string;
  definition: string;
  as_of: string;
  scope: string;
  /** Frozen answer, JSON. */
  answer: string;
  hash: string;
  made_by: string;
  made_at: string;
}
interface Audit {
  id: Generated<number>;
  unit_id: string | null;
  at: string;
  actor: string;
  action: string;
  /** Ids only, never names or values of records. */
  subject: string;
}
