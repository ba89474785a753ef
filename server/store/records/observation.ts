import type { CapturedRecord } from '#shared/contract/record.ts';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { nationalProcedureCode } from '#shared/procedure-code.ts';
import type { Cell, Observation } from './merge.ts';
import { DOCUMENT_FIELDS, DOSSIER_FIELDS, type RecordField, type RecordTable } from './record-fields.ts';

/** A code as `normaliseDossierCode` leaves it: most come so, and a test is cheaper than the rewriting. */
const PLAIN_CODE = /^[\dA-Z.-]+$/;

/**
 * What one row of a capture says about a record.
 * @param at ISO instant in UTC to the millisecond
 */
export function observe(record: CapturedRecord, system: string, at: string, captureId: string): Observation {
  if (record.type === 'document') {
    return {
      key: [system, record.direction, record.key],
      fields: pick(record, DOCUMENT_FIELDS),
      at,
      captureId,
    };
  }
  const { result, ...plain } = record;
  const parts: Record<string, unknown> = plain;
  if (plain.procedureCode) parts.procedureCode = nationalProcedureCode(plain.procedureCode);
  if (result === null) Object.assign(parts, { 'result.symbol': null, 'result.issuedOn': null });
  if (result) {
    if (result.symbol !== undefined) parts['result.symbol'] = result.symbol;
    if (result.issuedOn !== undefined) parts['result.issuedOn'] = result.issuedOn;
  }
  const code = PLAIN_CODE.test(record.code) ? record.code : normaliseDossierCode(record.code);
  return { key: [code], fields: pick(parts, DOSSIER_FIELDS), at, captureId };
}

export function tableOf(record: CapturedRecord): RecordTable {
  return record.type === 'document' ? 'documents' : 'dossiers';
}

function pick(record: object, fields: readonly RecordField[]): (Cell | undefined)[] {
  const values = record as Record<string, unknown>;
  return fields.map((field) => cell(values[field.name]));
}

function cell(value: unknown): Cell | undefined {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'number') {
    return value;
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  return JSON.stringify(value);
}
