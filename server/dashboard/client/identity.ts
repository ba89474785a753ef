import { computed, signal } from '@preact/signals';
import type { Who } from './answers.ts';
import { asFault, type Fault } from './fault.ts';
import { service } from './service.ts';

/** Who uses the dashboard: still asking, nobody (and whether a session ended), or somebody. */
export type Identity =
  | { state: 'asking' }
  | { state: 'failed'; fault: Fault }
  | { state: 'nobody'; ended: boolean }
  | { state: 'somebody'; who: Who };

export const identity = signal<Identity>({ state: 'asking' });

const CHOSEN_UNIT = 'lien-thong.unit';
const chosen = signal<string | null>(sessionStorage.getItem(CHOSEN_UNIT));

/** The unit the pages speak of; null when there is none yet. */
export const unit = computed(() => {
  if (identity.value.state !== 'somebody') return null;
  const { units, unitId } = identity.value.who;
  return (
    units.find(({ id }) => id === chosen.value) ?? units.find(({ id }) => id === unitId) ?? units[0] ?? null
  );
});

export function chooseUnit(id: string): void {
  sessionStorage.setItem(CHOSEN_UNIT, id);
  chosen.value = id;
}

/** Asks who one is; a failed network is not the end of a session. */
export async function identify(): Promise<void> {
  try {
    identity.value = { state: 'somebody', who: await service.who() };
  } catch (error) {
    const fault = asFault(error);
    identity.value = fault.kind === 'ended' ? { state: 'nobody', ended: false } : { state: 'failed', fault };
  }
}

/** Called when any answer says that the session is over. */
export function sessionEnded(): void {
  if (identity.value.state === 'somebody') identity.value = { state: 'nobody', ended: true };
}

export async function leave(): Promise<void> {
  await service.signOut().catch(() => undefined);
  identity.value = { state: 'nobody', ended: false };
}

/** May the person change the unit's settings? The service asks the same again. */
export const administers = computed(
  () =>
    identity.value.state === 'somebody' &&
    (identity.value.who.role === 'administrator' || identity.value.who.role === 'unitAdmin'),
);
export const ownsService = computed(
  () => identity.value.state === 'somebody' && identity.value.who.role === 'administrator',
);

/** What "/" shows: a new service has no unit yet, and its administrator begins there. */
export const home = computed(() => (ownsService.value && unit.value === null ? 'units' : 'new-report'));
