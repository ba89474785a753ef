import type { ConsolidatedCell, ConsolidatedRow, ConsolidatedTotal } from '#shared/contract/consolidated.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount, printMoney, printRatio } from '#shared/vietnamese/numbers.ts';
import type { Column } from './columns.ts';
import type { Given } from './given.ts';
import { hasSent } from './states.ts';

type Sides = { n: number | null; d: number | null };

/** A unit that was asked, and what it gave; `values` by column id, empty when it has not sent. */
export interface UnitReport
  extends Pick<ConsolidatedRow, 'addressee' | 'name' | 'state' | 'submission' | 'asOf'> {
  /** Id of the report it answers with. */
  definition: string;
  values: ReadonlyMap<string, Given>;
  /** What the service counts itself for the unit, by column id. */
  captured: ReadonlyMap<string, Sides>;
}

export interface ConsolidatedTable {
  rows: ConsolidatedRow[];
  totals: ConsolidatedTotal[];
  notes: string[];
}

/**
 * Puts the reports of units together: counts are added, ratios worked out from the added parts. What is
 * missing, or gives no number, is in no total; a total of nothing is not 0 but absent.
 */
export function consolidated(columns: readonly Column[], units: readonly UnitReport[]): ConsolidatedTable {
  const asked = units.filter(({ state }) => state !== 'excluded');
  const usual = usualDay(asked);
  const rows = asked.map(({ values, captured, definition, ...unit }): ConsolidatedRow => {
    const here = hasSent(unit.state);
    return {
      ...unit,
      submission: here ? unit.submission : null,
      asOf: here ? unit.asOf : null,
      otherAsOf: here && dayOf(unit.asOf) !== usual,
      cells: columns.map((column) =>
        cellOf(
          column,
          column.figures[definition] ?? null,
          here ? (values.get(column.id) ?? null) : null,
          here ? captured.get(column.id) : undefined,
        ),
      ),
    };
  });
  const totals = columns.map((column, at) =>
    totalOf(
      column,
      rows.flatMap(({ cells }) => cells[at] ?? []),
    ),
  );
  return { rows, totals, notes: notesOf(rows, columns) };
}

function cellOf(
  column: Column,
  figure: string | null,
  given: Given | null,
  captured: Sides | undefined,
): ConsolidatedCell {
  if (given === null) {
    const nothing = { n: null, d: null, printed: '', state: null, counted: false, remark: '' };
    return { column: column.id, figure, ...nothing, captured: captured ?? null };
  }
  const fault = faultOf(column, given);
  return {
    column: column.id,
    figure,
    ...given,
    counted: fault === '' && column.notAdded === '',
    remark: [fault, given.remark].filter((words) => words !== '').join(' '),
    captured: captured ?? null,
  };
}

function faultOf({ kind }: Column, { n, d }: Given): string {
  if (kind !== 'ratio') return n === null ? 'Đơn vị không ghi thành số; chưa cộng được.' : '';
  if (n === null || d === null) return 'Đơn vị chỉ ghi tỷ lệ, không có tử số và mẫu số; chưa cộng được.';
  return n < 0 || n > d ? 'Tử số lớn hơn mẫu số; chưa cộng, hãy hỏi lại đơn vị.' : '';
}

function totalOf(column: Column, cells: readonly ConsolidatedCell[]): ConsolidatedTotal {
  const asked = cells.filter(({ figure }) => figure !== null).length;
  const counted = cells.filter((cell) => cell.counted);
  const none = { column: column.id, n: null, d: null, printed: '', units: counted.length, asked, words: '' };
  if (counted.length === 0) return none;
  const sum = (side: 'n' | 'd') => counted.reduce((total, cell) => total + (cell[side] ?? 0), 0);
  const [n, d] = [sum('n'), column.kind === 'ratio' ? sum('d') : null];
  return {
    ...none,
    n,
    d,
    printed: printed(column, n, d),
    words: `cộng của ${counted.length}/${asked} đơn vị`,
  };
}

function printed({ kind }: Column, n: number, d: number | null): string {
  if (kind === 'money') return printMoney(n, 'đồng');
  if (d === null) return printCount(n);
  const ratio = printRatio(n, d);
  return d === 0 ? ratio : `${ratio}%`;
}

function notesOf(rows: readonly ConsolidatedRow[], columns: readonly Column[]): string[] {
  const missing = rows.filter(({ state }) => !hasSent(state)).map(({ name }) => name);
  const days = Map.groupBy(
    rows.filter(({ state }) => hasSent(state)),
    ({ asOf }) => dayOf(asOf),
  );
  const entered = rows.filter(({ submission }) => submission?.kind === 'file').map(({ name }) => name);
  return [
    ...(missing.length > 0 ? [`Chưa có số liệu của ${missing.length} đơn vị: ${missing.join(', ')}.`] : []),
    ...(days.size > 1
      ? [
          `Số liệu tính đến những ngày khác nhau: ${[...days].map(([day, at]) => daysWords(day, at)).join('; ')}.`,
        ]
      : []),
    ...(entered.length > 0 ? [`Nhập từ tệp: ${entered.join(', ')}.`] : []),
    ...new Set(columns.flatMap(({ notes }) => notes)),
  ];
}

function daysWords(day: string | null, rows: readonly ConsolidatedRow[]): string {
  return `${day === null ? 'không ghi ngày' : printDate(day)} (${rows.length} đơn vị)`;
}

/** The day most units speak of, the latest of several. */
function usualDay(units: readonly UnitReport[]): string | null {
  const here = units.filter(({ state }) => hasSent(state));
  const days = Map.groupBy(here, ({ asOf }) => dayOf(asOf));
  const ranked = [...days].sort(
    ([a, first], [b, second]) => second.length - first.length || (b ?? '').localeCompare(a ?? ''),
  );
  return ranked[0]?.[0] ?? null;
}

function dayOf(asOf: string | null): string | null {
  if (asOf === null || asOf.length === 10) return asOf;
  return localDate(Date.parse(asOf));
}
