/** A paragraph as it will be read: where it stands and what it says. */
export interface CheckedLine {
  /** For people and for the view beside: "đoạn 12", "bảng 1, dòng 3". */
  place: string;
  text: string;
  /** Name of the cell of NĐ 30/2020 (`ReportLine.style`), when it is known. */
  style?: string;
}

export interface CheckFrame {
  /** First and last day of the period the report is about, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

export type FindingCode =
  | 'prompt-unanswered'
  | 'heading-empty'
  | 'arrow'
  | 'blank'
  | 'number-missing'
  | 'day-missing'
  | 'markup'
  | 'stale-year'
  | 'obsolete-term'
  | 'cited-date-differs'
  | 'ratio-without-number'
  | 'ratio-without-fraction'
  | 'ratio-wrong'
  | 'sum-wrong'
  | 'decimals-differ'
  | 'vague-amount'
  | 'double-space'
  | 'closing-mark'
  | 'misspelling'
  | 'said-twice';

/** What is wrong before issue. `blocking` holds the report back; a warning is for a person to judge. */
export interface Finding {
  code: FindingCode;
  severity: 'blocking' | 'warning' | 'info';
  /** Index of the line. */
  line: number;
  place: string;
  /** The sentence concerned, shortened. */
  sentence: string;
  /** Vietnamese: what it is and what to do. */
  message: string;
  /** A change that alters no meaning and may be made with one click. */
  fix?: { from: number; to: number; text: string };
}

const MOST_LETTERS = 200;

/** The sentence around a place in a line, shortened for a list. */
export function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(/[.;!?](?=\s+\p{Lu})/gu)].map((each) => each.index + 1);
  const start = ends.filter((end) => end <= at).at(-1) ?? 0;
  const sentence = text.slice(start, ends.find((end) => end > at) ?? text.length).trim();
  return sentence.length > MOST_LETTERS ? `${sentence.slice(0, MOST_LETTERS)}…` : sentence;
}
