import type { Row } from 'write-excel-file/node';
import type { Ii06aAnswer, Ii06aCheck, Ii06aList } from '#shared/contract/ii06a.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

const STATES: Readonly<Record<Ii06aCheck['state'], string>> = {
  passed: 'Đạt',
  broken: 'KHÔNG ĐẠT',
  warning: 'Cần xem',
  unknown: 'Chưa đủ số liệu',
};

/** Second sheet of the workbook: the checks, what breaks them, and the dossiers that stand apart. */
export function checkSheet({ checks, apart }: Ii06aAnswer): Row[] {
  const rows: Row[] = [[bold('Mã'), bold('Kiểm tra'), bold('Kết quả')]];
  for (const { id, label, state, text, rows: where, lists } of checks) {
    const places = where.length === 0 ? '' : ` Dòng: ${where.join('; ')}.`;
    rows.push([id, label, `${STATES[state]}. ${text}${places}`].map(words));
    rows.push(...lists.map(listRow));
  }
  rows.push([], [null, bold('Hồ sơ ngoài các cột hoặc thiếu ngày')]);
  rows.push(...apart.map(listRow));
  return rows;
}

function listRow({ label, total, dossiers }: Ii06aList): Row {
  const more = total > dossiers.length ? ` … và ${printCount(total - dossiers.length)} hồ sơ khác` : '';
  const codes = dossiers.map(({ code }) => code).join(', ');
  return [null, words(label), words(`${printCount(total)} hồ sơ${codes === '' ? '' : `: ${codes}${more}`}`)];
}

function words(value: string) {
  return { value, type: String, wrap: true, alignVertical: 'top' } as const;
}

function bold(value: string) {
  return { value, type: String, fontWeight: 'bold' } as const;
}
