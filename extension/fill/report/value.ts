import type { FigureState, Period } from '#shared/contract/figure.ts';
import type { FillContent } from '../content.ts';

/** A value of a report that may stand in a field of a web form. */
export interface FillValue {
  /** Stable from period to period: what a remembered field holds. */
  id: string;
  label: string;
  unit: string;
  /** As the report prints it; empty when there is nothing. */
  printed: string;
  /** Null: nothing may be written, `caution` says why. A missing value is never 0. */
  content: FillContent | null;
  state: FigureState;
  metric: string | null;
  /** Cell of a statistics form (II.06a): its row, null for the total, and the key of its column. */
  cell: { row: string | null; key: string } | null;
  /** What to look at before it is filled. */
  caution: string | null;
}

/** All that one report offers. */
export interface FillSource {
  /** Under this name the unit remembers its forms: a report definition, `ii06a.sector`, `metrics`. */
  report: string;
  title: string;
  unit: string;
  period: Period;
  values: FillValue[];
}

const STATES: Record<FigureState, string> = {
  captured: 'đếm từ dữ liệu đã đọc',
  computed: 'tính từ dữ liệu đã đọc',
  confirmed: 'đã xác nhận',
  typed: 'đơn vị khai',
  carried: 'mang từ kỳ trước, chưa xác nhận',
  missing: 'chưa có',
};

/** "đếm từ dữ liệu đã đọc": where a value comes from. */
export function stateWords(state: FigureState): string {
  return STATES[state];
}
