import type { RecordForm } from '../recognition/fields.ts';
import { flatten, type Grid, type GridCell, textOf } from '../recognition/grid.ts';
import { findHeader } from '../recognition/header.ts';
import { fieldsComposed, fieldsNamed, labelsOf } from '../recognition/labels.ts';
import { DATE } from '../recognition/shapes.ts';
import { printSerial } from '../spreadsheet/date-serial.ts';

/** Days from 1990 to 2099: no register number of a day's list looks like one under a date's header. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;

/**
 * Date columns whose numbers carry no date format (iGate exports, igate.md §2.1 "Excel serials with
 * time"): under a header that names a date, a bare number of a day between 1990 and 2099 is that day.
 */
export function withSerialDates(grid: Grid, form: RecordForm, system1904: boolean): Grid {
  const flat = flatten(grid);
  const header = findHeader(
    flat,
    (label) => fieldsNamed(form, label).length > 0 || fieldsComposed(form, label).length > 0,
  );
  if (!header) return grid;
  const dates = header.columns.flatMap(({ path }, index) => {
    const [match] = labelsOf(form, path).flatMap((label) => fieldsNamed(form, label));
    return match?.field.shape === DATE ? [index] : [];
  });
  const printed = new Map<GridCell, GridCell>();
  for (const row of flat.slice(header.end)) {
    for (const index of dates) {
      const cell = row.slots[index] ?? null;
      const text = cell === null ? null : printed.has(cell) ? null : serialText(textOf(cell), system1904);
      if (cell !== null && text !== null) printed.set(cell, { ...cell, lines: [text] });
    }
  }
  if (printed.size === 0) return grid;
  return {
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => printed.get(cell) ?? cell) })),
  };
}

function serialText(text: string, system1904: boolean): string | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? printSerial(serial, system1904) : null;
}
