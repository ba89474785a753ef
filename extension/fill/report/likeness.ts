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
  };
  return {
    value,
    label,
    said: new Set(own),
    words: value.metric === null ? stated : metricWords(value.metric, value.label, value.unit),
    tokens: tokensOf(label),
  };
}

/** How well the words of a field speak of a value, 0 to 1. */
export function likeness({ words, label, tokens, said }: ValueWords, sense: FieldSense): number {
  const near = sense.near.map(fold);
  const same = near.includes(label) || near.join(' ') === label;
  // "Hồ sơ đã giải quyết › Đúng hạn" says more than its row.
  if (same && toldBeyond(words, sense, said).length === 0) return SAME_WORDS;
  return Math.min(0.95, Math.max(byConcepts(words, sense), 0.85 * shared(tokens, tokensOf(near.join(' ')))));
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
