import { readFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';
import { fillLearned } from '#server/reports/learn/fill.ts';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx } from '../server/learn/make-docx.ts';
import { readMarked } from '../server/learn/marked.ts';
import { tellFacts } from '../server/reports/fake-facts.ts';
import { type BenchRow, medianOf, sideBySide } from './table.ts';

const PERIOD = { rule: 'calendar.year', year: 2025 };
const AS_OF = '2026-01-05T08:00:00+07:00';
const ROWS = 1_000;

/** A unit's own last report: reading it for the first time, and filling it again for another period. */
export async function benchLearn(): Promise<BenchRow[]> {
  const seed = new URL('../server/learn/reports/04-s004.txt', import.meta.url);
  const report = await makeDocx(readMarked(readFileSync(seed, 'utf8')).lines, 'split');
  let figures = 0;
  const first = await medianOf(7, async () => {
    figures = (await learnReport(report)).figures.length;
  });

  const long = await makeDocx(
    Array.from({ length: ROWS }, (_, at) => `Mục ${at + 1}: văn bản đến 5.120 văn bản.`),
  );
  const reading = await medianOf(3, () => learnReport(long));
  const { figures: found } = await learnReport(long);
  const confirmed = found.map((each) => ({ ...each, confirmed: true }));
  const facts = tellFacts({ values: { vb_den: 6_000 } });
  const tagged = Buffer.from(
    await makeDocx(Array.from({ length: ROWS }, (_, at) => `Mục ${at + 1}: văn bản đến {vb_den} văn bản.`)),
  );
  const { ours, bare } = await sideBySide(7, {
    ours: () => fillLearned(long, confirmed, PERIOD, AS_OF, facts),
    bare: () => new TemplateHandler().process(tagged, { vb_den: '6.000' }),
  });
  return [
    {
      what: `a last report of ${figures} figures understood`,
      value: `${first.toFixed(0)} ms`,
      target: '≤ 500 ms',
      met: first <= 500,
    },
    { what: `a last report of ${ROWS} rows understood`, value: `${reading.toFixed(0)} ms` },
    {
      what: `${ROWS} confirmed figures filled in place`,
      value: `${ours.toFixed(1)} ms`,
      target: '≤ 100 ms',
      met: ours <= 100,
    },
    {
      what: '   the bare template engine on as many tags',
      value: `${bare.toFixed(1)} ms, ours ${(ours / bare).toFixed(2)}×`,
      target: '≤ 1.2×',
      met: ours <= 1.2 * bare,
    },
  ];
}
