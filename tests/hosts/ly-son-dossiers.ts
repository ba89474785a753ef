import type { Procedure } from '#shared/contract/api.ts';
import { workingDays } from './calendar.ts';
import { type DossierPlan, type Fate, makeDossiers } from './dossiers.ts';
import type { Random } from './random.ts';
import type { HostDossier } from './unit-year.ts';

export const LY_SON_COUNTS = { finished: 12_243, open: 26, carried: 14 } as const;

const END = '2021-11-02';

export function lySonDossiers(random: Random, procedures: readonly Procedure[]): HostDossier[] {
  const period = workingDays('2021-01-04', END);
  const lastDays = workingDays('2021-10-25', END);
  const december2020 = workingDays('2020-12-07', '2020-12-31');
  const plan = (receivedOn: string, fate: Fate): DossierPlan => ({
    procedure: random.pick(procedures),
    channel: 'inPerson',
    receivedOn,
    fate,
  });
  const finished = Array.from({ length: LY_SON_COUNTS.finished }, () => ({
    ...plan(random.pick(period), { kind: 'onTime', end: END }),
    notReturned: random.chance(0.03),
  }));
  const open = Array.from({ length: LY_SON_COUNTS.open }, () =>
    plan(random.pick(lastDays), { kind: 'open', dueAfter: END }),
  );
  const carried = Array.from({ length: LY_SON_COUNTS.carried }, () => {
    const finishedOn = random.pick(workingDays('2021-01-04', '2021-01-15'));
    return plan(random.pick(december2020), { kind: 'open', dueAfter: finishedOn, finishedOn });
  });
  // Finished in 2020; some of them online and by post, which the period has none of.
  const before = Array.from({ length: 90 }, (_, index): DossierPlan => {
    const old = plan(random.pick(december2020), { kind: 'onTime', end: '2020-12-31' });
    return index < 5 ? { ...old, channel: 'online', returnChannel: 'postal' } : old;
  });
  const refused = Array.from({ length: 3 }, () => plan('2021-06-15', { kind: 'refused' }));
  return makeDossiers(random, '000.00.35.H48', [...finished, ...open, ...carried, ...before, ...refused]);
}
