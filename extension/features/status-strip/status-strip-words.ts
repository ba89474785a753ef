import { problemWords } from '#shared/problem-words.ts';
import type { ListState } from '../../messages.ts';
import { count, refusalSentence, troubleSentence } from '../../ui/words.ts';
import { pagesInWords } from '../page-numbers.ts';
import type { StripState } from './status-strip-state.ts';

/** The strip in words. Pure. */
export interface StripWords {
  /** One line: what was read, and how complete. */
  reading: string;
  /** One line: where the readings are. */
  queue: string;
  /** What is wrong and what to do; null when all is well. */
  problem: { what: string; next: string } | null;
  tone: 'good' | 'busy' | 'bad';
  /** Read part of the list, 0 to 1; null when the whole is unknown. */
  share: number | null;
}

/** Turns the state of a page into Vietnamese. Complete is said only when every row was read. */
export function stripWords(state: StripState): StripWords {
  const problem = problemOf(state);
  const { seen, of } = state.rows;
  // What was not taken counts for nothing, however much of it was read.
  const refused = state.refusal !== null;
  const complete = !refused && of !== null && seen >= of;
  return {
    reading: readingOf(state, complete),
    queue: refused ? '' : [listNote(state.queue?.list), queueOf(state)].filter(Boolean).join(' · '),
    problem,
    tone: problem ? 'bad' : state.reading || !complete ? 'busy' : 'good',
    share: refused || of === null ? null : of === 0 ? 1 : Math.min(1, seen / of),
  };
}

function readingOf(state: StripState, complete: boolean): string {
  const { seen, of } = state.rows;
  if (state.refusal !== null) return 'Chưa ghi được trang này';
  if (state.reading && seen === 0) return 'Đang đọc trang…';
  if (seen === 0 && of === null && state.problems.length > 0) return 'Chưa đọc được trang này';
  if (of === 0) return `Danh sách ${state.noun} này trống`;
  if (complete) return `Đã đọc đủ ${count(seen)} ${state.noun}`;
  const pages = state.pages
    ? `trang ${state.pages.seen}${state.pages.of === null ? '' : `/${state.pages.of}`} · `
    : '';
  return `Đã đọc ${pages}${count(seen)}${of === null ? '' : `/${count(of)}`} ${state.noun}`;
}

function queueOf(state: StripState): string {
  const queue = state.queue;
  if (!queue || state.orphaned) return '';
  if (!queue.paired) {
    const kept = queue.waiting > 0 ? `, đang giữ ${count(queue.waiting)} lượt đọc` : '';
    return `Chưa ghép nối${kept}. Bấm biểu tượng Liên Thông để nhập mã.`;
  }
  if (queue.waiting === 0) return queue.parked > 0 ? `${count(queue.parked)} lượt chưa gửi được` : 'Đã gửi';
  if (queue.trouble === 'unreachable') return `Chờ gửi ${count(queue.waiting)}, sẽ gửi khi có mạng`;
  return queue.trouble ? `Chờ gửi ${count(queue.waiting)}` : `Đang gửi ${count(queue.waiting)}`;
}

/** What the officer should know of the list: pages left out on the way, and the host's silent default. */
function listNote(list: ListState | null | undefined): string {
  if (!list) return '';
  if (list.thirtyDays) return 'Danh sách chỉ hiện 30 ngày gần nhất; mở Tìm kiếm nâng cao để chọn khoảng ngày';
  const { missing, pages } = list;
  // Pages still ahead are not missing while the officer turns on; holes are, and the last few.
  const holes = pages && missing.some((page) => page <= pages.of - missing.length);
  return pages && pages.seen > 1 && (holes || (missing.length > 0 && missing.length < 4))
    ? `Thiếu trang ${pagesInWords(missing)}`
    : '';
}

function problemOf(state: StripState): StripWords['problem'] {
  if (state.orphaned) {
    return {
      what: 'Liên Thông vừa được cập nhật.',
      next: 'Lưu việc đang làm rồi tải lại trang để đọc tiếp.',
    };
  }
  if (state.refusal) return split(refusalSentence(state.refusal));
  const code = state.problems[0];
  if (code) return problemWords(code);
  const trouble = state.queue?.trouble;
  // The queue line alone tells of a short outage and of a browser not yet paired: nothing is wrong there.
  if (!trouble || trouble === 'busy' || trouble === 'unreachable' || trouble === 'not-paired') return null;
  return split(troubleSentence(trouble));
}

function split(sentences: string): { what: string; next: string } {
  const end = sentences.indexOf('. ');
  if (end < 0) return { what: sentences, next: '' };
  return { what: sentences.slice(0, end + 1), next: sentences.slice(end + 2) };
}
