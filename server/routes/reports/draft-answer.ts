import type { ReportAnswer } from '#shared/contract/api.ts';
import type {
  ComparisonAnswer,
  DraftAnswer,
  DraftChange,
  DraftSummary,
  HeldEdit,
} from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { type PeriodRequest, previousPeriod, resolvePeriod, samePeriodLastYear } from '#shared/period.ts';
import { withAsOf, withoutAsOf } from '../../reports/as-of-line.ts';
import { buildReport } from '../../reports/build.ts';
import { reportDefinition } from '../../reports/built-in/catalogue.ts';
import { TONG_HOP_YEU_CAU } from '../../reports/built-in/tong-hop-yeu-cau.ts';
import { comparedPeriod, jumpsOf } from '../../reports/comparison.ts';
import type { ReportDefinition } from '../../reports/definition.ts';
import { differencesOf } from '../../reports/differences.ts';
import { shownFigures, underlyingFigures } from '../../reports/draft-figures.ts';
import type { Change } from '../../reports/draft-state.ts';
import { factsOf } from '../../store/counting/facts.ts';
import type { Database } from '../../store/database.ts';
import { draftById, type SavedDraft } from '../../store/reports/drafts.ts';
import { issuedOf, issuedReport } from '../../store/reports/issued.ts';
import { unitById } from '../../store/settings/units.ts';
import { momentOf, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { ASKERS } from '../requests/request-guards.ts';
import type { AppContext, Services } from '../services.ts';
import { consolidatesOf } from './draft-request.ts';

/** Newest changes an answer carries, so that each officer sees what the other did. */
const RECENT = 30;

/**
 * The draft of the address, if it belongs to a unit the caller may see; a consolidated one only for those
 * who may see what units sent.
 * @throws Refusal 404
 */
export async function draftOf(c: AppContext, { db }: Services): Promise<SavedDraft> {
  const found = await draftById(db.query, c.get('units'), c.req.param('id') ?? '');
  if (!found || !maySee(c, found))
    throw new Refusal(404, 'no-such-draft', { detail: 'Không có bản soạn này.' });
  return found;
}

export function maySee(c: AppContext, { forRequest }: Pick<SavedDraft, 'forRequest'>): boolean {
  return forRequest === null || ASKERS.includes(c.get('caller').role);
}

/** The report of a draft as it would print now. */
export function reportOf({ id, draft, forRequest }: SavedDraft, replaces: string | null): ReportAnswer {
  return {
    ...draft.base,
    id,
    figures: shownFigures(draft),
    lines: withAsOf(draft.base.lines, draft.base.asOf, replaces, forRequest === null ? 'counted' : 'sent'),
  };
}

/** @param actor whoever asks, to tell own deeds from others' */
export async function draftAnswer(db: Database, saved: SavedDraft, actor: string): Promise<DraftAnswer> {
  const { unitId, id, draft } = saved;
  const issued = await issuedOf(db.query, unitId, id);
  const newest = issued[0];
  const last = newest === undefined ? null : await issuedReport(db.query, unitId, id, newest.n);
  const report = reportOf(saved, newest?.at ?? null);
  return {
    id,
    version: draft.version,
    // The units are asked for one figure at a time.
    report: { ...report, sources: undefined },
    edits: heldEdits(saved, actor),
    changes: saved.changes,
    recent: changesOf(saved, draft.history.slice(-RECENT), actor),
    issued,
    sinceIssue: last === null ? [] : differencesOf(withoutAsOf(last.report), withoutAsOf(report)),
    consolidates: await consolidatesOf(db, saved),
  };
}

function heldEdits({ draft }: SavedDraft, actor: string): HeldEdit[] {
  const computed = new Map(underlyingFigures(draft).map((figure) => [figure.id, figure.printed]));
  return Object.entries(draft.held).flatMap(([figure, held]): HeldEdit[] => {
    if (held.kind === 'none') return [];
    const { kind, reason, name, at, version } = held;
    const own = held.actor === actor;
    return [{ figure, kind, computed: computed.get(figure) ?? '', reason, name, own, at, version }];
  });
}

/** History for people, newest first. */
export function changesOf({ draft }: SavedDraft, changes: readonly Change[], actor: string): DraftChange[] {
  const labels = new Map(draft.base.figures.map(({ id, label }) => [id, label]));
  return changes
    .map(({ actor: by, ...change }) => ({
      ...change,
      label: labels.get(change.figure) ?? change.figure,
      own: by === actor,
    }))
    .toReversed();
}

export function draftSummary(saved: SavedDraft, issued: number): DraftSummary {
  const { draft, id, definition } = saved;
  const { title, period, asOf, lines } = draft.base;
  const printed = new Set(
    lines.flatMap(({ parts }) => parts.flatMap((part) => ('figure' in part ? [part.figure] : []))),
  );
  const figures = shownFigures(draft).filter((figure) => printed.has(figure.id));
  return {
    id,
    definition,
    title,
    period: period.label,
    asOf,
    name: saved.changedBy,
    at: saved.changedAt,
    sure: figures.filter(isSure).length,
    total: figures.length,
    issued,
  };
}

/** Nothing left to look at: stated, confirmed, or computed from lists read whole. */
function isSure({ state, coverage }: Figure): boolean {
  if (state === 'typed' || state === 'confirmed') return true;
  return state !== 'missing' && state !== 'carried' && (coverage?.state ?? 'complete') === 'complete';
}

/** The report computed for a unit. @throws Refusal 404 when the unit is gone */
export async function computed(
  db: Database,
  unitId: string,
  definition: ReportDefinition,
  request: PeriodRequest,
  asOf: string,
  id: string,
): Promise<ReportAnswer> {
  const unit = await unitById(db.query, unitId);
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const at = momentOf(unit, asOf);
  periodOfUnit(request, unit, at);
  return buildReport(definition, request, at, factsOf(db, unit, at), id);
}

/** @throws Refusal 404 when the service no longer knows the report */
export function definitionOf(id: string): ReportDefinition {
  const found = reportDefinition(id);
  if (!found) throw new Refusal(404, 'no-such-definition', { detail: 'Không có mẫu báo cáo này.' });
  return found;
}

/** The definition a draft is worked out by; the consolidated report is begun by its request alone. */
export function definitionOfDraft({ definition, forRequest }: SavedDraft): ReportDefinition {
  return forRequest === null ? definitionOf(definition) : TONG_HOP_YEU_CAU;
}

/** The same report over the period before and the same period of last year; none of a consolidated one. */
export async function comparisonOf(db: Database, saved: SavedDraft): Promise<ComparisonAnswer> {
  if (saved.forRequest !== null) return { previous: null, lastYear: null, jumps: [] };
  const { unitId, request, draft } = saved;
  const { asOf } = draft.base;
  const definition = definitionOf(saved.definition);
  const over = (period: PeriodRequest) => computed(db, unitId, definition, period, asOf, saved.id);
  const before = previousPeriod(request);
  const yearAgo = samePeriodLastYear(request, asOf);
  const same = before !== null && resolvePeriod(before, asOf).from === resolvePeriod(yearAgo, asOf).from;
  const previous = before === null ? null : await over(before);
  const lastYear = same ? null : await over(yearAgo);
  const others = [
    ...(previous === null ? [] : [{ name: 'kỳ trước', report: previous }]),
    ...(lastYear === null ? [] : [{ name: 'cùng kỳ năm trước', report: lastYear }]),
  ];
  return {
    previous: previous && comparedPeriod(previous),
    lastYear: lastYear && comparedPeriod(lastYear),
    jumps: jumpsOf(draft.base.figures, others),
  };
}
