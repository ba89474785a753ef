import type { Procedure } from '#shared/contract/api.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { addWorkingDays } from './calendar.ts';
import { applicant, personName } from './content.ts';
import type { Random } from './random.ts';
import type { HostChannel, HostDossier, HostDossierStatus } from './unit-year.ts';

/** What becomes of a dossier; days are local dates, `end` caps the day of the result. */
export type Fate =
  | { kind: 'onTime'; end: string }
  | { kind: 'late'; end: string }
  /** Still in hand, or finished only after the period. */
  | { kind: 'open'; dueAfter: string; finishedOn?: string }
  | { kind: 'withdrawn' | 'refused' | 'new' };

export interface DossierPlan {
  procedure: Procedure;
  channel: HostChannel;
  receivedOn: string;
  fate: Fate;
  returnChannel?: HostChannel;
  /** A result that lies ready and was not yet handed over. */
  notReturned?: boolean;
}

/** Builds dossiers from plans; codes number the day's receipts in order (`000.00.12.H01-210105-0001`). */
export function makeDossiers(random: Random, agencyCode: string, plans: DossierPlan[]): HostDossier[] {
  const perDay = new Map<string, number>();
  const officers = Array.from({ length: 12 }, () => personName(random));
  const ordered = [...plans].sort((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0,
  );
  return ordered.map((plan) => {
    const count = (perDay.get(plan.receivedOn) ?? 0) + 1;
    perDay.set(plan.receivedOn, count);
    const day = plan.receivedOn.slice(2).replaceAll('-', '');
    const sequence = String(count).padStart(4, '0');
    const accepted = plan.fate.kind !== 'new' && plan.fate.kind !== 'refused';
    const { dueOn, finishedOn, status } = course(random, plan);
    const receivedAt = instant(random, plan.receivedOn);
    return {
      id: random.hex(24),
      code: `${agencyCode}-${day}-${sequence}`,
      nationalCode: plan.channel === 'online' ? `G22.99.08-${day}-${random.between(100_000, 999_999)}` : '',
      procedure: plan.procedure,
      channel: plan.channel,
      returnChannel: plan.returnChannel ?? 'inPerson',
      appliedAt: plan.channel === 'online' ? instant(random, addDays(plan.receivedOn, -1)) : receivedAt,
      acceptedAt: accepted ? receivedAt : null,
      dueAt: dueOn === null ? null : `${dueOn}T17:00:00.000+0700`,
      finishedAt: finishedOn === null ? null : finishedInstant(random, finishedOn, plan.receivedOn, dueOn),
      status,
      officer: random.pick(officers),
      applicant: applicant(random, plan.procedure.name.toLocaleLowerCase('vi')),
    };
  });
}

interface Course {
  dueOn: string | null;
  finishedOn: string | null;
  status: HostDossierStatus;
}

function course(random: Random, plan: DossierPlan): Course {
  const { fate, receivedOn } = plan;
  const done = plan.notReturned ? 'done' : 'returned';
  const term = random.between(3, 25);
  switch (fate.kind) {
    case 'onTime': {
      const dueOn = addWorkingDays(receivedOn, term);
      const finished = random.chance(0.15) ? dueOn : addWorkingDays(receivedOn, random.between(1, term));
      return { dueOn, finishedOn: finished < fate.end ? finished : fate.end, status: done };
    }
    case 'late': {
      const dueOn = addWorkingDays(receivedOn, 3);
      const finished = addWorkingDays(dueOn, random.between(1, 4));
      if (finished > fate.end)
        throw new RangeError(`a late dossier received ${receivedOn} ends after ${fate.end}`);
      return { dueOn, finishedOn: finished, status: done };
    }
    case 'open': {
      const dueOn = addWorkingDays(fate.dueAfter, random.between(2, 20));
      if (fate.finishedOn) return { dueOn, finishedOn: fate.finishedOn, status: done };
      return { dueOn, finishedOn: null, status: random.chance(0.1) ? 'supplement' : 'processing' };
    }
    case 'withdrawn':
      return { dueOn: addWorkingDays(receivedOn, term), finishedOn: null, status: 'withdrawn' };
    default:
      return { dueOn: null, finishedOn: null, status: fate.kind };
  }
}

/** An office hour of that day; the first and last half hour of a day occur too. */
function instant(random: Random, day: string): string {
  const hour = random.chance(0.02) ? random.pick([0, 23]) : random.between(7, 16);
  return `${day}T${two(hour)}:${two(random.between(0, 59))}:00.000+0700`;
}

/** A result on the due day may come after the hour printed as due: the day decides (QĐ 766, igate.md §4.5). */
function finishedInstant(random: Random, day: string, receivedOn: string, dueOn: string | null): string {
  if (day === receivedOn) return `${day}T23:50:00.000+0700`;
  return day === dueOn && random.chance(0.3) ? `${day}T17:45:00.000+0700` : instant(random, day);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
