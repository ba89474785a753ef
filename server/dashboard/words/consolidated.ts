import type { ConsolidatedCell, Statement } from '#shared/contract/consolidated.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

/** Does the service count otherwise than the unit reported? Only numbers can be compared. */
export function differs({ n, d, captured }: Pick<ConsolidatedCell, 'n' | 'd' | 'captured'>): boolean {
  return captured !== null && n !== null && (captured.n !== n || captured.d !== d);
}

/** "118", "103/523"; "chưa có" for nothing. */
export function sidesWords({ n, d }: { n: number | null; d: number | null }): string {
  if (n === null) return 'chưa có';
  return d === null ? printCount(n) : `${printCount(n)}/${printCount(d)}`;
}

/** "nhiều hơn 3", "ít hơn 12" of the service's own count against the unit's; empty where that says little. */
export function differenceWords({ n, d, captured }: ConsolidatedCell): string {
  if (captured === null || captured.n === null || n === null || d !== null) return '';
  const gap = captured.n - n;
  return gap > 0 ? `nhiều hơn ${printCount(gap)}` : `ít hơn ${printCount(-gap)}`;
}

/** Parts of the consolidated report (reports.md §2.6). */
export const PARTS: Record<Statement['part'], string> = {
  results: 'Kết quả, nội dung khác',
  limits: 'Tồn tại, hạn chế',
  proposals: 'Kiến nghị, đề xuất',
  plans: 'Phương hướng',
};
