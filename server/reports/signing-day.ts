import { isoDate, localDate, readDate } from '#shared/vietnamese/dates.ts';

/** The figure and the reference value that hold the day of signing, in cell 4 of every report. */
export const SIGNING_DAY = 'ngay_ky';

/** The day of "02/11/2021" or "ngày 02 tháng 11 năm 2021", `YYYY-MM-DD`; null when it names none. */
export function readSigningDay(text: string): string | null {
  const words = /^\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$/iu.exec(text.normalize('NFC'));
  return words ? isoDate(Number(words[3]), Number(words[2]), Number(words[1])) : readDate(text);
}

/**
 * "ngày 02 tháng 11 năm 2021": days below 10 and months 1 and 2 take a zero (NĐ 30/2020, Phụ lục I). The
 * day stays blank until someone types it: văn thư dates a document when it is issued.
 */
export function printSigningDay(signed: string | null, asOf: string): string {
  const day = signed === null ? null : readSigningDay(signed);
  const [year = '', month = ''] = (day ?? localDate(Date.parse(asOf))).split('-');
  const printedMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day === null ? '     ' : day.slice(8)} tháng ${printedMonth} năm ${year}`;
}
