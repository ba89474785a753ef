import { numbered } from './an-giang-documents.ts';
import { spread, workingDays } from './calendar.ts';
import { cancel, makeForInformation, makeSecret, markWaiting } from './document-decoys.ts';
import { documentMill, incomingRun, outgoingRun } from './documents.ts';
import { LY_SON_WORDS } from './ly-son-content.ts';
import type { Random } from './random.ts';
import type { HostDocument } from './unit-year.ts';

export const LY_SON_NUMBERS = {
  mainRegister: '3100020',
  internalRegister: '3100031',
  secretRegister: '3100090',
  outgoingRegister: '3100040',
  incoming: 1_480,
  issued: 2_000,
  signed: 1_990,
  cancelled: 6,
  outgoingHighest: 2_015,
} as const;

export function lySonDocuments(random: Random): HostDocument[] {
  const mill = documentMill(random, LY_SON_WORDS, ['UBND huyện Lý Sơn', 'UBND']);
  const period = workingDays('2021-01-01', '2021-11-02');
  const december2020 = workingDays('2020-12-14', '2020-12-31');
  const numbers = LY_SON_NUMBERS;

  const incoming = incomingRun(mill, numbers.mainRegister, 1, spread(random, period, numbers.incoming));
  markWaiting(incoming, 31, 12);

  return [
    ...incomingRun(mill, numbers.mainRegister, 1_655, spread(random, december2020, 60)),
    ...incoming,
    ...makeForInformation(incomingRun(mill, numbers.internalRegister, 1, spread(random, period, 75))),
    ...makeSecret(incomingRun(mill, numbers.secretRegister, 1, spread(random, period, 6))),
    ...outgoingRun(mill, numbers.outgoingRegister, numbered(2_380, spread(random, december2020, 45))),
    ...outgoingPeriod(random, mill, period),
    ...makeSecret(outgoingRun(mill, numbers.secretRegister, numbered(1, spread(random, period, 6)))),
  ];
}

function outgoingPeriod(
  random: Random,
  mill: ReturnType<typeof documentMill>,
  period: string[],
): HostDocument[] {
  const numbers = numbered(1, spread(random, period, LY_SON_NUMBERS.outgoingHighest));
  const inner = numbers.slice(1, -1).map(([number]) => number);
  const missing = random.sample(inner, LY_SON_NUMBERS.outgoingHighest - LY_SON_NUMBERS.issued);
  const absent = new Set(missing.slice(LY_SON_NUMBERS.cancelled));
  const rows = outgoingRun(
    mill,
    LY_SON_NUMBERS.outgoingRegister,
    numbers.filter(([number]) => !absent.has(number)),
  );
  for (const row of rows) row.signed = true;
  cancel(rows, new Set(missing.slice(0, LY_SON_NUMBERS.cancelled)));
  const issued = rows.filter((row) => !row.cancelled);
  for (const row of random.sample(issued, LY_SON_NUMBERS.issued - LY_SON_NUMBERS.signed)) row.signed = false;
  return rows;
}
