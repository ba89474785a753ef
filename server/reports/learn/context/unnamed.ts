import type { Concept } from '#shared/report-words/concepts.ts';

/**
 * Labels of terse lists, which mean something only as the whole label: "TT: 171" among ways of handing in is
 * online, "Còn: 29" is what is left to do.
 */
export function impliedByAbbreviation(
  label: string,
  near: Set<Concept>,
  weights: Map<Concept, number>,
): void {
  const of = (concept: Concept): number => weights.get(concept) ?? 0;
  if (/^[\s\-–+•*]*TT\s*[:=]?\s*$/u.test(label) && (of('DOS') > 0 || of('RECV') > 0)) {
    near.delete('PROC');
    weights.delete('PROC');
    near.add('ONLINE');
    weights.set('ONLINE', 1);
  }
  if (/^[\s\-–+•*]*(?:độ )?thường\s*[:=]?\s*$/iu.test(label) && URGENCIES.some((each) => of(each) >= WEAK)) {
    near.add('NOT_URGENT');
    weights.set('NOT_URGENT', 1);
  }
  if (/^[\s\-–+•*]*(?:hiện )?(?:còn|tồn)(?: lại)?\s*[:=]?\s*(?:là)?\s*$/iu.test(label)) {
    near.add('PENDING');
    weights.set('PENDING', Math.max(of('PENDING'), LEFT_TO_DO));
  }
}

const LEFT_TO_DO = 0.75;
const URGENCIES: readonly Concept[] = ['URGENT', 'VERY_URGENT', 'EXPRESS'];

/** What reports count; a number whose words name none of these counts what its surroundings speak of. */
export const COUNTED: readonly Concept[] = ['DOC', 'DOS', 'PROC', 'TASK'];
const WEAK = 0.5;

/** "trước và đúng hạn 2.160, quá hạn 8": those that came late are finished like those beside them. */
export function implyDone(weights: Map<Concept, number>, near: ReadonlySet<Concept>): void {
  if (!near.has('LATE') || near.has('PENDING') || near.has('DONE')) return;
  const of = (concept: Concept): number => weights.get(concept) ?? 0;
  const beside = Math.max(of('ONTIME'), of('EARLY'), of('RETURN'), of('DONE'));
  if (beside >= WEAK && of('PENDING') < beside) weights.set('DONE', Math.max(of('DONE'), 0.8));
  // "Quá hạn: 7" alone is more often what was settled late than what still waits.
  else if (of('PENDING') < WEAK) weights.set('DONE', Math.max(of('DONE'), WEAK));
}

/** Documents that wait, are late or due came in; of others the direction last spoken of still holds. */
export function implyDirection(
  weights: Map<Concept, number>,
  near: ReadonlySet<Concept>,
  before: ReadonlyMap<Concept, number> | null,
): void {
  const of = (concept: Concept): number => weights.get(concept) ?? 0;
  if (of('DOC') < WEAK || near.has('DOS') || of('IN') >= WEAK || of('OUT') >= WEAK) return;
  if (INCOMING_ONLY.some((each) => near.has(each))) weights.set('IN', 0.8);
  else if (before !== null) {
    const [came, went] = [before.get('IN') ?? 0, before.get('OUT') ?? 0];
    if (came >= WEAK && went < WEAK) weights.set('IN', INHERITED);
    if (went >= WEAK && came < WEAK) weights.set('OUT', INHERITED);
  }
}

const INCOMING_ONLY: readonly Concept[] = ['PENDING', 'LATE', 'DEADLINE', 'URGENT', 'EXPRESS', 'VERY_URGENT'];

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
  'MUST',
  'UNCOLLECTED',
];
const INHERITED = 0.75;
/** An implied domain must outweigh what else is spoken of around. */
const IMPLIED = 0.7;

/**
 * A label that names no thing that is counted ("Sớm hạn", "đã xong") counts what was last spoken of; when
 * nothing was, its own words may still tell that it can only be dossiers.
 */
export function inheritDomain(
  weights: Map<Concept, number>,
  near: ReadonlySet<Concept>,
  before: ReadonlyMap<Concept, number> | null,
  inList: boolean,
): void {
  if ([...COUNTED, 'STAFF', 'PC', 'MAIL', 'MONEY', 'NEWS', 'TRAIN'].some((each) => near.has(each as Concept)))
    return;
  // "Phản ánh, kiến nghị: tiếp nhận 58, đang xử lý 07" are no dossiers.
  if ((weights.get('COMPLAINT') ?? 0) >= WEAK && !near.has('DOS')) return;
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
    // Beside procedures it is their dossiers that are received, settled, late.
    const clear =
      second === undefined ||
      (first === 'DOS' && second === 'PROC' && own > 0) ||
      (weights.get(first) ?? 0) - (weights.get(second) ?? 0) >= 0.1;
    if (clear && (own > 0 || first !== 'DOS'))
      weights.set(first, Math.max(weights.get(first) ?? 0, INHERITED));
    return;
  }
  const isHall = weights.has('EVERYONE');
  // "Đã xử lý: 7.101" after a paragraph on dossiers goes on with them.
  const goesOn = (before?.get('DOS') ?? 0) >= IMPLIED;
  if (own >= (inList || isHall || goesOn ? 1 : 2)) weights.set('DOS', IMPLIED);
}
