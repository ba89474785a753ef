import type { ReportAnswer } from '#shared/contract/api.ts';
import type { ConsolidatedAnswer, ConsolidatedColumn, Statement } from '#shared/contract/consolidated.ts';
import type { RequestAnswer } from '#shared/contract/request.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { hasSent } from '../../requests/states.ts';
import { buildReport } from '../build.ts';
import { TONG_HOP_YEU_CAU } from '../built-in/tong-hop-yeu-cau.ts';
import type { Facts } from '../facts.ts';

/**
 * The report of type F (reports.md §2.6): who has sent, the totals with the number of units behind each,
 * what the units said. Header and signature are the unit's own reference values.
 * @param facts of the unit that asked
 */
export async function consolidatedReport(
  table: ConsolidatedAnswer,
  tracking: Pick<RequestAnswer, 'addressees' | 'counts'>,
  facts: Facts,
): Promise<ReportAnswer> {
  const { request, at } = table;
  const built = await buildReport(TONG_HOP_YEU_CAU, request.period, at, facts, request.id);
  const name = `tổng hợp ${request.title.replace(/^báo cáo\s+/iu, '')}`;
  const texts: Record<string, string> = {
    ten_tong_hop: name.charAt(0).toLocaleUpperCase('vi') + name.slice(1),
    ten_tong_hop_thuong: `báo cáo ${name}`,
    van_ban_yeu_cau: `số ${request.symbol} ngày ${printDate(request.symbolOn)}`,
    tinh_hinh_gui: sendingWords(table, tracking),
    ket_qua: resultWords(table),
    ton_tai: statementWords(table.statements, 'limits'),
    kien_nghi: statementWords(table.statements, 'proposals'),
    phuong_huong: statementWords(table.statements, 'plans'),
  };
  const figures = built.figures.map((figure) => {
    const text = texts[figure.id];
    return text === undefined ? figure : { ...figure, text, printed: text, state: 'computed' as const };
  });
  return { ...built, title: texts.ten_tong_hop ?? built.title, figures };
}

/** Part I, in the wording of production aggregators (reports.md §2.6). */
function sendingWords(
  { at }: ConsolidatedAnswer,
  { addressees, counts }: Pick<RequestAnswer, 'addressees' | 'counts'>,
): string {
  const { asked, sent, onTime, late, missing } = counts;
  const ms = Date.parse(at);
  const time = new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', 'h');
  const names = addressees
    .filter(({ state }) => state !== 'excluded' && !hasSent(state))
    .map(({ name }) => name);
  const entered = addressees
    .filter(({ submission, state }) => hasSent(state) && submission?.kind === 'file')
    .map(({ name }) => name);
  const rest = missing === 0 ? '' : ` Còn lại ${missing} đơn vị chưa gửi, gồm: ${names.join('; ')}.`;
  // All of them may have turned out not to be concerned.
  const share = asked === 0 ? '' : ` (đạt ${printRatio(sent, asked)}%)`;
  return [
    `Tính đến ${time} ngày ${printDate(localDate(ms))}, đã có ${sent}/${asked} cơ quan, đơn vị, địa phương${share} gửi báo cáo; trong đó ${onTime} đúng hạn, ${late} trễ hạn.${rest}`,
    ...(entered.length > 0
      ? [`Số liệu của ${entered.length} đơn vị gửi ngoài hệ thống được nhập từ tệp: ${entered.join('; ')}.`]
      : []),
    'Chi tiết tại Phụ lục 1.',
  ].join('\n');
}

function resultWords(table: ConsolidatedAnswer): string {
  const { columns, totals, counts, statements, notes } = table;
  const lines = columns.flatMap((column, at) => {
    const total = totals[at];
    if (!total || total.n === null || total.printed === '') return [];
    const of = `${total.units === counts.asked ? 'tổng hợp từ' : 'cộng của'} ${total.units === counts.asked ? total.units : `${total.units}/${counts.asked}`} đơn vị`;
    const parts = total.d === null ? '' : `${printCount(total.n)}/${printCount(total.d)}; `;
    return [`- ${column.label}: ${total.printed}${unitOf(column)} (${parts}${of});`];
  });
  const said = statements
    .filter(({ part }) => part === 'results')
    .flatMap(({ label, units }) => [
      `${label}:`,
      ...units.map(({ name, text }) => `- ${name}: ${oneLine(text)}`),
    ]);
  if (lines.length === 0 && said.length === 0) return 'Chưa có số liệu của đơn vị nào.';
  return [
    ...lines.map((line, at) => (at === lines.length - 1 ? `${line.slice(0, -1)}.` : line)),
    ...said,
    // Who is missing and who sent a file stands in part I.
    ...notes
      .filter((note) => !/^(?:Chưa có số liệu|Nhập từ tệp)/u.test(note))
      .map((note) => `Lưu ý: ${note}`),
    'Số liệu của từng đơn vị tại Phụ lục 2.',
  ].join('\n');
}

function unitOf({ kind, unit }: ConsolidatedColumn): string {
  return kind === 'count' && unit !== '' ? ` ${unit}` : '';
}

function statementWords(statements: readonly Statement[], part: Statement['part']): string {
  const own = statements.filter((each) => each.part === part);
  const lines = own.flatMap(({ label, units }) => [
    ...(own.length > 1 ? [`${label}:`] : []),
    ...units.map(({ name, text }) => `- ${name}: ${oneLine(text)}`),
  ]);
  return lines.length === 0 ? 'Các đơn vị không nêu nội dung này.' : lines.join('\n');
}

function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
