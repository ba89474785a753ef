import { clean } from './vietnamese/text.ts';

/** Longest subject iOffice takes (ioffice.md §4.2). */
const LONGEST = 2_000;

/**
 * Subject of the letter that tells related units of a result: the code by which it is recognised when it
 * comes back, and the procedure; no person is named.
 */
export function relaySubject(dossier: string, procedureName: string | null): string {
  const procedure = clean(procedureName ?? '');
  const subject = `Về việc thông báo kết quả giải quyết hồ sơ ${dossier}`;
  return (procedure === '' ? subject : `${subject} – ${procedure}`).slice(0, LONGEST);
}
