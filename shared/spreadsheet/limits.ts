/**
 * What one file may hold. A year of a province's busiest register (some 40.000 rows of 15 columns) stays
 * far below; a hostile or runaway file is refused before it fills the memory of an officer's browser.
 */
export interface Limits {
  /** Bytes of the file as chosen. */
  fileBytes: number;
  /** Entries of the zip's directory. */
  entries: number;
  /** Bytes of one part after inflating, and of all parts that are read. */
  partBytes: number;
  totalBytes: number;
  sheets: number;
  /** Filled cells over all sheets. */
  cells: number;
  columns: number;
  /** Rows times columns of one sheet, empty cells between included. */
  area: number;
}

export const LIMITS: Limits = {
  fileBytes: 40_000_000,
  entries: 5_000,
  partBytes: 200_000_000,
  totalBytes: 300_000_000,
  sheets: 100,
  cells: 2_000_000,
  columns: 256,
  area: 8_000_000,
};
