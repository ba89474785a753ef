import type { MetricEntry } from '../client/answers.ts';
import { NATURES } from './states.ts';

const KINDS: Record<string, string> = {
  count: 'đếm',
  highest: 'theo số cao nhất',
  catalogue: 'theo danh mục',
  sum: 'cộng',
  ratio: 'tỷ lệ',
  typed: 'đơn vị khai',
};

/** "phát sinh trong kỳ, đếm, đơn vị tính: văn bản". */
export function kindWords({ kind, nature, unit, stated }: MetricEntry): string {
  const natures: Record<string, string> = NATURES;
  const way = stated ? `theo ${stated.list}, chưa đọc thì ${KINDS.typed}` : KINDS[kind];
  const words = [nature === undefined ? undefined : natures[nature], way];
  const told = [...new Set(words.filter((word) => word !== undefined).map((word) => word.toLowerCase()))];
  return [...told, ...(unit === '' ? [] : [`đơn vị tính: ${unit}`])].join(', ');
}

/** Text for searching: no case, no marks, "Đúng hạn" → "dung han". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .trim();
}
