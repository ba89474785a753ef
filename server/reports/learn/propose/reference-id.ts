import { fold } from '#shared/vietnamese/text.ts';
import type { Context } from '../context/context.ts';
import type { FoundFigure } from '../find/found-figure.ts';

const EMPTY =
  /^(?:có|đã|được|là|đạt|với|của|và|các|những|trong|đó|tại|từ|cho|về|hiện|nay|năm|tổng|số|gồm|do|ở|trên|hơn|khoảng|còn|để|theo|một|cả|này|tỷ|lệ|bố|trí|việc|đến)$/u;
const MOST_WORDS = 6;

/** A name for a value the systems cannot know: from its own words, so that it is found again next year. */
export function suggestedReference(
  figure: FoundFigure,
  { label, unit }: Context,
): { kind: 'reference'; id: string; label: string; reasons: string[] } {
  const words = fold(label)
    .split(' ')
    .filter((word) => /^\p{L}+$/u.test(word) && !EMPTY.test(word));
  const named = words.length > 0 ? words : fold(unit).split(' ').filter(Boolean);
  const id = `khai_${ascii(named.slice(0, MOST_WORDS).join('_')) || `so_lieu_${figure.paragraph}`}`.slice(
    0,
    56,
  );
  const text = label.length > 90 ? `${label.slice(0, 87).trimEnd()}…` : label;
  return {
    kind: 'reference',
    id,
    label: text === '' ? figure.text : text,
    reasons: [
      'Hệ thống không tính được số này từ dữ liệu đã đọc; đơn vị khai một lần, các kỳ sau xác nhận lại.',
    ],
  };
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9_]/g, '');
}
