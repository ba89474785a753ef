/**
 * Procedures offered online: level 3 and 4 of NĐ 43/2011, later một phần and toàn trình (NĐ 42/2022,
 * NĐ 224/2026 Điều 14). The two scales are not identical (reports.md §4.5), so a catalogue keeps its own.
 */
export const ONLINE_LEVELS = ['3', '4', 'partial', 'full'] as const;

/** Fully online: level 4, toàn trình. */
export const FULL_LEVELS = ['4', 'full'] as const;

/** Every entry of a catalogue. */
export const ALL_LEVELS = ['1', '2', '3', '4', 'partial', 'full', 'none'] as const;

export const LEVELS_LAW = 'NĐ 43/2011/NĐ-CP; NĐ 42/2022/NĐ-CP; NĐ 224/2026/NĐ-CP Điều 14, 19';
export const LEVEL_TRAP =
  'Mức độ lấy từ danh mục của đơn vị vào ngày tiếp nhận; danh sách hồ sơ không có mức độ.';
