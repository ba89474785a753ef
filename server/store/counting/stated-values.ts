import { addDays, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount, readNumber } from '#shared/vietnamese/numbers.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { StatedBy } from '../../metrics/definition.ts';
import type { ReferenceFact, Span } from '../../reports/facts.ts';
import type { Database } from '../database.ts';
import { valuesOn } from '../settings/reference.ts';
import type { EvidenceRow } from './evidence.ts';

/** What a page that is read as counts says of a quantity of a period. */
export interface StatedValue {
  value: number;
  /** Local day the page was read on. */
  on: string;
  /** Not read before the last day: nothing of the period was still to come. */
  complete: boolean;
  /** Where from and with which reservation, Vietnamese. */
  words: string;
  /** The counts it is made of. */
  rows: EvidenceRow[];
}

interface Statement {
  from_day: string;
  to_day: string;
  subject: string;
  figures: string;
  capture_id: string;
  observed_at: string;
  page: string;
}

const STATED: ReadonlyMap<string, StatedBy> = new Map(
  METRICS.flatMap((each) => (each.kind === 'typed' && each.stated ? [[each.id, each.stated] as const] : [])),
);

/** How things stand is told of a cut-off by a page read at most so many days after it. */
const DAYS_AFTER = 31;

/**
 * What pages state of the quantities, by metric id. Only a page read within the period or after it speaks
 * of it: of several the last one not after the cut-off, else the first one of the month after.
 * @param asOf ISO instant; pages read later do not count
 */
export async function statedValues(
  db: Database,
  unitId: string,
  ids: readonly string[],
  span: Span,
  asOf: string,
): Promise<Map<string, StatedValue>> {
  const found = new Map<string, StatedValue>();
  const readings = new Map<StatedBy['form'], Statement[]>();
  for (const id of new Set(ids)) {
    const by = STATED.get(id);
    if (by === undefined) continue;
    let reading = readings.get(by.form);
    if (reading === undefined) {
      reading = await readingOf(db, unitId, by, span, asOf);
      readings.set(by.form, reading);
    }
    const value = statedBy(by, reading, span);
    if (value !== null) found.set(id, value);
  }
  return found;
}

/** Reference values of the unit on the last day, those a page states included (`Facts.references`). */
export async function referencesWithin(
  db: Database,
  unitId: string,
  ids: readonly string[],
  span: Span,
  asOf: string,
): Promise<Map<string, ReferenceFact>> {
  const typed = await valuesOn(db.query, unitId, ids, span.to);
  const references = new Map<string, ReferenceFact>(typed);
  for (const [id, { value, on, complete, words }] of await statedValues(db, unitId, ids, span, asOf)) {
    const own = typed.get(id);
    const text = String(value);
    if (own === undefined || own.validFrom < span.from) {
      references.set(id, { id, text, validFrom: on, validTo: null, reason: words, stated: { on, complete } });
    } else if (!says(own.text, value)) {
      references.set(id, { ...own, besides: `${words} Số ở đó: ${printCount(value)}.` });
    }
  }
  return references;
}

/** "1.250", as people type it, is 1250. */
function says(text: string, value: number): boolean {
  const read = readNumber(text);
  return read?.kind === 'count' && read.value === value;
}

/** The statements of one reading, in order; none when no page spoke of the period. */
async function readingOf(
  db: Database,
  unitId: string,
  { form, by }: StatedBy,
  { from, to }: Span,
  asOf: string,
): Promise<Statement[]> {
  const rows = await db.rows<Statement>(
    db.query,
    `select s.from_day, s.to_day, s.subject, s.figures, s.capture_id, s.observed_at, c.kind as page
     from statements s join captures c on c.unit_id = s.unit_id and c.id = s.capture_id
     where s.unit_id = ? and s.form = ? and s.observed_at >= ? and s.observed_at <= ?
     order by s.observed_at desc, s.capture_id, s.from_day`,
    [unitId, form, new Date(`${from}T00:00:00+07:00`).toISOString(), new Date(asOf).toISOString()],
  );
  const readings = [...Map.groupBy(rows, ({ capture_id }) => capture_id).values()];
  // What a list of days holds only grows; how things stand is told best by the page read at the cut-off.
  const chosen =
    by === 'days'
      ? readings[0]
      : (readings.find(readBy(to)) ?? readings.findLast(readBy(addDays(to, DAYS_AFTER))));
  return chosen ?? [];
}

function readBy(day: string): (reading: readonly Statement[]) => boolean {
  return ([one]) => one !== undefined && dayOf(one) <= day;
}

function statedBy(by: StatedBy, reading: readonly Statement[], span: Span): StatedValue | null {
  const [first] = reading;
  if (first === undefined) return null;
  const used = by.by === 'moment' ? reading : reading.filter((one) => touches(one, span));
  // A count over days that only partly belong to the period cannot be divided.
  if (by.by === 'days' && used.some((one) => one.from_day < span.from || one.to_day > span.to)) return null;
  let value = 0;
  const rows: EvidenceRow[] = [];
  for (const one of used) {
    const figures = JSON.parse(one.figures) as Record<string, unknown>;
    let own = 0;
    for (const term of by.terms) {
      const figure = figures[term.replace(/^-/, '')];
      if (typeof figure !== 'number') return null;
      own += term.startsWith('-') ? -figure : figure;
    }
    value += own;
    const days = by.by === 'days' ? { fromDay: one.from_day, toDay: one.to_day } : {};
    rows.push({ ...days, counted: own, readOn: dayOf(one), page: one.page, key: one.capture_id });
  }
  const on = dayOf(first);
  return { value, on, complete: on >= span.to, words: wordsOf(by, on, span), rows };
}

function touches({ from_day, to_day }: Statement, { from, to }: Span): boolean {
  return from_day <= to && to_day >= from;
}

function dayOf({ observed_at }: Statement): string {
  return localDate(Date.parse(observed_at));
}

function wordsOf({ list, by, caution }: StatedBy, on: string, { to }: Span): string {
  const when = `Theo ${list} đọc ngày ${printDate(on)}`;
  if (on < to) return `${when}, trước ngày chốt ${printDate(to)}: hãy mở lại danh sách đó. ${caution}`;
  if (on > to && by === 'moment') return `${when}, sau ngày chốt ${printDate(to)}. ${caution}`;
  return `${when}. ${caution}`;
}
