import type { Problem } from '../contract/problem.ts';
import type { FieldValue } from './shapes.ts';

/** One row as fields; `texts` holds what stays in the page (subject, notes, secrecy). */
export interface ReadRow {
  place: string;
  attributes: Record<string, string>;
  values: Map<string, FieldValue>;
  texts: Map<string, string>;
  problems: Problem[];
  /** A cell or attribute bears a stamp or word of state secrecy. */
  marked: boolean;
}
