import { randomUUID } from 'node:crypto';
import type { ReportRequest } from '#shared/contract/api.ts';
import { instant } from '../../clock.ts';
import { type Draft, newDraft } from '../../reports/draft.ts';
import { shownFigures } from '../../reports/draft-figures.ts';
import { audit } from '../../store/people/audit.ts';
import { addDraft, draftBefore, draftOfPeriod, type SavedDraft } from '../../store/reports/drafts.ts';
import { issuedOf, issuedReport } from '../../store/reports/issued.ts';
import { asOfMoment, possiblePeriod } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, Services } from '../services.ts';
import { computed, definitionOf } from './draft-answer.ts';

/**
 * The draft of a report over a period, begun now when there is none.
 * @returns whether it was there before; then it is as it was, not computed anew
 * @throws Refusal 404 for an unknown report, 422 for an impossible period
 */
export async function openDraft(
  c: AppContext,
  services: Services,
  unitId: string,
  request: ReportRequest,
): Promise<{ saved: SavedDraft; known: boolean }> {
  const { db, clock } = services;
  const definition = definitionOf(request.definition);
  const asOf = asOfMoment(request.asOf, clock());
  const period = possiblePeriod(request.period, asOf);
  const known = await draftOfPeriod(db.query, unitId, definition.id, period);
  if (known) return { saved: known, known: true };
  const id = randomUUID();
  const base = await computed(db, unitId, definition, request.period, asOf, id);
  const begun: SavedDraft = {
    unitId,
    id,
    definition: definition.id,
    request: request.period,
    draft: newDraft(base, await carriedFrom(services, unitId, definition.id, base.period)),
    changes: [],
    changedBy: c.get('caller').name,
    changedAt: instant(clock()),
  };
  const added = await addDraft(db.query, begun);
  const saved = added ? begun : await draftOfPeriod(db.query, unitId, definition.id, period);
  if (!saved) throw new Refusal(409, 'draft-begun-elsewhere');
  if (added) {
    const { actor } = c.get('caller');
    await audit(db.query, { unitId, at: instant(clock()), actor, action: 'draft.begun', subject: id });
  }
  return { saved, known: !added };
}

/** Stated values of the latest report before this one: issued ones if there are, else its draft's. */
async function carriedFrom(
  { db }: Services,
  unitId: string,
  definition: string,
  period: Parameters<typeof draftBefore>[3],
): Promise<Draft['carried']> {
  const before = await draftBefore(db.query, unitId, definition, period);
  if (!before) return {};
  const newest = (await issuedOf(db.query, unitId, before.id))[0];
  const issued = newest === undefined ? null : await issuedReport(db.query, unitId, before.id, newest.n);
  const figures = issued?.report.figures ?? shownFigures(before.draft);
  const from = (issued?.report ?? before.draft.base).period.label;
  const stated = figures.filter(({ metric, printed }) => metric === null && printed !== '');
  return Object.fromEntries(stated.map(({ id, printed }) => [id, { text: printed, from }]));
}
