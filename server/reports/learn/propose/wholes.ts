import type { Concept } from '#shared/report-words/concepts.ts';
import { TELLING } from '#shared/report-words/metric-words.ts';
import type { Context } from '../context/context.ts';
import type { Link } from './arithmetic.ts';

/** What words say of a whole by its parts, 0 to 1. */
const IMPLIED = 0.95;
/** Concepts that tell no more than this may stand beside any whole. */
const SLIGHT = 0.1;
/**
 * "Tiếp nhận 233 hồ sơ, trong đó 38 hồ sơ kỳ trước chuyển sang": a whole that has what was carried over among
 * its parts is all that was to be settled, whatever it calls itself.
 */
export function implyWholes(contexts: readonly Context[], links: readonly Link[]): void {
  const carries = (at: number): boolean => {
    const context = contexts[at];
    return context?.near.has('CARRY') === true && !context.near.has('MUST');
  };
  const imply = (at: number): void => {
    const context = contexts[at];
    if (!context?.weights.has('DOS') || carries(at)) return;
    // What is said to be settled, waiting, online … is no whole of what came in.
    if ([...context.near].some((each) => each !== 'DOS' && (TELLING.get(each) ?? 0) > SLIGHT)) return;
    const weights = context.weights as Map<Concept, number>;
    weights.set('MUST', IMPLIED);
    (context.near as Set<Concept>).add('MUST');
  };
  for (const link of links) if (link.kind === 'sum' && link.parts.some(carries)) imply(link.total);
  contexts.forEach(({ partOf }, at) => {
    if (partOf !== null && carries(at)) imply(partOf);
  });
}
