import { readFileSync } from 'node:fs';
import type { ReportAnswer, ReportRequest } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { cutOff, resolvePeriod } from '#shared/period.ts';
import { metric } from '../metrics/catalogue.ts';
import { WORD_REFERENCES, wordsOf } from './built-in/words.ts';
import type { MetricFigure, ReportDefinition } from './definition.ts';
import { evidenceTag } from './evidence-tag.ts';
import type { Facts } from './facts.ts';
import { makeFigure } from './figures.ts';
import { MAIN_REGISTERS, measure, registersIn } from './measured.ts';
import { BALANCE } from './notes.ts';
import { BLANK } from './print.ts';
import { linesOf, parseTemplate, type TemplateLine, tagsOf } from './template.ts';

/**
 * Computes a report: every figure with its numerator, denominator, definition, period, as-of time and
 * coverage, and the lines as they will print.
 * @param id what the service stores the report under
 * @param asOf instant with offset; no event after it counts
 * @throws PeriodError when the request names no possible period
 */
export async function buildReport(
  definition: ReportDefinition,
  period: ReportRequest['period'],
  asOf: string,
  facts: Facts,
  id: string,
): Promise<ReportAnswer> {
  const resolved = resolvePeriod(period, asOf);
  const span = { from: resolved.from, to: cutOff(resolved, asOf) };
  const { figures: own } = reportOfYear(definition, Number(resolved.to.slice(0, 4)));
  const specs = Object.values(own);
  const references = await facts.references(referencesOf(definition), span);
  const named = specs.filter((spec) => 'metric' in spec);
  const picked = specs.flatMap((spec) => ('reference' in spec ? (spec.choices ?? []) : []));
  const behind = [...new Set([...named.flatMap(explanations), ...picked])];
  const wanted = [...new Set([...named.map((spec) => spec.metric), ...behind])];
  const measured = await measure(facts, wanted, span, registersIn(references.get(MAIN_REGISTERS)?.text));
  const frame = { period: resolved, asOf, measured, references };
  const words = wordsOf(resolved, facts.unitName, references);
  const figures = [
    ...Object.entries(own).map(([tag, spec]) => makeFigure(tag, spec, frame)),
    ...behind.map((metricId) => makeFigure(evidenceTag(metricId), printStyle(metricId), frame)),
  ];
  return {
    id,
    definition: definition.id,
    title: definition.title,
    period: resolved,
    asOf,
    figures,
    lines: linesOf(
      templateOf(definition),
      Number(resolved.to.slice(0, 4)),
      words,
      new Set(Object.keys(definition.figures)),
      new Set(figures.filter(nothingArose).map((figure) => figure.id)),
    ),
  };
}

/** A report as it is over a year: figures that only lines of other years print are not asked for. */
export function reportOfYear(definition: ReportDefinition, year: number): ReportDefinition {
  const lines = templateOf(definition);
  const tags = (some: readonly TemplateLine[]): Set<string> => new Set(some.flatMap(tagsOf));
  const [all, now] = [tags(lines), tags(lines.filter(({ from, until }) => from <= year && year <= until))];
  const figures = Object.entries(definition.figures).filter(([tag]) => now.has(tag) || !all.has(tag));
  return { ...definition, figures: Object.fromEntries(figures) };
}

/** Every reference value a definition reads, profile values included. */
export function referencesOf(definition: ReportDefinition): string[] {
  const own = Object.values(definition.figures).flatMap((spec) =>
    'reference' in spec ? [spec.reference] : (spec.outside ?? []),
  );
  return [...new Set([...own, ...WORD_REFERENCES, MAIN_REGISTERS])];
}

/** The report as plain text, a line per paragraph; what is missing stands as a visible blank. */
export function reportText(answer: ReportAnswer): string {
  const printed = new Map(answer.figures.map((figure) => [figure.id, figure.printed]));
  const line = (parts: ReportAnswer['lines'][number]['parts']) =>
    parts.map((part) => ('text' in part ? part.text : printed.get(part.figure) || BLANK)).join('');
  return answer.lines.map(({ parts }) => line(parts)).join('\n');
}

/** Captured and none: a count of 0, a share of 0. What is not known is no 0. */
function nothingArose({ state, n, d }: Figure): boolean {
  return state !== 'missing' && (d ?? n) === 0;
}

function explanations(spec: MetricFigure): readonly string[] {
  return [...(spec.breakdown ?? []), ...(spec.alternatives ?? []), ...(spec.balance ? BALANCE : [])];
}

function printStyle(id: string): MetricFigure {
  return metric(id).kind === 'ratio'
    ? { metric: id, as: 'percent', suffix: '%' }
    : { metric: id, as: 'count' };
}

const templates = new Map<string, readonly TemplateLine[]>();

/** The parsed template of a definition, read once per process. @throws TemplateError */
export function templateOf(definition: ReportDefinition): readonly TemplateLine[] {
  const known = templates.get(definition.template);
  if (known) return known;
  const parsed = parseTemplate(
    readFileSync(new URL(`./templates/${definition.template}`, import.meta.url), 'utf8'),
  );
  templates.set(definition.template, parsed);
  return parsed;
}
