import type { ReportRequest } from '#shared/contract/api.ts';
import type { Figure, Period } from '#shared/contract/figure.ts';
import { cutOff, resolvePeriod } from '#shared/period.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { WORD_REFERENCES, wordsOf } from '../built-in/words.ts';
import type { Facts } from '../facts.ts';
import { makeFigure } from '../figures.ts';
import { type OfficeFile, openOfficeFile } from '../learn/file/office-file.ts';
import { readReport } from '../learn/file/report-text.ts';
import { placeOf } from '../learn/learn.ts';
import { MAIN_REGISTERS, measure, registersIn } from '../measured.ts';
import { printSigningDay, SIGNING_DAY } from '../signing-day.ts';
import { fillDocx } from '../word/docx-later.ts';
import { readTags, type TagFault, type TaggedLine } from './faults.ts';
import { fillWorkbook, type TagValue } from './fill-workbook.ts';
import { meaningOf } from './tags.ts';
import { cellLines, taggedCells } from './workbook-text.ts';

/** The tags of an opened template, and what is wrong with them. @throws BadTemplate as `readReport` */
export function tagsOf(file: OfficeFile): { tags: string[]; faults: TagFault[] } {
  return readTags(linesOf(file));
}

function linesOf(file: OfficeFile): TaggedLine[] {
  if (file.kind === 'xlsx') return cellLines(taggedCells(file));
  return readReport(file).map((paragraph) => ({ place: placeOf(paragraph), text: paragraph.text }));
}

/** A tagged template filled for a period. */
export interface FilledTags {
  bytes: Uint8Array;
  period: Period;
  asOf: string;
  figures: Figure[];
  /** Tags whose value is not known: a blank stands there. */
  missing: string[];
}

/**
 * Fills a tagged .docx or .xlsx through the same measuring as every report.
 * @throws BadTemplate when the file cannot be read, PeriodError when the request names no possible period
 */
export async function fillTagged(
  bytes: Uint8Array,
  request: ReportRequest['period'],
  asOf: string,
  facts: Facts,
): Promise<FilledTags> {
  const file = await openOfficeFile(bytes);
  const { tags } = tagsOf(file);
  const period = resolvePeriod(request, asOf);
  const span = { from: period.from, to: cutOff(period, asOf) };
  const meanings = tags.flatMap((tag) => {
    const meaning = meaningOf(tag);
    return meaning ? [{ tag, meaning }] : [];
  });
  const figured = meanings.flatMap(({ tag, meaning }) =>
    meaning.kind === 'figure' ? [{ tag, ...meaning }] : [],
  );
  const typed = figured.flatMap(({ spec }) => ('reference' in spec ? [spec.reference] : []));
  const references = await facts.references(
    [...new Set([...typed, ...WORD_REFERENCES, SIGNING_DAY, MAIN_REGISTERS])],
    span,
  );
  const metrics = [...new Set(figured.flatMap(({ spec }) => ('metric' in spec ? [spec.metric] : [])))];
  const measured = await measure(facts, metrics, span, registersIn(references.get(MAIN_REGISTERS)?.text));
  const words: Readonly<Record<string, string>> = {
    ...wordsOf(period, facts.unitName, references),
    [SIGNING_DAY]: printSigningDay(references.get(SIGNING_DAY)?.text ?? null, asOf),
  };
  const values = new Map<string, TagValue>();
  for (const { tag, meaning } of meanings) {
    if (meaning.kind === 'word') values.set(tag, { printed: words[tag] ?? '', number: null });
  }
  const figures = figured.map(({ tag, spec, side }) => {
    const figure = makeFigure(tag, spec, { period, asOf, measured, references });
    values.set(tag, tagValue(figure, side));
    return figure;
  });
  const missing = [...values].filter(([, { printed }]) => printed === '').map(([tag]) => tag);
  const filled =
    file.kind === 'xlsx'
      ? fillWorkbook(file, values)
      : new Uint8Array(
          await fillDocx(
            Buffer.from(bytes),
            Object.fromEntries([...values].map(([tag, { printed }]) => [tag, printed])),
          ),
        );
  return { bytes: filled, period, asOf, figures, missing };
}

function tagValue(figure: Figure, side: 'n' | 'd' | null): TagValue {
  if (side !== null) {
    const part = figure[side];
    return { printed: part === null ? '' : printCount(part), number: part };
  }
  const counted = figure.metric !== null && figure.d === null && figure.printed !== '';
  return { printed: figure.printed, number: counted ? figure.n : null };
}
