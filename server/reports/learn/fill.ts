import type { ReportRequest } from '#shared/contract/api.ts';
import type { Figure, Period } from '#shared/contract/figure.ts';
import type { LearnedFigure } from '#shared/contract/template.ts';
import { cutOff, resolvePeriod } from '#shared/period.ts';
import { metric } from '../../metrics/catalogue.ts';
import type { FigureSpec } from '../definition.ts';
import type { Facts } from '../facts.ts';
import { makeFigure } from '../figures.ts';
import { MAIN_REGISTERS, measure, registersIn } from '../measured.ts';
import { applyEdits, editedTexts } from './file/edits.ts';
import { openOfficeFile } from './file/office-file.ts';
import { readReport } from './file/report-text.ts';
import { placeOf } from './learn.ts';
import { editsOf } from './write-figure.ts';

/** A report filled from a unit's own last one. */
export interface Filled {
  bytes: Uint8Array;
  period: Period;
  asOf: string;
  /** Figures that were put in, with their evidence, by the id of the learned figure. */
  figures: Figure[];
  /** Left as they stood, because nobody has confirmed what they are. */
  unconfirmed: { id: string; text: string; sentence: string; place: string }[];
  /** Confirmed, but not known for this period: a blank stands there. */
  missing: string[];
  /** The text of the filled file, a line per paragraph. */
  lines: string[];
}

/**
 * Fills the uploaded file for a period, through the same measuring and figures as the built-in reports.
 * Only confirmed figures change.
 * @throws PeriodError when the request names no possible period
 * @throws BadTemplate when the stored file cannot be read
 */
export async function fillLearned(
  bytes: Uint8Array,
  learned: readonly LearnedFigure[],
  request: ReportRequest['period'],
  asOf: string,
  facts: Facts,
): Promise<Filled> {
  const file = await openOfficeFile(bytes);
  const paragraphs = readReport(file);
  const period = resolvePeriod(request, asOf);
  const confirmed = learned.filter((each) => each.confirmed && each.binding.kind !== 'none');
  const figures = await figuresOf(confirmed, period, asOf, facts);
  const edits = confirmed.flatMap((each, at) => {
    const figure = figures[at];
    const text = paragraphs[each.paragraph]?.text;
    return figure && text !== undefined ? editsOf(each, figure, text) : [];
  });
  const filled = applyEdits(file, paragraphs, edits);
  return {
    bytes: filled,
    period,
    asOf,
    figures,
    unconfirmed: learned
      .filter((each) => !each.confirmed)
      .map(({ id, text, sentence, paragraph }) => {
        const at = paragraphs[paragraph];
        return { id, text, sentence, place: at ? placeOf(at) : '' };
      }),
    missing: figures.filter(({ state }) => state === 'missing').map(({ id }) => id),
    lines: editedTexts(paragraphs, edits),
  };
}

async function figuresOf(
  learned: readonly LearnedFigure[],
  period: Period,
  asOf: string,
  facts: Facts,
): Promise<Figure[]> {
  const specs = learned.map((each) => [each.id, specOf(each)] as const);
  const span = { from: period.from, to: cutOff(period, asOf) };
  const typed = specs.flatMap(([, spec]) => ('reference' in spec ? [spec.reference] : []));
  const references = await facts.references([...new Set([...typed, MAIN_REGISTERS])], span);
  const named = [...new Set(specs.flatMap(([, spec]) => ('metric' in spec ? [spec.metric] : [])))];
  const measured = await measure(facts, named, span, registersIn(references.get(MAIN_REGISTERS)?.text));
  return specs.map(([id, spec]) => makeFigure(id, spec, { period, asOf, measured, references }));
}

/** What to compute for a learned figure, in its own style. */
export function specOf({ binding, kind, format }: LearnedFigure): FigureSpec {
  if (binding.kind === 'none') throw new RangeError('Số liệu chưa được chọn chỉ tiêu.');
  const { id } = binding;
  const counted = kind !== 'percent' && kind !== 'fraction' && kind !== 'decimal' && kind !== 'money';
  if (binding.kind === 'metric' || (counted && isTypedCount(id))) {
    return {
      metric: id,
      as: kind === 'percent' ? 'percent' : kind === 'fraction' ? 'fraction' : 'count',
      ...format,
    };
  }
  const share = kind === 'percent' || kind === 'fraction' || kind === 'decimal';
  return {
    reference: id,
    label: binding.label,
    nature: share ? 'ratio' : kind === 'money' ? 'money' : 'text',
  };
}

function isTypedCount(id: string): boolean {
  try {
    const found = metric(id);
    return found.kind === 'typed' && (found.nature === 'flow' || found.nature === 'stock');
  } catch {
    return false;
  }
}
