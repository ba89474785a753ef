import type { DossierFacts, FoundLink } from './facts.ts';
import type { Habits } from './habits.ts';
import { MOST, type Ranked } from './rank.ts';
import { reasonsOf } from './reasons.ts';

/** A proposal less likely than this would only cost an officer's time. */
export const LEAST = 0.003;
/** A new document at least so likely is reason to weigh a dossier's proposals again. */
export const WORTHY = 0.01;

/** What a dossier has already: its pairs by key, and what officers have said. */
export interface Settled {
  exact: readonly FoundLink[];
  confirmed: ReadonlySet<string>;
  refused: ReadonlySet<string>;
}

/** Documents that are not proposed for a dossier: sure ones, and those an officer has spoken of. */
export function spokenFor({ exact, confirmed, refused }: Settled): Set<string> {
  const sure = exact.filter(({ state }) => state === 'automatic').map(({ document }) => document);
  return new Set([...sure, ...refused, ...confirmed]);
}

/** Does an outgoing document surely belong to it, so that another would be a second result? */
export function hasResult({ exact, confirmed }: Settled, isOutgoing: (ref: string) => boolean): boolean {
  return (
    confirmed.size > 0 || exact.some(({ state, document }) => state === 'automatic' && isOutgoing(document))
  );
}

/**
 * All pairs of a dossier: sure ones, and at most three proposals, from keys that are doubted and from what
 * was issued around its result.
 * @param ranked blocks with the documents in them
 */
export function pairsOf(
  dossier: DossierFacts,
  settled: Settled,
  ranked: readonly Ranked[],
  habits: Habits,
): FoundLink[] {
  const spoken = spokenFor(settled);
  const sure = settled.exact.filter(({ state }) => state === 'automatic');
  const proposals = new Map(
    settled.exact
      .filter(({ state }) => state === 'candidate')
      .map((link) => [link.document, { ...link, reasons: [...link.reasons] }]),
  );
  let left = MOST;
  for (const one of ranked) {
    if (one.score < LEAST) continue;
    const reasons = reasonsOf(dossier, one, habits);
    for (const ref of one.alike.refs) {
      if (left === 0) break;
      if (spoken.has(ref)) continue;
      left -= 1;
      const keyed = proposals.get(ref);
      if (keyed) {
        keyed.score = 1 - (1 - keyed.score) * (1 - one.score);
        keyed.reasons.push(...reasons);
      } else proposals.set(ref, similar(dossier.code, ref, one.score, reasons));
    }
  }
  const best = [...proposals.values()].sort((a, b) => b.score - a.score).slice(0, MOST);
  return [...sure, ...best.map((link) => ({ ...link, score: Math.round(link.score * 1_000) / 1_000 }))];
}

function similar(dossier: string, document: string, score: number, reasons: readonly string[]): FoundLink {
  return { dossier, document, state: 'candidate', how: 'similar', score, reasons: [...reasons] };
}
