import type { MetricEntry } from '../client/answers.ts';

export const KINDS: Record<MetricEntry['kind'], string> = {
  count: 'đếm',
  highest: 'theo số cao nhất',
  catalogue: 'theo danh mục',
  sum: 'cộng',
  ratio: 'tỷ lệ',
};

/** Text for searching: no case, no marks, "Đúng hạn" → "dung han". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .trim();
}
