import type { DraftAnswer, IssueCheck } from '#shared/contract/draft.ts';
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

/** Changes told by name; more are counted. */
const AT_ONCE = 5;

/** Units that did something since a consolidated draft was worked out, to be looked at before it is issued. */
export function movedChecks(consolidates: DraftAnswer['consolidates']): IssueCheck[] {
  if (consolidates === null || consolidates.moved.length === 0) return [];
  const { moved } = consolidates;
  const rest = moved.length - AT_ONCE;
  const more = rest > 0 ? ` Còn ${rest} thay đổi khác.` : '';
  const words = `Số liệu đã thay đổi từ khi tính: ${moved.slice(0, AT_ONCE).join(' ')}${more} Bấm “Tính lại” để lấy số mới.`;
  return [{ kind: 'moved', severity: 'warn', figure: null, label: 'Báo cáo các đơn vị', words, fix: null }];
}
