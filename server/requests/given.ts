import type { Figure, FigureState } from '#shared/contract/figure.ts';
import { printCount, readNumber } from '#shared/vietnamese/numbers.ts';
import type { Column } from './columns.ts';

/** A value as a unit gave it. */
export interface Given {
  n: number | null;
  d: number | null;
  printed: string;
  state: FigureState;
  /** What is to be looked at; empty when nothing. */
  remark: string;
}

/**
 * "Không có", "không phát sinh", "không còn …": zero in words (reports.md §8.1). Who has no figures, or nothing
 * to do with the matter, does not say zero.
 */
const NONE =
  /^\s*không(?:\s+(?:có|còn|phát sinh)(?!\p{L})(?!\s+(?:số liệu|dữ liệu|thông tin|thống kê|báo cáo|căn cứ|cơ sở|điều kiện|chức năng|thẩm quyền)(?!\p{L}))|\s*$)/iu;

/** What a figure of a frozen report says in a column; null when it is blank there. */
export function givenOf(figure: Figure, { kind }: Pick<Column, 'kind'>): Given | null {
  const { printed, state, coverage } = figure;
  if (printed.trim() === '') return null;
  const partial =
    state !== 'typed' && state !== 'confirmed' && (coverage?.state ?? 'complete') !== 'complete';
  const remark = partial ? `Đơn vị chưa đọc đủ nguồn: ${coverage?.notes[0] ?? 'chưa rõ phần thiếu'}.` : '';
  const sides = figure.n === null ? stated(printed, kind) : { n: figure.n, d: figure.d };
  if (kind === 'ratio') return { ...sides, printed, state, remark };
  // "còn 05 văn bản quá hạn" is a phrase of the report; the table holds its number.
  const count = kind === 'count' && sides.n !== null ? printCount(sides.n) : printed;
  return { n: sides.n, d: null, printed: count, state, remark };
}

/** The numbers of a text somebody typed; null where it holds none that can be added. */
export function stated(printed: string, kind: Column['kind']): { n: number | null; d: number | null } {
  const read = readNumber(printed);
  if (kind === 'ratio') return read?.kind === 'fraction' ? { n: read.n, d: read.d } : { n: null, d: null };
  if (kind === 'money') return { n: read?.kind === 'money' ? read.dong : null, d: null };
  if (read?.kind === 'count') return { n: read.value, d: null };
  return { n: NONE.test(printed.normalize('NFC')) ? 0 : null, d: null };
}
