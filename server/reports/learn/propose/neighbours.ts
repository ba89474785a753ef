import type { FoundFigure } from '../find/found-figure.ts';
import type { Link } from './arithmetic.ts';
import type { Scores } from './joint.ts';
import { fits } from './likeness.ts';
import { profileOf } from './profiles.ts';
import { membersOf, readingsOf } from './readings.ts';

/** What a share says of the same share written beside it. */
const SAME = 0.92;
/** Parts must be read this surely for an unnamed number to close their sum, and then it may be that much. */
const CLOSES = 0.6;
const CLOSING = 0.42;

/**
 * Scores of figures that words do not name: the same share written twice is the same metric, and what closes
 * a sum of named numbers may be the one that is missing there.
 */
export function withNeighbours(
  scores: readonly Scores[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): Scores[] {
  const own = scores.map((each): Scores => new Map(each));
  const offer = (at: number, id: string, score: number): void => {
    const kind = figures[at]?.kind;
    if (kind === undefined || !fits(profileOf(id).metric, kind)) return;
    own[at]?.set(id, Math.max(own[at]?.get(id) ?? 0, score));
  };
  for (const link of links) {
    const members = membersOf(link);
    if (link.kind === 'same') {
      for (const [one, other] of [link.figures, link.figures.toReversed()])
        if (one !== undefined && other !== undefined)
          for (const [id, score] of scores[other] ?? []) offer(one, id, SAME * score);
      continue;
    }
    const bare = members.filter((each) => !scores[each]?.size);
    const [unnamed] = bare;
    if (link.kind !== 'sum' || unnamed === undefined || bare.length > 1) continue;
    for (const { ids } of readingsOf(link, figures)) {
      const closes = members.every(
        (each, at) => each === unnamed || (scores[each]?.get(ids[at] ?? '') ?? 0) >= CLOSES,
      );
      const id = ids[members.indexOf(unnamed)];
      if (closes && id !== undefined) offer(unnamed, id, CLOSING);
    }
  }
  return own;
}
