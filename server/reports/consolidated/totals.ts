import type { ReportLine } from '#shared/contract/api.ts';
import type {
  ConsolidatedAnswer,
  ConsolidatedCell,
  ConsolidatedColumn,
  ConsolidatedRow,
  ConsolidatedTotal,
} from '#shared/contract/consolidated.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { TOTAL } from '#shared/contract/report-source.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { NOTHING_AROSE, printCount } from '#shared/vietnamese/numbers.ts';
import { hasSent } from '../../requests/states.ts';

/** A column that has a total, with what each unit gave for it. */
interface Added {
  column: ConsolidatedColumn;
  total: ConsolidatedTotal;
  cells: { row: ConsolidatedRow; cell: ConsolidatedCell }[];
}

/** Where every word and number of a consolidated report comes from. */
export const SOURCE = 'Báo cáo đã chốt của các đơn vị';
const NATURES = { count: 'flow', ratio: 'ratio', money: 'money' } as const;

/** The totals of a consolidated report as figures, each with the units that are in it and those that are not. */
export function totalFigures(table: ConsolidatedAnswer): Figure[] {
  return added(table).map(({ column, total, cells }): Figure => {
    // Who has not sent at all is told once, where the report tells who has.
    const absent = cells
      .filter(({ row, cell }) => hasSent(row.state) && cell.figure !== null && !cell.counted)
      .map(({ row }) => row.name);
    return {
      id: idOf(column),
      label: column.label,
      nature: NATURES[column.kind],
      unit: column.unit,
      metric: TOTAL + column.id,
      formula:
        column.kind === 'ratio'
          ? `Tổng tử số chia tổng mẫu số của các đơn vị đã gửi, không cộng tỷ lệ. ${column.formula}`
          : `Cộng số của các đơn vị đã gửi. ${column.formula}`,
      source: SOURCE,
      law: '',
      n: total.n,
      d: total.d,
      text: null,
      printed: `${said(column, total)} (${partsOf(total)}${ofUnits(total)})`,
      state: 'computed',
      period: table.period,
      asOf: table.at,
      coverage: {
        state: absent.length === 0 ? 'complete' : 'partial',
        notes: absent.length === 0 ? [] : [`đã gửi mà chưa có số cộng được: ${absent.join(', ')}`],
      },
      reason: null,
      notes: notesOf(table, column, cells),
    };
  });
}

/** A paragraph for each total, in the order of the report that was asked for. */
export function totalLines(table: ConsolidatedAnswer): ReportLine[] {
  return added(table).map(({ column }, index, all) => ({
    style: 'bullet',
    parts: [
      { text: `- ${column.label}: ` },
      { figure: idOf(column) },
      { text: index === all.length - 1 ? '.' : ';' },
    ],
  }));
}

/** What each unit gave for a total, as the rows behind it; those that are not in it say why. */
export function rowsOfTotal(
  table: ConsolidatedAnswer,
  metric: string,
): Record<string, string | number | null>[] {
  const column = metric.slice(TOTAL.length);
  return table.rows.flatMap((row) => {
    const cell = row.cells.find((each) => each.column === column);
    // Not asked by the form of this unit.
    if (cell?.figure === null) return [];
    const { submission, asOf } = row;
    return {
      sender: row.name,
      given: cell?.printed ?? '',
      sides: sidesOf(cell),
      inTotal: cell?.counted ? 'có' : 'không',
      why: cell?.printed ? cell.remark : submission === null ? 'chưa gửi' : 'đơn vị để trống',
      asOfDay: asOf === null || asOf.length === 10 ? asOf : localDate(Date.parse(asOf)),
      version:
        submission === null
          ? ''
          : submission.kind === 'file'
            ? `nhập từ tệp ${submission.file?.name ?? ''}`
            : `bản ${submission.issued} đã chốt`,
      sentAs: submission?.symbol ?? '',
    };
  });
}

function added({ columns, totals, rows }: ConsolidatedAnswer): Added[] {
  return columns.flatMap((column, at) => {
    const total = totals[at];
    if (!total || total.n === null || total.printed === '') return [];
    const cells = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell ? [{ row, cell }] : [];
    });
    return [{ column, total, cells }];
  });
}

function idOf({ id }: ConsolidatedColumn): string {
  return `tong_${id}`;
}

/** "05 văn bản" as prose writes it, "không phát sinh" for none. */
function said({ kind, unit }: ConsolidatedColumn, { n, printed }: ConsolidatedTotal): string {
  if (kind !== 'count' || n === null) return printed;
  return n === 0 ? NOTHING_AROSE : `${printCount(n, { padding: 2 })} ${unit}`.trimEnd();
}

function partsOf({ n, d }: ConsolidatedTotal): string {
  return n === null || d === null || d === 0 ? '' : `${printCount(n)}/${printCount(d)}; `;
}

/** The units in a sum, reports.md §2.6. */
function ofUnits({ units, asked }: ConsolidatedTotal): string {
  if (units < asked) return `cộng của ${units}/${asked} đơn vị`;
  return `tổng hợp từ ${printCount(units, { padding: 2 })} đơn vị`;
}

function notesOf(table: ConsolidatedAnswer, column: ConsolidatedColumn, cells: Added['cells']): string[] {
  const said = cells.flatMap(({ row, cell }) => (cell.remark === '' ? [] : [`${row.name}: ${cell.remark}`]));
  const common = table.notes.filter((note) =>
    /^(?:Chưa có số liệu của|Số liệu tính đến những ngày khác nhau)/u.test(note),
  );
  return [...said, ...common, ...column.notes];
}

function sidesOf(cell: ConsolidatedCell | undefined): string {
  if (!cell || cell.n === null || cell.d === null) return '';
  return `${printCount(cell.n)}/${printCount(cell.d)}`;
}
