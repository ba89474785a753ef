import { ReportAnswer } from '#shared/contract/api.ts';
import type { Difference } from '#shared/contract/draft.ts';
import type { Period } from '#shared/contract/figure.ts';
import type { PeriodRequest } from '#shared/period.ts';
import type { Draft } from '../../reports/draft-state.ts';
import type { Connection } from '../database.ts';

/** A draft with what the store knows of it beside its content. */
export interface SavedDraft {
  unitId: string;
  id: string;
  definition: string;
  request: PeriodRequest;
  /** The request for reports whose answers it puts together; null for a unit's own report. */
  forRequest: string | null;
  draft: Draft;
  /** What the last computing changed. */
  changes: Difference[];
  changedBy: string;
  changedAt: string;
}

/** "Từ đầu năm đến nay" grows from day to day and stays one report; every other period is its two days. */
export function periodKey({ rule, from, to }: Period): string {
  return rule.endsWith('toDate') ? `${rule}|${from}` : `${rule}|${from}|${to}`;
}

/** What draft there is one of: a report over a period, or the consolidated report of a request. */
function keyOf({ forRequest, period }: { forRequest: string | null; period: Period }): string {
  return forRequest === null ? periodKey(period) : REQUEST + forRequest;
}

function requestIn(key: string): string | null {
  return key.startsWith(REQUEST) ? key.slice(REQUEST.length) : null;
}

const REQUEST = 'request|';
/** Id of the report that puts the answers to a request together. */
const CONSOLIDATED = 'tong-hop-yeu-cau';

const COLUMNS = [
  'unit_id as unitId',
  'id',
  'definition',
  'period_key as periodKey',
  'request',
  'base',
  'carried',
  'edits',
  'changes',
  'version',
  'frozen',
  'changed_by as changedBy',
  'changed_at as changedAt',
] as const;
type Row = Record<
  'unitId' | 'id' | 'definition' | 'periodKey' | 'request' | 'changedBy' | 'changedAt',
  string
> &
  Record<'base' | 'carried' | 'edits' | 'changes', string> & { version: number; frozen: number };

/** @param trusted skips the check of what the service itself wrote, for lists */
function draftOf(
  { base, carried, edits, changes, version, frozen, request, periodKey: key, ...row }: Row,
  trusted = false,
): SavedDraft {
  const { held, history } = JSON.parse(edits) as Pick<Draft, 'held' | 'history'>;
  const draft = {
    version,
    frozen,
    base: trusted ? (JSON.parse(base) as ReportAnswer) : ReportAnswer.parse(JSON.parse(base)),
    carried: JSON.parse(carried) as Draft['carried'],
    held,
    history,
  };
  return {
    ...row,
    forRequest: requestIn(key),
    request: JSON.parse(request) as PeriodRequest,
    changes: JSON.parse(changes),
    draft,
  };
}

/** A draft of one of the units; null when there is none of that id. */
export async function draftById(
  db: Connection,
  unitIds: readonly string[],
  id: string,
): Promise<SavedDraft | null> {
  if (unitIds.length === 0) return null;
  const found = await db
    .selectFrom('report_drafts')
    .select(COLUMNS)
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? draftOf(found) : null;
}

/** Only the version, for those who ask often. */
export async function versionOf(
  db: Connection,
  unitIds: readonly string[],
  id: string,
): Promise<(Pick<SavedDraft, 'forRequest'> & { version: number }) | null> {
  if (unitIds.length === 0) return null;
  const found = await db
    .selectFrom('report_drafts')
    .select(['version', 'period_key as key'])
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? { version: found.version, forRequest: requestIn(found.key) } : null;
}

export function draftOfPeriod(
  db: Connection,
  unitId: string,
  definition: string,
  period: Period,
): Promise<SavedDraft | null> {
  return draftOfKey(db, unitId, definition, periodKey(period));
}

/** The consolidated report of a request; null when none was begun. */
export function draftOfRequest(
  db: Connection,
  { unitId, id }: { unitId: string; id: string },
): Promise<SavedDraft | null> {
  return draftOfKey(db, unitId, CONSOLIDATED, REQUEST + id);
}

async function draftOfKey(
  db: Connection,
  unitId: string,
  definition: string,
  key: string,
): Promise<SavedDraft | null> {
  const found = await db
    .selectFrom('report_drafts')
    .select(COLUMNS)
    .where('unit_id', '=', unitId)
    .where('definition', '=', definition)
    .where('period_key', '=', key)
    .executeTakeFirst();
  return found ? draftOf(found) : null;
}

/** The draft of the same report over the latest period that ended before that of another. */
export async function draftBefore(
  db: Connection,
  { unitId, definition, ...other }: Pick<SavedDraft, 'unitId' | 'definition' | 'forRequest'>,
  period: Period,
): Promise<SavedDraft | null> {
  const found = await db
    .selectFrom('report_drafts')
    .select(COLUMNS)
    .where('unit_id', '=', unitId)
    .where('definition', '=', definition)
    .where('period_key', '!=', keyOf({ ...other, period }))
    .where('period_to', '<=', period.to)
    .orderBy('period_to', 'desc')
    .orderBy('changed_at', 'desc')
    .executeTakeFirst();
  return found ? draftOf(found) : null;
}

/** The drafts of a unit, last changed first. */
export async function draftsOf(db: Connection, unitId: string): Promise<SavedDraft[]> {
  const rows = await db
    .selectFrom('report_drafts')
    .select(COLUMNS)
    .where('unit_id', '=', unitId)
    .orderBy('changed_at', 'desc')
    .limit(30)
    .execute();
  return rows.map((row) => draftOf(row, true));
}

/** Begins a draft. @returns false when somebody else has just begun the one of this period */
export async function addDraft(db: Connection, saved: SavedDraft): Promise<boolean> {
  const { draft, unitId, id, definition } = saved;
  const added = await db
    .insertInto('report_drafts')
    .values({
      unit_id: unitId,
      id,
      definition,
      period_key: keyOf({ forRequest: saved.forRequest, period: draft.base.period }),
      period_from: draft.base.period.from,
      request: JSON.stringify(saved.request),
      carried: JSON.stringify(draft.carried),
      frozen: draft.frozen,
      ...contentOf(saved),
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'definition', 'period_key']).doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Replaces a draft by its next version. @returns false when it is no longer at version `from` */
export async function replaceDraft(db: Connection, saved: SavedDraft, from: number): Promise<boolean> {
  const done = await db
    .updateTable('report_drafts')
    .set(contentOf(saved))
    .where('unit_id', '=', saved.unitId)
    .where('id', '=', saved.id)
    .where('version', '=', from)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Without `frozen`, which only an issue moves. */
function contentOf({ draft, changes, changedBy, changedAt }: SavedDraft) {
  return {
    period_to: draft.base.period.to,
    base: JSON.stringify(draft.base),
    edits: JSON.stringify({ held: draft.held, history: draft.history }),
    changes: JSON.stringify(changes),
    version: draft.version,
    changed_by: changedBy,
    changed_at: changedAt,
  };
}
