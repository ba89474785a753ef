import type { RecordChange } from '#shared/contract/record-history.ts';
import { cellWords, columnLabel } from './evidence.ts';
import { ADAPTER_SWITCHES } from './switch-names.ts';

/** Fields that stand in no column of the evidence. */
const OTHERS: Record<string, string> = {
  statusText: 'Trạng thái ghi trên trang',
  'result.symbol': 'Số, ký hiệu kết quả',
  'result.issuedOn': 'Ngày kết quả',
  references: 'Hồ sơ, văn bản được nhắc đến',
  features: 'Từ ngữ thủ tục trong trích yếu',
};

export function changedField({ field }: RecordChange): string {
  return columnLabel(field) ?? OTHERS[field] ?? field;
}

/** A value before or after; references are told without their keys, flags as yes or no, public words as a list. */
export function changedValue(field: string, value: string | null): string {
  if (value === null || value === '') return '(trống)';
  if (field === 'references') return value === '[]' ? '(trống)' : 'có';
  if (field === 'features') return value.replace(/[[\]"]/g, '').replaceAll(',', ', ') || '(trống)';
  if (field === 'signed' || field === 'electronic') return value === '1' ? 'có' : 'không';
  return cellWords(field, value);
}

/** The page a value was read on: "Danh sách hồ sơ (iGate), bản đọc 2". */
export function readingPage({ adapter, page }: RecordChange): string {
  const [id = '', version = ''] = adapter.split('@');
  const known = ADAPTER_SWITCHES.find((each) => each.id === id);
  return `${known ? `${known.name} (${known.about})` : page}, bản đọc ${version}`;
}
