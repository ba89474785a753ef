import type { ConsolidatedAnswer, Statement } from '#shared/contract/consolidated.ts';
import type { RequestAnswer } from '#shared/contract/request.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { hasSent } from '../../requests/states.ts';

export type Tracked = Pick<RequestAnswer, 'addressees' | 'counts'>;

/** Part I, in the wording of production aggregators (reports.md §2.6). */
export function sendingWords({ at }: ConsolidatedAnswer, tracked: Tracked): string {
  const { addressees, counts } = tracked;
  const ms = Date.parse(at);
  const time = clockTime(ms).replace(':', 'h');
  const entered = addressees
    .filter(({ submission, state }) => hasSent(state) && submission?.kind === 'file')
    .map(({ name }) => name);
  // All of them may have turned out not to be concerned.
  if (counts.asked === 0) return 'Không có đơn vị nào thuộc đối tượng báo cáo.\nChi tiết tại Phụ lục I.';
  return [
    `Tính đến ${time} ngày ${printDate(localDate(ms))}, ${sentWords(counts)}.${missingWords(tracked)}`,
    ...(entered.length > 0
      ? [
          `Số liệu của ${padded(entered.length)} đơn vị gửi ngoài hệ thống được nhập từ tệp: ${entered.join('; ')}.`,
        ]
      : []),
    'Chi tiết tại Phụ lục I.',
  ].join('\n');
}

function sentWords({ asked, sent, onTime, late }: Tracked['counts']): string {
  if (sent === 0) return `chưa có cơ quan, đơn vị, địa phương nào gửi báo cáo (0/${asked})`;
  const share = printRatio(sent, asked, { shortWhole: true });
  const timely =
    late === 0
      ? 'tất cả đúng hạn'
      : onTime === 0
        ? 'tất cả trễ hạn'
        : `${padded(onTime)} đúng hạn, ${padded(late)} trễ hạn`;
  const said = `đã có ${sent}/${asked} cơ quan, đơn vị, địa phương (đạt ${share}%) gửi báo cáo`;
  return `${said}; ${late > 0 && onTime > 0 ? 'trong đó ' : ''}${timely}`;
}

/** Units asked whose report is not here. */
export function missingNames({ addressees }: Pick<Tracked, 'addressees'>): string[] {
  return addressees
    .filter(({ state }) => state !== 'excluded' && !hasSent(state))
    .map(({ name, state }) => (state === 'returned' ? `${name} (đang bổ sung)` : name));
}

function missingWords({ addressees, counts }: Tracked): string {
  if (counts.missing === 0) return '';
  const which = missingNames({ addressees }).join('; ');
  if (counts.sent === 0)
    return counts.missing === 1 ? ` Đơn vị chưa gửi: ${which}.` : ` Các đơn vị chưa gửi gồm: ${which}.`;
  if (counts.missing === 1) return ` Còn lại 01 đơn vị chưa gửi: ${which}.`;
  return ` Còn lại ${padded(counts.missing)} đơn vị chưa gửi, gồm: ${which}.`;
}

/** Numbers below ten take a zero in the prose of reports (reports.md §8.1). */
function padded(count: number): string {
  return printCount(count, { padding: 2 });
}

/** What follows the totals: results told in words, what is to be known of the sums, where the table is. */
export function resultWords({ totals, statements, notes }: ConsolidatedAnswer): string {
  const said = statements
    .filter(({ part }) => part === 'results')
    .flatMap(({ label, units }) => [`${label}:`, ...units.map(unitLine)]);
  if (totals.every(({ n }) => n === null) && said.length === 0) return 'Chưa có số liệu của đơn vị nào.';
  return [
    ...said,
    // Who is missing and who sent a file stands in part I.
    ...notes
      .filter((note) => !/^(?:Chưa có số liệu|Nhập từ tệp)/u.test(note))
      .map((note) => `Lưu ý: ${note}`),
    'Số liệu của từng đơn vị tại Phụ lục II.',
  ].join('\n');
}

/** What the units said of one part, each with its name. */
export function statementWords({ statements, counts }: ConsolidatedAnswer, part: Statement['part']): string {
  const own = statements.filter((each) => each.part === part);
  const lines = own.flatMap(({ label, units }) => [
    ...(own.length > 1 ? [`${label}:`] : []),
    ...units.map(unitLine),
  ]);
  if (counts.sent === 0) return 'Chưa có báo cáo của đơn vị nào.';
  return lines.length === 0 ? 'Các đơn vị không nêu nội dung này.' : lines.join('\n');
}

function unitLine({ name, text }: Statement['units'][number]): string {
  return `- ${name}: ${oneLine(text)}`;
}

function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
