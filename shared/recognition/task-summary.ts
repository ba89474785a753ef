import type { Statement } from '../contract/capture.ts';
import type { Problem } from '../contract/problem.ts';
import { readDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/text.ts';
import { type FlatRow, flatten, type Grid, textOf } from './grid.ts';
import { findHeader } from './header.ts';
import { labelKey } from './labels.ts';
import { isMarked } from './marks.ts';
import { isFurniture } from './rows.ts';
import { TOTAL_SUBJECT } from './statement.ts';

/** Columns of a list of tasks; the tasks' own words never leave the page. */
const COLUMNS: readonly [RegExp, 'task' | 'due' | 'done' | 'status'][] = [
  [/ngày (?:hoàn thành|kết thúc)|hoàn thành ngày/u, 'done'],
  [/^(?:thời )?hạn|ngày hết hạn/u, 'due'],
  [/trạng thái|tình trạng|tiến độ/u, 'status'],
  [/nhiệm vụ|nội dung giao|công việc/u, 'task'],
];

export interface TaskSummary {
  /** Rows of the list, to be held against the host's total. */
  rowCount: number;
  statements: Statement[];
  problems: Problem[];
}

/**
 * Counts a list of tasks by state: `task.total`, `task.done`, `task.doneLate`, `task.open`, and
 * `task.overdue` where the host's own words tell overdue ones apart (there is no clock here). Null when the
 * grid is no such list. A state it does not know refuses the whole count.
 */
export function summariseTasks(grid: Grid): TaskSummary | null {
  const flat = flatten(grid);
  const header = findHeader(flat, (label) => columnOf(label) !== null);
  if (!header) return null;
  const at = new Map<string, number>();
  const problems: Problem[] = [];
  header.columns.forEach((column, index) => {
    const name = columnOf(column.path.at(-1) ?? '');
    if (name === null) return;
    if (at.has(name) && name !== 'task') problems.push({ code: 'ambiguous-column', field: name });
    else if (!at.has(name)) at.set(name, index);
  });
  if (!['task', 'due', 'status'].every((name) => at.has(name))) return null;
  const rows = flat.slice(header.end).filter((row) => !isFurniture(row, header));
  const cell = (row: FlatRow, name: string) => textOf(row.slots[at.get(name) ?? -1] ?? null);
  const values = { 'task.total': 0, 'task.done': 0, 'task.doneLate': 0, 'task.open': 0, 'task.overdue': 0 };
  let speaksOfTerms = false;
  for (const row of rows) {
    if (row.slots.length !== header.columns.length) {
      problems.push({ code: 'layout-changed', place: row.place });
      continue;
    }
    if (isMarked(row)) continue;
    const status = fold(cell(row, 'status'));
    const [due, done] = [readDate(cell(row, 'due')), readDate(cell(row, 'done'))];
    const late = /quá hạn|trễ hạn/u.test(status) && !/chưa quá hạn/u.test(status);
    speaksOfTerms ||= /hạn/u.test(status);
    const finished = isFinished(status);
    if (finished === null) {
      problems.push({ code: 'bad-value', field: 'status', place: row.place });
      continue;
    }
    values['task.total'] += 1;
    if (finished) values['task.done'] += 1;
    else values['task.open'] += 1;
    if (finished && (late || (due !== null && done !== null && done > due))) values['task.doneLate'] += 1;
    if (!finished && late) values['task.overdue'] += 1;
  }
  const { 'task.overdue': overdue, ...others } = values;
  const told = speaksOfTerms ? { ...others, 'task.overdue': overdue } : others;
  const statement: Statement = { form: 'tasks', from: null, to: null, subject: TOTAL_SUBJECT, values: told };
  return { rowCount: rows.length, statements: problems.length === 0 ? [statement] : [], problems };
}

function columnOf(label: string): 'task' | 'due' | 'done' | 'status' | null {
  const key = labelKey(label);
  return key.length > 60 ? null : (COLUMNS.find(([pattern]) => pattern.test(key))?.[1] ?? null);
}

/** Words of the task modules seen (ioffice.md §6): null for a state that is not known. */
function isFinished(status: string): boolean | null {
  if (/^(?:chưa|đang|chờ|quá hạn|trong hạn|còn hạn|mới|trễ hạn)/u.test(status)) return false;
  return /^(?:đã )?(?:hoàn thành|kết thúc|xử lý)/u.test(status) ? true : null;
}
