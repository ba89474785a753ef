import type { EvidenceAnswer } from '#shared/contract/api.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

/** Numbers of a register that no captured row bears. */
export interface NumberRange {
  register: string | null;
  from: number;
  to: number;
}

/** A number of rows with the reason they are in one count and not in the other. */
export interface Part {
  label: string;
  count: number;
}

/** What speaks of one figure beside the figure itself; parts are disjoint. */
export interface Sources {
  label: string;
  counted: number | null;
  /** The figure is itself a highest number: it counts numbers, not rows. */
  byNumber?: boolean;
  /** The list the figure rests on, asked for exactly these days. */
  list: {
    /** Rows of it that are stored. */
    rows: number;
    /** Stored rows the figure leaves out, by reason. */
    left: readonly Part[];
    /** Rows of the figure that the list of these days does not hold. */
    otherPeriod: number;
    /** The host's own total and when it was read; null when no such list was read. */
    host: { total: number; readAt: string } | null;
  } | null;
  /** The host's own table for the same period; null when never read, left out where there is none. */
  statement?: { value: number; candidates: readonly Part[] } | null | undefined;
  /** The register the figure is counted from; null for dossiers. */
  register: {
    label: string;
    formula: string;
    highest: number;
    missing: number;
    /** The first of the missing numbers. */
    ranges: readonly NumberRange[];
  } | null;
}

type Line = EvidenceAnswer['reconciliation'][number];

/**
 * List count ↔ host total ↔ statement ↔ highest register number (design §8): every number beside the figure
 * with what explains the difference and, never hidden, what does not.
 */
export function reconcile(sources: Sources): Line[] {
  const { counted, list, statement, register } = sources;
  const lines: Line[] = [{ label: 'Đếm lại lúc này', value: counted, note: sources.label }];
  if (list) lines.push(hostLine(sources, list));
  if (statement !== undefined) lines.push(statementLine(counted, statement));
  if (register) lines.push(registerLine(sources, register));
  return lines;
}

function hostLine({ counted, byNumber, register }: Sources, list: NonNullable<Sources['list']>): Line {
  const label = 'Tổng số trên trang nguồn';
  const { host, rows, left, otherPeriod } = list;
  if (!host) return { label, value: null, note: 'chưa đọc danh sách nào đúng khoảng ngày này' };
  const read = `đọc lúc ${host.readAt}`;
  if (counted === null) return { label, value: host.total, note: read };
  const unread: readonly Part[] = [
    { label: 'dòng có trên trang mà chưa giữ lại', count: Math.max(0, host.total - rows) },
    { label: 'dòng đọc ở danh sách khác', count: Math.min(0, host.total - rows) },
  ];
  const words = byNumber
    ? difference(
        host.total - counted,
        [...unread, { label: 'số không có trong danh sách', count: -(register?.missing ?? 0) }],
        ['dòng trùng số hoặc không có số', 'số đã dùng ở kỳ khác'],
      )
    : difference(host.total - counted, [
        ...left,
        ...unread,
        { label: 'dòng thuộc kỳ khác của danh sách', count: -otherPeriod },
      ]);
  return { label, value: host.total, note: `${read}; ${words}` };
}

/** A statement tells no rows: a reason is named only where its number is exactly the difference. */
function statementLine(counted: number | null, statement: Sources['statement']): Line {
  const label = 'Theo biểu thống kê của trang nguồn';
  if (!statement) return { label, value: null, note: 'chưa đọc biểu thống kê nào đúng kỳ này' };
  if (counted === null) return { label, value: statement.value, note: '' };
  const gap = statement.value - counted;
  const reason = statement.candidates.find(({ count }) => count !== 0 && count === Math.abs(gap));
  const words =
    gap === 0
      ? 'khớp'
      : `lệch ${printCount(gap)}, ${reason ? `đúng bằng số ${reason.label}` : 'chưa rõ nguyên nhân'}`;
  return { label, value: statement.value, note: words };
}

function registerLine(
  { counted, byNumber, list }: Sources,
  { label, formula, highest, missing, ranges }: NonNullable<Sources['register']>,
): Line {
  if (counted === null) return { label, value: highest, note: formula };
  if (byNumber) {
    const unseen = `${printCount(missing)} số không có trong danh sách${printRanges(ranges, missing)}`;
    return { label, value: highest, note: missing === 0 ? formula : `${formula}; ${unseen}` };
  }
  const words = difference(
    highest - counted,
    [
      ...(list?.left ?? []),
      { label: `số không có trong danh sách${printRanges(ranges, missing)}`, count: missing },
      { label: 'dòng thuộc kỳ khác', count: -(list?.otherPeriod ?? 0) },
    ],
    ['số đã dùng ở kỳ khác', 'dòng trùng số hoặc không có số'],
  );
  return { label, value: highest, note: `${formula}; ${words}` };
}

/** "khớp", or "lệch 119 = 12 đã hủy + 107 …"; the rest is named last, by what it can only be where that is known. */
function difference(
  gap: number,
  parts: readonly Part[],
  rest?: readonly [more: string, less: string],
): string {
  const known = parts.filter(({ count }) => count !== 0);
  const left = gap - known.reduce((sum, { count }) => sum + count, 0);
  if (gap === 0 && known.length === 0) return 'khớp';
  const named = left === 0 ? [] : [{ count: left, label: rest?.[left > 0 ? 0 : 1] ?? 'chưa rõ nguyên nhân' }];
  const terms = [...known, ...named].map(({ label, count }, index) => {
    const sign = count < 0 ? '− ' : index === 0 ? '' : '+ ';
    return `${sign}${printCount(Math.abs(count))} ${label}`;
  });
  return `lệch ${printCount(gap)} = ${terms.join(' ')}`;
}

/** " (sổ A: 12–15, 20; sổ B: 3 …)". */
function printRanges(ranges: readonly NumberRange[], missing: number): string {
  if (ranges.length === 0) return '';
  const registers = [...Map.groupBy(ranges, ({ register }) => register)].map(([register, own]) => {
    const numbers = own.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
    return register === null || register === '' ? numbers : `${register}: ${numbers}`;
  });
  const listed = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return ` (${registers.join('; ')}${listed < missing ? ' …' : ''})`;
}
