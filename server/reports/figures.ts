import type { Figure, Period } from '#shared/contract/figure.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { metric } from '../metrics/catalogue.ts';
import type { FigureSpec, MetricFigure, ReferenceFigure } from './definition.ts';
import { evidenceTag } from './evidence-tag.ts';
import type { ReferenceFact } from './facts.ts';
import { type Measured, statedCoverage } from './measured.ts';
import { notesOf } from './notes.ts';
import { printFigure } from './print.ts';
import { printSigningDay, readSigningDay } from './signing-day.ts';

/** What all figures of one report share. */
export interface Frame {
  period: Period;
  asOf: string;
  measured: Measured;
  references: ReadonlyMap<string, ReferenceFact>;
}

export function makeFigure(id: string, spec: FigureSpec, frame: Frame): Figure {
  return 'metric' in spec ? measuredFigure(id, spec, frame) : typedFigure(id, spec, frame);
}

function measuredFigure(id: string, spec: MetricFigure, frame: Frame): Figure {
  const found = metric(spec.metric);
  const { n, d } = sides(spec, frame);
  const typed = frame.measured.typed(spec.metric);
  // Words, shares and money the unit typed print as they are; a count must be a number.
  const words = found.kind === 'typed' && !isCount(found.nature) ? (typed[0]?.text ?? '') : null;
  const printed = words ?? printFigure(spec, n, d);
  const carried = typed.filter(({ validFrom }) => validFrom < frame.period.from);
  return {
    id,
    label: found.label,
    nature:
      d !== null || spec.as !== 'count'
        ? 'ratio'
        : found.kind === 'catalogue'
          ? 'catalogue'
          : found.kind === 'ratio'
            ? 'ratio'
            : found.nature,
    unit: spec.as === 'percent' ? '%' : found.unit,
    metric: found.id,
    formula:
      spec.outside === undefined
        ? found.formula
        : `${found.formula} Mẫu số cộng thêm số ngoài phần mềm do đơn vị khai.`,
    source: found.source,
    law: found.law,
    n,
    d,
    text: words === '' ? null : words,
    printed,
    state:
      printed === ''
        ? 'missing'
        : carried.length > 0
          ? 'carried'
          : found.kind === 'ratio' || found.kind === 'sum' || d !== null
            ? 'computed'
            : found.kind === 'typed'
              ? typed.some(({ stated }) => stated === undefined)
                ? 'typed'
                : 'captured'
              : 'captured',
    period: frame.period,
    asOf: frame.asOf,
    coverage: frame.measured.coverage(spec.metric),
    reason: printed === '' ? (n !== null && n < 0 ? BELOW_NONE : frame.measured.missing(spec.metric)) : null,
    notes: [
      ...notesOf(spec, frame.measured),
      ...carried.map(carriedNote),
      ...frame.measured.remarks(spec.metric),
      ...found.traps,
    ],
  };
}

const BELOW_NONE = 'Các phần đã khai cộng lại lớn hơn tổng; hãy kiểm tra các giá trị của đơn vị.';

function sides(spec: MetricFigure, { measured, references }: Frame): { n: number | null; d: number | null } {
  const read = measured.read(spec.metric);
  if (spec.outside === undefined || read.n === null) return read;
  const typed = references.get(spec.outside)?.text.trim() ?? '';
  const outside = /^\d{1,9}$/.test(typed.replaceAll('.', '')) ? Number(typed.replaceAll('.', '')) : null;
  return { n: read.n, d: outside === null ? null : read.n + outside };
}

function typedFigure(id: string, spec: ReferenceFigure, frame: Frame): Figure {
  const found = frame.references.get(spec.reference);
  if (found?.stated) return statedFigure(id, spec, found, frame);
  const printed =
    spec.as === 'signingDay'
      ? printSigningDay(found?.text ?? null, frame.asOf)
      : (found?.text ?? spec.otherwise ?? '');
  const state =
    found === undefined
      ? printed === ''
        ? 'missing'
        : 'computed'
      : isOfBefore(spec, found, frame)
        ? 'carried'
        : 'typed';
  return {
    id,
    label: spec.label,
    nature: spec.nature,
    unit: spec.unit ?? '',
    metric: null,
    formula: 'Giá trị đơn vị tự khai.',
    source: 'Đơn vị khai',
    law: '',
    n: null,
    d: null,
    text: found?.text ?? null,
    printed,
    state,
    period: null,
    asOf: frame.asOf,
    coverage: null,
    reason: found?.reason ?? null,
    notes: [
      ...(state === 'carried' && found ? [carriedNote(found)] : []),
      ...(found?.besides === undefined ? [] : [found.besides]),
    ],
    ...(spec.choices === undefined ? {} : { choices: spec.choices.map(evidenceTag) }),
  };
}

/** A value the unit would have typed, had no page stated it: it opens on the counts of that page. */
function statedFigure(id: string, spec: ReferenceFigure, found: ReferenceFact, frame: Frame): Figure {
  const behind = metric(spec.reference);
  const [coverage] = statedCoverage(found);
  const n = Number(found.text);
  return {
    id,
    label: spec.label,
    nature: 'nature' in behind ? behind.nature : spec.nature,
    unit: behind.unit,
    metric: behind.id,
    formula: behind.formula,
    source: behind.source,
    law: behind.law,
    n,
    d: null,
    text: null,
    printed: printCount(n, spec.padding === undefined ? {} : { padding: spec.padding }),
    state: 'captured',
    period: frame.period,
    asOf: frame.asOf,
    coverage: coverage ?? null,
    reason: null,
    notes: [...behind.traps],
  };
}

/** Is a value another period's? A day of signing is when it lies before the figures were taken. */
function isOfBefore(spec: ReferenceFigure, found: ReferenceFact, { period, asOf }: Frame): boolean {
  if (spec.as !== 'signingDay') return found.validFrom < period.from;
  return (readSigningDay(found.text) ?? '') < localDate(Date.parse(asOf));
}

function isCount(nature: string): boolean {
  return nature === 'flow' || nature === 'stock';
}

function carriedNote({ text, validFrom }: ReferenceFact): string {
  return `Giá trị khai “${text}” mang từ kỳ trước, có hiệu lực từ ${printDate(validFrom)}; hãy xác nhận lại.`;
}
