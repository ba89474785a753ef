import type { Concept } from '#shared/report-words/concepts.ts';
import { TELLING } from '#shared/report-words/metric-words.ts';
import type { Metric } from '../../../metrics/definition.ts';
import type { Context } from '../context/context.ts';
import type { FigureKind, FoundFigure } from '../find/found-figure.ts';
import type { Scores } from './joint.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { SCOPES } from './scope.ts';

/** Words that fit less than this are no words of the metric. */
const FEWEST = 0.25;
/** Named beside a figure they say that it is one of several kinds: "hỏa tốc 11, thượng khẩn 36, khẩn 158". */
const APART: readonly Concept[] = [...SCOPES, 'EXPRESS', 'VERY_URGENT'];

function isShare(metric: Metric): boolean {
  return metric.kind === 'ratio' || (metric.kind === 'typed' && metric.nature === 'ratio');
}

/** The kinds of metric that can stand as a figure of this kind. */
export function fits(metric: Metric, kind: FigureKind): boolean {
  const share = isShare(metric);
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

/** How well each metric fits a figure by its words. @param trust 0 to 1: whether it is a result of this period */
export function scoresOf(figure: FoundFigure, context: Context, trust: number): Scores {
  const scores: Scores = new Map();
  for (const profile of PROFILES) {
    if (!fits(profile.metric, figure.kind)) continue;
    if (profile.metric.kind === 'ratio' && isGrowth(figure)) continue;
    const score = likeness(profile, context, figure.kind) * trustFor(profile.metric, context, trust);
    if (score > FEWEST) scores.set(profile.metric.id, score);
  }
  return scores;
}

/** No share of a whole is more than all of it. */
function isGrowth({ kind, n, d }: FoundFigure): boolean {
  return n !== null && ((kind === 'percent' && n > 100) || (kind === 'fraction' && d !== null && n > d));
}

/** What units type is asked for by any words of this period; a state holds also where all since some day is told. */
function trustFor(metric: Metric, { when }: Context, trust: number): number {
  if (when === 'since' && 'nature' in metric && metric.nature === 'stock') return 1;
  return metric.kind === 'typed' && when !== 'since' && when !== 'earlier' ? 1 : trust;
}

/** How well the words speak of a metric: what it needs and is said, less what is said and it is not. */
function likeness(
  { need, may, handicap, metric }: Profile,
  { weights, near, unit, leads, label, qualified }: Context,
  kind: FigureKind,
): number {
  const [domain] = need;
  if (domain === undefined || (weights.get(domain) ?? 0) < 0.3) return 0;
  const said = (concept: Concept): boolean => need.includes(concept) || may.has(concept);
  let met = 0;
  let all = 0;
  let against = 0;
  for (const [place, concept] of need.entries()) {
    const importance = place === 0 ? 1.1 : 1;
    all += importance;
    const weight = weightOf(concept, domain, weights, near);
    met += importance * weight;
    // What makes a metric special must be spoken of somewhere.
    if (SCOPES.includes(concept)) against += weight < CLEAR ? UNSAID_LEVEL : 0;
    else if (weight < FAINT && (concept === 'REPORT' || (TELLING.get(concept) ?? 0) > 0.1)) against += UNSAID;
  }
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
  for (const kinds of APART_KINDS) {
    const named = kinds.filter(
      (each) => near.has(each) || (near.has('RECV') && (weights.get(each) ?? 0) >= 0.8),
    );
    // "Trực tiếp và qua bưu chính: 405", "khẩn, hỏa tốc: 11": of several kinds together, none of them alone.
    const [only] = named;
    // "Hỏa tốc 38, khẩn 64": beside the others one kind is that kind alone.
    if (
      named.length === 1 &&
      kinds.some((each) => each !== only && may.has(each) && (weights.get(each) ?? 0) >= 0.6)
    )
      against += 0.15;
    if (named.length > 1 && named.some((each) => !need.includes(each) && !may.has(each))) against += 0.45;
  }
  for (const [one, other] of CONTRARY) {
    if (near.has(other) && need.includes(one) && !need.includes(other) && !near.has(one)) against += 0.2;
  }
  // Tasks that are done, however late, are not those that wait.
  if (domain === 'TASK' && near.has('DONE') && !need.includes('DONE')) against += 0.3;
  // No list tells the dossiers of partly online services apart, and few figures those of a level.
  if (domain === 'DOS' && near.has('PART')) against += 0.3;
  if (domain === 'DOS' && SCOPES.some((each) => near.has(each)) && !SCOPES.some(said)) against += 0.15;
  // "31 thủ tục không thực hiện qua bưu chính" are those that are not.
  if (near.has('NEGATED')) against += 0.35;
  // "Các lĩnh vực còn lại: 608" counts something else by field.
  if (domain === 'FIELD' && !OF_FIELDS.test(unit) && !OF_FIELDS.test(label)) against += 0.35;
  // The unit right after the number says what is counted.
  const counted = UNIT_WORDS.find(([words]) => words.test(unit))?.[1];
  const isCounted = kind === 'fraction' || !isShare(metric);
  if (counted !== undefined && isCounted && !counted.includes(domain)) against += 0.45;
  // "02 văn bản phê bình" are some of all documents.
  if (metric.kind !== 'ratio' && qualified) against += 0.2;
  if (counted === undefined && unit !== '' && !leads && metric.kind !== 'ratio') against += 0.15;
  // Many needs met say more than one.
  return met / all - against - handicap + Math.min(need.length, 4) * 0.015 - 0.05;
}

/** A concept that weighs less is as good as unsaid, and a metric that needs it loses this much. */
const FAINT = 0.3;
/** A level of services must be spoken of more clearly than in a heading. */
const CLEAR = 0.5;
const UNSAID = 0.12;
const UNSAID_LEVEL = 0.3;
/** "Thủ tục cung cấp dịch vụ công trực tuyến", of whichever level, are those of both. */
function weightOf(
  concept: Concept,
  domain: Concept,
  weights: ReadonlyMap<Concept, number>,
  near: ReadonlySet<Concept>,
): number {
  const own = weights.get(concept) ?? 0;
  if (concept !== 'L34' || LEVELS.some((each) => near.has(each))) return own;
  const services = weights.get('ONLINE_SERVICE') ?? 0;
  if (domain === 'PROC' && near.has('DOS')) return own;
  // "Hồ sơ của DVCTT" are mostly those of services of both levels.
  return Math.max(own, services);
}

const LEVELS: readonly Concept[] = ['FULL', 'PART', 'L3', 'L2'];
const APART_KINDS: readonly (readonly Concept[])[] = [
  ['INPERSON', 'POST'],
  ['URGENT', 'VERY_URGENT', 'EXPRESS'],
];
const PARTS: readonly Concept[] = ['ELEC', 'PAPER', 'SIGNED'];
/** What is said of one cannot be said of the other. */
const CONTRARY: readonly (readonly [Concept, Concept])[] = [
  ['ONTIME', 'LATE'],
  ['LATE', 'ONTIME'],
  ['IN', 'OUT'],
  ['OUT', 'IN'],
];

const OF_FIELDS = /^lĩnh vực|số (?:lượng )?(?:các )?lĩnh vực/iu;
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
  [/^(?:lớp|khóa|lượt (?:người|cán bộ|công chức|viên chức))(?!\p{L})/iu, ['TRAIN']],
  [
    /^(?:năm|tháng|ngày|giờ|phút|km|m2|ha|lần|điểm|phần mềm|hệ thống|xã|phường|hội nghị|cuộc|cấp|trụ cột|tổ|thành viên|đợt|dự án|đơn(?! vị)|phản ánh|kiến nghị|ý kiến|khách|đoàn|lượt (?:tổ chức|cá nhân|công dân|khách|hướng dẫn|gọi|tiếp(?! nhận)|truy cập))(?!\p{L})/iu,
    ['MEETING'],
  ],
];
