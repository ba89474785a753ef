import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import type { ReportParagraph } from '../file/report-text.ts';
import type { FoundFigure } from '../find/found-figure.ts';
import {
  afterSplit,
  bracketAfter,
  firstWords,
  isQualified,
  lastClause,
  lastSentenceOf,
  leadOf,
  openOnly,
  opensParts,
  quiet,
  resumed,
  rightOf,
  sentenceAround,
  speaks,
  storyBefore,
  wholeBefore,
} from './clauses.ts';
import { documentKind } from './document-kind.ts';
import { COUNTED, impliedByAbbreviation, implyDirection, implyDone, inheritDomain } from './unnamed.ts';
import { type ReportTime, timeOf, type When, whenIn } from './when.ts';

/** What surrounds a figure, nearest words first; concepts weigh by how near they stand (0 to 1). */
export interface Context {
  /** The words that name it: the clause before, the unit and the words after. */
  label: string;
  /** First words after the number: its unit. */
  unit: string;
  /** Whether words that mean nothing known say which of the counted things are meant: "văn bản phê bình". */
  qualified: boolean;
  /** Whether the words before announce it: "là 523", ": 523", or a table cell. */
  leads: boolean;
  sentence: string;
  /** The whole sentence up to the figure, with the one it goes on from. */
  story: string;
  near: ReadonlySet<Concept>;
  weights: ReadonlyMap<Concept, number>;
  /** Index of the figure it is named a part of: "120 hồ sơ, trong đó 38 …"; null when it is named of none. */
  partOf: number | null;
  /** The time it is told of. */
  when: When;
  /** Index (in the list of figures) of the figure whose words it borrows: "5351 VB (đạt 97%)". */
  borrows: number | null;
}

const LEAD = 0.6;
/** "đang giải quyết 5 (trong hạn 5, quá hạn 0)": what stands in brackets is part of what stands before. */
const IN_BRACKETS = 0.8;
const TAIL = 0.55;
const LEAD_IN = 0.65;
/** What a list of parts is a list of: "đã giải quyết 120, trong đó …". */
const WHOLE = 0.7;
const HEADING = 0.35;
/** Sentences before, in the same paragraph. */
const EARLIER = 0.35;
const BORROWED = 0.9;
/** What the cell before counts, for a cell whose heads name nothing that is counted. */
const OF_ROW = 0.5;

/** Contexts of all figures, in their order. */
export function contextsOf(
  paragraphs: readonly ReportParagraph[],
  figures: readonly FoundFigure[],
): Context[] {
  const contexts: Context[] = [];
  const time = timeOf(paragraphs.map(({ text }) => text));
  figures.forEach((figure, index) => {
    const paragraph = paragraphs[figure.paragraph];
    if (!paragraph) throw new RangeError('Số liệu nằm ngoài văn bản.');
    const previous = figures[index - 1];
    const next = figures[index + 1];
    contexts.push(
      contextOf(
        paragraph,
        figure,
        previous?.paragraph === figure.paragraph ? previous : null,
        next?.paragraph === figure.paragraph ? next : null,
        contexts[index - 1] ?? null,
        index,
        bracketOwner(paragraph.text, figure, figures.slice(0, index), contexts),
        time,
      ),
    );
  });
  return contexts;
}

