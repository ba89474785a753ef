import type { Procedure } from '#shared/contract/api.ts';
import { AN_GIANG_SECTORS } from './an-giang-content.ts';
import { workingDays } from './calendar.ts';
import { type DossierPlan, type Fate, makeDossiers } from './dossiers.ts';
import { makeProcedures } from './procedures.ts';
import type { Random } from './random.ts';
import type { HostChannel, HostDossier } from './unit-year.ts';

/** The model of `an-giang-2021.ts`, in numbers. */
export const COUNTS = {
  online: 108,
  postal: 103,
  inPerson: 312,
  open34: 18,
  returnedPostal: 22,
  finished2: 648,
  open2: 39,
  withdrawn2: 3,
  carried34: 11,
  carried2: 30,
} as const;

const END = '2021-12-31';
const onTime: Fate = { kind: 'onTime', end: END };
const late: Fate = { kind: 'late', end: END };

export function anGiangDossiers(random: Random): { dossiers: HostDossier[]; procedures: Procedure[] } {
  const procedures = catalogue();
  const level34 = procedures.filter((procedure) => valid(procedure) && procedure.level !== '2');
  const level2 = procedures.filter((procedure) => procedure.level === '2');
  const plans = [
    ...received34(random, level34),
    ...received2(random, level2),
    ...carriedOver(random, level34, level2),
    ...outside(random, level34, level2),
  ];
  return { dossiers: makeDossiers(random, '000.00.12.H01', plans), procedures };
}

/** 29 procedures of level 3-4 in force in 2021, 30 of level 2, and two that were in force only before or after. */
function catalogue(): Procedure[] {
  const levels: Procedure['level'][] = [
    ...Array<'3'>(17).fill('3'),
    ...Array<'4'>(12).fill('4'),
    ...Array<'2'>(30).fill('2'),
    '3',
    '4',
  ];
  const procedures = makeProcedures(AN_GIANG_SECTORS, 'H01', levels);
  return procedures.map((procedure, index) => {
    if (index === 59) return { ...procedure, validTo: '2020-12-31' };
    if (index === 60) return { ...procedure, validFrom: '2022-01-01' };
    return procedure;
  });
}

function valid(procedure: Procedure): boolean {
  return procedure.validFrom <= END && procedure.validTo === null;
}

function received34(random: Random, procedures: readonly Procedure[]): DossierPlan[] {
  const channels: HostChannel[] = [
    ...Array<HostChannel>(COUNTS.online).fill('online'),
    ...Array<HostChannel>(COUNTS.postal).fill('postal'),
    ...Array<HostChannel>(COUNTS.inPerson).fill('inPerson'),
  ];
  const year = workingDays('2021-01-04', END);
  const december = workingDays('2021-12-20', END);
  const mixed = random.sample(channels, channels.length);
  let online = 0;
  return mixed.map((channel, index): DossierPlan => {
    // Every one of the first 15 procedures gets an online dossier, no other one does.
    const chosen = channel === 'online' ? procedures[online++ % 15] : random.pick(procedures);
    const procedure = chosen ?? random.pick(procedures);
    if (index < COUNTS.open34) {
      const finishedOn = index < 6 ? { finishedOn: index % 2 ? '2022-01-04' : '2022-01-05' } : {};
      const fate: Fate = { kind: 'open', dueAfter: '2022-01-05', ...finishedOn };
      // Postal by wish, but finished after the year or not at all.
      return {
        procedure,
        channel,
        receivedOn: random.pick(december),
        fate,
        ...(index < 7 ? { returnChannel: 'postal' } : {}),
      };
    }
    if (index < COUNTS.open34 + 2)
      return { procedure, channel, receivedOn: random.pick(year.slice(20, 220)), fate: late };
    const receivedOn = random.pick(year.slice(0, -2));
    const nth = index - COUNTS.open34 - 2;
    if (nth < COUNTS.returnedPostal)
      return { procedure, channel, receivedOn, fate: onTime, returnChannel: 'postal' };
    // Nine results wait to be posted: postal kind, not yet returned.
    if (nth < COUNTS.returnedPostal + 9) {
      return { procedure, channel, receivedOn, fate: onTime, returnChannel: 'postal', notReturned: true };
    }
    return { procedure, channel, receivedOn, fate: onTime, notReturned: random.chance(0.08) };
  });
}

