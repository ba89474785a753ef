import { addDays } from '#shared/vietnamese/dates.ts';
import { addWorkingDays } from './calendar.ts';
import { type DocumentWords, docType, personName, subject } from './content.ts';
import type { Random } from './random.ts';
import type { HostDocument } from './unit-year.ts';

export interface DocumentMill {
  random: Random;
  words: DocumentWords;
  /** The unit's own name and abbreviation, for outgoing documents. */
  self: readonly [name: string, abbreviation: string];
  people: string[];
  nextId(): number;
}

export function documentMill(random: Random, words: DocumentWords, self: DocumentMill['self']): DocumentMill {
  let id = 9_100_000;
  const people = Array.from({ length: 24 }, () => personName(random));
  const nextId = () => {
    id += 1;
    return id;
  };
  return { random, words, self, people, nextId };
}

/**
 * Incoming documents with consecutive numbers from `first`, one per arrival day given. The day of the
 * document lies up to a week before the day of arrival, so the turn of the year separates the two.
 */
export function incomingRun(
  mill: DocumentMill,
  register: string,
  first: number,
  arrivals: string[],
): HostDocument[] {
  const { random, words } = mill;
  return arrivals.map((arrivedOn, index) => {
    const [type, abbreviation] = docType(random);
    const [issuer, issuerShort] = random.pick(words.issuers);
    const number = random.between(1, 4_800);
    const issuedOn = addDays(arrivedOn, -random.between(0, 6));
    return {
      ...blank(mill),
      direction: 'incoming',
      register,
      registerNumber: first + index,
      symbol: incomingSymbol(random, number, abbreviation, issuerShort),
      docType: type,
      issuer,
      issuedOn,
      arrivedOn,
      draftedOn: addDays(issuedOn, -random.between(0, 3)),
      dueOn: random.chance(0.3) ? addWorkingDays(arrivedOn, random.between(3, 15)) : null,
      role: random.chance(0.7) ? 'XLC' : 'PH',
      replyTo: random.chance(0.04)
        ? `${random.between(1, 3_000)}/${mill.self[1]}-${random.pick(words.departments)[1]}`
        : '',
      lists: ['lookup', 'processed'],
    };
  });
}

/** Outgoing documents with the numbers and days of issue given, one number series for all types. */
export function outgoingRun(
  mill: DocumentMill,
  register: string,
  entries: readonly (readonly [number, string])[],
): HostDocument[] {
  const { random, words, self } = mill;
  return entries.map(([number, issuedOn], index) => {
    const [type, abbreviation] = docType(random);
    const [department, suffix] = random.pick(words.departments);
    const printed = number < 10 ? `0${number}` : String(number);
    return {
      ...blank(mill),
      direction: 'outgoing',
      register,
      registerNumber: number,
      symbol: abbreviation ? `${printed}/${abbreviation}-${self[1]}` : `${printed}/${self[1]}-${suffix}`,
      docType: type,
      issuer: self[0],
      issuedOn,
      arrivedOn: issuedOn,
      draftedOn: addDays(issuedOn, -random.between(0, 5)),
      draftingUnit: department,
      signed: random.chance(0.97),
      lists: index % 7 === 0 ? ['issued', 'lookup', 'outgoingProcessed'] : ['issued', 'lookup'],
    };
  });
}

/** The forms seen on real lists: "12/QĐ-UBND", a stray dot, a bare number. */
function incomingSymbol(random: Random, number: number, abbreviation: string, issuer: string): string {
  if (random.chance(0.01)) return String(number);
  if (abbreviation) return `${number}/${abbreviation}-${issuer}`;
  return random.chance(0.02) ? `${number}/.${issuer}-VP` : `${number}/${issuer}-VP`;
}

function blank(mill: DocumentMill) {
  const { random, people, words } = mill;
  return {
    id: mill.nextId(),
    subject: subject(random, words.topics),
    draftingUnit: '',
    drafter: random.pick(people),
    handler: random.pick(people),
    dueOn: null,
    urgency: random.chance(0.92) ? 'Thường' : random.chance(0.75) ? 'Khẩn' : 'Hoả tốc',
    secrecy: 'Thường',
    role: 'XLC' as const,
    replyTo: '',
    read: random.chance(0.9),
    signed: false,
    cancelled: false,
  };
}
