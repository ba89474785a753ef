import type { Concept } from '#shared/report-words/concepts.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import type { Context } from '../context/context.ts';
import type { FoundFigure } from '../find/found-figure.ts';
import type { Link } from './arithmetic.ts';
import type { Profile } from './profiles.ts';

/** Concepts by the words officers use for them; those without a line are not worth saying. */
const NAMED: Readonly<Partial<Record<Concept, string>>> = {
  DOC: 'văn bản',
  DOS: 'hồ sơ',
  PROC: 'thủ tục, dịch vụ công',
  FIELD: 'lĩnh vực',
  TASK: 'nhiệm vụ',
  STAFF: 'cán bộ, công chức',
  LEADER: 'lãnh đạo',
  PC: 'máy tính',
  MAIL: 'thư điện tử',
  CERT: 'chứng thư số',
  NEWS: 'tin, bài',
  MONEY: 'kinh phí',
  INCIDENT: 'sự cố',
  IN: 'đến',
  OUT: 'đi, phát hành',
  SOFT: 'trên phần mềm',
  ELEC: 'điện tử',
  SIGNED: 'ký số',
  RECV: 'tiếp nhận',
  DONE: 'đã giải quyết',
  PENDING: 'đang giải quyết',
  INTIME: 'trong hạn',
  ONTIME: 'đúng hạn',
  EARLY: 'trước hạn',
  LATE: 'quá hạn',
  ONLINE: 'trực tuyến',
  POST: 'bưu chính công ích',
  INPERSON: 'trực tiếp',
  RETURN: 'trả kết quả',
  CARRY: 'kỳ trước chuyển qua',
  MUST: 'phải giải quyết, gồm cả kỳ trước chuyển qua',
  ARISE: 'phát sinh',
  L34: 'mức độ 3, 4 (một phần, toàn trình)',
  FULL: 'toàn trình',
  ASSIGNED: 'được giao',
};

/** Why a metric is proposed, in sentences an officer can check. */
export function reasonsOf(
  { need, metric }: Profile,
  figure: FoundFigure,
  { weights, borrows, when }: Context,
  index: number,
  links: readonly Link[],
  figures: readonly FoundFigure[],
): string[] {
  const reasons: string[] = [];
  const said = need.filter((each) => (weights.get(each) ?? 0) >= 0.85).flatMap((each) => NAMED[each] ?? []);
  const around = need
    .filter((each) => (weights.get(each) ?? 0) > 0 && (weights.get(each) ?? 0) < 0.85)
    .flatMap((each) => NAMED[each] ?? []);
  if (said.length > 0) reasons.push(`Cạnh con số có các từ: ${said.join('; ')}.`);
  if (around.length > 0) reasons.push(`Câu hoặc đề mục nói tới: ${around.join('; ')}.`);
  if (when === 'since') reasons.push('Nhưng câu nói số lũy kế, không riêng kỳ này.');
  if (when === 'earlier') reasons.push('Nhưng câu nói về một kỳ khác.');
  if (borrows !== null)
    reasons.push(`Đứng ngay sau “${figures[borrows]?.text ?? ''}” và nói về cùng một việc.`);
  for (const link of links) {
    const sentence = sentenceOf(link, index, figures);
    if (sentence !== null && !reasons.includes(sentence)) reasons.push(sentence);
    if (reasons.length >= 5) break;
  }
  if (figure.kind === 'zero') reasons.push('Câu nói “không”, nghĩa là số 0.');
  if (metric.kind === 'typed') reasons.push('Số này đơn vị khai, không đọc được từ phần mềm.');
  return reasons;
}

function sentenceOf(link: Link, index: number, figures: readonly FoundFigure[]): string | null {
  const text = (at: number) => figures[at]?.text ?? '';
  switch (link.kind) {
    case 'share':
      if (link.share !== index && link.d !== index && !link.n.includes(index)) return null;
      return `${link.n.map(text).join(' + ')} chia ${figures[link.d]?.kind === 'fraction' ? printCount(figures[link.d]?.d ?? 0) : text(link.d)} ra đúng ${text(link.share)}.`;
    case 'same':
      return link.figures.includes(index)
        ? `${text(link.figures[0])} bằng đúng ${text(link.figures[1])}.`
        : null;
    case 'sum':
      if (link.total !== index && !link.parts.includes(index)) return null;
      return `${text(link.total)} = ${link.parts.map(text).join(' + ')}.`;
    default:
      if (link.fraction !== index) return null;
      return `Hai vế của ${text(link.fraction)} có nêu riêng trong báo cáo.`;
  }
}
