import type { ReportAnswer } from '#shared/contract/api.ts';
import type {
  ConsolidatedAnswer,
  ConsolidatedCell,
  ConsolidatedColumn,
} from '#shared/contract/consolidated.ts';
import type { Addressee } from '#shared/contract/request.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { printDue } from '../../requests/deadline.ts';
import { hasSent, STATE_WORDS } from '../../requests/states.ts';
import { BLANK } from '../print.ts';
import { SIGNING_DAY } from '../signing-day.ts';
import type { Appendix } from '../word/docx-appendix.ts';

/** Figures side by side on a landscape page. */
const AT_ONCE = 5;

/**
 * Phụ lục I: who has sent; Phụ lục II: what each unit gave, the total last (reports.md §2.6). Several are
 * numbered in Roman figures (NĐ 30/2020, Phụ lục I).
 * @param report it is added to, for its number and day
 */
export function consolidatedAppendices(
  table: ConsolidatedAnswer,
  addressees: readonly Addressee[],
  report: Pick<ReportAnswer, 'figures'>,
): Appendix[] {
  const printed = (id: string): string => report.figures.find((each) => each.id === id)?.printed ?? '';
  const [sign, day] = [printed('viet_tat'), printed(SIGNING_DAY)];
  const belongsTo = `số        /BC-${sign === '' ? BLANK : sign} ${day} của ${table.request.unit.name}`;
  return [
    {
      belongsTo,
      title: 'Phụ lục I',
      subtitle: 'TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ',
      tables: [
        {
          caption: '',
          head: ['TT', 'Đơn vị', 'Trạng thái', 'Hạn nộp', 'Gửi lúc', 'Số báo cáo', 'Nguồn'],
          widths: [1, 5, 3, 3, 3, 3, 3],
          rows: addressees.map(trackingRow),
          foot: null,
          numbers: [],
        },
      ],
      notes: [],
    },
    {
      belongsTo,
      title: 'Phụ lục II',
      subtitle: 'SỐ LIỆU CỦA CÁC ĐƠN VỊ',
      tables: chunks(table.columns.map((_, index) => index)).map((own) => matrix(table, own)),
      notes: ['Dấu * là số đơn vị tự khai hoặc nhập từ tệp; số khác đếm từ hệ thống.', ...table.notes],
    },
  ];
}

function trackingRow(addressee: Addressee, index: number): string[] {
  const { name, state, deadline, submission, late } = addressee;
  const sent = submission !== null && hasSent(state);
  return [
    String(index + 1),
    name,
    STATE_WORDS[state],
    printDue(deadline.dueAt),
    sent ? `${moment(submission.sentAt)}${late ? ' (trễ hạn)' : ''}` : '',
    sent ? submission.symbol : '',
    sent ? (submission.kind === 'file' ? 'nhập từ tệp' : 'bản chốt trên hệ thống') : '',
  ];
}

function matrix(table: ConsolidatedAnswer, own: readonly number[]): Appendix['tables'][number] {
  const { columns, rows, totals } = table;
  return {
    caption: '',
    head: ['TT', 'Đơn vị', ...own.flatMap((at) => headOf(columns[at])), 'Tính đến'],
    widths: [1, 5, ...own.map(() => 3), 3],
    rows: rows.map(({ name, state, cells, asOf, submission }, index) => [
      String(index + 1),
      submission?.kind === 'file' ? `${name} (nhập từ tệp)` : name,
      ...own.map((at) =>
        cells[at]?.figure === null ? '' : hasSent(state) ? cellText(cells[at]) : 'chưa gửi',
      ),
      hasSent(state) ? dayText(asOf) : '',
    ]),
    foot: [
      '',
      'Tổng cộng',
      ...own.map((at) => {
        const total = totals[at];
        if (!total || total.printed === '') return columns[at]?.notAdded === '' ? '' : 'không cộng';
        const parts =
          total.d === null || total.n === null ? '' : ` (${printCount(total.n)}/${printCount(total.d)})`;
        const of = total.units < total.asked ? `\n${total.words}` : '';
        return `${total.printed}${parts}${of}`;
      }),
      '',
    ],
    numbers: own.map((_, index) => index + 2),
  };
}

function headOf(column: ConsolidatedColumn | undefined): string[] {
  return column ? [column.unit === '' ? column.label : `${column.label} (${column.unit})`] : [];
}

function cellText(cell: ConsolidatedCell | undefined): string {
  if (!cell || cell.printed === '') return '……';
  const parts =
    cell.d === null || cell.n === null || cell.printed.includes('/')
      ? ''
      : ` (${printCount(cell.n)}/${printCount(cell.d)})`;
  return `${cell.printed}${parts}${cell.state === 'typed' ? '*' : ''}`;
}

function moment(instant: string): string {
  const ms = Date.parse(instant);
  return `${clockTime(ms).replace(':', 'h')} ngày ${printDate(localDate(ms))}`;
}

function dayText(asOf: string | null): string {
  if (asOf === null) return 'không ghi';
  return printDate(asOf.length === 10 ? asOf : localDate(Date.parse(asOf)));
}

function chunks(all: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) parts.push(all.slice(start, start + AT_ONCE));
  return parts;
}
