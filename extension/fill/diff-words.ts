import type { FillResult } from './apply.ts';
import type { FillRow } from './plan.ts';

/** The rows of a diff in the order an officer works: what fills, what to look at, what cannot, what is right. */
export function sorted(
  rows: readonly FillRow[],
): Record<'sure' | 'doubtful' | 'impossible' | 'same', FillRow[]> {
  return {
    sure: rows.filter((row) => row.problem === null && row.doubt === null && !row.same),
    doubtful: rows.filter((row) => row.problem === null && row.doubt !== null && !row.same),
    impossible: rows.filter((row) => row.problem !== null),
    same: rows.filter((row) => row.problem === null && row.same),
  };
}

/** What came of filling or undoing, in one sentence. */
export function resultWords({ outcomes }: FillResult, undone: boolean): string {
  const done = outcomes.filter(({ state }) => state === 'filled' || state === 'reformatted').length;
  const rest = outcomes.length - done;
  const first = undone ? `Đã trả lại ${done} ô như cũ.` : `Đã điền ${done} ô.`;
  const second = rest === 0 ? '' : ` Còn ${rest} ô cần xem lại.`;
  return `${first}${second}${undone ? '' : ' Trang chưa gửi gì: hãy kiểm tra rồi tự bấm Lưu hoặc Gửi.'}`;
}
