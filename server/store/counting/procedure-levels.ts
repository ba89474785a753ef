import { type RawBuilder, sql } from 'kysely';
import type { Bounds } from './bounds.ts';

/** The spans of validity that entries of a unit's catalogue have, each once. */
export interface CatalogueSpans {
  unitId: string;
  spans: readonly { from: string; to: string | null }[];
}

/** More spans than this are joined, not listed. */
const MAX_SPANS = 6;

/** Does no procedure come, go or change level between the days? A code then has one level on all of them. */
export function isSteady({ spans }: CatalogueSpans, { from, to }: Bounds): boolean {
  return spans.every(
    (span) => (span.from <= from || span.from > to) && (span.to === null || span.to < from || span.to >= to),
  );
}

/** Codes that have one of the levels on every day of a period in which the catalogue is steady. */
export function codesThroughout(
  { unitId }: CatalogueSpans,
  levels: readonly string[],
  { from, to }: Bounds,
): RawBuilder<unknown> {
  return sql`select code from procedures where unit_id = ${unitId} and level in (${listed(levels)}) and valid_from <= ${from} and (valid_to is null or valid_to >= ${to})`;
}

/**
 * Has the code one of the levels on the day? One list of codes for each span of validity, which the
 * database makes once.
 * @returns null when the spans are too many to be listed
 */
export function levelOnDay(
  { unitId, spans }: CatalogueSpans,
  levels: readonly string[],
  code: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<unknown> | null {
  if (spans.length > MAX_SPANS) return null;
  if (spans.length === 0) return sql`1 = 0`;
  const parts = spans.map(({ from, to }) => {
    const until = to === null ? sql`valid_to is null` : sql`valid_to = ${to}`;
    const codes = sql`select code from procedures where unit_id = ${unitId} and level in (${listed(levels)}) and valid_from = ${from} and ${until}`;
    const upTo = to === null ? sql`` : sql` and ${day} <= ${to}`;
    return sql`(${day} >= ${from}${upTo} and ${code} in (${codes}))`;
  });
  return sql`(${sql.join(parts, sql` or `)})`;
}

export function listed(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql.join(values.map((value) => sql`${value}`));
}
