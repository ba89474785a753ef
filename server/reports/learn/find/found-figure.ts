import type { ReportParagraph } from '../file/report-text.ts';

export type FigureKind = 'count' | 'percent' | 'fraction' | 'decimal' | 'money' | 'zero' | 'vague';

/** A run of characters that is exchanged when the figure gets another value. */
export interface Slot {
  from: number;
  to: number;
  /** `n`/`d`: sides of a fraction; `value`: the one number; `cut`: words that fall away beside a number. */
  role: 'n' | 'd' | 'value' | 'cut';
}

/** A number found in place; offsets are into the paragraph's text. */
export interface FoundFigure {
  paragraph: number;
  /** Number of its line: every paragraph is one, and so is every row of a table. */
  line: number;
  /** Where it stands in a table; null outside tables. */
  cell: ReportParagraph['cell'];
  from: number;
  to: number;
  text: string;
  kind: FigureKind;
  /** The value, or the numerator; null for words that only suggest one ("hàng trăm"). */
  n: number | null;
  d: number | null;
  /** Decimals written after the comma of a percentage or decimal. */
  decimals: number;
  /** "khoảng", "trên" … before it; empty when exact. */
  approximate: string;
  slots: Slot[];
}

/** What is known of a figure by its place alone. */
export type Given = 'paragraph' | 'line' | 'cell' | 'text' | 'approximate';
