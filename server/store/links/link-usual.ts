import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import { DayBlocks, type Likeness } from '../../links/day-blocks.ts';
import { EVERY, type Habit, Habits, TRAITS, type Trait } from '../../links/habits.ts';
import { Ranking } from '../../links/rank.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';

/** What a stored pair teaches; the columns of `links`. */
export interface PairTraits {
  procedure: string;
  doc_type: string;
  office: string;
  theme: string;
  gap_kind: string | null;
  gap: number | null;
}

const COLUMNS = ['unit_id', 'subject', 'trait', 'value', 'n'];
const KEY = COLUMNS.slice(0, 4);
/** Subjects of `link_counts` besides procedures (`p:` before them), kinds of day, and all of them. */
const FREE = 'free';
const STATE = 'state';
/** All traits of a free document at once. */
const TOGETHER = 'together';
/** Share of what was counted after which ratios worked out before no longer serve. */
const DRIFT = 0.01;

/**
 * What is usual in a unit, as counted in `link_counts`, and the days of `link_blocks` that were looked at.
 * Kept in memory between captures: the stored version tells whether it still stands, so that several
 * services may work on one database, and a transaction that was rolled back leaves nothing behind.
 */
export class Usual {
  readonly habits = new Habits();
  readonly blocks = new DayBlocks();
  readonly ranking = new Ranking(this.blocks, this.habits);
  readonly #days = new Set<number>();
  readonly #changes = new Map<string, number>();
  #dayCount = 0;
  #counted = 0;
  #drifted = 0;
  #dirty = false;
  /** The waiting dossier up to which proposals were last weighed again; any to begin with. */
  turn: { day: number; dossier: string } = { day: -1, dossier: '' };
  /** 0 while it says what is not stored yet: a transaction that fails leaves it so, and it is loaded anew. */
  version = 0;

  /** Takes in a stored count. */
  tell(subject: string, trait: string, value: string, n: number): void {
    if (subject === STATE && trait === 'days') {
      this.#dayCount = n;
      this.blocks.setDays(n);
    } else if (subject === STATE) this.version = n;
    else if (subject === FREE && trait === TOGETHER) {
      const [type = '', office = '', theme = ''] = value.split('|');
      this.blocks.countLikeness(this.blocks.likeness(type, office, theme), n);
    } else if (subject === FREE) this.blocks.countTrait(trait as Trait, value, n);
    else this.habits.add(subject.replace(/^p:/, ''), trait as Habit, value, n);
    if (trait === 'type' && (subject === FREE || subject === EVERY)) this.#counted += n;
  }

  /** Counts a sure pair with an outgoing document, or takes it back. */
  learn(pair: PairTraits, by: 1 | -1): void {
    const { procedure, gap_kind: kind, gap } = pair;
    this.#touch();
    for (const [trait, value] of [
      ['type', pair.doc_type],
      ['office', pair.office],
      ['theme', pair.theme],
    ] as const) {
      this.habits.learn(procedure, trait, value, by);
      this.#note(`p:${procedure}`, trait, value, by);
      this.#note(EVERY, trait, value, by);
    }
    if (kind !== null && gap !== null) {
      this.habits.learn(kind, 'gap', String(gap), by);
      this.#note(kind, 'gap', String(gap), by);
      this.#note(EVERY, 'gap', String(gap), by);
    }
    this.#drift();
  }

  /** Counts pairs of a procedure by whether their document had an owner already. */
  learnOwners(procedure: string, first: number, more: number): void {
    for (const [value, by] of [
      ['0', first],
      ['1', more],
    ] as const) {
      if (by === 0) continue;
      this.#touch();
      this.habits.learn(procedure, 'again', value, by);
      this.#note(`p:${procedure}`, 'again', value, by);
      this.#note(EVERY, 'again', value, by);
    }
  }

