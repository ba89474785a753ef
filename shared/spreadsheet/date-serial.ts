/**
 * Dates of workbooks: days since the end of 1899 with a fraction for the time, shown as dates by the
 * number format alone (ECMA-376 Part 1, §18.8.30, §18.17.4.1).
 */

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system once its false 29/02/1900 (serial 60) is behind; of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31/12/9999 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** Built-in formats that show a date (14–17, 22, East Asian 27–36, 50–58) or a time only (18–21, 45–47). */
function builtIn(id: number): 'date' | 'time' | null {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : null;
}

/** Does a number format show its values as dates, as times of day, or as neither? */
export function dateKind(id: number, code: string | undefined): 'date' | 'time' | null {
  if (code === undefined) return builtIn(id);
  const [positive = ''] = code.split(';');
  const letters = positive
    .replace(/\\.|_.|\*./g, '')
    .replace(/"[^"]*"/g, '')
    // Colours, locales and conditions; elapsed time such as [h] is a duration, no time of day.
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .toLowerCase();
  if (/[dy]/.test(letters)) return 'date';
  return /h|s/.test(letters) ? 'time' : /m/.test(letters) ? 'date' : null;
}

/**
 * A serial as the hosts would print it: `dd/MM/yyyy`, with ` HH:mm:ss` when it has a time; a time of day
 * alone for serials below one. Null when no such day exists.
 */
export function printSerial(serial: number, system1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null;
  if (!system1904 && Math.floor(serial) === 60) return null;
  const early = !system1904 && serial > 0 && serial < 60 ? 1 : 0;
  const seconds = Math.round((serial + early) * 86_400);
  const moment = new Date((system1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000);
  const time = moment.toISOString().slice(11, 19);
  if (serial < 1 && !system1904) return time;
  const [year, month, day] = moment.toISOString().slice(0, 10).split('-');
  const date = `${day}/${month}/${year}`;
  return (seconds * 1000) % DAY_MS === 0 ? date : `${date} ${time}`;
}
