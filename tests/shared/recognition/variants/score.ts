import { JSDOM } from 'jsdom';
import { INCOMING_LIST, OUTGOING_LIST } from '#shared/recognition/document-form.ts';
import { DOSSIER_LIST } from '#shared/recognition/dossier-form.ts';
import { type Recognition, recognise } from '#shared/recognition/recognise.ts';
import { gridOf, tablesOf } from '../../../../extension/adapters/dom/grid.ts';

export const FORMS = { incoming: INCOMING_LIST, outgoing: OUTGOING_LIST, dossier: DOSSIER_LIST };
export type FormName = keyof typeof FORMS;

/** What a reading got right, wrong and not at all, against the facts the page shows. */
export interface Score {
  correct: number;
  wrong: string[];
  absent: string[];
  problems: string[];
}

const IDENTITY = new Set(['type', 'direction', 'key', 'statusText', 'references']);

/** Reads the largest list of a page with one form. */
export function readPage(html: string, form: FormName, secretsNotRegistered = true): Recognition {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  const [table] = tablesOf(document, '.searchtbl');
  const grid = table ? gridOf(table) : { rows: [] };
  return recognise(grid, { form: FORMS[form], secretsNotRegistered });
}

/**
 * Compares records with the truth of the same row; a record is looked up by its symbol or code, so a
 * shifted cell shows as a wrong value of some record. `null` and absent are the same here.
 */
export function score(found: Recognition, truths: readonly Record<string, unknown>[]): Score {
  const total: Score = {
    correct: 0,
    wrong: [],
    absent: [],
    problems: found.problems.map((each) => `${each.code}:${each.field ?? ''}@${each.place ?? ''}`),
  };
  const rows = found.records as unknown as Record<string, unknown>[];
  const used = new Set<Record<string, unknown>>();
  for (const truth of truths) {
    const key =
      ['code', 'symbol', 'registerNumber'].find((name) => typeof truth[name] === 'string') ?? 'code';
    const row = rows.find((each) => each[key] === truth[key]);
    if (row) used.add(row);
    for (const [field, expected] of Object.entries(truth)) {
      const value = row?.[field] ?? null;
      if ((expected ?? null) === null && value === null) continue;
      if (JSON.stringify(value) === JSON.stringify(expected)) total.correct += 1;
      else if (value === null) total.absent.push(`${field} of ${String(truth[key])}`);
      else
        total.wrong.push(
          `${field} of ${String(truth[key])}: ${JSON.stringify(value)}, not ${JSON.stringify(expected)}`,
        );
    }
    for (const [field, value] of Object.entries(row ?? {})) {
      // Outgoing lists seldom print the number apart: it is that of the symbol (NĐ 30/2020 Điều 15).
      const derived = field === 'registerNumber' && String(row?.symbol).startsWith(String(value));
      if (!IDENTITY.has(field) && !(field in truth) && value !== null && !derived)
        total.wrong.push(
          `${field} of ${String(truth[key])}: ${JSON.stringify(value)} stands nowhere on the page`,
        );
    }
  }
  for (const row of rows) if (!used.has(row)) total.wrong.push(`a row that is none: ${JSON.stringify(row)}`);
  return total;
}
