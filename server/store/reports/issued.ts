import { ReportAnswer } from '#shared/contract/api.ts';
import type { EvidenceSummary, IssuedSummary } from '#shared/contract/draft.ts';
import type { Connection, Database } from '../database.ts';

/** A version of a report as it was issued. */
export interface IssuedReport extends IssuedSummary {
  report: ReportAnswer;
  evidence: EvidenceSummary[];
}

export interface NewIssue extends Omit<IssuedReport, 'n'> {
  unitId: string;
  draftId: string;
  /** Version of the draft that is issued. */
  draftVersion: number;
  /** Number of the version this one follows; 0 for the first. */
  after: number;
  docx: Buffer;
  by: string;
}

const SUMMARY = [
  'n',
  'as_of as asOf',
  'issued_at as at',
  'issued_name as name',
  'reason',
  'docx_hash as docxHash',
  'content_hash as contentHash',
] as const;

/**
 * Freezes a version under the next number, if the draft still is at the version that was read.
 * @returns the number; null when the draft has changed or was issued meanwhile
 */
export async function addIssue(db: Database, issue: NewIssue): Promise<number | null> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, issue.unitId);
    const held = await trx
      .updateTable('report_drafts')
      .set({ frozen: issue.draftVersion })
      .where('unit_id', '=', issue.unitId)
      .where('id', '=', issue.draftId)
      .where('version', '=', issue.draftVersion)
      .executeTakeFirst();
    if (Number(held.numUpdatedRows) !== 1) return null;
    const last = (await issuedOf(trx, issue.unitId, issue.draftId))[0]?.n ?? 0;
    if (last !== issue.after) return null;
    await trx
      .insertInto('issued_reports')
      .values({
        unit_id: issue.unitId,
        draft_id: issue.draftId,
        n: last + 1,
        draft_version: issue.draftVersion,
        as_of: issue.asOf,
        content: JSON.stringify(issue.report),
        evidence: JSON.stringify(issue.evidence),
        docx: issue.docx.toString('base64'),
        docx_hash: issue.docxHash,
        content_hash: issue.contentHash,
        reason: issue.reason,
        issued_by: issue.by,
        issued_name: issue.name,
        issued_at: issue.at,
      })
      .execute();
    return last + 1;
  });
}

/** The issued versions of a draft, newest first. */
export async function issuedOf(db: Connection, unitId: string, draftId: string): Promise<IssuedSummary[]> {
  return db
    .selectFrom('issued_reports')
    .select(SUMMARY)
    .where('unit_id', '=', unitId)
    .where('draft_id', '=', draftId)
    .orderBy('n', 'desc')
    .execute();
}

/** Newest issued number by draft, of a unit; a draft without one is absent. */
export async function newestIssues(db: Connection, unitId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('issued_reports')
    .select((select) => ['draft_id', select.fn.max('n').as('newest')])
    .where('unit_id', '=', unitId)
    .groupBy('draft_id')
    .execute();
  return new Map(rows.map(({ draft_id, newest }) => [draft_id, Number(newest)]));
}

export async function issuedReport(
  db: Connection,
  unitId: string,
  draftId: string,
  n: number,
): Promise<IssuedReport | null> {
  const found = await db
    .selectFrom('issued_reports')
    .select([...SUMMARY, 'content', 'evidence'])
    .where('unit_id', '=', unitId)
    .where('draft_id', '=', draftId)
    .where('n', '=', n)
    .executeTakeFirst();
  if (!found) return null;
  const { content, evidence, ...summary } = found;
  return {
    ...summary,
    report: ReportAnswer.parse(JSON.parse(content)),
    evidence: JSON.parse(evidence) as EvidenceSummary[],
  };
}

/** The bytes of the Word file as issued. */
export async function issuedDocx(
  db: Connection,
  unitId: string,
  draftId: string,
  n: number,
): Promise<Buffer | null> {
  const found = await db
    .selectFrom('issued_reports')
    .select('docx')
    .where('unit_id', '=', unitId)
    .where('draft_id', '=', draftId)
    .where('n', '=', n)
    .executeTakeFirst();
  return found ? Buffer.from(found.docx, 'base64') : null;
}
