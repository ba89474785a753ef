import { rootsOf } from './elements.ts';
import type { FormField } from './field.ts';
import type { WidgetRequest } from './page-world.ts';
import type { FillRow } from './plan.ts';
import { compare, currentValue, stateOf } from './read-value.ts';
import { lockedOrHidden, standsForWidget } from './untouchable.ts';
import { needsPage, type Written, withMarks } from './widgets.ts';
import { pause, writeState } from './write.ts';

/** What came of one row. */
export interface FillOutcome {
  row: FillRow;
  /**
   * `reformatted`: the page shows the same value its own way. `rejected`: the page took something else or
   * nothing. `skipped`: it was not written, because the field had gone, changed or been locked meanwhile.
   */
  state: 'filled' | 'reformatted' | 'rejected' | 'skipped';
  /** What stands there now. */
  shown: string;
  /** What the officer should know; empty when all went well. */
  words: string;
  /** State of the field before, for undoing. */
  before: readonly string[];
}

export interface FillResult {
  outcomes: readonly FillOutcome[];
}

export interface FillPorts {
  /** Tells widgets in the page's own world of new values; absent where no widget is expected. */
  widgets?(requests: readonly WidgetRequest[]): Promise<void>;
}

/** A page answers a value at once, after a render, or after a short wait. */
const SETTLE_MS = 120;
/** Fields written before the page may breathe. */
const AT_ONCE = 25;

/**
 * Writes the ticked rows, one after the other, and reads every field back when all are written: what the
 * page refused, shortened or overwrote is said. Nothing is submitted while it runs.
 */
export async function applyFill(
  document: Document,
  rows: readonly FillRow[],
  ports: FillPorts = {},
): Promise<FillResult> {
  const chosen = rows.filter(({ tick, problem }) => tick && problem === null);
  return unsent(document, async () => {
    const outcomes: FillOutcome[] = [];
    for (const [at, row] of chosen.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await pause(0);
      const { field } = row;
      const obstacle =
        obstacleOf(field) ?? (currentValue(field) === row.old ? null : 'Ô này vừa được sửa nên giữ nguyên.');
      const before = obstacle === null ? stateOf(field) : [];
      outcomes.push({
        row,
        before,
        shown: '',
        state: obstacle === null ? 'filled' : 'skipped',
        words: obstacle ?? '',
      });
      if (obstacle === null) await writeState(field, statesFor(row));
    }
    const written = outcomes.filter(({ state }) => state !== 'skipped');
    await tellWidgets(
      document,
      written.map(({ row }) => ({ field: row.field, values: statesFor(row), number: numberOf(row) })),
      ports,
    );
    await pause(SETTLE_MS);
    return { outcomes: outcomes.map(verified) };
  });
}

/** Puts back what stood in the fields before; fields the officer has changed since are left and said. */
export async function undoFill(
  document: Document,
  result: FillResult,
  ports: FillPorts = {},
): Promise<FillResult> {
  return unsent(document, async () => {
    const undone: FillOutcome[] = [];
    for (const outcome of result.outcomes.toReversed()) {
      if (outcome.state === 'skipped') continue;
      const { field } = outcome.row;
      const touched = currentValue(field) !== outcome.shown;
      const obstacle =
        obstacleOf(field) ?? (touched ? 'Ô này đã được sửa sau khi điền nên giữ nguyên.' : null);
      const row = {
        ...outcome.row,
        now: outcome.row.old,
        content: { kind: 'text' as const, text: outcome.row.old },
      };
      undone.unshift({
        ...outcome,
        row,
        state: obstacle === null ? 'filled' : 'skipped',
        words: obstacle ?? '',
      });
      if (obstacle === null) await writeState(field, outcome.before);
    }
    const written = undone.filter(({ state }) => state !== 'skipped');
    await tellWidgets(
      document,
      written.map(({ row, before }) => ({ field: row.field, values: before, number: null })),
      ports,
    );
    await pause(SETTLE_MS);
    return { outcomes: undone.map(verified) };
  });
}

function statesFor({ field, now, values }: FillRow): readonly string[] {
  if (field.kind === 'checkbox') return [now === 'có' ? 'on' : ''];
  return field.kind === 'select' || field.kind === 'radio' ? values : [now];
}

function numberOf({ content }: FillRow): string | null {
  return content.kind === 'number' ? content.exact : null;
}

function obstacleOf({ element, members, kind }: FormField): string | null {
  if (!element.isConnected) return 'Ô này không còn trên trang.';
  const locked = kind === 'cell' ? null : members.map(lockedOrHidden).find((why) => why !== null);
  return locked ? 'Ô này đã bị khóa hoặc ẩn.' : null;
}

function verified(outcome: FillOutcome): FillOutcome {
  if (outcome.state === 'skipped') return { ...outcome, shown: currentValue(outcome.row.field) };
  const { row } = outcome;
  const shown = currentValue(row.field);
  const found = compare(row.now, shown, row.content.kind === 'number' ? row.content.exact : null);
  const complaint = (row.field.element as Partial<HTMLInputElement>).validationMessage ?? '';
  if (found === 'other')
    return {
      ...outcome,
      shown,
      state: 'rejected',
      words: shown === row.old ? 'Trang không nhận giá trị này.' : `Trang đổi thành “${shown || 'trống'}”.`,
    };
  if (complaint !== '') return { ...outcome, shown, words: `Trang nhắc: ${complaint}` };
  return found === 'same'
    ? { ...outcome, shown }
    : { ...outcome, shown, state: 'reformatted', words: `Trang viết lại thành “${shown}”.` };
}

async function tellWidgets(document: Document, written: readonly Written[], ports: FillPorts): Promise<void> {
  const concerned = written.filter(({ field }) => needsPage(field.element) || standsForWidget(field.element));
  if (!ports.widgets || concerned.length === 0) return;
  const tell = ports.widgets;
  // A widget that cannot be told is read back like any other field.
  await withMarks(document, concerned, (requests) => tell(requests).catch(() => undefined));
}

/** Stops every submission of the page while `work` runs: a field that sends its form must not do so by us. */
async function unsent<T>(document: Document, work: () => Promise<T>): Promise<T> {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const views = new Set(
    rootsOf(document).flatMap(
      (root) => root.ownerDocument?.defaultView ?? (root as Document).defaultView ?? [],
    ),
  );
  for (const view of views) view.addEventListener('submit', stop, true);
  try {
    return await work();
  } finally {
    for (const view of views) view.removeEventListener('submit', stop, true);
  }
}
