import type { FoundFigure } from '../find/found-figure.ts';
import type { Link } from './arithmetic.ts';
import { IDENTITIES, partsOf, RATIOS, WRITTEN_AS } from './identities.ts';

/** Metrics that may stand for the members of an agreement, in the order of `membersOf`. */
export interface Reading {
  ids: readonly string[];
  /** How much the agreement of the values proves of it, 0 to 1. */
  proves: number;
}

/** Every figure of an agreement: the whole or the share first. */
export function membersOf(link: Link): readonly number[] {
  switch (link.kind) {
    case 'share':
      return [link.share, ...link.n, link.d];
    case 'same':
      return link.figures;
    case 'sides':
      return [link.fraction, ...[link.n, link.d].filter((each) => each !== null)];
    default:
      return [link.total, ...link.parts];
  }
}

/** What the members may be read as for the metrics to agree as the values do; none for `same`. */
export function readingsOf(link: Link, figures: readonly FoundFigure[]): readonly Reading[] {
  const shape = shapeOf(link, figures);
  const known = KNOWN.get(shape) ?? readingsOfShape(link, shape);
  KNOWN.set(shape, known);
  return known;
}

/** How much the readings prove of these metrics; 0 when they do not agree. */
export function provesOf(
  link: Link,
  figures: readonly FoundFigure[],
  ids: readonly (string | null)[],
): number {
  const [first] = ids;
  if (link.kind === 'same') return first !== null && first === ids[1] ? 1 : 0;
  const shape = shapeOf(link, figures);
  let index = INDEX.get(shape);
  if (!index) {
    index = new Map(readingsOf(link, figures).map((each) => [each.ids.join(' '), each.proves]));
    INDEX.set(shape, index);
  }
  return ids.includes(null) ? 0 : (index.get(ids.join(' ')) ?? 0);
}

const LOOSELY = 0.8;
const KNOWN = new Map<string, readonly Reading[]>();
const INDEX = new Map<string, ReadonlyMap<string, number>>();

function shapeOf(link: Link, figures: readonly FoundFigure[]): string {
  switch (link.kind) {
    case 'share':
      return `share ${link.n.length}${figures[link.d]?.kind === 'fraction' ? ' of a fraction' : ''}`;
    case 'sides':
      return `sides${link.n === null ? '' : ' n'}${link.d === null ? '' : ' d'}`;
    case 'sum':
      return `sum ${link.parts.length}`;
    default:
      return 'same';
  }
}

function readingsOfShape(link: Link, shape: string): readonly Reading[] {
  switch (link.kind) {
    case 'share':
      return RATIOS.flatMap(({ id, numerator, denominator }) => {
        const sides = link.n.length === 1 ? [[numerator]] : partsOf(numerator, link.n.length);
        const wholes = shape.endsWith('of a fraction')
          ? RATIOS.filter((each) => each.denominator === denominator).map((each) => each.id)
          : [denominator];
        const also = WRITTEN_AS.get(denominator);
        return sides
          .flatMap(orders)
          .flatMap((n) => [
            ...wholes.map((d) => ({ ids: [id, ...n, d], proves: 1 })),
            ...(also === undefined || also === numerator || n.includes(also)
              ? []
              : [{ ids: [id, ...n, also], proves: LOOSELY }]),
          ]);
      });
    case 'sides':
      return RATIOS.map(({ id, numerator, denominator }) => ({
        ids: [id, ...(link.n === null ? [] : [numerator]), ...(link.d === null ? [] : [denominator])],
        proves: 1,
      }));
    case 'sum':
      return (IDENTITIES.get(link.parts.length) ?? []).flatMap(({ whole, parts, proves }) =>
        orders(parts).map((each) => ({ ids: [whole, ...each], proves })),
      );
    default:
      return [];
  }
}

function orders(ids: readonly string[]): string[][] {
  if (ids.length <= 1) return [[...ids]];
  return ids.flatMap((first, at) =>
    orders([...ids.slice(0, at), ...ids.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}
