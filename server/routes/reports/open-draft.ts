import { randomUUID } from 'node:crypto';
import type { ReportRequest } from '#shared/contract/api.ts';
import { instant } from '../../clock.ts';
import { newDraft } from '../../reports/draft.ts';
import type { Draft } from '../../reports/draft-state.ts';
import { audit } from '../../store/people/audit.ts';
import { addDraft, draftOfPeriod, type SavedDraft } from '../../store/reports/drafts.ts';
import { unitById } from '../../store/settings/units.ts';
import { asOfMoment, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, Services } from '../services.ts';
import { carriedFrom } from './carried.ts';
import { computed, definitionOf } from './draft-answer.ts';

/**
 * The draft of a report over a period, begun now when there is none.
 * @param told values of a new draft that its request says
 * @returns whether it was there before; then it is as it was, not computed anew
 * @throws Refusal 404 for an unknown report, 422 for an impossible period
 */
export async function openDraft(
  c: AppContext,
  services: Services,
  unitId: string,
  request: ReportRequest,
  told: Draft['carried'] = {},
): Promise<{ saved: SavedDraft; known: boolean }> {
  const { db, clock } = services;
  const definition = definitionOf(request.definition);
  const unit = await unitById(db.query, unitId);
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const asOf = asOfMoment(request.asOf, clock(), unit);
  const period = periodOfUnit(request.period, unit, asOf);
  const known = await draftOfPeriod(db.query, unitId, definition.id, period);
  if (known) return { saved: known, known: true };
  const id = randomUUID();
  const base = await computed(db, unitId, definition, request.period, asOf, id);
  const frame = { unitId, definition: definition.id, forRequest: null };
  const begun: SavedDraft = {
    ...frame,
    id,
    request: request.period,
    draft: newDraft(base, { ...(await carriedFrom(db, definition, frame, base.period)), ...told }),
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
