import { fold } from '#shared/vietnamese/text.ts';
import type { Database } from '../database.ts';
import type { Unit } from '../settings/units.ts';

/** Forms of the host's own statistics that carry columns of II.06a, as `readStatements` names them. */
const FORM = /^(?:ii06a|one-stop)(?:-(unit|sector|procedure))?$/;

/** How host tables name what the form names otherwise (reports.md §4.2.1); several are added up. */
const SAID_AS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'received.direct': [
    ['received.directOrPostal'],
    ['received.direct', 'received.postal'],
    ['received.direct'],
  ],
  'open.inTerm': [['open.inTerm'], ['open.inTime']],
};

/**
 * A column of the newest reading of the host's own table that ends on a day (and begins on another). A
 * table by unit speaks of the unit in the row of its name alone; one by sector or procedure in its total
 * row, else in the sum of its rows. Null when no such table was read.
 */
export async function statedColumn(
  db: Database,
  unit: Pick<Unit, 'id' | 'name'>,
  column: string,
  lastDay: string,
  firstDay?: string,
): Promise<number | null> {
  let question = db.query
    .selectFrom('statements')
    .select(['form', 'subject', 'figures', 'capture_id', 'observed_at', 'from_day as from'])
    .where('unit_id', '=', unit.id)
    .where('to_day', '=', lastDay);
  if (firstDay !== undefined) question = question.where('from_day', '=', firstDay);
  const rows = (await question.orderBy('observed_at', 'desc').orderBy('capture_id').execute()).filter(
    ({ form }) => FORM.test(form),
  );
  for (const reading of Map.groupBy(
    rows,
    ({ capture_id, form, from }) => `${capture_id} ${form} ${from}`,
  ).values()) {
    const speaking = rowsOfUnit(reading, unit.name);
    const values = speaking.map(({ figures }) => figureOf(figures, column));
    if (values.length === 0 || values.some((value) => value === null)) continue;
    return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  }
  return null;
}

function rowsOfUnit<Row extends { form: string; subject: string }>(
  rows: readonly Row[],
  unit: string,
): Row[] {
  const own = rows.filter(({ subject }) => fold(subject) === fold(unit));
  if (own.length > 0) return own;
  if (rows.some(({ form }) => FORM.exec(form)?.[1] === 'unit')) return [];
  const total = rows.find(({ subject }) => subject === '' || /^tổng/iu.test(subject));
  return total ? [total] : [...rows];
}

function figureOf(figures: string, column: string): number | null {
  const values = JSON.parse(figures) as Record<string, unknown>;
  for (const names of SAID_AS[column] ?? [[column]]) {
    const said = names.map((name) => values[name]);
    if (said.every((value) => typeof value === 'number'))
      return said.reduce<number>((sum, value) => sum + Number(value), 0);
  }
  return null;
}