function received2(random: Random, procedures: readonly Procedure[]): DossierPlan[] {
  const year = workingDays('2021-01-04', END);
  const total = COUNTS.finished2 + COUNTS.open2 + COUNTS.withdrawn2;
  return Array.from({ length: total }, (_, index): DossierPlan => {
    const procedure = random.pick(procedures);
    // Level 2 is received at the counter or by post; 17 results go back by post and must not count.
    const channel: HostChannel = random.chance(0.12) ? 'postal' : 'inPerson';
    const plan = { procedure, channel, receivedOn: random.pick(year.slice(0, -2)) };
    if (index < 17) return { ...plan, fate: onTime, returnChannel: 'postal' };
    if (index < 19) return { ...plan, receivedOn: random.pick(year.slice(20, 220)), fate: late };
    if (index < COUNTS.finished2) return { ...plan, fate: onTime, notReturned: random.chance(0.05) };
    if (index < COUNTS.finished2 + COUNTS.withdrawn2) return { ...plan, fate: { kind: 'withdrawn' } };
    const finishedOn = index % 3 === 0 ? { finishedOn: '2022-01-04' } : {};
    return {
      ...plan,
      receivedOn: random.pick(year.slice(-12)),
      fate: { kind: 'open', dueAfter: '2022-01-05', ...finishedOn },
    };
  });
}

/** Received in 2020, finished in 2021; one of them late. An online one belongs to a 16th procedure. */
function carriedOver(
  random: Random,
  level34: readonly Procedure[],
  level2: readonly Procedure[],
): DossierPlan[] {
  const before = workingDays('2020-12-01', '2020-12-31');
  const finish = workingDays('2021-01-04', '2021-01-22');
  const plans = Array.from({ length: COUNTS.carried34 + COUNTS.carried2 }, (_, index): DossierPlan => {
    const procedure =
      index < COUNTS.carried34 ? (level34[15 + index] ?? random.pick(level34)) : random.pick(level2);
    const finishedOn = random.pick(finish);
    return {
      procedure,
      channel: index < 3 ? 'online' : 'inPerson',
      receivedOn: random.pick(before),
      fate: { kind: 'open', dueAfter: finishedOn, finishedOn },
    };
  });
  const [first, ...rest] = plans;
  if (!first) return rest;
  return [{ ...first, receivedOn: '2020-12-28', fate: { kind: 'late', end: END } }, ...rest];
}

/** Rows of the list that belong to no figure of 2021. */
function outside(random: Random, level34: readonly Procedure[], level2: readonly Procedure[]): DossierPlan[] {
  const year2020 = workingDays('2020-11-02', '2020-12-08');
  const any = [...level34, ...level2];
  const plan = (
    receivedOn: string,
    fate: Fate,
    channel: HostChannel,
    returnChannel: HostChannel = 'inPerson',
  ) => ({
    procedure: channel === 'online' ? random.pick(level34) : random.pick(any),
    channel,
    receivedOn,
    fate,
    returnChannel,
  });
  const finished2020: Fate = { kind: 'onTime', end: '2020-12-31' };
  return [
    ...Array.from({ length: 60 }, () =>
      plan(random.pick(year2020), finished2020, random.pick(['online', 'inPerson']), 'postal'),
    ),
    ...Array.from({ length: 25 }, () =>
      plan(
        random.pick(['2022-01-04', '2022-01-05']),
        { kind: 'open', dueAfter: '2022-01-07' },
        random.pick(['online', 'postal']),
      ),
    ),
    ...Array.from({ length: 4 }, () => plan('2021-08-17', { kind: 'refused' }, 'online')),
    ...Array.from({ length: 6 }, () => plan('2022-01-05', { kind: 'new' }, 'online')),
  ];
}
