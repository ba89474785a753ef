import type { FileProposals } from '#shared/contract/entry.ts';
import type { LearnedFigure } from '#shared/contract/template.ts';
import { bearsSecrecyMark } from '#shared/privacy/secrecy.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { metric } from '../metrics/catalogue.ts';
import { BadTemplate } from '../reports/learn/file/bad-template.ts';
import { openOfficeFile } from '../reports/learn/file/office-file.ts';
import { type ReportParagraph, readReport } from '../reports/learn/file/report-text.ts';
import { readWorkbookReport } from '../reports/learn/file/workbook-report.ts';
import { type Learned, learnParagraphs } from '../reports/learn/learn.ts';
import type { Column } from './columns.ts';

type Proposal = FileProposals['proposals'][number];
/** With the number of the file it is. */
type Found = Proposal & { figure: string };

/** A label that says the very words of the column leaves little doubt. */
const SAME_WORDS = 1;
/** Words of labels that reports leave out. */
const SILENT = new Set(['tỷ', 'lệ', 'số', 'tổng', 'được', 'là', 'của', 'gửi']);
/** A side of a ratio found as a fraction is a count of its own, less surely so. */
const AS_A_SIDE = 0.9;
/** Below this nothing is proposed. */
const LEAST = 0.4;

/**
 * What the file of a unit outside the system may say in each column: the numbers found in place, the best
 * first. Nothing is taken without the consolidator's confirmation.
 * @throws BadTemplate with the sentence for the consolidator
 */
export async function proposeValues(
  bytes: Uint8Array,
  columns: readonly Column[],
): Promise<Pick<FileProposals, 'proposals' | 'others'>> {
  const file = await openOfficeFile(bytes);
  const paragraphs = file.kind === 'xlsx' ? await readWorkbookReport(bytes) : readReport(file);
  if (paragraphs.some(({ text }) => text.length < 20 && bearsSecrecyMark(text)))
    throw new BadTemplate('wrong-kind', 'tệp có dấu chỉ độ mật, không được đưa vào hệ thống này');
  const learned = learnParagraphs(paragraphs);
  const proposals = settled(columns.flatMap((column) => proposalsFor(column, columns, learned)));
  const taken = new Set(proposals.map(({ figure }) => figure));
  return {
    proposals: proposals.map(({ figure: _, ...proposal }) => proposal),
    others: learned.figures.filter(({ id }) => !taken.has(id)).length,
  };
}

function proposalsFor(column: Column, columns: readonly Column[], { paragraphs, figures }: Learned): Found[] {
  const labels = new Set(columns.map(({ label }) => fold(label)));
  return figures
    .flatMap((figure) => {
      const paragraph = paragraphs[figure.paragraph];
      const found = paragraph
        ? readAs(column, figure, confidenceOf(column, figure, paragraph, labels))
        : null;
      if (found === null || found.confidence < LEAST) return [];
      const { place } = figure;
      const label = [paragraph?.rowLabel, paragraph?.columnLabel].filter(Boolean).join(', ');
      const sentence = paragraph?.cell && label !== '' ? `${label}: ${figure.sentence}` : figure.sentence;
      return [{ figure: figure.id, column: column.id, ...found, sentence: sentence.slice(0, 2_000), place }];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** Each number of the file goes to the column it fits best; the others keep what is left, three at most. */
function settled(found: readonly Found[]): Found[] {
  const owners = new Map<string, string>();
  const filled = new Set<string>();
  const numberOf = ({ figure, printed }: Found): string => `${figure}/${printed}`;
  for (const each of found.toSorted((a, b) => b.confidence - a.confidence)) {
    if (filled.has(each.column) || owners.has(numberOf(each))) continue;
    owners.set(numberOf(each), each.column);
    filled.add(each.column);
  }
  const left = found.filter((each) => (owners.get(numberOf(each)) ?? each.column) === each.column);
  return left.filter(
    (each, at) => left.slice(0, at).filter(({ column }) => column === each.column).length < 3,
  );
}

type Value = Pick<Proposal, 'n' | 'd' | 'printed' | 'confidence'>;

function readAs(column: Column, figure: LearnedFigure, sure: number): Value | null {
  const { kind, n, d, text } = figure;
  const printed = text.trim();
  if (column.kind === 'ratio') {
    if (kind === 'fraction') return { n, d, printed, confidence: sure };
    // A share alone is shown and not added; the fraction beside it is worth more.
    return kind === 'percent' ? { n: null, d: null, printed, confidence: sure * AS_A_SIDE } : null;
  }
  if (column.kind === 'money') return kind === 'money' ? { n, d: null, printed, confidence: sure } : null;
  if (kind === 'count' || kind === 'zero')
    return { n, d: null, printed: kind === 'zero' ? '0' : printed, confidence: sure };
  return kind === 'fraction' ? sideOf(column, figure) : null;
}

/** @param labels of all columns: a line that bears the very words of one is of no other */
function confidenceOf(
  column: Column,
  figure: LearnedFigure,
  paragraph: ReportParagraph,
  labels: ReadonlySet<string>,
): number {
  const { cell, rowLabel, headings } = paragraph;
  // "3 Văn bản đi (văn bản)" is the line of "Văn bản đi".
  const line = fold(
    rowLabel
      .replace(/^(?:(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+|[-–+*•]\s*)/u, '')
      .replace(/\s*\([^)]*\)\s*$/u, ''),
  );
  if (cell !== null && line === fold(column.label)) return SAME_WORDS;
  if (cell !== null && labels.has(line)) return 0;
  const learned = figure.proposals.find((each) => each.id === (column.metric ?? column.id))?.confidence ?? 0;
  const around = new Set(fold([...headings, rowLabel, figure.sentence].join(' ')).split(' '));
  const words = [...new Set(fold(column.label).split(' '))].filter((word) => !SILENT.has(word));
  const spoken = words.filter((word) => around.has(word)).length / Math.max(words.length, 1);
  // What tells a column from its neighbours, a type or an urgency, must be spoken of.
  return learned * spoken * spoken;
}

/** "5351/5470" is the ratio, and its sides are counts the report may ask for by themselves. */
function sideOf(column: Column, { n, d, proposals }: LearnedFigure): Value | null {
  const [best] = proposals;
  const ratio = best && metricOf(best.id);
  if (best === undefined || ratio?.kind !== 'ratio') return null;
  const value = ratio.numerator === column.metric ? n : ratio.denominator === column.metric ? d : null;
  if (value === null) return null;
  return { n: value, d: null, printed: String(value), confidence: best.confidence * AS_A_SIDE };
}

function metricOf(id: string) {
  try {
    return metric(id);
  } catch (error) {
    // Proposals also name values units type themselves.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
