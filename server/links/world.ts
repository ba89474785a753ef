import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { DayBlocks } from './day-blocks.ts';
import { type KeyLookup, linksByKey } from './exact.ts';
import type { Decision, DocumentFacts, DossierFacts, FoundLink, FoundReply, LinkHow } from './facts.ts';
import { dayNumber, resultDayOf, WINDOWS } from './gap.ts';
import { add, push } from './grouped.ts';
import { Habits } from './habits.ts';
import { keysOfDossier } from './keys.ts';
import { procedureOf } from './offices.ts';
import { hasResult, pairsOf, type Settled, spokenFor, WORTHY } from './propose.ts';
import { Ranking } from './rank.ts';
import { repliesOf } from './replies.ts';
import { symbolKey } from './symbol-key.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Records of a unit, or those around some that changed, and what links them. Pure: no clock, no storage.
 * Answers depend on what is in, not on the order it came in.
 */
export class LinkWorld {
  readonly #documents = new Map<string, DocumentFacts>();
  readonly #dossiers = new Map<string, DossierFacts>();
  readonly #citing = new Map<string, { document: DocumentFacts; how: LinkHow }[]>();
  readonly #bearing = new Map<string, DocumentFacts[]>();
  readonly #codes = new Map<string, string>();
  readonly #confirmed = new Map<string, Set<string>>();
  readonly #refused = new Map<string, Set<string>>();
  readonly #blocks = new DayBlocks();
  readonly #owners = new Map<string, number>();
  readonly #exact = new Map<string, FoundLink[]>();
  readonly #held = new Map<string, { dossier: DossierFacts; held: ReadonlySet<string> }>();
  readonly #awaiting = new Map<number, Set<string>>();
  readonly #habits: Habits;
  readonly #ranking: Ranking;

