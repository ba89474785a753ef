import type { CapturedRecord } from '#shared/contract/record.ts';
import type { Policy } from '../messages.ts';

/** The name under which it is switched off that public words of subjects leave the browser. */
const SUBJECT_WORDS = 'subject-words';

/** Do subjects stay in this browser with all their words? Then proposals are finished here. */
export function keepsSubjectWords({ disabledFeatures }: Policy): boolean {
  return disabledFeatures.includes(SUBJECT_WORDS);
}

/** A reading as it may be sent: without the words of subjects where policy keeps them here. */
export function maySend<Reading extends { rows: CapturedRecord[] }>(
  policy: Policy,
  reading: Reading,
): Reading {
  if (!keepsSubjectWords(policy)) return reading;
  const rows = reading.rows.map((row): CapturedRecord => {
    if (row.type !== 'document') return row;
    const { features: _words, ...rest } = row;
    return rest;
  });
  return { ...reading, rows };
}
