import type { ReportAnswer } from '#shared/contract/api.ts';
import type { DraftConflict, DraftEdit } from '#shared/contract/draft.ts';
import { shownFigures, underlyingFigures } from './draft-figures.ts';
import type { Change, Draft, Held, Person } from './draft-state.ts';
import { printSigningDay, readSigningDay, SIGNING_DAY } from './signing-day.ts';

export type Conflict = Omit<DraftConflict, 'own'> & { actor: string };
export type Patched =
  | { state: 'changed'; draft: Draft }
  /** Nothing was taken; the draft is as it was. */
  | { state: 'conflict'; conflicts: Conflict[] }
  | { state: 'refused'; figure: string; words: string };

const HELD: Record<DraftEdit['kind'], Held['kind']> = { type: 'typed', confirm: 'confirmed', clear: 'none' };
/** Autosave writes often: what one person types within this time, ms, is one line of history. */
const ONE_SITTING = 600_000;

export function newDraft(base: ReportAnswer, carried: Draft['carried']): Draft {
  return { version: 1, base, carried, held: {}, history: [], frozen: 0 };
}

/**
 * Takes the edits of one person, all or none. An edit conflicts when somebody, or the same person in another
 * window, changed the same figure after the version its author had seen; one that says what already holds
 * is taken without a change, so a repeated request does no harm.
 * @param now ISO instant
 */
export function patched(draft: Draft, edits: readonly DraftEdit[], person: Person, now: string): Patched {
  const shown = new Map(shownFigures(draft).map((figure) => [figure.id, figure]));
  const underlying = new Map(underlyingFigures(draft).map((figure) => [figure.id, figure]));
  const version = draft.version + 1;
  const conflicts: Conflict[] = [];
  const held: Record<string, Held> = { ...draft.held };
  let history = draft.history;
  for (const edit of edits) {
    const figure = shown.get(edit.figure);
    const computed = underlying.get(edit.figure);
    if (!figure || !computed) return refused(edit, 'Báo cáo không có mục này.');
    const text = statedText(edit);
    if (text === null) return refused(edit, `“${figure.label}”: hãy ghi ngày/tháng/năm, ví dụ 05/01/2026.`);
    if (edit.kind !== 'clear' && text.trim() === '')
      return refused(edit, `“${figure.label}” còn trống; muốn bỏ giá trị đã khai hãy bấm “Bỏ giá trị khai”.`);
    if (edit.kind === 'type' && edit.reason.trim() === '')
      return refused(edit, `Hãy ghi lý do cho “${figure.label}”.`);
    const before = held[edit.figure];
    const kind = HELD[edit.kind];
    if (holdsAlready(before, kind, text, figure.printed)) continue;
    if (before && before.version > edit.seen) {
      const last = draft.history.findLast((change) => change.figure === edit.figure);
      conflicts.push({
        figure: edit.figure,
        label: figure.label,
        mine: text,
        theirs: figure.printed,
        kind: last?.kind ?? 'type',
        actor: before.actor,
        name: before.name,
        at: before.at,
        reason: before.reason,
      });
      continue;
    }
    if (edit.kind === 'confirm' && figure.printed !== text) {
      conflicts.push({
        figure: edit.figure,
        label: figure.label,
        mine: text,
        theirs: figure.printed,
        kind: 'computed',
        actor: '',
        name: 'Liên Thông',
        at: draft.base.asOf,
        reason: 'Số liệu đã được tính lại.',
      });
      continue;
    }
    const deed = { ...person, reason: edit.reason.trim(), at: now, version };
    held[edit.figure] = { ...deed, kind, text };
    const after = edit.kind === 'clear' ? computed.printed : text;
    history = remembered(history, draft.frozen, {
      ...deed,
      figure: edit.figure,
      kind: edit.kind,
      before: figure.printed,
      after,
    });
  }
  if (conflicts.length > 0) return { state: 'conflict', conflicts };
  if (history === draft.history) return { state: 'changed', draft };
  return { state: 'changed', draft: { ...draft, version, held, history } };
}

/** The draft over figures computed again; what people stated stays. */
export function recomputed(draft: Draft, base: ReportAnswer): Draft {
  return { ...draft, version: draft.version + 1, base };
}

/** What an edit says, a day of signing in the words it prints in; null when that is no day. */
function statedText({ kind, figure, text }: DraftEdit): string | null {
  if (kind === 'clear') return '';
  const typed = text.normalize('NFC').trimEnd();
  if (kind !== 'type' || figure !== SIGNING_DAY || typed.trim() === '') return typed;
  const day = readSigningDay(typed);
  return day === null ? null : printSigningDay(day, `${day}T00:00:00+07:00`);
}

function holdsAlready(before: Held | undefined, kind: Held['kind'], text: string, printed: string): boolean {
  if (kind === 'none') return before === undefined || before.kind === 'none';
  if (before === undefined || printed !== text) return false;
  // A typed value was vouched for by whoever typed it; confirming it adds nothing and must not undo it.
  return before.kind === 'typed' || before.kind === kind;
}

function refused(edit: DraftEdit, words: string): Patched {
  return { state: 'refused', figure: edit.figure, words };
}

/** History with one more line; what the same person typed a moment ago grows into it. */
function remembered(history: readonly Change[], frozen: number, change: Change): readonly Change[] {
  const at = history.findLastIndex(({ figure }) => figure === change.figure);
  const last = history[at];
  const grows =
    last !== undefined &&
    last.kind === 'type' &&
    change.kind === 'type' &&
    last.actor === change.actor &&
    last.version > frozen &&
    Date.parse(change.at) - Date.parse(last.at) < ONE_SITTING;
  return grows ? history.with(at, { ...change, before: last.before }) : [...history, change];
}
