import type { Binding, FigureFormat, LearnedFigure } from '#shared/contract/template.ts';
import { openOfficeFile } from './file/office-file.ts';
import { type ReportParagraph, readReport } from './file/report-text.ts';
import { findFigures } from './find/find-figures.ts';
import type { FoundFigure } from './find/found-figure.ts';
import { BIND, type Proposal, proposalsFor } from './propose/propose.ts';

/** What an uploaded report says: its text for a side-by-side view, and every figure with its proposals. */
export interface Learned {
  paragraphs: ReportParagraph[];
  figures: LearnedFigure[];
}

/**
 * Reads a report and proposes what each of its figures is. Nothing is confirmed: a proposal at or above
 * `BIND` is chosen, the others wait for the officer.
 * @throws BadTemplate with the sentence for the officer
 */
export async function learnReport(bytes: Uint8Array): Promise<Learned> {
  return learnParagraphs(readReport(await openOfficeFile(bytes)));
}

/** As `learnReport`, of text already read. */
export function learnParagraphs(paragraphs: ReportParagraph[]): Learned {
  const found = findFigures(paragraphs);
  const { contexts, proposals } = proposalsFor(paragraphs, found);
  const habits = habitsOf(found);
  const figures = found.map((figure, index): LearnedFigure => {
    const { paragraph, from, to, text, kind, n, d, slots } = figure;
    const at = paragraphs[paragraph];
    return {
      id: `f${String(index + 1).padStart(3, '0')}`,
      ...{ paragraph, from, to, text, kind, n, d, slots },
      sentence: contexts[index]?.sentence ?? '',
      place: at ? placeOf(at) : '',
      proposals: proposals[index] ?? [],
      binding: chosen(proposals[index] ?? []),
      confirmed: false,
      format: formatOf(figure, habits),
    };
  });
  return { paragraphs, figures };
}

/** Where a paragraph stands, in words. */
export function placeOf({ kind, cell, index }: ReportParagraph): string {
  const names = {
    header: 'đầu trang',
    footer: 'chân trang',
    note: 'chú thích',
    textbox: 'khung chữ',
  } as const;
  if (kind === 'table' && cell) return `bảng ${cell.table + 1}, dòng ${cell.row + 1}, cột ${cell.column + 1}`;
  return kind === 'body' || kind === 'table' ? `đoạn ${index + 1}` : `${names[kind]}, đoạn ${index + 1}`;
}

function chosen(proposals: readonly Proposal[]): Binding {
  const [best] = proposals;
  if (!best || best.confidence < BIND) return { kind: 'none' };
  return best.kind === 'metric'
    ? { kind: 'metric', id: best.id }
    : { kind: 'reference', id: best.id, label: best.label };
}

/** How the whole report writes numbers, for places that do not show it themselves. */
interface Habits {
  grouping: boolean;
  decimals: number;
}

/** Thousands set apart, by whichever sign. */
const PARTED = /\d[., \u00A0\u202F]\d{3}/;

function habitsOf(figures: readonly FoundFigure[]): Habits {
  const large = figures.filter(({ kind, n }) => kind === 'count' && (n ?? 0) >= 1_000);
  const dotted = large.filter(({ text }) => PARTED.test(text)).length;
  const decimals = figures
    .filter((each) => each.kind === 'percent' && each.decimals > 0)
    .map((each) => each.decimals);
  return {
    grouping: large.length === 0 || dotted * 2 >= large.length,
    decimals: decimals.length === 0 ? 2 : Math.max(...decimals),
  };
}

function formatOf(figure: FoundFigure, habits: Habits): FigureFormat {
  const largest = Math.max(figure.n ?? 0, figure.d ?? 0);
  const padded = /^0\d+$/.exec(figure.text)?.[0].length;
  // "100%" says nothing of decimals: the share that is no longer whole takes the report's own.
  const whole = figure.kind === 'percent' && figure.decimals === 0;
  return {
    grouping: largest >= 1_000 ? PARTED.test(figure.text) : habits.grouping,
    padding: padded ?? (figure.kind === 'zero' || figure.kind === 'vague' ? 2 : 1),
    decimals: whole && figure.n === 100 ? habits.decimals : figure.decimals,
    shortWhole: whole,
  };
}
