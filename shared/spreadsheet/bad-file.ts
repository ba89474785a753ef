/** Why a file is not read at all; each has one Vietnamese sentence in `imports/words.ts`. */
export type BadFileReason =
  /** Not a workbook by its content, whatever its name. */
  | 'not-a-workbook'
  /** Binary .xls of Excel 97–2003, .xlsb, .ods, XML Spreadsheet 2003, a saved web archive. */
  | 'other-format'
  | 'password'
  | 'csv'
  /** Damaged, cut short, or missing a part. */
  | 'broken'
  /** Beyond a limit of `limits.ts`, by what it holds rather than by what it says. */
  | 'too-large'
  /** No sheet has any cell. */
  | 'empty';

/** A file that is refused whole; nothing of it was read. */
export class BadFile extends Error {
  override name = 'BadFile';
  readonly reason: BadFileReason;
  /** The part, sheet or cell, for problems; never a cell's content. */
  readonly place: string;

  constructor(reason: BadFileReason, place = '') {
    super(place === '' ? reason : `${reason}: ${place}`);
    this.reason = reason;
    this.place = place.slice(0, 200);
  }
}
