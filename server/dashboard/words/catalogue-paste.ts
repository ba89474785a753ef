import type { Procedure } from '#shared/contract/api.ts';
import { addDays, readDate } from '#shared/vietnamese/dates.ts';
import { readTable } from './table-text.ts';

/** What was understood of a pasted table, and the lines that were not. */
export interface PastedCatalogue {
  procedures: Procedure[];
  /** `line` counts from 1 in what was pasted. */
  faults: { line: number; words: string }[];
}

type Column = 'code' | 'name' | 'sector' | 'level' | 'validFrom' | 'validTo';
const ORDER: readonly Column[] = ['code', 'name', 'sector', 'level', 'validFrom', 'validTo'];
const HEADINGS: Record<Column, RegExp> = {
  code: /^(mã|ma|code)/i,
  name: /^(tên|thủ tục|name)/i,
  sector: /^(lĩnh vực|linh vuc|sector)/i,
  level: /^(mức|muc|loại dịch vụ|dvc|level)/i,
  validFrom: /(hiệu lực từ|từ ngày|validfrom)/i,
  validTo: /(hiệu lực đến|đến ngày|hết hiệu lực|validto)/i,
};

/** Reads columns copied from Excel or a CSV file; a heading line decides the order, else code, name, sector, level. */
export function readCatalogue(text: string, validFrom: string): PastedCatalogue {
  const rows = readTable(text);
  const first = rows[0]?.cells ?? [];
  const columns = headingsOf(first);
  const body = columns === null ? rows : rows.slice(1);
  const order = columns ?? new Map(ORDER.map((column, index) => [column, index]));
  const procedures: Procedure[] = [];
  const faults: PastedCatalogue['faults'] = [];
  for (const { line, cells } of body) {
    const cell = (column: Column): string =>
      cells[order.get(column) ?? -1]?.trim().replace(/\s+/g, ' ') ?? '';
    const level = readLevel(cell('level'));
    const from = cell('validFrom') === '' ? validFrom : readDate(cell('validFrom'));
    const to = cell('validTo') === '' ? null : readDate(cell('validTo'));
    if (cell('code') === '') faults.push({ line, words: 'thiếu mã thủ tục' });
    else if (cell('name') === '') faults.push({ line, words: 'thiếu tên thủ tục' });
    else if (level === null) faults.push({ line, words: `không rõ mức độ “${cell('level')}”` });
    else if (from === null || (cell('validTo') !== '' && to === null))
      faults.push({ line, words: 'ngày hiệu lực không phải một ngày có thật' });
    else
      procedures.push({
        code: cell('code').slice(0, 60),
        name: cell('name').slice(0, 500),
        sector: cell('sector').slice(0, 300),
        level,
        validFrom: from,
        validTo: to,
      });
  }
  return { procedures, faults };
}

function headingsOf(cells: readonly string[]): Map<Column, number> | null {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const column = ORDER.find((each) => !found.has(each) && HEADINGS[each].test(cell.trim()));
    if (column !== undefined) found.set(column, index);
  }
  return found.has('code') && found.has('name') && found.has('level') ? found : null;
}

/** "3", "Mức độ 4", "Toàn trình", "Một phần", "Không" → level of the contract; null when unclear. */
export function readLevel(text: string): Procedure['level'] | null {
  const word = text.trim().toLowerCase().normalize('NFC');
  if (/toàn trình|^full$/.test(word)) return 'full';
  if (/một phần|^partial$/.test(word)) return 'partial';
  if (/^(không|none|-|cung cấp thông tin)/.test(word)) return 'none';
  const digit = /^(?:mức(?:\s*độ)?|mđ|dvctt mức(?:\s*độ)?)?\s*([1-4])$/.exec(word)?.[1];
  return digit === undefined ? null : (digit as Procedure['level']);
}

/**
 * Puts new entries into a catalogue: an older entry of the same code ends the day before, one that
 * begins on the same day or later gives way. Order: code, then first day.
 */
export function mergeCatalogue(known: readonly Procedure[], added: readonly Procedure[]): Procedure[] {
  let merged = [...known];
  for (const entry of added) {
    const lastDay = addDays(entry.validFrom, -1);
    merged = merged.flatMap((old) => {
      if (old.code !== entry.code) return [old];
      if (old.validFrom >= entry.validFrom) return [];
      return [old.validTo === null || old.validTo > lastDay ? { ...old, validTo: lastDay } : old];
    });
    merged.push(entry);
  }
  return merged.toSorted((a, b) => compare(a.code, b.code) || compare(a.validFrom, b.validFrom));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
