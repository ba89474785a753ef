import type { PageReading, Statement } from '../contract/capture.ts';
import type { CapturedRecord } from '../contract/record.ts';
import { FILE_READER_VERSION, PAGE_KINDS } from './file-kind.ts';
import type { SheetReport } from './recognise-sheet.ts';

/** As many rows as the contract lets one capture carry (`contract/capture.ts`, not imported: it is zod). */
export const ROWS_PER_READING = 1_000;
/** Room for rows below the contract's million bytes. */
const BYTES_PER_READING = 900_000;

/** Where a sheet came from without its name: file names tell subjects and persons. */
export interface FileSource {
  /** Fingerprint of the file's bytes, eight hexadecimal digits. */
  fingerprint: string;
  /** Which sheet, from 1. */
  sheet: number;
}

/**
 * A sheet as page readings, at most a thousand rows each, in the order of the rows. The same file always
 * gives the same readings, byte for byte, which is what makes a second import change nothing.
 */
export function fileReadings(report: SheetReport, source: FileSource): PageReading[] {
  const { kind, window } = report;
  if (kind === null || report.needsConfirmation) return [];
  const url = `file:${source.fingerprint}/${source.sheet}`;
  const items = kind === 'statement' ? report.statements : report.records;
  const size = chunkSize(items);
  const chunks = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: chunks }, (_, index): PageReading => {
    const own = <T>(all: readonly T[]): T[] => all.slice(index * size, (index + 1) * size);
    return {
      adapter: `file-${kind}@${FILE_READER_VERSION}`,
      page: { system: 'file', kind: PAGE_KINDS[kind], url, filter: {}, window },
      rows: own(report.records),
      counters: [],
      statements: own(report.statements),
      // A file holds its whole list: what it could not tell is counted as missing, never as absent.
      hostTotal: kind === 'statement' ? null : report.rowCount,
      pagesSeen: kind === 'statement' ? null : { pages: [index + 1], of: chunks, size },
      problems: index === 0 ? report.problems.slice(0, 200) : [],
      dropped: index === 0 ? report.dropped : [],
    };
  });
}

/** Rows per reading: a thousand, or fewer where rows are so long that a body would grow too large. */
function chunkSize(items: readonly (CapturedRecord | Statement)[]): number {
  const encoder = new TextEncoder();
  const lengths = items.map((item) => encoder.encode(JSON.stringify(item)).length + 1);
  for (let size = ROWS_PER_READING; size > 1; size = Math.ceil(size / 2)) {
    let fits = true;
    for (let start = 0; start < lengths.length && fits; start += size)
      fits = lengths.slice(start, start + size).reduce((sum, length) => sum + length, 0) <= BYTES_PER_READING;
    if (fits) return size;
  }
  return 1;
}
