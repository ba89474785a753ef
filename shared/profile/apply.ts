import type { Problem } from '../contract/problem.ts';
import { type FlatRow, flatten, type Grid, type GridCell, textOf } from '../recognition/grid.ts';
import { findHeader } from '../recognition/header.ts';
import { fieldsNamed, labelKey } from '../recognition/labels.ts';
import { canonicalLabel, PROFILE_FORMS } from './forms.ts';
import type { PageProfileDraft } from './profile.ts';

/** The header of a grid as an officer sees it. */
export interface TaughtHeader {
  /** First row after the header. */
  end: number;
  /** Header texts, upper levels first, joined by " > "; '' for columns without one. */
  labels: string[];
}

/** Header texts stand within this many rows of the top. */
const SEARCH_DEPTH = 40;
/** Header of a column that nobody wants: recognised, and never read. */
const IGNORED = 'Thao tác';

/** The header of a grid nobody has described: by known words, else the first row that looks like one. */
export function headerOf(grid: Grid): TaughtHeader | null {
  const flat = flatten(grid);
  const forms = Object.values(PROFILE_FORMS);
  const found = findHeader(flat, (label) => forms.some(({ form }) => fieldsNamed(form, label).length > 0));
  if (found)
    return { end: found.end, labels: found.columns.map(({ path }) => path.map(oneLine).join(' > ')) };
  const index = flat.slice(0, SEARCH_DEPTH).findIndex((row) => {
    const texts = textsOf(row).filter((text) => text !== '');
    return texts.length >= 3 && texts.every((text) => text.length <= 60 && !/^\d+$/.test(text));
  });
  return index < 0 ? null : { end: index + 1, labels: textsOf(flat[index]) };
}

/** A few values of each column, for the officer to know it by. They stay in the page. */
export function samplesOf(grid: Grid, header: TaughtHeader, most = 3): string[][] {
  const body = flatten(grid).slice(header.end);
  return header.labels.map((_, column) => {
    const texts = body.map((row) => oneLine(textOf(row.slots[column] ?? null))).filter((text) => text !== '');
    return [...new Set(texts)].slice(0, most);
  });
}

/**
 * Puts the fields of a profile over the columns of a grid, by header text and never by position, so that
 * the recogniser reads it. Refuses with a typed problem when a header is gone, stands twice, or a new one
 * has come: the page changed since it was taught.
 */
export function applyProfile(profile: PageProfileDraft, grid: Grid): { grid: Grid } | { problem: Problem } {
  const header = taughtHeader(profile, grid);
  const expected = (labels: readonly string[]) => labels.join(' | ').slice(0, 300);
  const mapped = profile.columns.filter(({ field }) => field !== 'ignore');
  if (!header)
    return { problem: { code: 'layout-changed', expected: expected(mapped.map(({ label }) => label)) } };
  const keys = header.labels.map(labelKey);
  const lost = mapped.filter(({ label }) => keys.filter((key) => key === labelKey(label)).length !== 1);
  if (lost.length > 0) {
    const [first] = lost;
    return {
      problem: {
        code: 'layout-changed',
        ...(first ? { field: first.field } : {}),
        expected: expected(lost.map(({ label }) => label)),
      },
    };
  }
  const known = new Set(profile.columns.map(({ label }) => labelKey(label)));
  const strange = header.labels.find((label) => labelKey(label) !== '' && !known.has(labelKey(label)));
  if (strange !== undefined) return { problem: { code: 'layout-changed', place: strange.slice(0, 200) } };

  const { form } = PROFILE_FORMS[profile.form];
  const fieldOf = new Map(mapped.map(({ label, field }) => [labelKey(label), field]));
  const cells = keys.map((key): GridCell => {
    const field = fieldOf.get(key);
    const name = (field && canonicalLabel(form, field)) || IGNORED;
    return { lines: [name], rowSpan: 1, colSpan: 1, header: true };
  });
  const top = { cells, attributes: {}, head: true, place: 'header' };
  // Attributes of rows are read by their own names elsewhere; an unknown host's mean nothing we know.
  const body = grid.rows.slice(header.end).map((row) => ({
    ...row,
    attributes: {},
    cells: row.cells.map(({ declared: _declared, ...cell }) => cell),
  }));
  return { grid: { rows: [top, ...body] } };
}

/** How many of the taught headers stand on this grid, 0 to 1. */
export function likeness(profile: PageProfileDraft, grid: Grid): number {
  const header = taughtHeader(profile, grid);
  if (!header) return 0;
  const keys = new Set(header.labels.map(labelKey));
  return profile.columns.filter(({ label }) => keys.has(labelKey(label))).length / profile.columns.length;
}

/** The header block with the most taught texts: as the recogniser finds it, else any single row. */
function taughtHeader(profile: PageProfileDraft, grid: Grid): TaughtHeader | null {
  const wanted = new Set(profile.columns.map(({ label }) => labelKey(label)));
  const count = (labels: readonly string[]) => labels.filter((label) => wanted.has(labelKey(label))).length;
  const rows = flatten(grid).slice(0, SEARCH_DEPTH);
  const candidates = [
    headerOf(grid),
    ...rows.map((row, index): TaughtHeader => ({ end: index + 1, labels: textsOf(row) })),
  ].filter((each) => each !== null);
  let best: TaughtHeader | null = null;
  for (const each of candidates) if (count(each.labels) > (best ? count(best.labels) : 0)) best = each;
  return best;
}

function textsOf(row: FlatRow | undefined): string[] {
  return row?.slots.map((cell) => oneLine(textOf(cell))) ?? [];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
