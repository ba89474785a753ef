import { addDays } from '#shared/vietnamese/dates.ts';
import { BAN_DAN_TOC_WORDS } from './ban-dan-toc-content.ts';
import { spread, workingDays } from './calendar.ts';
import { makeForInformation, makeSecret, markWaiting } from './document-decoys.ts';
import { type DocumentMill, documentMill, incomingRun, outgoingRun } from './documents.ts';
import type { Random } from './random.ts';
import type { HostDocument } from './unit-year.ts';

export const BAN_DAN_TOC_NUMBERS = {
  mainRegister: '3200010',
  internalRegister: '3200021',
  secretRegister: '3200090',
  outgoingRegister: '3200030',
} as const;

/** One calendar year of the committee: numbers start again on 01/01 (NĐ 30/2020 Điều 15). */
export interface YearPlan {
  from: string;
  to: string;
  incoming: number;
  /** Last number of the one outgoing series. */
  outgoing: number;
  /** Documents whose number, day and type are known, in rising order. */
  fixed?: readonly { number: number; on: string; type: string; abbreviation: string }[];
}

/** Nothing outside the software, nothing unsigned, no number taken back: every share is 100 %. */
export function banDanTocDocuments(random: Random, years: readonly YearPlan[]): HostDocument[] {
  const mill = documentMill(random, BAN_DAN_TOC_WORDS, ['Ban Dân tộc', 'BDT']);
  const documents = years.flatMap((year) => yearOf(random, mill, year));
  const last = years.at(-1);
  if (last) {
    markWaiting(
      documents.filter(({ direction }) => direction === 'incoming'),
      18,
      6,
    );
    const days = workingDays(last.from, last.to);
    const { internalRegister, secretRegister } = BAN_DAN_TOC_NUMBERS;
    documents.push(
      ...makeForInformation(incomingRun(mill, internalRegister, 1, spread(random, days, 30))),
      ...makeSecret(incomingRun(mill, secretRegister, 1, spread(random, days, 6))),
    );
  }
  return documents;
}

function yearOf(random: Random, mill: DocumentMill, year: YearPlan): HostDocument[] {
  const { mainRegister, outgoingRegister } = BAN_DAN_TOC_NUMBERS;
  const arrivals = spread(random, workingDays(year.from, year.to), year.incoming);
  const outgoing = outgoingRun(mill, outgoingRegister, outgoingDays(random, year));
  for (const document of outgoing) document.signed = true;
  for (const { number, type, abbreviation } of year.fixed ?? []) {
    const document = outgoing.find(({ registerNumber }) => registerNumber === number);
    if (document) Object.assign(document, { docType: type, symbol: `${number}/${abbreviation}-BDT` });
  }
  return [...incomingRun(mill, mainRegister, 1, arrivals), ...outgoing];
}

/** A day for every number, rising, the known ones in their place. */
function outgoingDays(random: Random, year: YearPlan): (readonly [number, string])[] {
  const stops = [
    ...(year.fixed ?? []).map(({ number, on }) => ({ number, on })),
    { number: year.outgoing, on: year.to },
  ];
  const days: (readonly [number, string])[] = [];
  let from = year.from;
  for (const stop of stops) {
    const first = days.length + 1;
    const between = spread(random, workingDays(from, addDays(stop.on, -1)), stop.number - first);
    days.push(...between.map((day, index) => [first + index, day] as const), [stop.number, stop.on]);
    from = addDays(stop.on, 1);
  }
  return days;
}
