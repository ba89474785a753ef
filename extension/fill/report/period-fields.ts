import { fold } from '#shared/vietnamese/text.ts';
import type { FormField } from '../field.ts';

/** Fields over the table that ask for the period and the unit, by the id of the value they take. */
const ASKS: readonly [string, RegExp][] = [
  ['period.from', /^(?:kỳ báo cáo )?(?:từ|bắt đầu)(?: ngày)?$|^ngày bắt đầu(?: kỳ(?: báo cáo)?)?$/u],
  ['period.to', /^(?:kỳ báo cáo )?(?:đến|tới|kết thúc)(?: ngày)?$|^ngày kết thúc(?: kỳ(?: báo cáo)?)?$/u],
  ['period.year', /^năm(?: báo cáo| số liệu)?$/u],
  ['period.month', /^tháng(?: báo cáo)?$/u],
  ['period.quarter', /^quý(?: báo cáo)?$/u],
  ['period.label', /^(?:kỳ|kỳ báo cáo|kỳ số liệu|kỳ dữ liệu|thời kỳ)$/u],
  ['period.unit', /^(?:tên )?(?:đơn vị|cơ quan)(?: báo cáo| gửi báo cáo| lập báo cáo| thực hiện)?$/u],
];

/** The id of the period value a field asks for; null for fields of figures. */
export function asksFor({ label, rows, columns }: FormField): string | null {
  if (columns.length > 0) return null;
  const words = fold(label === '' ? (rows.at(-1) ?? '') : label);
  return ASKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
