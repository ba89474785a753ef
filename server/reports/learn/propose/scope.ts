import type { Concept } from '#shared/report-words/concepts.ts';
import type { Context } from '../context/context.ts';
import type { FoundFigure } from '../find/found-figure.ts';
import type { Link } from './arithmetic.ts';
import { membersOf } from './readings.ts';

/** Levels of online services that figures are told of apart from all others. */
export const SCOPES: readonly Concept[] = ['L34', 'FULL'];

/**
 * A level named beside one figure holds for what it is made of: "40,34 % … mức độ 3, 4" for 523 = 108 + 103 + 312.
 * What is named beside a part says nothing of the whole.
 */
export function spreadScope(
  contexts: readonly Context[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): void {
  const under = new Map<number, number[]>();
  for (const link of links) {
    // Rows of a table name their own levels.
    if (membersOf(link).some((each) => figures[each]?.cell)) continue;
    const lines = membersOf(link).map((each) => figures[each]?.line ?? 0);
    if (Math.max(...lines) - Math.min(...lines) > SCOPE_LINES) continue;
    for (const [from, to] of downwards(link)) under.set(from, [...(under.get(from) ?? []), ...to]);
  }
  for (const scope of SCOPES) {
    const open = contexts.flatMap((context, at) => (isScoped(context, scope) ? [at] : []));
    const reached = new Set(open);
    const reach = (at: number): void => {
      const context = contexts[at];
      const other = SCOPES.some((each) => each !== scope && context?.near.has(each));
      if (!context || other || reached.has(at)) return;
      reached.add(at);
      open.push(at);
      if (!context.weights.has('DOS')) return;
      const weights = context.weights as Map<Concept, number>;
      weights.set(scope, Math.max(weights.get(scope) ?? 0, 0.9));
    };
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of under.get(at) ?? []) reach(next);
      // What is made of nothing but such parts is such a whole.
      for (const link of links)
        if (
          link.kind === 'sum' &&
          !figures[link.total]?.cell &&
          link.parts.includes(at) &&
          link.parts.every((each) => reached.has(each))
        )
          reach(link.total);
    }
  }
}

/** From which figure of an agreement its scope passes to which others. */
function downwards(link: Link): readonly (readonly [number, readonly number[]])[] {
  switch (link.kind) {
    case 'sum':
      return [[link.total, link.parts]];
    case 'share':
      return [
        [link.share, [...link.n, link.d]],
        [link.d, [link.share, ...link.n]],
      ];
    case 'same':
      return [
        [link.figures[0], [link.figures[1]]],
        [link.figures[1], [link.figures[0]]],
      ];
    default:
      return [[link.fraction, [link.n, link.d].filter((each) => each !== null)]];
  }
}

/** A level is told in one list or sentence, not from afar. */
const SCOPE_LINES = 8;

/** A level beside a number of services is theirs alone. */
function isScoped({ near }: Context, scope: Concept): boolean {
  return near.has(scope) && (near.has('DOS') || !near.has('PROC'));
}