function contextOf(
  paragraph: ReportParagraph,
  figure: FoundFigure,
  previous: FoundFigure | null,
  next: FoundFigure | null,
  before: Context | null,
  index: number,
  owner: Context | null,
  time: ReportTime,
): Context {
  const text = quiet(paragraph.text);
  const [start, end] = sentenceAround(text, figure.from, figure.to);
  const earlier = previous && previous.to > start ? previous : null;
  const later = next && next.from < end ? next : null;
  const gap = text.slice(earlier?.to ?? start, figure.from);
  const left = earlier ? (resumed(text.slice(start, figure.from), gap) ?? afterSplit(gap)) : gap;
  const right = rightOf(text.slice(figure.to, later?.from ?? end), later !== null);
  const own = figure.kind === 'zero' ? text.slice(figure.slots[0]?.to ?? figure.from, figure.to) : '';
  const clause = speaks(own, 2) ? '' : lastClause(left, speaks(right.near, 1));
  const label = [paragraph.columnLabel, paragraph.rowLabel, paragraph.groupLabel, clause, own, right.near]
    .filter((each) => each.trim() !== '')
    .join(' ');

  const weights = new Map<Concept, number>();
  const speak = (words: string, weight: number): Set<Concept> => {
    const found = conceptsIn(words);
    for (const each of found) weights.set(each, Math.max(weights.get(each) ?? 0, weight));
    return found;
  };
  const near = speak(label, 1);
  const borrowing = earlier !== null && before !== null && isBeside(gap, near, figure);
  if (borrowing) {
    for (const [each, weight] of before.weights) {
      if (before.near.has(each) && weight >= BORROWED) {
        near.add(each);
        weights.set(each, Math.max(weights.get(each) ?? 0, BORROWED));
      }
    }
  }
  speak(text.slice(start, figure.from), LEAD);
  speak(leadOf(text, figure.from), LEAD_IN);
  const story = storyBefore(text, figure.from);
  speak(wholeBefore(story), WHOLE);
  if (start > 0) speak(text.slice(Math.max(0, start - 200), start), EARLIER);
  for (const each of owner?.near ?? []) weights.set(each, Math.max(weights.get(each) ?? 0, IN_BRACKETS));
  if (right.tail !== '') speak(right.tail, TAIL);
  speak(bracketAfter(text.slice(figure.to, end)), IN_BRACKETS);
  // "Tỷ lệ giải quyết đúng hạn" in a table of dossiers is about those of the row above.
  if (paragraph.cell !== null && before !== null && !COUNTED.some((each) => near.has(each))) {
    for (const each of COUNTED) if ((before.weights.get(each) ?? 0) >= OF_ROW) weights.set(each, OF_ROW);
  }
  paragraph.headings.forEach((heading, at) => {
    const isLast = at === paragraph.headings.length - 1;
    speak(lastSentenceOf(heading), isLast && /:\s*$/.test(heading) ? LEAD_IN : HEADING);
  });
  if (paragraph.caption !== '') speak(paragraph.caption, HEADING);
  const words = paragraph.cell ? paragraph.rowLabel : (left.split(/[,(;]/).at(-1) ?? '');
  const kinds = documentKind(words, right.near);
  // "Giấy mời đến: 21" says by itself that documents are counted.
  if (!near.has('DOS') && ((weights.get('DOC') ?? 0) >= HEADING || kinds.length > 1)) {
    for (const kind of [...kinds, ...(kinds.length > 1 ? (['DOC'] as const) : [])]) {
      near.add(kind);
      weights.set(kind, 1);
    }
  }
  impliedByAbbreviation(words, near, weights);
  implyDone(weights, near);
  inheritDomain(weights, near, before?.weights ?? null, paragraph.cell !== null || paragraph.caption !== '');
  implyDirection(weights, near, before?.weights ?? null);
  return {
    label: label.replace(/\s+/g, ' ').trim(),
    unit: firstWords(right.near),
    qualified: paragraph.cell === null && isQualified(right.near),
    leads:
      paragraph.cell !== null ||
      /(?:[:=(]|(?<!\p{L})(?:là|đạt|được|gồm|có))\s*$/iu.test(gap) ||
      figure.kind === 'zero',
    sentence: text.slice(start, end).trim(),
    story,
    near,
    weights,
    partOf: previous === null ? null : wholeOf(text.slice(previous.to, figure.from), before, index),
    when: whenOf(paragraph, story, time),
    borrows: borrowing ? index - 1 : null,
  };
}

/** The figure a list of parts is of: its first part opens the list, the others go on with it. */
function wholeOf(gap: string, before: Context | null, index: number): number | null {
  if (opensParts(gap)) return index - 1;
  return /[.)]\s|:/.test(gap) ? null : (before?.partOf ?? null);
}

/** What is longer is text that only stands in a heading's place. */
const HEADING_LETTERS = 100;

/** A column or row of another time, else the sentence, else the line that leads it. */
function whenOf(paragraph: ReportParagraph, story: string, time: ReportTime): When {
  const { cell, columnLabel, rowLabel, headings } = paragraph;
  if (cell) {
    // "Từ kỳ trước" among what was received is what was carried over, no other time.
    const column = conceptsIn(columnLabel).has('RECV') ? null : whenIn(columnLabel, time);
    return column ?? whenIn(rowLabel, time);
  }
  const heading = openOnly(headings.at(-1) ?? '');
  return whenIn(openOnly(story), time) ?? (heading.length < HEADING_LETTERS ? whenIn(heading, time) : null);
}

/** Words of the figure in front of the bracket this one stands in; null outside brackets. */
function bracketOwner(
  text: string,
  figure: FoundFigure,
  earlier: readonly FoundFigure[],
  contexts: readonly Context[],
): Context | null {
  const before = text.slice(0, figure.from);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.indexOf(')', open) >= 0) return null;
  const at = earlier.findLastIndex((each) => each.paragraph === figure.paragraph && each.to <= open);
  const gap = at < 0 ? '' : text.slice(earlier[at]?.to ?? 0, open);
  return at >= 0 && gap.length < 40 && !/[.;]\s/.test(gap) ? (contexts[at] ?? null) : null;
}

/** A number in brackets, or after "đạt", "chiếm", that names nothing itself speaks of its neighbour. */
function isBeside(gap: string, near: ReadonlySet<Concept>, { kind }: FoundFigure): boolean {
  if (gap.length > 60) return false;
  // "(282 bộ TTHC, 31 lĩnh vực)" lists other things; "4,2% (có 22 hs)" gives the number behind the share.
  if (
    kind === 'count' &&
    near.size > 0 &&
    !/(?:có|tương ứng|tương đương|tức|bằng|=|là|ứng với)\s*$/iu.test(gap)
  )
    return false;
  const named = ['DOC', 'DOS', 'PROC', 'TASK', 'STAFF', 'PC', 'MAIL', 'MONEY', 'NEWS'] as const;
  const says = [...near].filter((each) => each !== 'SHARE' && each !== 'TOTAL');
  const beside =
    /[(/=]\s*\S*[^)]*$|(?:đạt|chiếm|tương ứng|tương đương|bằng|hay|tức|tỷ lệ|tỉ lệ|trên)(?!\p{L})/iu.test(
      gap,
    );
  return beside && (says.length === 0 || (says.length <= 1 && named.some((each) => near.has(each))));
}
