import type { Statement } from '../contract/capture.ts';
import type { Problem } from '../contract/problem.ts';
import { readDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/text.ts';
import { type FlatRow, flatten, type Grid, textOf } from './grid.ts';
import { findHeader } from './header.ts';
import { labelKey } from './labels.ts';
import { isFurniture } from './rows.ts';
import { TOTAL_SUBJECT } from './statement.ts';

const COLUMNS: readonly [RegExp, 'title' | 'day' | 'status'][] = [
  [/^(?:tiêu đề|tên tin|tên bài|tin bài|bài viết|tin tức)/u, 'title'],
  [/^(?:ngày|thời gian) (?:đăng|xuất bản|đăng tải)/u, 'day'],
  [/trạng thái|tình trạng/u, 'status'],
];

export interface NewsSummary {
  /** Rows of the list, to be held against the host's total. */
  rowCount: number;
  statements: Statement[];
  problems: Problem[];
}

/**
 * Counts a list of news by day of publication, `news.published` (reports run from the 15th to the 14th); titles stay in the page. Null when the
 * grid is no such list. A row without a day, or in a state not known, refuses the whole count.
 */
export function summariseNews(grid: Grid): NewsSummary | null {
  const flat = flatten(grid);
  const header = findHeader(flat, (label) => columnOf(label) !== null);
  if (!header) return null;
  const names = header.columns.map((column) => columnOf(column.path.at(-1) ?? ''));
  const at = (name: string) => names.indexOf(name as 'title');
  if (at('title') < 0 || at('day') < 0) return null;
  const problems: Problem[] = [];
  if (names.lastIndexOf('day') !== at('day')) problems.push({ code: 'ambiguous-column', field: 'day' });
  const rows = flat.slice(header.end).filter((row) => !isFurniture(row, header));
  const cell = (row: FlatRow, name: string) => textOf(row.slots[at(name)] ?? null);
  const days = new Map<string, number>();
  for (const row of rows) {
    const day = row.slots.length === names.length ? readDate(cell(row, 'day')) : null;
    const published = at('status') < 0 ? true : isPublished(fold(cell(row, 'status')));
    if (published === false) continue;
    if (day === null || published === null)
      problems.push({ code: 'bad-value', field: 'day', place: row.place });
    else days.set(day, (days.get(day) ?? 0) + 1);
  }
  const statements = [...days].sort().map(([day, count]) => ({
    form: 'news',
    from: day,
    to: day,
    subject: TOTAL_SUBJECT,
    values: { 'news.published': count },
  }));
  return { rowCount: rows.length, statements: problems.length === 0 ? statements : [], problems };
}

function columnOf(label: string): 'title' | 'day' | 'status' | null {
  const key = labelKey(label);
  return COLUMNS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

function isPublished(status: string): boolean | null {
  if (/^(?:chưa|chờ|đang|nháp|bản nháp|ẩn|trả lại|gỡ|đã gỡ)/u.test(status)) return false;
  return /^(?:đã (?:đăng|xuất bản|duyệt)|xuất bản|hiển thị)/u.test(status) ? true : null;
}
