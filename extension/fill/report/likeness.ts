import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import { type MetricWords, metricWords, TELLING } from '#shared/report-words/metric-words.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { FieldSense } from './field-sense.ts';
import type { FillValue } from './value.ts';

const SAME_WORDS = 0.97;

/** Words of a value, worked out once for all fields. */
export interface ValueWords {
  value: FillValue;
  words: MetricWords;
  label: string;
  tokens: ReadonlySet<string>;
  /** Concepts of its label. */
  said: ReadonlySet<Concept>;
}

export function wordsOfValue(value: FillValue): ValueWords {
  const label = fold(value.label);
  const own = [...conceptsIn(`${value.label} ${value.unit}`)].filter(
    (each) => each !== 'SHARE' && each !== 'TOTAL',
  );
  const stated: MetricWords = {
    need: own,
    may: new Set<Concept>(['TOTAL']),
    handicap: own.length > 0 ? 0.12 : 0.5,
    written: false,
  };
  return {
    value,
    label,
    said: new Set(own),
    words: value.metric === null ? stated : metricWords(value.metric, value.label, value.unit),
    tokens: tokensOf(label),
  };
}

/** Concepts that name a part of what is counted: the whole is never the answer to a question for the part. */
const PARTS: ReadonlySet<Concept> = new Set(
  'LATE ONTIME EARLY PENDING INTIME ONLINE POST INPERSON CARRY WITHDRAW STOPPED REFUSE SUPPLEMENT SIGNED PAPER URGENT CANCEL FULL PART L2 L34 NONE'.split(
    ' ',
  ) as Concept[],
);

/** How well the words of a field speak of a value, 0 to 1. */
export function likeness({ words, label, tokens, said }: ValueWords, sense: FieldSense): number {
  const near = sense.near.map(fold);
  const same = near.includes(label) || near.join(' ') === label;
  // "Hồ sơ đã giải quyết › Đúng hạn" says more than its row.
  const beyond = toldBeyond(words, sense, said);
  if (same && beyond.length === 0) return SAME_WORDS;
  if (beyond.some((concept) => PARTS.has(concept))) return 0;
  return Math.min(0.95, Math.max(byConcepts(words, sense), 0.85 * shared(tokens, tokensOf(near.join(' ')))));
}

/** A need counts as said from here on: by the field, its unit, its row or its nearest heading. */
const SAID = 0.6;
/** Concepts that may be named or not without another thing being counted. */
const BY_THE_WAY: ReadonlySet<Concept> = new Set<Concept>(['ELEC', 'UNITS', 'REPORT', 'ASSIGNED']);

/**
 * Do the words of the field say this value and nothing else? They name all it needs, nothing it is not, and
 * the value's own label names nothing they leave out: a report that lacks "quá hạn" must not have its
 * "đã giải quyết" taken for it, nor "ngoài phần mềm" for what runs in the software.
 */
export function saysExactly({ words, label, tokens, said }: ValueWords, sense: FieldSense): boolean {
  const near = sense.near.map(fold);
  const beyond = toldBeyond(words, sense, said).filter((concept) => !BY_THE_WAY.has(concept));
  if (beyond.length > 0) return false;
  if (near.includes(label) || near.join(' ') === label) return true;
  if (words.handicap >= 0.2 || !words.need.every((concept) => isSaid(concept, sense))) return false;
  // A definition for one form only is meant when all of its label is said.
  const silent = words.handicap === 0 ? words.may : new Set<Concept>();
  const unsaid = [...said].filter(
    (concept) =>
      TELLING.has(concept) &&
      !words.need.includes(concept) &&
      !silent.has(concept) &&
      !sense.weights.has(concept),
  );
  if (unsaid.length > 0) return false;
  const spoken = tokensOf(near.join(' '));
  return words.written || [...tokens].every((token) => spoken.has(token));
}

/** "Quản lý văn bản" over a table does not say that all of its rows are counted in the software. */
function isSaid(concept: Concept, { weights, own }: FieldSense): boolean {
  return concept === 'SOFT' ? own.has(concept) : (weights.get(concept) ?? 0) >= SAID;
}

/** What the value needs and the field says, less what the field says and the value is not. */
function byConcepts(profile: MetricWords, sense: FieldSense): number {
  const { need, handicap } = profile;
  const { weights } = sense;
  const [domain] = need;
  if (domain === undefined || (weights.get(domain) ?? 0) < 0.3) return 0;
  let said = 0;
  let all = 0;
  for (const [place, concept] of need.entries()) {
    const importance = place === 0 ? 1.1 : 1;
    all += importance;
    said += importance * (weights.get(concept) ?? 0);
  }
  const against = toldBeyond(profile, sense).reduce((sum, concept) => sum + (TELLING.get(concept) ?? 0), 0);
  return said / all - against - handicap + Math.min(need.length, 4) * 0.015 - 0.05;
}

/** Telling concepts the field speaks of and the value does not. */
function toldBeyond(
  { need, may }: MetricWords,
  { own }: FieldSense,
  said: ReadonlySet<Concept> = new Set(),
): Concept[] {
  return [...own].filter(
    (concept) => TELLING.has(concept) && !need.includes(concept) && !may.has(concept) && !said.has(concept),
  );
}

const LITTLE = new Set('số tổng tỷ lệ các của và có được đã trong cho theo % kỳ hồ sơ văn bản'.split(' '));

function tokensOf(text: string): Set<string> {
  return new Set(text.split(' ').filter((token) => token !== '' && !LITTLE.has(token)));
}

/** Dice coefficient of telling words. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const token of a) if (b.has(token)) both += 1;
  return (2 * both) / (a.size + b.size);
}
