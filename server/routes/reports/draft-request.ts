import type { DraftAnswer } from '#shared/contract/draft.ts';
import { movedSince } from '../../requests/sources.ts';
import { hasSent } from '../../requests/states.ts';
import type { Database } from '../../store/database.ts';
import type { SavedDraft } from '../../store/reports/drafts.ts';
import { addresseesOf, requestById } from '../../store/requests/requests.ts';

/** The request a consolidated draft answers, and what its units did since; null for every other draft. */
export async function consolidatesOf(
  db: Database,
  { unitId, forRequest, draft }: Pick<SavedDraft, 'unitId' | 'forRequest' | 'draft'>,
): Promise<DraftAnswer['consolidates']> {
  const request = forRequest === null ? null : await requestById(db.query, [unitId], forRequest);
  if (!request) return null;
  const { sources = [] } = draft.base;
  const asked = sources.filter(({ state }) => state !== 'excluded');
  return {
    ...{ id: request.id, symbol: request.symbol, title: request.title },
    asked: asked.length,
    sent: asked.filter(({ state }) => hasSent(state)).length,
    moved: movedSince(sources, await addresseesOf(db.query, request)),
  };
}
