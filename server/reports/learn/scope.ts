import type { Concept } from '#shared/report-words/concepts.ts';
import type { Link } from './arithmetic.ts';
import type { Context } from './context.ts';
import type { FoundFigure } from './find-figures.ts';
import { membersOf } from './readings.ts';

/** Levels of online services that figures are told of apart from all others. */
export const SCOPES: readonly Concept[] = ['L34', 'FULL'];

/** A level named beside one figure holds for all that add up with it: 40,34 % of 523 = 108 + 103 + 312. */
export function spreadScope(
  contexts: readonly Context[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): void {
  const groups = figures.map((_, index) => index);
  const root = (at: number): number => (groups[at] === at ? at : root(groups[at] ?? at));
  for (const link of links) {
    const members = membersOf(link);
    const lines = members.map((each) => figures[each]?.line ?? 0);
    if (Math.max(...lines) - Math.min(...lines) > SCOPE_LINES) continue;
    for (const each of members.slice(1)) groups[root(each)] = root(members[0] ?? each);
  }
  for (const scope of SCOPES) {
    const scoped = new Set(figures.flatMap((_, at) => (isScoped(contexts[at], scope) ? [root(at)] : [])));
    contexts.forEach((context, at) => {
      const named = SCOPES.some((each) => each !== scope && context.near.has(each));
      if (named || !scoped.has(root(at)) || !context.weights.has('DOS')) return;
      const weights = context.weights as Map<Concept, number>;
      weights.set(scope, Math.max(weights.get(scope) ?? 0, 0.9));
    });
  }
}

/** A level is told in one list or sentence, not from afar. */
const SCOPE_LINES = 5;

/** A level beside a number of services is theirs alone. */
function isScoped(context: Context | undefined, scope: Concept): boolean {
  return context?.near.has(scope) === true && (context.near.has('DOS') || !context.near.has('PROC'));
}
