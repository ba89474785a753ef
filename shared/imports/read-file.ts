import type { PageReading } from '../contract/capture.ts';
import { BadFile } from '../spreadsheet/bad-file.ts';
import { crc32 } from '../spreadsheet/crc32.ts';
import { readWorkbook, type WorkbookOptions } from '../spreadsheet/read-workbook.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import type { FileKind } from './file-kind.ts';
import { fileReadings } from './file-readings.ts';
import { recogniseSheet, type SheetReport } from './recognise-sheet.ts';

/** A file that could be opened. */
export interface OpenedFile {
  workbook: Workbook;
  /** Of the file's bytes, eight hexadecimal digits. */
  fingerprint: string;
}

/** Opens a file of tables. @throws BadFile for what is no such file */
export async function openFile(bytes: Uint8Array, options: WorkbookOptions): Promise<OpenedFile> {
  const workbook = await readWorkbook(bytes, options);
  return { workbook, fingerprint: crc32(bytes).toString(16).padStart(8, '0') };
}

export interface RecogniseChoices {
  secretsNotRegistered: boolean;
  /** By sheet index: what the officer said a sheet is. */
  kinds?: ReadonlyMap<number, FileKind>;
}

/** Every sheet of a file as it would be imported. */
export function recogniseWorkbook({ workbook }: OpenedFile, choices: RecogniseChoices): SheetReport[] {
  const { system1904, sheets } = workbook;
  return sheets.map((sheet, index) => {
    const kind = choices.kinds?.get(index);
    const { secretsNotRegistered } = choices;
    return recogniseSheet(sheet, { secretsNotRegistered, system1904, ...(kind ? { kind } : {}) });
  });
}

/** The readings of one sheet of a file. */
export function readingsOf(file: OpenedFile, report: SheetReport, index: number): PageReading[] {
  return fileReadings(report, { fingerprint: file.fingerprint, sheet: index + 1 });
}

/** The reason a file is refused; an error of the reader itself is one more damaged file. */
export function badFileOf(error: unknown): BadFile {
  return error instanceof BadFile ? error : new BadFile('broken');
}
