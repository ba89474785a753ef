import { type RawBuilder, sql } from 'kysely';
import type { Condition, Grouping } from '../metrics/definition.ts';
import { columnOf, type RecordTable, SHAPES } from './record-fields.ts';

/** First and last day, both inside; the only bounds a definition can name. */
export interface Bounds {
  from: string;
  to: string;
}

/** The spans of validity that entries of a unit's catalogue have, each once. */
export interface CatalogueSpans {
  unitId: string;
  spans: readonly { from: string; to: string | null }[];
}

/** A definition that speaks of what the tables do not hold: a mistake in the catalogue, found by its tests. */
export class DefinitionError extends Error {
  override name = 'DefinitionError';
}

type Event = 'receivedAt' | 'finishedAt' | 'returnedAt';

/**
 * Turns conditions into SQL over one table (alias `r`). Fields come from the list of known columns and
 * values are bound, so a definition cannot carry SQL. One compiler serves figures and their rows.
 */
export class ConditionCompiler {
  readonly #table: RecordTable;
  readonly #bounds: Bounds;
  readonly #events = new Set<Event>();
  readonly #catalogue: CatalogueSpans | null;

  /** @param catalogue of the one unit asked about: its levels are then looked up without a join */
  constructor(table: RecordTable, bounds: Bounds, catalogue: CatalogueSpans | null = null) {
    this.#table = table;
    this.#bounds = bounds;
    this.#catalogue = catalogue;
  }

  /** A boolean expression; NULL counts as false wherever the expression is used. */
  condition(where: Condition): RawBuilder<unknown> {
    if ('all' in where) return this.#joined(where.all, sql` and `, sql`1 = 1`);
    if ('any' in where) return this.#joined(where.any, sql` or `, sql`1 = 0`);
    if ('not' in where) return sql`not coalesce(${this.condition(where.not)}, false)`;
    if ('during' in where) {
      const column = this.column(where.during);
      return sql`(${column} >= ${this.#bounds.from} and ${column} <= ${this.#bounds.to})`;
    }
    if ('procedureLevel' in where) {
      if (this.#table !== 'dossiers') throw new DefinitionError('procedureLevel concerns dossiers only');
      if (this.#catalogue !== null) return this.#ofLevel(this.#catalogue, where);
      this.#events.add(where.on);
      return sql`${sql.ref(levelAlias(where.on))}.level in (${sql.join(where.procedureLevel.map((level) => sql`${level}`))})`;
    }
    if ('seen' in where) return sql`(r.seen & ${sql.lit(seenBit(this.#table, where.seen))}) <> 0`;
    if ('present' in where) {
      const column = this.column(where.field);
      const absent = sql`(${column} is null or cast(${column} as text) = '')`;
      return where.present ? sql`not ${absent}` : absent;
    }
    if ('is' in where) {
      const column = this.column(where.field);
      const values = (Array.isArray(where.is) ? where.is : [where.is]).map(
        (value) => sql`${typeof value === 'boolean' ? Number(value) : value}`,
      );
      return values.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(values)})`;
    }
    return sql`${this.column(where.field)} ${RELATIONS[where.relation]} ${this.#operand(where.to)}`;
  }

  /** What records are put together by; the empty text of a host is as good as nothing. */
  group(by: Grouping): RawBuilder<unknown> {
    const own = sql`nullif(${this.column(by)}, '')`;
    if (by !== 'sector') return own;
    this.#events.add('receivedAt');
    return sql`coalesce(${own}, nullif(${sql.ref(`${levelAlias('receivedAt')}.sector`)}, ''))`;
  }

  column(field: string): RawBuilder<unknown> {
    const known = columnOf(this.#table, field);
    if (!known) throw new DefinitionError(`${this.#table} has no field ${field}`);
    return sql`${sql.ref(`r.${known.column}`)}`;
  }

  /** The table, joined with the catalogue once for each event whose day a condition asked the level of. */
  source(): RawBuilder<unknown> {
    let source = sql`${sql.table(this.#table)} as r`;
    for (const event of this.#events) {
      const alias = levelAlias(event);
      const day = this.column(event);
      const p = (name: string) => sql.ref(`${alias}.${name}`);
      // At most one entry of a code holds on a day: `saveProcedures` refuses overlaps.
      source = sql`${source} left join procedures as ${sql.id(alias)} on ${p('unit_id')} = r.unit_id and ${p('code')} = r.procedure_code and ${p('valid_from')} <= ${day} and (${p('valid_to')} is null or ${p('valid_to')} >= ${day})`;
    }
    return source;
  }

  /** Codes of the levels, one list for each span of validity: the database makes each list once. */
  #ofLevel(
    { unitId, spans }: CatalogueSpans,
    where: { procedureLevel: readonly string[]; on: Event },
  ): RawBuilder<unknown> {
    if (spans.length === 0) return sql`1 = 0`;
    const levels = sql.join(where.procedureLevel.map((level) => sql`${level}`));
    const day = this.column(where.on);
    const code = this.column('procedureCode');
    const parts = spans.map(({ from, to }) => {
      const until = to === null ? sql`valid_to is null` : sql`valid_to = ${to}`;
      const codes = sql`select code from procedures where unit_id = ${unitId} and level in (${levels}) and valid_from = ${from} and ${until}`;
      const upTo = to === null ? sql`` : sql` and ${day} <= ${to}`;
      return sql`(${day} >= ${from}${upTo} and ${code} in (${codes}))`;
    });
    return sql`(${sql.join(parts, sql` or `)})`;
  }

  #operand(to: string): RawBuilder<unknown> {
    if (to === '@from') return sql`${this.#bounds.from}`;
    if (to === '@to') return sql`${this.#bounds.to}`;
    return this.column(to);
  }

  #joined(
    parts: readonly Condition[],
    by: RawBuilder<unknown>,
    none: RawBuilder<unknown>,
  ): RawBuilder<unknown> {
    if (parts.length === 0) return none;
    return sql`(${sql.join(
      parts.map((part) => this.condition(part)),
      by,
    )})`;
  }
}

const RELATIONS = { '<': sql`<`, '<=': sql`<=`, '=': sql`=`, '>=': sql`>=`, '>': sql`>` } as const;

function levelAlias(event: Event): string {
  return { receivedAt: 'level_received', finishedAt: 'level_finished', returnedAt: 'level_returned' }[event];
}

/** Bit of a field in the column `seen`. */
function seenBit(table: RecordTable, field: string): number {
  const index = SHAPES[table].fields.findIndex(({ name }) => name === field);
  if (index < 0) throw new DefinitionError(`${table} does not say whether ${field} was seen`);
  return 2 ** index;
}

/** Field of the event a definition counts by (its first `during`), null for stocks. */
export function eventOf(where: Condition): string | null {
  if ('during' in where) return where.during;
  if ('all' in where) return first(where.all);
  if ('any' in where) return first(where.any);
  return 'not' in where ? eventOf(where.not) : null;
}

function first(parts: readonly Condition[]): string | null {
  for (const part of parts) {
    const found = eventOf(part);
    if (found !== null) return found;
  }
  return null;
}
