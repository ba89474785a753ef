import { createHash } from 'node:crypto';
import { ReportAnswer } from '#shared/contract/api.ts';
import type { Connection } from '../database.ts';

/** A report as computed once; later captures never alter it. */
export interface SavedReport {
  unitId: string;
  madeBy: string;
  madeAt: string;
  answer: ReportAnswer;
  /** SHA-256 of the answer's JSON, hexadecimal. */
  hash: string;
}

export async function saveReport(db: Connection, report: Omit<SavedReport, 'hash'>): Promise<string> {
  const answer = JSON.stringify(report.answer);
  const hash = createHash('sha256').update(answer).digest('hex');
  await db
    .insertInto('reports')
    .values({
      unit_id: report.unitId,
      id: report.answer.id,
      definition: report.answer.definition,
      as_of: report.answer.asOf,
      scope: JSON.stringify([report.unitId]),
      answer,
      hash,
      made_by: report.madeBy,
      made_at: report.madeAt,
    })
    .execute();
  return hash;
}

/** A report of one of the units; null when there is none of that id. */
export async function reportById(
  db: Connection,
  unitIds: readonly string[],
  id: string,
): Promise<SavedReport | null> {
  if (unitIds.length === 0) return null;
  const found = await db
    .selectFrom('reports')
    .select(['unit_id as unitId', 'made_by as madeBy', 'made_at as madeAt', 'answer', 'hash'])
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? { ...found, answer: ReportAnswer.parse(JSON.parse(found.answer)) } : null;
}

export interface ReportSummary {
  id: string;
  definition: string;
  title: string;
  period: string;
  asOf: string;
  madeAt: string;
}

/** The newest reports of a unit, without their figures. */
export async function reportsOf(db: Connection, unitId: string): Promise<ReportSummary[]> {
  const rows = await db
    .selectFrom('reports')
    .select(['answer', 'made_at as madeAt'])
    .where('unit_id', '=', unitId)
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ answer, madeAt }) => {
    const { id, definition, title, period, asOf } = JSON.parse(answer) as ReportAnswer;
    return { id, definition, title, period: period.label, asOf, madeAt };
  });
}
