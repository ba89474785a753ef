import type { Concept } from '#shared/report-words/concepts.ts';
import { TELLING } from '#shared/report-words/metric-words.ts';
import type { Metric } from '../../metrics/definition.ts';
import { spread } from './agreement.ts';
import { type Link, linksOf } from './arithmetic.ts';
import { type Context, contextsOf } from './context.ts';
import type { FigureKind, FoundFigure } from './find-figures.ts';
import { isOfEarlierYear, yearOf } from './other-year.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { reasonsOf } from './reasons.ts';
import { suggestedReference } from './reference-id.ts';
import type { ReportParagraph } from './report-text.ts';

/** A meaning offered for a figure. */
export interface Proposal {
  /** `metric`: computed from captured records; `reference`: a value the unit types. */
  kind: 'metric' | 'reference';
  id: string;
  label: string;
  /** 0 to 1; from `BIND` on it is chosen for the officer to confirm. */
  confidence: number;
  /** Why, in Vietnamese sentences. */
  reasons: string[];
}

/** Below this nothing is chosen: the officer sees the proposals and picks one, or none. */
export const BIND = 0.62;
const LISTED = 5;
const LEAST = 0.4;

/** What is told of a year that is over is no result of this period. */
const EARLIER_YEAR = 0.5;
const SCOPES: readonly Concept[] = ['L34', 'FULL'];
/** Named beside a figure they say that it is one of several kinds: "hỏa tốc 11, thượng khẩn 36, khẩn 158". */
const APART: readonly Concept[] = [...SCOPES, 'EXPRESS', 'VERY_URGENT'];
const FUTURE =
  /phương hướng|định hướng|kế hoạch (?:năm|quý|tháng)|nhiệm vụ (?:trọng tâm|thời gian tới|năm sau|giải pháp)|kiến nghị|đề xuất|mục tiêu|giải pháp (?:thực hiện|trong)/iu;
/** Headings such as "Kết quả thực hiện mục tiêu, chỉ tiêu" report what was done. */
const RESULT = /kết quả|tình hình|đánh giá/iu;

/** Scores by metric id, for one figure. */
export type Scores = Map<string, number>;

/** What may stand for each figure, best first; a reference the unit types closes every list. */
export function proposalsFor(
  paragraphs: readonly ReportParagraph[],
  figures: readonly FoundFigure[],
): { contexts: Context[]; proposals: Proposal[][]; links: Link[] } {
  const contexts = contextsOf(paragraphs, figures);
  const links = linksOf(figures);
  spreadScope(contexts, figures, links);
  const year = yearOf(paragraphs);
  const scores = figures.map((figure, index): Scores => {
    const context = contexts[index];
    const paragraph = paragraphs[figure.paragraph];
    if (!context || !paragraph) return new Map();
    return scoresOf(figure, context, paragraph, isOfEarlierYear(figure, paragraph, year) ? EARLIER_YEAR : 1);
  });
  const agreed = spread(scores, figures, links);
  const proposals = figures.map((figure, index) => {
    const context = contexts[index];
    if (!context) return [];
    const ranked = [...(agreed[index] ?? [])]
      .filter(([, score]) => score >= LEAST)
      .sort(([, a], [, b]) => b - a);
    const best = ranked.slice(0, LISTED).map(([id, score]): Proposal => {
      const profile = PROFILES.find(({ metric }) => metric.id === id);
      const label = profile?.metric.label ?? id;
      return {
        kind: profile?.metric.kind === 'typed' ? 'reference' : 'metric',
        id,
        label,
        confidence: Math.round(Math.min(0.99, score) * 100) / 100,
        reasons: profile ? reasonsOf(profile, figure, context, index, links, figures) : [],
      };
    });
    const own = suggestedReference(figure, context);
    return [...best, { ...own, confidence: best[0] && best[0].confidence >= BIND ? 0.1 : 0.5 }];
  });
  return { contexts, proposals, links };
}

/** The kinds of metric that can stand as a figure of this kind. */
function fits(metric: Metric, kind: FigureKind): boolean {
  const share = metric.kind === 'ratio' || (metric.kind === 'typed' && metric.nature === 'ratio');
  switch (kind) {
    case 'percent':
      return share;
    case 'fraction':
      return metric.kind === 'ratio';
    case 'decimal':
      return metric.kind === 'typed' && metric.nature === 'ratio';
    case 'money':
      return metric.kind === 'typed' && metric.nature === 'money';
    case 'vague':
      return !share && !(metric.kind === 'typed' && metric.nature === 'money');
    default:
      return !share && !(metric.kind === 'typed' && (metric.nature === 'money' || metric.nature === 'text'));
  }
}

function scoresOf(figure: FoundFigure, context: Context, paragraph: ReportParagraph, trust: number): Scores {
  const scores: Scores = new Map();
  const doubt = trust * doubtOf(context, paragraph);
  for (const profile of PROFILES) {
    if (!fits(profile.metric, figure.kind)) continue;
    const score = likeness(profile, context) * (profile.metric.kind === 'typed' ? 1 : doubt);
    if (score > 0.25) scores.set(profile.metric.id, score);
  }
  return scores;
}

