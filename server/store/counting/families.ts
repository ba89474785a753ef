import type { Condition, CountMetric } from '../../metrics/definition.ts';

/** Counts of one table that share what they ask first, so that one question answers them together. */
export interface Family {
  /** What every member asks: the rows the question looks at. */
  shared: readonly Condition[];
  sharedLevels: readonly LevelTest[];
  members: readonly Member[];
}

export interface Member {
  metric: CountMetric;
  /** What it asks of a row beyond the shared conditions. */
  own: readonly Condition[];
  /** What it asks of the row's group, for which rows of a group need not be asked one by one. */
  ofGroup: readonly Condition[];
  ownLevels: readonly LevelTest[];
}

/** Fields dossiers are grouped by: the index for reports holds them in this order. */
export const GROUP = ['procedureCode', 'channel'] as const;

/** Whether a dossier's procedure has a level: a matter of its code alone while the catalogue is steady. */
export interface LevelTest {
  levels: readonly string[];
  negated: boolean;
}

/**
 * Puts counts together that ask for the same direction and event. Their conditions are the same in sum:
 * shared and own ones of a member hold together exactly when its definition does.
 * @param steady no procedure changes its level within the period
 */
export function familiesOf(metrics: readonly CountMetric[], steady: boolean): Family[] {
  const asked = metrics.map((metric) => ({ metric, ...split(metric, steady && inGroups(metric)) }));
  return [...Map.groupBy(asked, keyOf).values()].map((members) => {
    const shared = inAll(members.map(({ plain }) => plain));
    const sharedLevels = inAll(members.map(({ levels }) => levels));
    return {
      // The days first: of a month's rows of many years they leave the fewest.
      shared: [...shared.values()].toSorted((a, b) => Number('during' in b) - Number('during' in a)),
      sharedLevels: [...sharedLevels.values()],
      members: members.map(({ metric, plain, levels }) => {
        const own = less(plain, shared);
        const grouped = (part: Condition): boolean => inGroups(metric) && concernsGroup(part);
        return {
          metric,
          own: own.filter((part) => !grouped(part)),
          ofGroup: own.filter(grouped),
          ownLevels: less(levels, sharedLevels),
        };
      }),
    };
  });
}

/** Distinct procedures are counted over the groups; distinct values of another field only row by row. */
function inGroups({ of, distinct }: CountMetric): boolean {
  return of === 'dossiers' && (distinct === undefined || distinct === 'procedureCode');
}

function concernsGroup(where: Condition): boolean {
  if ('all' in where) return where.all.every(concernsGroup);
  if ('any' in where) return where.any.every(concernsGroup);
  if ('not' in where) return concernsGroup(where.not);
  return 'field' in where && !('relation' in where) && GROUP.some((field) => field === where.field);
}

/** Conditions all of which a definition asks. */
function conjunctsOf(where: Condition): readonly Condition[] {
  return 'all' in where ? where.all.flatMap(conjunctsOf) : [where];
}

function split({ where }: CountMetric, steady: boolean): { plain: Condition[]; levels: LevelTest[] } {
  const conjuncts = conjunctsOf(where);
  const events = new Set(conjuncts.map((part) => ('during' in part ? part.during : null)));
  const plain: Condition[] = [];
  const levels: LevelTest[] = [];
  for (const part of conjuncts) {
    const asked = 'not' in part ? part.not : part;
    // Asked on a day of the period: elsewhere the level may have been another one.
    if (steady && 'procedureLevel' in asked && events.has(asked.on))
      levels.push({ levels: asked.procedureLevel, negated: 'not' in part });
    else plain.push(part);
  }
  return { plain, levels };
}

function keyOf({ metric, plain }: { metric: CountMetric; plain: readonly Condition[] }): string {
  const leading = plain.filter((part) => 'during' in part || ('field' in part && part.field === 'direction'));
  const { distinct } = metric;
  return JSON.stringify([leading.map(textOf).sort(), inGroups(metric) ? null : (distinct ?? null)]);
}

function textOf(part: Condition | LevelTest): string {
  return JSON.stringify(part);
}

function inAll<Part extends Condition | LevelTest>(lists: readonly (readonly Part[])[]): Map<string, Part> {
  const [first = [], ...others] = lists;
  const texts = others.map((list) => new Set(list.map(textOf)));
  const found = first.map((part): [string, Part] => [textOf(part), part]);
  return new Map(found.filter(([text]) => texts.every((own) => own.has(text))));
}

function less<Part extends Condition | LevelTest>(
  parts: readonly Part[],
  taken: ReadonlyMap<string, Part>,
): Part[] {
  return parts.filter((part) => !taken.has(textOf(part)));
}
