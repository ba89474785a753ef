import type { FoundFigure } from '../find/found-figure.ts';
import type { Link } from './arithmetic.ts';
import { AT_LEAST, AT_MOST } from './identities.ts';
import { membersOf, provesOf, readingsOf } from './readings.ts';
import { Standing } from './standing.ts';
import { NO_VALUE, valuesOf } from './values.ts';

/** Scores by metric id, for one figure. */
export type Scores = Map<string, number>;

/** What each member of an agreement gains when the metrics agree as the values do. */
const PULL = 0.22;
/** What a metric loses that stands elsewhere with another value. */
const TWICE = 0.35;
/** What a part loses that is larger than its whole. */
const OUT_OF_ORDER = 0.3;
/** What a share loses when the numbers that give it exactly are the sides of no such share. */
const UNEXPLAINED = 0.4;
/** … and when one of them is of no known metric. */
const UNPROVED = 0.15;
/** What words name less than this is read so by no agreement: by chance some numbers always agree. */
const NAMED = 0.35;
/** To stay unnamed is worth this much, so that unlikely readings force no others out. */
const UNNAMED = 0.5;
const CANDIDATES = 8;
const SWEEPS = 6;
/** Two numbers that claim the same metric as well as each other: neither is certain. */
const CLEAR = 0.15;

/**
 * Reads all figures of a report together: a share and its two sides, a whole and its parts, one value for one
 * metric, no part larger than its whole. Words alone often fit several metrics; together they seldom do.
 * @param trust 0 to 1: how far a figure may be taken for a result of this period at all
 * @returns how well every candidate fits each figure, given what the others are read as
 */
