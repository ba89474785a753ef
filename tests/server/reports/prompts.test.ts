import { describe, expect, it } from 'vitest';
import { buildReport } from '#server/reports/build.ts';
import { REPORTS } from '#server/reports/built-in/catalogue.ts';
import type { ReportDefinition } from '#server/reports/definition.ts';
import { issueChecks } from '#server/reports/issue-checks.ts';
import { textChecks } from '#server/reports/text-checks.ts';
import { tellFacts } from './fake-facts.ts';

const MANY = {
  vb_den: 900,
  vb_di_pm: 500,
  vb_di: 500,
  vb_di_dien_tu: 500,
  vb_di_ky_so: 499,
  hs_tiep_nhan: 70,
};
/** What officers write into a form's fields: a number, a share, words, that nothing arose. */
const ANSWERS = ['03', '100%', 'Đã thực hiện đầy đủ theo quy định.', 'Không phát sinh'];
const PROMPTS = ['prompt-unanswered', 'arrow', 'heading-empty'];

const stated = (definition: ReportDefinition): string[] =>
  Object.values(definition.figures).flatMap((spec) => ('reference' in spec ? [spec.reference] : []));
const report = (
  definition: ReportDefinition,
  year: number,
  values: Readonly<Record<string, number>>,
  answer: string | null,
) => {
  const known = answer === null ? [] : stated(definition);
  const references = {
    vb_den_ngoai_phan_mem: '0',
    su_co_attt: '0',
    nv_giao: '5',
    nv_ht: '3',
    nv_cdh: '2',
    ...Object.fromEntries(known.map((id) => [id, answer ?? ''])),
  };
  const facts = tellFacts({ values, references });
  return buildReport(
    definition,
    { rule: 'calendar.year', year },
    `${year + 1}-01-05T08:00:00+07:00`,
    facts,
    'r',
  );
};

describe.each(REPORTS.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  const cases = [2021, 2026].flatMap((year) =>
    [{}, MANY].flatMap((values) => ANSWERS.map((answer) => [year, values, answer] as const)),
  );
  it.each(cases)(
    'of %i with %o, answered “%s”, leaves no question of the form open',
    async (year, values, answer) => {
      const found = textChecks(await report(definition, year, values, answer));
      expect(found.filter(({ kind }) => PROMPTS.includes(kind)).map(({ words }) => words)).toEqual([]);
    },
  );

  it.each([2021, 2026])('of %i names every field of the form that nobody answered', async (year) => {
    const answer = await report(definition, year, MANY, null);
    const printed = new Set(
      answer.lines.flatMap(({ parts }) => parts.flatMap((part) => ('figure' in part ? [part.figure] : []))),
    );
    const empty = answer.figures
      .filter(({ id, printed: words }) => printed.has(id) && words === '')
      .map(({ id }) => id);
    const told = new Set(issueChecks(definition, answer, []).map(({ figure }) => figure));
    expect(empty.filter((id) => !told.has(id))).toEqual([]);
    expect(empty.length).toBeGreaterThan(0);
  });
});
