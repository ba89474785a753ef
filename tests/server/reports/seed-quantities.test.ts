import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unitYear } from '#hosts/unit-year.ts';
import { typedBehind } from '#server/metrics/catalogue.ts';
import { buildReport, reportText } from '#server/reports/build.ts';
import { reportDefinition } from '#server/reports/built-in/catalogue.ts';
import type { ReportDefinition } from '#server/reports/definition.ts';
import type { Facts, ReferenceFact } from '#server/reports/facts.ts';
import type { How, Seed } from '../../seeds/quantity.ts';
import { readmeTable, SEEDS } from '../../seeds/seeds.ts';
import { naiveCount } from '../metrics/naive.ts';
import { recordsOf } from '../metrics/unit-year-records.ts';

/** What a service knows that has read the whole practice year, and what the unit stated. */
function factsOf({ unitYear: id, report, reference, pages = {} }: Seed): Facts {
  const year = unitYear(id);
  const rows = recordsOf(year);
  const stated: Readonly<Record<string, string>> = {
    ...reference,
    so_van_ban_den: year.unit.mainIncomingRegister,
  };
  return {
    unitName: year.unit.name,
    flagged: async () => new Map(),
    async values(metrics, span) {
      return new Map(metrics.map((leaf) => [leaf.id, naiveCount(leaf, rows, span, year.procedures)]));
    },
    async references(ids) {
      const day = report.asOf.slice(0, 10);
      const facts = ids.flatMap((key): ReferenceFact[] => {
        const counted = pages[key];
        const text = counted === undefined ? stated[key] : String(counted);
        if (text === undefined) return [];
        const fact = { id: key, text, validFrom: day, validTo: null, reason: 'khai' };
        return [counted === undefined ? fact : { ...fact, stated: { on: day, complete: true } }];
      });
      return new Map(facts.map((fact) => [fact.id, fact]));
    },
    async coverage() {
      return { state: 'complete', notes: [] };
    },
  };
}

function definitionOf(id: string): ReportDefinition {
  const found = reportDefinition(id);
  if (!found) throw new Error(id);
  return found;
}

/** What the definition itself says of a figure: does a person have a part in it? Pages may state what else is typed. */
function partOfPeople(
  definition: ReportDefinition,
  figure: string,
  pages: Seed['pages'] = {},
): 'none' | 'some' | 'all' {
  const spec = definition.figures[figure];
  if (!spec) throw new Error(`${definition.id} has no figure “${figure}”`);
  // Picked from the documents that were read: the machine offers, a person chooses.
  if ('reference' in spec) return spec.reference in pages ? 'none' : spec.choices ? 'some' : 'all';
  const typed = typedBehind(spec.metric).filter(({ id }) => !(id in pages));
  if (typed.some(({ id }) => id === spec.metric)) return 'all';
  return typed.length > 0 || spec.outside !== undefined ? 'some' : 'none';
}
const PARTS: Readonly<Record<How, readonly string[]>> = {
  automatic: ['none'],
  confirmed: ['some'],
  reference: ['all'],
  typed: ['all', 'some'],
  wording: [],
  outside: [],
};

describe.each(SEEDS.map((seed) => [seed.id, seed] as const))('the report of %s', (_, seed) => {
  const definition = definitionOf(seed.report.definition);
  const report = buildReport(definition, seed.report.period, seed.report.asOf, factsOf(seed), seed.id);

  it.each(
    seed.quantities
      .filter(({ prints }) => prints !== null)
      .map((each) => [each.id, each.prints ?? '', each] as const),
  )('%s prints “%s”', async (__, prints, { seed: printed, note }) => {
    expect(reportText(await report)).toContain(prints);
    // What is printed holds the seed's own figure, unless a note says why it does not.
    if (note === undefined && /^[\d.,]+ ?%?$/.test(printed) && printed.length > 1)
      expect(prints).toContain(printed);
  });
  it.each(seed.quantities.map((each) => [each.id, each.how, each] as const))(
    '%s is %s',
    async (__, how, { figures }) => {
      expect(
        figures
          .map((figure) => partOfPeople(definition, figure, seed.pages))
          .filter((part) => !PARTS[how].includes(part)),
      ).toEqual([]);
      const shown = (await report).figures.filter(({ id }) => figures.includes(id));
      const states = shown.filter(({ choices }) => choices === undefined).map(({ state }) => state);
      if (how === 'automatic' || how === 'confirmed') {
        expect(states.filter((state) => state !== 'captured' && state !== 'computed')).toEqual([]);
        expect(shown.length).toBeGreaterThan(0);
        // What a person picks must stand in the list the machine offers.
        const named = shown.flatMap(({ choices, printed }) =>
          choices ? [...printed.matchAll(/\d+\/[\p{Lu}-]+/gu)] : [],
        );
        const issued = new Set(unitYear(seed.unitYear).documents.map(({ symbol }) => symbol));
        expect(named.filter(([symbol]) => !issued.has(symbol))).toEqual([]);
      }
    },
  );
});

it('every quantity of the seeds stands in the table once', () => {
  const ids = SEEDS.flatMap(({ quantities }) => quantities.map(({ id }) => id));
  expect([ids.length, new Set(ids).size]).toEqual([92, 92]);
});

it('the README holds the table of the quantities', () => {
  expect(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')).toContain(readmeTable());
});
