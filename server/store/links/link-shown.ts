import type { LinkedDocument, LinkedDossier } from '#shared/contract/link.ts';
import { type Row, refOf, text } from './link-facts.ts';

export function shownDocument(row: Row): LinkedDocument {
  return {
    ref: refOf(row),
    symbol: text(row.symbol),
    docType: text(row.doc_type),
    issuedOn: text(row.issued_on),
    receivedOn: text(row.received_on),
    dueOn: text(row.due_on),
    issuer: text(row.issuer),
    draftingUnit: text(row.drafting_unit),
    status: text(row.status),
  };
}

export function shownDossier(row: Row): Omit<LinkedDossier, 'remaining'> {
  return {
    code: String(row.code),
    procedureName: text(row.procedure_name),
    unit: text(row.unit),
    receivedAt: text(row.received_at),
    dueAt: text(row.due_at),
    finishedAt: text(row.finished_at),
    returnedAt: text(row.returned_at),
    status: text(row.status),
  };
}
