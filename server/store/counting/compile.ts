import { type RawBuilder, sql } from 'kysely';
import type { Condition, Grouping } from '../../metrics/definition.ts';
import { columnOf, type RecordTable, SHAPES } from '../records/record-fields.ts';
import type { Bounds } from './bounds.ts';
import { type CatalogueSpans, levelOnDay, listed } from './procedure-levels.ts';

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
    if ('not' in where) return this.#not(where.not);
    if ('during' in where) {
      return sql`${this.column(where.during)} between ${this.#bounds.from} and ${this.#bounds.to}`;
    }
    if ('procedureLevel' in where) {
      if (this.#table !== 'dossiers') throw new DefinitionError('procedureLevel concerns dossiers only');
      const [levels, code, day] = [where.procedureLevel, this.column('procedureCode'), this.column(where.on)];
      const looked = this.#catalogue && levelOnDay(this.#catalogue, levels, code, day);
      if (looked) return looked;
      this.#events.add(where.on);
      return sql`${sql.ref(levelAlias(where.on))}.level in (${listed(levels)})`;
    }
    if ('seen' in where) return sql`(r.seen & ${sql.lit(seenBit(this.#table, where.seen))}) <> 0`;
    if ('present' in where) {
      const column = this.column(where.field);
      if (columnOf(this.#table, where.field)?.kind === 'boolean')
        return where.present ? sql`${column} is not null` : sql`${column} is null`;
      return where.present ? sql`${column} <> ''` : sql`coalesce(${column}, '') = ''`;
    }
    if ('is' in where) {
      const values = valuesOf(where.is);
      return values.length === 0 ? sql`1 = 0` : sql`${this.column(where.field)} in (${listed(values)})`;
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

  /** Absent counts as not so; said of a plain value without a detour, for it is asked of most rows. */
  #not(where: Condition): RawBuilder<unknown> {
    if ('is' in where) {
      const column = this.column(where.field);
      const [first, ...others] = valuesOf(where.is);
      if (first === undefined) return sql`1 = 1`;
      if (others.length === 0) return sql`${column} is distinct from ${first}`;
      return sql`(${column} is null or ${column} not in (${listed([first, ...others])}))`;
    }
    return sql`not coalesce(${this.condition(where)}, false)`;
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

function valuesOf(is: Extract<Condition, { is: unknown }>['is']): (string | number)[] {
  return [is].flat().map((value) => (typeof value === 'boolean' ? Number(value) : value));
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
