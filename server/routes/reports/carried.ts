import type { Period } from '#shared/contract/figure.ts';
import type { ReportDefinition } from '../../reports/definition.ts';
import { shownFigures } from '../../reports/draft-figures.ts';
import type { Draft } from '../../reports/draft-state.ts';
import type { Database } from '../../store/database.ts';
import { draftBefore, type SavedDraft } from '../../store/reports/drafts.ts';
import { issuedOf, issuedReport } from '../../store/reports/issued.ts';

/** Stated values of the latest report before this one: issued ones if there are, else its draft's. */
export async function carriedFrom(
  db: Database,
  definition: ReportDefinition,
  of: Pick<SavedDraft, 'unitId' | 'definition' | 'forRequest'>,
  period: Period,
): Promise<Draft['carried']> {
  const before = await draftBefore(db.query, of, period);
  if (!before) return {};
  const newest = (await issuedOf(db.query, of.unitId, before.id))[0];
  const issued = newest === undefined ? null : await issuedReport(db.query, of.unitId, before.id, newest.n);
  const figures = issued?.report.figures ?? shownFigures(before.draft);
  const from = (issued?.report ?? before.draft.base).period.label;
  const stated = figures.filter(
    ({ id, metric, printed }) => metric === null && printed !== '' && !isWritten(definition, id),
  );
  return Object.fromEntries(stated.map(({ id, printed }) => [id, { text: printed, from }]));
}

function isWritten({ figures }: ReportDefinition, id: string): boolean {
  const spec = figures[id];
  return spec !== undefined && 'reference' in spec && spec.written === true;
}
