import type { SweepEnd } from '../../capture/sweep.ts';
import type { SweepState } from '../../messages.ts';
import { count } from '../../ui/words.ts';
import { pagesInWords } from '../page-numbers.ts';

/** A sweep in words, for the panel on the page and the popup. Pure. */
export interface SweepWords {
  title: string;
  detail: string;
  /** Share read, 0 to 1; null when the host does not tell how many pages there are. */
  share: number | null;
  tone: 'good' | 'busy' | 'bad';
}

const ENDS: Record<SweepEnd, { title: string; next: string; tone: SweepWords['tone'] }> = {
  complete: { title: 'Đã đọc đủ danh sách', next: '', tone: 'good' },
  incomplete: {
    title: 'Đã lật hết các trang, có trang chưa đọc được',
    next: 'Tự mở lại các trang còn thiếu để Liên Thông đọc.',
    tone: 'bad',
  },
  stopped: {
    title: 'Đã dừng theo yêu cầu',
    next: 'Bấm “Đọc tiếp” khi muốn đọc các trang còn lại.',
    tone: 'busy',
  },
  'logged-out': {
    title: 'Đã dừng vì trang đòi đăng nhập lại',
    next: 'Đăng nhập, mở lại danh sách rồi bấm “Đọc tiếp”.',
    tone: 'bad',
  },
  'error-page': {
    title: 'Đã dừng vì hệ thống đang báo lỗi',
    next: 'Chờ hệ thống chạy lại, mở lại danh sách rồi bấm “Đọc tiếp”.',
    tone: 'bad',
  },
  'list-changed': {
    title: 'Đã dừng vì danh sách vừa thay đổi',
    next: 'Có dòng mới hoặc điều kiện tìm đã đổi. Bấm “Đọc hết danh sách” để đọc lại cho khớp.',
    tone: 'bad',
  },
  'layout-changed': {
    title: 'Đã dừng vì trang khác so với trước',
    next: 'Báo quản trị đơn vị; những trang đã đọc vẫn còn nguyên.',
    tone: 'bad',
  },
  'no-answer': {
    title: 'Đã dừng vì trang sau không mở ra',
    next: 'Kiểm tra mạng, mở lại danh sách rồi bấm “Đọc tiếp”.',
    tone: 'bad',
  },
  'no-control': {
    title: 'Đã dừng vì không thấy nút lật trang',
    next: 'Tự mở trang còn thiếu, Liên Thông sẽ đọc như thường.',
    tone: 'bad',
  },
  'page-left': {
    title: 'Đã dừng vì trang được chuyển hoặc đóng',
    next: 'Mở lại danh sách, bấm biểu tượng Liên Thông rồi chọn “Đọc tiếp”.',
    tone: 'bad',
  },
};

export function sweepWords(state: SweepState): SweepWords {
  const share = state.of === null || state.of === 0 ? null : Math.min(1, state.seen / state.of);
  const pages = `${count(state.seen)}${state.of === null ? '' : `/${count(state.of)}`} trang`;
  if (state.end !== null) {
    const { title, next, tone } = ENDS[state.end];
    // Checked against the host's own total: every page of it was read, or the missing ones are named.
    const checked =
      state.end === 'complete' && state.total !== null ? `, khớp tổng số ${count(state.total)}` : '';
    const missing = state.missing.length > 0 ? `Thiếu trang ${pagesInWords(state.missing)}.` : '';
    return {
      title,
      detail: [`Đã đọc ${pages}${checked}.`, missing, next].filter(Boolean).join(' '),
      share,
      tone,
    };
  }
  const slow = state.slow ? ' · hệ thống đang chậm nên Liên Thông lật thưa hơn' : '';
  return {
    title: `Đang đọc: ${pages}`,
    detail: `${remaining(state)}${slow}`,
    share,
    tone: 'busy',
  };
}

function remaining({ seen, of, left }: SweepState): string {
  if (of === null) return 'Đang lật đến trang cuối';
  const pages = `Còn ${count(Math.max(0, of - seen))} trang`;
  return left === null ? pages : `${pages}, khoảng ${duration(left)}`;
}

/** "40 giây", "3 phút"; rounded up, for nobody is sorry about a wait that was shorter. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds < 60) return `${Math.ceil(seconds / 5) * 5} giây`;
  return `${Math.ceil(seconds / 60)} phút`;
}
