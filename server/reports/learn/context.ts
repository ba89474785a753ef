import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import { documentKind } from './document-kind.ts';
import type { FoundFigure } from './find-figures.ts';
import type { ReportParagraph } from './report-text.ts';

/** What surrounds a figure, nearest words first; concepts weigh by how near they stand (0 to 1). */
export interface Context {
  /** The words that name it: the clause before, the unit and the words after. */
  label: string;
  /** First words after the number: its unit. */
  unit: string;
  /** Whether the words before announce it: "là 523", ": 523", or a table cell. */
  leads: boolean;
  sentence: string;
  near: ReadonlySet<Concept>;
  weights: ReadonlyMap<Concept, number>;
  /** Index (in the list of figures) of the figure whose words it borrows: "5351 VB (đạt 97%)". */
  borrows: number | null;
}

const LEAD = 0.6;
/** "đang giải quyết 5 (trong hạn 5, quá hạn 0)": what stands in brackets is part of what stands before. */
const IN_BRACKETS = 0.8;
const TAIL = 0.55;
const LEAD_IN = 0.65;
const HEADING = 0.35;
/** Sentences before, in the same paragraph. */
const EARLIER = 0.35;
const BORROWED = 0.9;
const COUNTED: readonly Concept[] = ['DOC', 'DOS', 'PROC', 'TASK'];

/** Contexts of all figures, in their order. */
export function contextsOf(
  paragraphs: readonly ReportParagraph[],
  figures: readonly FoundFigure[],
): Context[] {
  const contexts: Context[] = [];
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
  owner: string | null,
): Context {
  const text = quiet(paragraph.text);
  const [start, end] = sentenceAround(text, figure.from, figure.to);
  const earlier = previous && previous.to > start ? previous : null;
  const later = next && next.from < end ? next : null;
  const gap = text.slice(earlier?.to ?? start, figure.from);
  const left = earlier ? afterSplit(gap) : gap;
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
  if (start > 0) speak(text.slice(Math.max(0, start - 200), start), EARLIER);
  if (owner !== null) speak(owner, IN_BRACKETS);
  if (right.tail !== '') speak(right.tail, TAIL);
  // "Tỷ lệ giải quyết đúng hạn" in a table of dossiers is about those of the row above.
  if (paragraph.cell !== null && before !== null && !COUNTED.some((each) => near.has(each))) {
    for (const each of COUNTED) if (before.weights.has(each)) weights.set(each, EARLIER + 0.15);
  }
  paragraph.headings.forEach((heading, at) => {
    const isLast = at === paragraph.headings.length - 1;
    speak(lastSentenceOf(heading), isLast && /:\s*$/.test(heading) ? LEAD_IN : HEADING);
  });
  if (paragraph.caption !== '') speak(paragraph.caption, HEADING);
  const kind = documentKind(clause, right.near);
  if (kind !== null && !near.has('DOS') && (weights.get('DOC') ?? 0) >= HEADING) {
    near.add(kind);
    weights.set(kind, 1);
  }
  implyDone(weights, near);
  inheritDomain(weights, near, paragraph.cell !== null);
  return {
    label: label.replace(/\s+/g, ' ').trim(),
    unit: firstWords(right.near),
    leads:
      paragraph.cell !== null ||
      /(?:[:=(]|(?<!\p{L})(?:là|đạt|được|gồm|có))\s*$/iu.test(gap) ||
      figure.kind === 'zero',
    sentence: text.slice(start, end).trim(),
    near,
    weights,
    borrows: borrowing ? index - 1 : null,
  };
}

/** "1.1. Quản lý văn bản đi: …; đã hủy 12 số": what a paragraph opens with leads all of it. */
function leadOf(text: string, before: number): string {
  const colon = text.indexOf(':');
  const lead = colon < 0 || colon >= before ? '' : text.slice(0, colon);
  return lead.length > 120 || /\d{2,}(?!\.)/.test(lead.replace(/^[\d.\s]+/, '')) ? '' : lead;
}

const WEAK = 0.5;

/** "trước và đúng hạn 2.160, quá hạn 8": those that came late are finished like those beside them. */
function implyDone(weights: Map<Concept, number>, near: ReadonlySet<Concept>): void {
  if (!near.has('LATE') || near.has('PENDING') || near.has('DONE')) return;
  const of = (concept: Concept): number => weights.get(concept) ?? 0;
  const beside = Math.max(of('ONTIME'), of('EARLY'), of('RETURN'), of('DONE'));
  if (beside >= WEAK && of('PENDING') < beside) weights.set('DONE', Math.max(of('DONE'), 0.8));
}

/** Words that only dossiers have: a number beside them that names nothing counts dossiers. */
const OF_DOSSIERS: readonly Concept[] = [
  'EARLY',
  'CARRY',
  'INPERSON',
  'POST',
  'WITHDRAW',
  'RETURN',
  'INTIME',
  'ONTIME',
  'LATE',
  'ONLINE',
  'RECV',
  'DONE',
  'PENDING',
];
const INHERITED = 0.75;
/** An implied domain must outweigh what else is spoken of around. */
const IMPLIED = 0.7;

/**
 * A label that names no thing that is counted ("Sớm hạn", "đã xong") counts what was last spoken of; when
 * nothing was, its own words may still tell that it can only be dossiers.
 */
function inheritDomain(weights: Map<Concept, number>, near: ReadonlySet<Concept>, inTable: boolean): void {
  if ([...COUNTED, 'STAFF', 'PC', 'MAIL', 'MONEY', 'NEWS', 'TRAIN'].some((each) => near.has(each as Concept)))
    return;
  const spoken = COUNTED.filter((each) => weights.has(each)).sort(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0),
  );
  const own = OF_DOSSIERS.filter((each) => near.has(each)).length;
  const [first, second] = spoken;
  // A procedure is neither received nor late: under "Dịch vụ công" such a number still counts dossiers.
  if (
    first === 'PROC' &&
    own > 0 &&
    !['ARISE', 'NONE', 'L2', 'L34'].some((each) => near.has(each as Concept))
  ) {
    weights.set('PROC', 0.2);
    weights.set('DOS', Math.max(weights.get('DOS') ?? 0, IMPLIED));
    return;
  }
  if (first !== undefined) {
    const clear = second === undefined || (weights.get(first) ?? 0) - (weights.get(second) ?? 0) >= 0.1;
    if (clear && (own > 0 || first !== 'DOS'))
      weights.set(first, Math.max(weights.get(first) ?? 0, INHERITED));
    return;
  }
  if (own >= (inTable ? 1 : 2)) weights.set('DOS', IMPLIED);
}

