import { type Cell, emptyRow, merge, type Observation, type StoredRow } from './merge.ts';
import type { TableShape } from './record-fields.ts';

/** One row out of several of the same record: field by field the newest observation, as if seen under one key. */
export function joinRows(
  shape: TableShape,
  unitId: string,
  key: readonly string[],
  rows: readonly StoredRow[],
): StoredRow {
  const joined = emptyRow(shape, unitId, key);
  for (const row of rows) for (const sighting of sightingsIn(shape, row, key)) merge(shape, joined, sighting);
  return joined;
}

/** The observations a stored row still remembers, one for each instant. */
function sightingsIn(shape: TableShape, row: StoredRow, key: readonly string[]): Observation[] {
  const stamps = JSON.parse(String(row.stamps)) as Record<string, string>;
  const newest = String(row.observed_at);
  const blank = (): (Cell | undefined)[] => shape.fields.map(() => undefined);
  const byInstant = new Map([[String(row.first_seen_at), blank()]]);
  if (!byInstant.has(newest)) byInstant.set(newest, blank());
  shape.fields.forEach(({ column }, index) => {
    if ((Number(row.seen) & (1 << index)) === 0) return;
    const at = stamps[column] ?? newest;
    const fields = byInstant.get(at) ?? blank();
    fields[index] = row[column] ?? null;
    byInstant.set(at, fields);
  });
  return Array.from(byInstant, ([at, fields]) => ({
    key,
    fields,
    at,
    captureId: at === newest ? String(row.capture_id) : '',
  }));
}
