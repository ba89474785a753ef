/**
 * How each field of the contract lies in the tables: the one list that merging, metrics and evidence
 * share. The position of a field is its bit in the column `seen`; new fields are added at the end.
 */
export type FieldKind = 'text' | 'date' | 'boolean' | 'json';
export interface RecordField {
  /** Name in the contract; the parts of a dossier's result are `result.symbol`, `result.issuedOn`. */
  name: string;
  column: string;
  kind: FieldKind;
}

const field = (name: string, column: string, kind: FieldKind = 'text'): RecordField => ({
  name,
  column,
  kind,
});

export const DOCUMENT_FIELDS: readonly RecordField[] = [
  field('registerNumber', 'register_number'),
  field('register', 'register'),
  field('symbol', 'symbol'),
  field('docType', 'doc_type'),
  field('issuedOn', 'issued_on', 'date'),
  field('receivedOn', 'received_on', 'date'),
  field('sentOn', 'sent_on', 'date'),
  field('issuer', 'issuer'),
  field('draftingUnit', 'drafting_unit'),
  field('urgency', 'urgency'),
  field('dueOn', 'due_on', 'date'),
  field('completedOn', 'completed_on', 'date'),
  field('status', 'status'),
  field('role', 'role'),
  field('signed', 'signed', 'boolean'),
  field('electronic', 'electronic', 'boolean'),
  field('references', 'reference_keys', 'json'),
  field('features', 'features', 'json'),
];

export const DOSSIER_FIELDS: readonly RecordField[] = [
  field('nationalCode', 'national_code'),
  field('procedureCode', 'procedure_code'),
  field('procedureName', 'procedure_name'),
  field('sector', 'sector'),
  field('unit', 'unit'),
  field('channel', 'channel'),
  field('receivedAt', 'received_at', 'date'),
  field('dueAt', 'due_at', 'date'),
  field('finishedAt', 'finished_at', 'date'),
  field('returnedAt', 'returned_at', 'date'),
  field('returnChannel', 'return_channel'),
  field('status', 'status'),
  field('statusText', 'status_text'),
  field('result.symbol', 'result_symbol'),
  field('result.issuedOn', 'result_issued_on', 'date'),
  field('references', 'reference_keys', 'json'),
];

export type RecordTable = 'documents' | 'dossiers';

export interface TableShape {
  table: RecordTable | 'document_members';
  /** Columns of the key after `unit_id`. */
  key: readonly string[];
  fields: readonly RecordField[];
  /** Integers and marks derived from the fields, for metrics. */
  derived: readonly string[];
}

export const DOCUMENTS: TableShape = {
  table: 'documents',
  key: ['system', 'direction', 'key'],
  fields: DOCUMENT_FIELDS,
  derived: ['register_no', 'symbol_no', 'flags'],
};
/** Documents as one source shows them, where several do. */
export const DOCUMENT_MEMBERS: TableShape = { ...DOCUMENTS, table: 'document_members' };
export const DOSSIERS: TableShape = {
  table: 'dossiers',
  key: ['code'],
  fields: DOSSIER_FIELDS,
  derived: ['flags'],
};

export const SHAPES: Record<RecordTable, TableShape> = { documents: DOCUMENTS, dossiers: DOSSIERS };
/** Columns that say when and where from a row was read. */
export const PROVENANCE = ['first_seen_at', 'observed_at', 'capture_id', 'seen', 'stamps'] as const;

const COLUMNS = new Map<TableShape, readonly string[]>();

/** Every column of a record table, in the order rows are written. */
export function columnsOf(shape: TableShape): readonly string[] {
  let columns = COLUMNS.get(shape);
  if (!columns) {
    const fields = shape.fields.map(({ column }) => column);
    columns = ['unit_id', ...shape.key, ...fields, ...shape.derived, ...PROVENANCE];
    COLUMNS.set(shape, columns);
  }
  return columns;
}

/** Column of a contract field of a table; null when the table has no such field. */
export function columnOf(table: RecordTable, name: string): { column: string; kind: FieldKind } | null {
  const shape = SHAPES[table];
  const known = shape.fields.find((candidate) => candidate.name === name);
  if (known) return known;
  return shape.key.includes(name) ? { column: name, kind: 'text' } : null;
}