/** Words of the figure in front of the bracket this one stands in; null outside brackets. */
function bracketOwner(
  text: string,
  figure: FoundFigure,
  earlier: readonly FoundFigure[],
  contexts: readonly Context[],
): string | null {
  const before = text.slice(0, figure.from);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.indexOf(')', open) >= 0) return null;
  const at = earlier.findLastIndex((each) => each.paragraph === figure.paragraph && each.to <= open);
  const gap = at < 0 ? '' : text.slice(earlier[at]?.to ?? 0, open);
  return at >= 0 && gap.length < 40 && !/[.;]\s/.test(gap) ? (contexts[at]?.label ?? null) : null;
}

/** The sentence around a place: ended by ; or a stop before a capital, never by a dot inside a number. */
function sentenceAround(text: string, from: number, to: number): [number, number] {
  const ends = [
    ...text.matchAll(
      /[.!?](?=\s+[\p{Lu}+\-–“"]|\s*$)|;(?!\s*(?:trong đó|gồm|bao gồm|cụ thể|đạt|chiếm))|\n/gu,
    ),
  ].map((each) => each.index + 1);
  const start = ends.filter((each) => each <= from).at(-1) ?? 0;
  return [start, ends.find((each) => each >= to) ?? text.length];
}

const SPLIT = /[,;:(]|\s(?:và|còn(?! (?:trong )?(?:thời )?hạn)|trong đó|gồm|trên tổng số|trên)\s/u;

/** Of the words between two numbers, those that speak of the second. */
function afterSplit(gap: string): string {
  const at = SPLIT.exec(gap);
  if (at) return gap.slice(at.index + (/^[,;:(]/.test(at[0]) ? 1 : 0));
  const unit = /^\s*(?:hồ sơ|hs|văn bản|vb|thủ tục|tthc|nhiệm vụ|người|máy(?: tính)?|đơn vị)\s/iu.exec(gap);
  return unit ? gap.slice(unit[0].length) : gap;
}

/** The clause just before the number; further back when neither it nor the words after say anything. */
function lastClause(left: string, followed: boolean): string {
  const clauses = left.split(/,\s|\(/);
  if (followed && !speaks(clauses.at(-1) ?? '', 1)) return '';
  for (let count = 1; count <= clauses.length; count += 1) {
    const words = clauses.slice(-count).join(', ');
    if (speaks(words, 1)) return words;
  }
  return left;
}

function speaks(words: string, least: number): boolean {
  return [...conceptsIn(words)].filter((each) => each !== 'SHARE' && each !== 'TOTAL').length >= least;
}

/** Commas inside one notion part no clauses; they become spaces, so that places stay as they are. */
const NOTIONS =
  /mức(?: độ)? 3\s?,\s?(?:mức(?: độ)? )?4|tổ chức, (?:cá nhân|công dân|doanh nghiệp)|(?:công dân|người dân), (?:tổ chức|doanh nghiệp)|doanh nghiệp, người dân|gửi, nhận|(?:văn bản|vb)(?: điện tử)? (?:đến, đi|đi, đến)|phòng, ban(?:, (?:ngành|đơn vị|cơ quan))?|(?:cán bộ, )?công chức, viên chức(?:, người lao động)?|cán bộ, công chức|tiếp nhận, (?:xử lý|giải quyết|trả)|tin, bài|sở, ban,? ngành|trước, đúng hạn|trước hạn, đúng hạn|đúng hạn, trước hạn|chỉ tiêu, nhiệm vụ|nhiệm vụ, chỉ tiêu|UBND tỉnh, Chủ tịch UBND|UBND, Chủ tịch|toàn trình, một phần|một phần, toàn trình|cơ quan, đơn vị(?:, địa phương)?|phản ánh, kiến nghị|hồ sơ, thủ tục|bồi dưỡng, đào tạo|đào tạo, (?:bồi dưỡng|tập huấn)|an toàn, an ninh|số, ký hiệu/giu;

/** "trước và đúng hạn", "đúng, sớm hạn" are one notion. */
const BOTH_TERMS = /(?:trước|sớm)(?: hạn)?(?: và |, ?)đúng hạn|đúng(?: hạn)?(?: và |, ?)(?:trước|sớm) hạn/giu;

function quiet(text: string): string {
  return text
    .replace(NOTIONS, (notion) => notion.replaceAll(',', ' '))
    .replace(BOTH_TERMS, (notion) => notion.replace(/ và |,/u, (part) => ' '.repeat(part.length)));
}

function rightOf(after: string, another: boolean): { near: string; tail: string } {
  const stop = another ? SPLIT.exec(after) : /[,;:(.](?!\d)|\s(?:trong đó|gồm)\s/u.exec(after);
  if (!stop) return { near: another ? (/^\s*\p{L}+(?:\s\p{L}+)?/u.exec(after)?.[0] ?? '') : after, tail: '' };
  return { near: after.slice(0, stop.index), tail: another ? '' : after.slice(stop.index) };
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

/** Of a line that leads its items, what leads: "… Tổng số hồ sơ tiếp nhận: 523 hs. Trong đó:". */
function lastSentenceOf(heading: string): string {
  return heading.length > 240 ? heading.slice(-240) : heading;
}

function firstWords(text: string): string {
  return /^[\s,]*((?:\p{L}+\s?){1,3})/u.exec(text)?.[1]?.trim() ?? '';
}
