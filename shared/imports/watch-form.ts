import { keyOf } from '../contract/keys.ts';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import type { CapturedRecord } from '../contract/record.ts';
import type { RecordForm } from '../recognition/fields.ts';
import { fold } from '../vietnamese/text.ts';

/** A row left out, or a cell of it left empty, and why. */
export interface Refused {
  /** "row 12" of the sheet. */
  place: string;
  code: ProblemCode;
  field: string | null;
  /** Whole rows are not imported; of the others only that cell is not. */
  row: boolean;
}

/** What the officer is shown of how rows became records; it stays in the browser. */
export interface Watched {
  refused: Refused[];
  /** All of them; `refused` holds the first. */
  refusedCount: number;
  /** A few values of every field that is kept. */
  samples: Map<string, string[]>;
}

const MAX_REFUSED = 200;
const SAMPLES = 3;

/**
 * The same form, telling row by row what the recogniser sums up. Rows under secrecy never reach
 * `toRecord`, so nothing of them is told here either (design promise 6).
 * @param register the book the sheet's title names: numbers of two books must not be taken for one
 */
export function watchForm(
  form: RecordForm,
  register: string | null = null,
): { form: RecordForm; watched: Watched } {
  const watched: Watched = { refused: [], refusedCount: 0, samples: new Map() };
  const seen = new Map<string, string>();
  const refuse = (problem: Problem, place: string, row: boolean): void => {
    watched.refusedCount += 1;
    if (watched.refused.length < MAX_REFUSED)
      watched.refused.push({ place, code: problem.code, field: problem.field ?? null, row });
  };
  const watching: RecordForm = {
    ...form,
    toRecord(row, gate) {
      const result = inBook(form.toRecord(row, gate), register);
      for (const problem of row.problems) refuse(problem, row.place, false);
      if (isProblem(result)) {
        refuse(result, row.place, true);
        return result;
      }
      const key = keyOf(result);
      const text = JSON.stringify(result);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, text);
      else if (before !== text) refuse({ code: 'duplicate-row' }, row.place, true);
      for (const field of form.fields) {
        const value = row.values.get(field.id);
        if (field.withhold || value === null || value === undefined) continue;
        const samples = watched.samples.get(field.id) ?? [];
        if (samples.length < SAMPLES && !samples.includes(String(value))) samples.push(String(value));
        watched.samples.set(field.id, samples);
      }
      return result;
    },
  };
  return { form: watching, watched };
}

/**
 * The book goes into the key alone: pages of the host give a register by its code, and a name beside a
 * code would look like two registers of one document.
 */
function inBook(result: CapturedRecord | Problem, register: string | null): CapturedRecord | Problem {
  if (register === null || isProblem(result) || result.type !== 'document') return result;
  const bare = `reg:${result.direction}||`;
  if (!result.key.startsWith(bare)) return result;
  const key = `reg:${result.direction}|${fold(register)}|${result.key.slice(bare.length)}`;
  return { ...result, key: key.slice(0, 240) };
}

function isProblem(result: CapturedRecord | Problem): result is Problem {
  return !('type' in result);
}
