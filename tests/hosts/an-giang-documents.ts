import { AN_GIANG_WORDS } from './an-giang-content.ts';
import { spread, workingDays } from './calendar.ts';
import { cancel, makeForInformation, makeSecret, markWaiting } from './document-decoys.ts';
import { documentMill, incomingRun, outgoingRun } from './documents.ts';
import type { Random } from './random.ts';
import type { HostDocument, HostDossier } from './unit-year.ts';

export const NUMBERS = {
  mainRegister: '2000140',
  internalRegister: '2000151',
  secretRegister: '2000199',
  outgoingRegister: '2000160',
  incoming: 12_481,
  incomingCancelled: 5,
  outgoingHighest: 5_470,
  /** Numbers of the outgoing register that are no issued row of the list … */
  outgoingMissing: 119,
  /** … of which these stand in the list as "Đã hủy". */
  outgoingCancelled: 12,
} as const;

export function anGiangDocuments(random: Random, dossiers: readonly HostDossier[]): HostDocument[] {
  const mill = documentMill(random, AN_GIANG_WORDS, ['Sở Xây dựng', 'SXD']);
  const year = workingDays('2021-01-01', '2021-12-31');
  const december2020 = workingDays('2020-12-14', '2020-12-31');
  const january2022 = workingDays('2022-01-04', '2022-01-05');
  const main = NUMBERS.mainRegister;

  const incoming = incomingRun(
    mill,
    main,
    1,
    spread(random, year, NUMBERS.incoming + NUMBERS.incomingCancelled),
  );
  cancel(incoming, new Set([812, 3_307, 6_120, 9_044, 11_950]));
  markWaiting(incoming, 94, 40);

  const outgoing = outgoingYear(random, mill, year);
  citeDossiers(random, outgoing, dossiers);

  return [
    ...incomingRun(mill, main, 11_702, spread(random, december2020, 180)),
    ...incoming,
    ...incomingRun(mill, main, 1, spread(random, january2022, 70)),
    ...makeForInformation(incomingRun(mill, NUMBERS.internalRegister, 1, spread(random, year, 240))),
    ...makeSecret(incomingRun(mill, NUMBERS.secretRegister, 1, spread(random, year, 12))),
    ...outgoingRun(mill, NUMBERS.outgoingRegister, numbered(5_120, spread(random, december2020, 95))),
    ...outgoing,
    ...outgoingRun(mill, NUMBERS.outgoingRegister, numbered(1, spread(random, january2022, 38))),
    ...makeSecret(outgoingRun(mill, NUMBERS.secretRegister, numbered(1, spread(random, year, 6)))),
  ];
}

function outgoingYear(random: Random, mill: ReturnType<typeof documentMill>, year: string[]): HostDocument[] {
  const numbers = numbered(1, spread(random, year, NUMBERS.outgoingHighest));
  const inner = numbers.slice(1, -1).map(([number]) => number);
  const missing = random.sample(inner, NUMBERS.outgoingMissing);
  const cancelled = new Set(missing.slice(0, NUMBERS.outgoingCancelled));
  const absent = new Set(missing.slice(NUMBERS.outgoingCancelled));
  const rows = outgoingRun(
    mill,
    NUMBERS.outgoingRegister,
    numbers.filter(([number]) => !absent.has(number)),
  );
  cancel(rows, cancelled);
  return rows;
}

/** Some outgoing documents name the dossier they answer: the reference that links the two systems. */
function citeDossiers(random: Random, outgoing: HostDocument[], dossiers: readonly HostDossier[]): void {
  const finished = dossiers.filter((dossier) => dossier.finishedAt !== null);
  for (const dossier of random.sample(finished, 30)) {
    const day = dossier.finishedAt?.slice(0, 10) ?? '';
    const document = outgoing.find((candidate) => candidate.issuedOn >= day && !candidate.cancelled);
    if (document) document.subject = `Về việc trả kết quả hồ sơ ${dossier.code}, ${dossier.procedure.sector}`;
  }
}

export function numbered(first: number, days: readonly string[]): (readonly [number, string])[] {
  return days.map((day, index) => [first + index, day] as const);
}