export function settle(
  scores: readonly Scores[],
  trust: readonly number[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): Scores[] {
  const board = new Board(scores, trust, figures, links);
  board.solve();
  return scores.map((_, at) => board.fits(at));
}

class Board {
  private readonly chosen: (string | null)[];
  private readonly candidates: readonly (readonly string[])[];
  private readonly linksAt: readonly Link[][];
  /** Figures of one value have one number here: they can all be the value of one metric. */
  private readonly values: readonly number[];
  private readonly standing: Standing;
  /** By metric: the best claims of two different values. */
  private readonly claims = new Map<string, { value: number; worth: number }[]>();

  private readonly own: readonly Scores[];
  private readonly figures: readonly FoundFigure[];
  private readonly links: readonly Link[];

  private readonly trust: readonly number[];

  constructor(
    own: readonly Scores[],
    trust: readonly number[],
    figures: readonly FoundFigure[],
    links: readonly Link[],
  ) {
    this.own = own;
    this.trust = trust;
    this.figures = figures;
    this.links = links;
    this.values = valuesOf(figures);
    this.standing = new Standing(this.values, figures);
    this.candidates = own.map((each) =>
      [...each]
        .filter(([, score]) => score >= NAMED)
        .sort(([, a], [, b]) => b - a)
        .slice(0, CANDIDATES)
        .map(([id]) => id),
    );
    this.chosen = own.map(() => null);
    this.candidates.forEach(([best], at) => {
      if (best !== undefined && (own[at]?.get(best) ?? 0) > UNNAMED) this.choose(at, best);
    });
    const linksAt = own.map((): Link[] => []);
    for (const link of links) for (const at of membersOf(link)) linksAt[at]?.push(link);
    this.linksAt = linksAt;
  }

  solve(): void {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      let moved = false;
      for (const link of this.links) moved = this.tryReadings(link) || moved;
      this.candidates.forEach((ids, at) => {
        for (const id of [...ids, null]) moved = this.tryMove([at], [id]) || moved;
        moved = this.tryTaking(at) || moved;
      });
      if (!moved) break;
    }
    this.own.forEach((scores, at) => {
      for (const [id, score] of scores) this.claim(at, id, score);
    });
  }

  /** How well each candidate fits a figure, the others being what they are read as. */
  fits(at: number): Scores {
    const fits: Scores = new Map();
    for (const id of this.own[at]?.keys() ?? []) {
      const fit = this.worth(at, id);
      fits.set(id, fit - Math.max(0, CLEAR - (fit - this.rival(at, id))));
    }
    return fits;
  }

  /** Notes how good a claim a figure has on a metric, if it is not read as something better. */
  private claim(at: number, id: string, worth: number): void {
    const [value, chosen] = [this.values[at] ?? NO_VALUE, this.chosen[at] ?? null];
    if (value === NO_VALUE) return;
    if (chosen !== null && chosen !== id && this.worth(at, chosen) >= worth + PULL / 2) return;
    const known = (this.claims.get(id) ?? []).filter((each) => each.value !== value || each.worth >= worth);
    if (!known.some((each) => each.value === value)) known.push({ value, worth });
    this.claims.set(id, known.sort((a, b) => b.worth - a.worth).slice(0, 2));
  }

  /** The best claim a figure of another value has on a metric. */
  private rival(at: number, id: string): number {
    const value = this.values[at] ?? NO_VALUE;
    return value === NO_VALUE ? 0 : (this.claims.get(id)?.find((each) => each.value !== value)?.worth ?? 0);
  }

  /** Takes the metric a figure fits best from the figure that stands for it, which then is something else. */
  private tryTaking(at: number): boolean {
    const [id] = this.candidates[at] ?? [];
    if (id === undefined || this.chosen[at] === id) return false;
    let moved = false;
    for (const other of this.standing.onePerValue(id)) {
      if (this.values[other] === this.values[at]) continue;
      for (const instead of [...(this.candidates[other] ?? []).slice(0, 4), null])
        if (instead !== id) moved = this.tryMove([at, other], [id, instead]) || moved;
    }
    return moved;
  }

  private tryReadings(link: Link): boolean {
    const members = membersOf(link);
    let moved = false;
    for (const { ids } of readingsOf(link, this.figures)) {
      if (members.some((at, place) => (this.own[at]?.get(ids[place] ?? '') ?? 0) < NAMED)) continue;
      const others = members.flatMap((at, place) =>
        this.standing
          .onePerValue(ids[place] ?? '')
          .filter((each) => this.values[each] !== this.values[at] && !members.includes(each)),
      );
      moved =
        this.tryMove(members, ids) ||
        (others.length > 0 && this.tryMove([...members, ...others], [...ids, ...others.map(() => null)])) ||
        moved;
    }
    return moved;
  }

  /** Makes the move when all figures it touches are better off in sum. */
  private tryMove(places: readonly number[], ids: readonly (string | null)[]): boolean {
    const before = places.map((at) => this.chosen[at] ?? null);
    if (before.every((id, place) => id === ids[place])) return false;
    const touched = this.touchedBy(places, [...before, ...ids]);
    const was = this.sum(touched);
    places.forEach((at, place) => {
      this.choose(at, ids[place] ?? null);
    });
    if (this.sum(touched) > was + 1e-6) return true;
    places.forEach((at, place) => {
      this.choose(at, before[place] ?? null);
    });
    return false;
  }

  private touchedBy(places: readonly number[], ids: readonly (string | null)[]): Set<number> {
    const touched = new Set(places);
    for (const at of places)
      for (const link of this.linksAt[at] ?? []) for (const member of membersOf(link)) touched.add(member);
    for (const id of ids) {
      if (id === null) continue;
      for (const each of [id, ...(AT_MOST.get(id) ?? []), ...(AT_LEAST.get(id) ?? [])])
        for (const at of this.standing.onePerValue(each)) touched.add(at);
    }
    return touched;
  }

  private sum(places: Iterable<number>): number {
    let sum = 0;
    for (const at of places) sum += this.worth(at, this.chosen[at] ?? null);
    return sum;
  }

  private choose(at: number, id: string | null): void {
    const was = this.chosen[at] ?? null;
    if (was !== null) this.standing.remove(at, was);
    this.chosen[at] = id;
    if (id !== null) this.standing.add(at, id);
  }

  private worth(at: number, id: string | null): number {
    if (id === null) return UNNAMED;
    return (this.own[at]?.get(id) ?? 0) + this.agreement(at, id) - this.conflict(at, id);
  }

  private agreement(at: number, id: string): number {
    let best = 0;
    let unexplained = 0;
    for (const link of this.linksAt[at] ?? []) {
      const members = membersOf(link);
      const ids = members.map((each) => (each === at ? id : (this.chosen[each] ?? null)));
      const proves = provesOf(link, this.figures, ids);
      if (proves > 0) best = Math.max(best, proves * this.weight(link));
      else if (link.kind === 'share' && link.share === at && this.weight(link) === 1)
        unexplained = Math.max(unexplained, ids.includes(null) ? UNPROVED : UNEXPLAINED);
    }
    return best > 0 ? PULL * best * (this.trust[at] ?? 0) : -unexplained;
  }

  /** Small numbers add up, and round shares come out, by chance. */
  private weight(link: Link): number {
    if (link.kind === 'sum') {
      const total = this.figures[link.total]?.n ?? 0;
      return total >= 100 ? 1 : total >= 20 ? 0.85 : 0.7;
    }
    if (link.kind !== 'share') return 1;
    const d = this.figures[link.d];
    return (this.figures[link.share]?.decimals ?? 0) > 0 && (d?.d ?? d?.n ?? 0) >= 50 ? 1 : 0.7;
  }

  private conflict(at: number, id: string): number {
    const value = this.values[at] ?? NO_VALUE;
    if (value === NO_VALUE) return 0;
    const others = this.standing.hasOther(id, value);
    const lost = others ? TWICE : 0;
    const figure = this.figures[at];
    if (figure?.kind !== 'count' || figure.n === null) return lost;
    const { n } = figure;
    const broken =
      AT_MOST.get(id)?.some((whole) => this.standing.counts(whole).some((each) => each < n)) === true ||
      AT_LEAST.get(id)?.some((part) => this.standing.counts(part).some((each) => each > n)) === true;
    return broken ? lost + OUT_OF_ORDER : lost;
  }
}