  /**
   * @param decisions what officers have said of pairs
   * @param known of records that are not put in: the unit's habits, and documents that dossiers own
   */
  constructor(
    decisions: readonly Decision[] = [],
    known: { habits?: Habits; owned?: Iterable<string> } = {},
  ) {
    this.#habits = known.habits ?? new Habits();
    for (const ref of known.owned ?? []) this.#owners.set(ref, 1);
    this.#ranking = new Ranking(this.#blocks, this.#habits);
    for (const { dossier, document, decision } of decisions)
      add(decision === 'confirmed' ? this.#confirmed : this.#refused, dossier, document);
  }

  /** Puts records in; a record of the same key replaces the one before. */
  put(documents: readonly DocumentFacts[], dossiers: readonly DossierFacts[]): void {
    const touched = new Set<string>();
    for (const document of documents) {
      const before = this.#documents.get(document.ref);
      if (before) {
        for (const code of this.#concernedByKey(before)) {
          this.#release(code);
          touched.add(code);
        }
        this.#takeDocument(before);
      }
      this.#putDocument(document);
    }
    for (const dossier of dossiers) {
      this.#release(dossier.code);
      this.#putDossier(dossier);
      touched.add(dossier.code);
    }
    for (const document of documents) for (const code of this.#concernedByKey(document)) touched.add(code);
    // What a dossier says may speak against the pair another one has with the same document.
    if (touched.size < this.#dossiers.size)
      for (const dossier of dossiers) for (const code of this.#beside(dossier)) touched.add(code);
    for (const code of touched) this.#linkExactly(code);
    this.#ranking.forget();
  }

  /** All pairs of a dossier: sure ones, and at most three proposals. */
  linksOf(code: string): FoundLink[] {
    const dossier = this.#dossiers.get(code);
    if (!dossier) return [];
    const settled: Settled = {
      exact: this.#exact.get(code) ?? [],
      confirmed: this.#confirmed.get(code) ?? NONE,
      refused: this.#refused.get(code) ?? NONE,
    };
    const linked = hasResult(settled, (ref) => this.#documents.get(ref)?.direction === 'outgoing');
    const ranked = this.#ranking.of(dossier, spokenFor(settled).size, linked);
    return pairsOf(dossier, settled, ranked, this.#habits);
  }

  /** The pairs of a dossier that its keys make, sure and doubted; nothing an officer has refused. */
  exactOf(code: string): readonly FoundLink[] {
    return this.#exact.get(code) ?? [];
  }

  /** The documents a document answers. */
  repliesOf(ref: string): FoundReply[] {
    const document = this.#documents.get(ref);
    return document ? repliesOf(document, (key) => this.#bearing.get(key) ?? []) : [];
  }

  /** Dossiers whose pairs a document may change: by its keys, or as a likely result of those days. */
  concernedBy(ref: string): string[] {
    const document = this.#documents.get(ref);
    if (!document) return [];
    const found = new Set(this.#concernedByKey(document));
    if (document.direction === 'outgoing' && document.issuedOn !== null) {
      const day = dayNumber(document.issuedOn);
      for (let other = day + AROUND.from; other <= day + AROUND.to; other += 1)
        for (const code of this.#awaiting.get(other) ?? []) {
          const dossier = this.#dossiers.get(code);
          if (dossier && this.#ranking.chanceOf(dossier, document) >= WORTHY) found.add(code);
        }
    }
    return [...found];
  }

  codes = (): Iterable<string> => this.#dossiers.keys();

  readonly #lookup: KeyLookup = {
    citing: (code) => this.#citing.get(code) ?? [],
    bearing: (key) => this.#bearing.get(key) ?? [],
    claiming: (key) => this.#claimants(key),
    isDossier: (code) => this.#codes.has(code),
  };

  #claimants(key: string): DossierFacts[] {
    return [...(this.#claims.get(key) ?? [])]
      .map((code) => this.#dossiers.get(code))
      .filter((dossier) => dossier !== undefined);
  }

  #putDocument(document: DocumentFacts): void {
    this.#documents.set(document.ref, document);
    for (const { kind, key, how } of document.references) {
      if (kind === 'dossier') push(this.#citing, normaliseDossierCode(key), { document, how });
    }
    const key = symbolKey(document.symbol ?? '');
    if (key !== null) push(this.#bearing, key, document);
    this.#blocks.put(document, this.#owners.has(document.ref));
  }

  #takeDocument(document: DocumentFacts): void {
    for (const { kind, key } of document.references) {
      if (kind !== 'dossier') continue;
      const code = normaliseDossierCode(key);
      const others = (this.#citing.get(code) ?? []).filter((one) => one.document !== document);
      this.#citing.set(code, others);
    }
    const key = symbolKey(document.symbol ?? '');
    const others = key === null ? [] : (this.#bearing.get(key) ?? []).filter((one) => one !== document);
    if (key !== null) this.#bearing.set(key, others);
    this.#blocks.take(document, this.#owners.has(document.ref));
  }

  #putDossier(dossier: DossierFacts): void {
    this.#dossiers.set(dossier.code, dossier);
    this.#codes.set(dossier.code, dossier.code);
    if (dossier.nationalCode) this.#codes.set(dossier.nationalCode, dossier.code);
    const key = symbolKey(dossier.resultSymbol ?? '');
    if (key !== null) add(this.#claims, key, dossier.code);
    for (const reference of dossier.references) {
      const cited = reference.kind === 'document' ? symbolKey(reference.key) : null;
      if (cited !== null) add(this.#claims, cited, dossier.code);
    }
  }
  /** Dossiers that name a symbol. */
  readonly #claims = new Map<string, Set<string>>();

  #concernedByKey(document: DocumentFacts): string[] {
    const codes = document.references
      .filter(({ kind }) => kind === 'dossier')
      .map(({ key }) => this.#codes.get(normaliseDossierCode(key)))
      .filter((code) => code !== undefined);
    const key = symbolKey(document.symbol ?? '');
    return key === null ? codes : [...codes, ...(this.#claims.get(key) ?? [])];
  }

  /** Dossiers that share a document with one. */
  #beside(dossier: DossierFacts): string[] {
    const citing = (this.#citing.get(dossier.code) ?? []).map(({ document }) => document);
    const bearing = keysOfDossier(dossier).flatMap((key) =>
      key.startsWith('sym:') ? (this.#bearing.get(key.slice(4)) ?? []) : [],
    );
    return [...citing, ...bearing].flatMap((document) => this.#concernedByKey(document));
  }

  #linkExactly(code: string): void {
    const dossier = this.#dossiers.get(code);
    if (!dossier) return;
    this.#release(code);
    const refused = this.#refused.get(code) ?? NONE;
    const found = linksByKey(dossier, this.#lookup).filter(({ document }) => !refused.has(document));
    this.#exact.set(code, found);
    const sure = found.filter(({ state }) => state === 'automatic').map(({ document }) => document);
    const held = new Set([...sure, ...(this.#confirmed.get(code) ?? NONE)]);
    this.#held.set(code, { dossier, held });
    for (const document of held) this.#own(document, dossier, 1);
    // What came in may speak of a dossier; only what went out can be its result.
    this.#await(dossier, ![...held].some((ref) => this.#documents.get(ref)?.direction === 'outgoing'));
  }

  /** Forgets what a dossier holds, before it or a document of it changes. */
  #release(code: string): void {
    const before = this.#held.get(code);
    if (!before) return;
    this.#held.delete(code);
    this.#await(before.dossier, false);
    for (const document of before.held) this.#own(document, before.dossier, -1);
  }

  /** Notes that a document belongs to a dossier, or no longer does; the first owner moves it among the linked. */
  #own(ref: string, dossier: DossierFacts, by: 1 | -1): void {
    this.#teach(ref, dossier, by);
    const owners = (this.#owners.get(ref) ?? 0) + by;
    const others = by === 1 ? owners - 1 : owners;
    this.#habits.learn(procedureOf(dossier), 'again', others > 0 ? '1' : '0', by);
    const document = this.#documents.get(ref);
    const [was, is] = [this.#owners.has(ref), owners > 0];
    if (document && was !== is) this.#blocks.take(document, was);
    if (is) this.#owners.set(ref, owners);
    else this.#owners.delete(ref);
    if (document && was !== is) this.#blocks.put(document, is);
  }

  #teach(ref: string, dossier: DossierFacts, by: 1 | -1): void {
    const document = this.#documents.get(ref);
    if (document) this.#habits.learnPair(dossier, document, by);
  }

  #await(dossier: DossierFacts, waits: boolean): void {
    const expected = resultDayOf(dossier);
    if (expected === null) return;
    const day = dayNumber(expected.day);
    if (waits) add(this.#awaiting, day, dossier.code);
    else this.#awaiting.get(day)?.delete(dossier.code);
  }
}

/** Result days, seen from a document's day of issue, that may look at it. */
const AROUND = {
  from: -Math.max(...Object.values(WINDOWS).map(({ to }) => to)),
  to: -Math.min(...Object.values(WINDOWS).map(({ from }) => from)),
};