  /** Notes that a document was put in (1) or taken out (−1). */
  move(day: number, likeness: Likeness, owned: boolean, ref: string, by: 1 | -1): void {
    this.#touch();
    if (this.#days.has(day)) this.blocks.place(day, likeness, owned, ref, by);
    if (owned) return;
    this.blocks.countFree(likeness, by);
    for (const trait of TRAITS) this.#note(FREE, trait, likeness[trait], by);
    this.#note(FREE, TOGETHER, TRAITS.map((trait) => likeness[trait].replaceAll('|', ' ')).join('|'), by);
    this.#drift();
  }

  /** Notes that the unit issued something on so many days more. */
  addDays(count: number): void {
    this.#touch();
    this.#dayCount += count;
    this.blocks.setDays(this.#dayCount);
    this.#note(STATE, 'days', '', count);
  }

  /** Loads days that were not looked at before. */
  async lookAt(
    db: Database,
    trx: Transaction<Schema>,
    unitId: string,
    days: Iterable<number>,
  ): Promise<void> {
    const missing = [...new Set(days)].filter((day) => !this.#days.has(day));
    if (missing.length === 0) return;
    for (const [from, to] of runsOf(missing)) {
      for (let day = from; day <= to; day += 1) this.#days.add(day);
      const rows = await db.rows<Record<string, string | number>>(
        trx,
        'select day, doc_type, office, theme, owned, ref from link_blocks where unit_id = ? and day >= ? and day <= ?',
        [unitId, from, to],
      );
      for (const { day, doc_type, office, theme, owned, ref } of rows) {
        const likeness = this.blocks.likeness(String(doc_type), String(office), String(theme));
        this.blocks.place(Number(day), likeness, owned === 1, String(ref), 1);
      }
    }
  }

  /** Writes what was counted since the last time. */
  async save(db: Database, trx: Transaction<Schema>, unitId: string): Promise<void> {
    if (!this.#dirty) return;
    const rows = [...this.#changes].flatMap(([id, n]) => (n === 0 ? [] : [[unitId, ...id.split('\n'), n]]));
    this.#changes.clear();
    if (rows.length > 0) await db.upsert(trx, 'link_counts', COLUMNS, KEY, rows, 'n');
    const version = randomInt(1, 2 ** 31 - 1);
    await db.upsert(trx, 'link_counts', COLUMNS, KEY, [[unitId, STATE, 'version', '', version]]);
    this.version = version;
    this.#dirty = false;
  }

  #touch(): void {
    this.#dirty = true;
    this.version = 0;
  }

  #note(subject: string, trait: string, value: string, by: number): void {
    const id = [subject, trait, value].map((part) => part.replaceAll('\n', ' ')).join('\n');
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + by);
  }

  #drift(): void {
    this.#counted += 1;
    this.#drifted += 1;
    if (this.#drifted < this.#counted * DRIFT) return;
    this.#drifted = 0;
    this.ranking.forget();
  }
}

/** Days that follow each other, as first and last. */
function runsOf(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Units whose counts are kept in memory at once; one of a province takes some 20 MB, others far less. */
const KEPT = 24;
const kept = new WeakMap<Database, Map<string, Usual>>();

/** What is usual in a unit; null before it was ever counted. The caller holds the unit's lock. */
export async function usualOf(db: Database, trx: Transaction<Schema>, unitId: string): Promise<Usual | null> {
  const units = kept.get(db) ?? new Map<string, Usual>();
  kept.set(db, units);
  const [stored] = await db.rows<{ n: number }>(
    trx,
    "select n from link_counts where unit_id = ? and subject = 'state' and trait = 'version' and value = ''",
    [unitId],
  );
  const known = units.get(unitId);
  units.delete(unitId);
  if (!stored) return null;
  const usual = known?.version === stored.n ? known : await load(db, trx, unitId);
  units.set(unitId, usual);
  const [eldest] = units.keys();
  if (units.size > KEPT && eldest !== undefined) units.delete(eldest);
  return usual;
}

async function load(db: Database, trx: Transaction<Schema>, unitId: string): Promise<Usual> {
  const rows = await db.rows<{ subject: string; trait: string; value: string; n: number }>(
    trx,
    'select subject, trait, value, n from link_counts where unit_id = ? and n <> 0',
    [unitId],
  );
  const usual = new Usual();
  for (const { subject, trait, value, n } of rows) usual.tell(subject, trait, value, n);
  return usual;
}