/** How well the words speak of a metric: what it needs and is said, less what is said and it is not. */
function likeness({ need, may, handicap, metric }: Profile, { weights, near, unit, leads }: Context): number {
  const [domain] = need;
  if (domain === undefined || (weights.get(domain) ?? 0) < 0.3) return 0;
  let said = 0;
  let all = 0;
  for (const [place, concept] of need.entries()) {
    const importance = place === 0 ? 1.1 : 1;
    all += importance;
    said += importance * (weights.get(concept) ?? 0);
  }
  let against = 0;
  for (const [concept, weight] of weights) {
    const tells = TELLING.get(concept);
    if (tells === undefined || need.includes(concept) || may.has(concept)) continue;
    if (near.has(concept)) against += tells * weight;
    else if (APART.includes(concept) && weight >= 0.6) against += 0.1;
  }
  // "trước hạn 1.001, đúng hạn 89": beside those that came early, on time means on the very day.
  if (need.includes('ONTIME') && may.has('EARLY') && near.has('ONTIME') && !near.has('EARLY'))
    against += (weights.get('EARLY') ?? 0) >= 0.6 ? 0.1 : 0;
  // "tổng số văn bản đến" under "Gửi, nhận văn bản điện tử" means all of them.
  if (near.has('TOTAL') && PARTS.some((each) => need.includes(each) && !near.has(each))) against += 0.12;
  // "Trực tiếp và qua bưu chính: 405" is neither of the two.
  if (near.has('INPERSON') && near.has('POST') && need.includes('INPERSON') !== need.includes('POST'))
    against += 0.45;
  for (const [one, other] of CONTRARY) {
    if (near.has(other) && need.includes(one) && !need.includes(other) && !near.has(one)) against += 0.2;
  }
  // The unit right after the number says what is counted.
  const counted = UNIT_WORDS.find(([words]) => words.test(unit))?.[1];
  if (counted !== undefined && metric.kind !== 'ratio' && !counted.includes(domain)) against += 0.45;
  if (counted === undefined && unit !== '' && !leads && metric.kind !== 'ratio') against += 0.15;
  // Many needs met say more than one.
  return said / all - against - handicap + Math.min(need.length, 4) * 0.015 - 0.05;
}

const PARTS: readonly Concept[] = ['ELEC', 'PAPER', 'SIGNED'];
/** What is said of one cannot be said of the other. */
const CONTRARY: readonly (readonly [Concept, Concept])[] = [
  ['ONTIME', 'LATE'],
  ['LATE', 'ONTIME'],
  ['IN', 'OUT'],
  ['OUT', 'IN'],
];

const UNIT_WORDS: ReadonlyArray<readonly [RegExp, readonly Concept[]]> = [
  [/^(?:hồ sơ|hs)(?!\p{L})/iu, ['DOS']],
  [/^(?:văn bản|vb|công văn)(?!\p{L})/iu, ['DOC', 'REPORT']],
  [/^(?:thủ tục|tthc|tt|dvc|dịch vụ công|bộ tthc|bộ thủ tục)(?!\p{L})/iu, ['PROC']],
  [/^nhiệm vụ/iu, ['TASK']],
  [/^lĩnh vực/iu, ['FIELD']],
  [/^(?:cán bộ|công chức|viên chức|người|cbcc)/iu, ['STAFF', 'TRAIN', 'LEADER']],
  [/^(?:lãnh đạo)/iu, ['LEADER', 'STAFF', 'TRAIN']],
  [/^(?:tin|bài)(?!\p{L})/iu, ['NEWS']],
  [/^(?:máy)(?!\p{L})/iu, ['PC']],
  [/^(?:lớp|khóa)(?!\p{L})/iu, ['TRAIN']],
  [
    /^(?:năm|tháng|ngày|giờ|phút|km|m2|ha|lần|điểm|phần mềm|hệ thống|xã|phường|hội nghị|cuộc|cấp|trụ cột|tổ|thành viên|đợt|dự án)(?!\p{L})/iu,
    ['MEETING'],
  ],
];

/** Targets, growth, a part of a total and what a wider body reports are no results of this unit's period. */
function doubtOf({ near, weights }: Context, { headings, partOfTotal }: ReportParagraph): number {
  let doubt = partOfTotal ? 0.5 : 1;
  if (near.has('TARGET')) doubt *= 0.5;
  if (near.has('GROWTH')) doubt *= 0.45;
  if (near.has('OTHER_SPAN') || near.has('CHANGED')) doubt *= 0.45;
  else if ((weights.get('OTHER_SPAN') ?? 0) >= 0.6) doubt *= 0.6;
  if (near.has('WIDER') && (weights.get('WIDER') ?? 0) === 1) doubt *= 0.6;
  if (headings.some((each) => FUTURE.test(each) && !RESULT.test(each))) doubt *= 0.55;
  return doubt;
}

/** A level named beside one figure holds for all that add up with it: 40,34 % of 523 = 108 + 103 + 312. */
function spreadScope(
  contexts: readonly Context[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): void {
  const groups = figures.map((_, index) => index);
  const root = (at: number): number => (groups[at] === at ? at : root(groups[at] ?? at));
  for (const link of links) {
    const [first = 0, ...others] = membersOf(link);
    for (const each of others) groups[root(each)] = root(first);
  }
  for (const scope of SCOPES) {
    const scoped = new Set(figures.flatMap((_, at) => (isScoped(contexts[at], scope) ? [root(at)] : [])));
    contexts.forEach((context, at) => {
      if (!scoped.has(root(at)) || !context.weights.has('DOS')) return;
      const weights = context.weights as Map<Concept, number>;
      weights.set(scope, Math.max(weights.get(scope) ?? 0, 0.9));
    });
  }
}

/** A level beside a number of services is theirs alone. */
function isScoped(context: Context | undefined, scope: Concept): boolean {
  return context?.near.has(scope) === true && (context.near.has('DOS') || !context.near.has('PROC'));
}

/** Every figure of an agreement. */
export function membersOf(link: Link): number[] {
  switch (link.kind) {
    case 'share':
      return [link.share, ...link.n, link.d];
    case 'same':
      return [...link.figures];
    case 'sides':
      return [link.fraction, ...[link.n, link.d].filter((each) => each !== null)];
    default:
      return [link.total, ...link.parts];
  }
}
