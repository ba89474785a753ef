import type { ProblemCode } from '#shared/contract/problem.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { problemWords } from '#shared/problem-words.ts';
import { applyProfile, headerOf, samplesOf } from '#shared/profile/apply.ts';
import { fieldChoices, PROFILE_FORMS, type ProfileForm, suggestedField } from '#shared/profile/forms.ts';
import type { PageProfileDraft } from '#shared/profile/profile.ts';
import type { Grid } from '#shared/recognition/grid.ts';
import { labelKey } from '#shared/recognition/labels.ts';
import { recognise } from '#shared/recognition/recognise.ts';

/** What the officer sees of one column. */
export interface ShownColumn {
  label: string;
  samples: string[];
}

/** Columns of a list that can be taught: those with a header text that stands once. */
export function shownColumns(grid: Grid): ShownColumn[] {
  const header = headerOf(grid);
  if (!header) return [];
  const samples = samplesOf(grid, header);
  const keys = header.labels.map(labelKey);
  return header.labels.flatMap((label, i) =>
    keys[i] !== '' && keys.filter((key) => key === keys[i]).length === 1
      ? [{ label, samples: samples[i] ?? [] }]
      : [],
  );
}

/** Header texts that stand twice: no profile could tell them apart. */
export function doubledLabels(grid: Grid): string[] {
  const labels = headerOf(grid)?.labels.filter((label) => labelKey(label) !== '') ?? [];
  return [
    ...new Set(
      labels.filter((label, i) => labels.findIndex((other) => labelKey(other) === labelKey(label)) !== i),
    ),
  ];
}

/** The form most of whose fields the headers suggest. */
export function likelyForm(columns: readonly ShownColumn[]): ProfileForm {
  const fitting = (form: ProfileForm) =>
    suggestions(form, columns).filter((field) => field !== 'ignore').length;
  return (
    (Object.keys(PROFILE_FORMS) as ProfileForm[]).toSorted((a, b) => fitting(b) - fitting(a))[0] ?? 'incoming'
  );
}

/** What each column is by its header, else by values of one shape only; a field is suggested once. */
export function suggestions(form: ProfileForm, columns: readonly ShownColumn[]): string[] {
  const taken = new Set<string>();
  const take = (field: string | undefined): string => {
    if (field === undefined || field === 'ignore' || taken.has(field)) return 'ignore';
    taken.add(field);
    return field;
  };
  const named = columns.map(({ label }) => take(suggestedField(form, label)));
  return columns.map(({ samples }, i) => {
    if (named[i] !== 'ignore') return named[i] ?? 'ignore';
    const evident = fieldChoices(form).filter(({ field, withheld }) => {
      const shape = PROFILE_FORMS[form].form.fields.find(({ id }) => id === field)?.shape;
      return !withheld && samples.length > 0 && samples.every((sample) => shape?.evident(sample));
    });
    // The national code looks like the code; lists that show one of them show the host's own.
    const [first] = evident;
    return evident.length === 1 || first?.field === 'code' ? take(first?.field) : 'ignore';
  });
}

export interface Preview {
  /** Headers and cells of the first records, in words. */
  heads: string[];
  rows: string[][];
  count: number;
  problems: { what: string; next: string }[];
  /** May it be saved? */
  good: boolean;
}

const BAD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-secrecy-column',
  'not-a-list',
]);
const SHOWN_ROWS = 5;

/** The reading of this page by a draft, as it would be sent. */
export function previewOf(draft: PageProfileDraft, grid: Grid, secretsNotRegistered: boolean): Preview {
  const applied = applyProfile(draft, grid);
  if ('problem' in applied)
    return { heads: [], rows: [], count: 0, problems: [problemWords(applied.problem.code)], good: false };
  const found = recognise(applied.grid, { form: PROFILE_FORMS[draft.form].form, secretsNotRegistered });
  const labels = new Map(fieldChoices(draft.form).map(({ field, label }) => [field, label]));
  const missing = found.problems.filter(({ code }) => code === 'missing-column');
  const problems = [...new Set(found.problems.map(({ code }) => code))].map((code) =>
    code === 'missing-column'
      ? {
          what: 'Còn thiếu cột bắt buộc.',
          next: `Hãy chọn cột cho: ${missing.map(({ expected = '' }) => namesOf(expected, labels)).join('; ')}.`,
        }
      : problemWords(code),
  );
  const fields = draft.columns.map(({ field }) => field).filter((field) => labels.has(field));
  const kept = fields.filter((field) => found.records.some((record) => printedValue(record, field) !== ''));
  return {
    heads: kept.map((field) => labels.get(field) ?? field),
    rows: found.records
      .slice(0, SHOWN_ROWS)
      .map((record) => kept.map((field) => printedValue(record, field))),
    count: found.records.length,
    problems,
    good: found.records.length > 0 && !found.problems.some(({ code }) => BAD.has(code)),
  };
}

/** "symbol | registerNumber" → "Số ký hiệu hoặc Số đến". */
function namesOf(fields: string, labels: ReadonlyMap<string, string>): string {
  return fields
    .split(' | ')
    .flatMap((field) => labels.get(field) ?? [])
    .join(' hoặc ');
}

const IN_RESULT: Record<string, string> = { resultSymbol: 'symbol', resultIssuedOn: 'issuedOn' };

function printedValue(record: CapturedRecord, field: string): string {
  const all = record as unknown as Record<string, unknown>;
  const inner = IN_RESULT[field];
  const value =
    inner === undefined ? all[field] : (all.result as Record<string, unknown> | null | undefined)?.[inner];
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value !== 'string') return '';
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day ? `${day[3]}/${day[2]}/${day[1]}` : value;
}
