import type { PLACES, Route } from './route.ts';

/** An entry of the navigation, with the pages during which it stands as the current one. */
export interface Place {
  page: Exclude<keyof typeof PLACES, 'home'>;
  label: string;
  also?: readonly Route['page'][];
}
/** Places opened seldom stand together under one word of the first row, and are listed in a second. */
export interface PlaceGroup {
  label: string;
  staff?: true;
  places: readonly [Place, ...Place[]];
}

/** The first row: what an officer opens daily stands by itself. One row on a screen of 1366 px. */
export const NAVIGATION: readonly (Place | PlaceGroup)[] = [
  { page: 'new-report', label: 'Báo cáo', also: ['report', 'draft'] },
  { page: 'todo', label: 'Việc đến hạn' },
  { page: 'relay', label: 'Gửi kết quả' },
  { page: 'requests', label: 'Yêu cầu', also: ['new-request', 'request', 'request-table', 'request-entry'] },
  { page: 'templates', label: 'Mẫu', also: ['template'] },
  { page: 'ii06a', label: 'Biểu II.06a' },
  { page: 'lists', label: 'Danh sách' },
  { page: 'coverage', label: 'Trang đã đọc', also: ['problems'] },
  { page: 'import', label: 'Nhập từ Excel' },
  {
    label: 'Khai báo',
    places: [
      { page: 'procedures', label: 'Thủ tục' },
      { page: 'values', label: 'Số liệu khai' },
      { page: 'metrics', label: 'Chỉ tiêu' },
    ],
  },
  {
    label: 'Quản trị',
    staff: true,
    places: [
      { page: 'units', label: 'Cán bộ' },
      { page: 'devices', label: 'Thiết bị' },
      { page: 'switches', label: 'Công tắc' },
      { page: 'audit', label: 'Nhật ký' },
    ],
  },
];

/** Whether a page belongs to an entry of the navigation. */
export function standsAt(page: Route['page'], entry: Place | PlaceGroup): boolean {
  return 'places' in entry
    ? entry.places.some((place) => standsAt(page, place))
    : entry.page === page || (entry.also ?? []).includes(page);
}
