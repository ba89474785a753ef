import type { PageState, Policy, SweepState } from '../messages.ts';
import type { Connection } from './connection.ts';
import { FILL_FEATURE } from './form-fill.ts';
import { waitingForAccess } from './profile-scripts.ts';
import { profilesFor } from './profiles.ts';
import { sweepAllowed } from './sweep.ts';
import { framesOf, listState } from './sweep-memory.ts';

export interface PageStatePorts {
  policy(): Promise<Policy>;
  connection(): Promise<Connection | null>;
  sweep(): Promise<SweepState | null>;
  now(): number;
}

/** What the popup shows about the page it was opened on. */
export async function pageState(
  ports: PageStatePorts,
  tab: { id: number; origin: string | null },
): Promise<PageState> {
  const [policy, connection, sweep] = [await ports.policy(), await ports.connection(), await ports.sweep()];
  const frame = (await framesOf(tab.id))[0];
  const allowed = (feature: string) => !policy.disabledFeatures.includes(feature);
  const profiles = tab.origin === null ? [] : await profilesFor(connection, tab.origin);
  return {
    list: frame === undefined ? null : await listState(frame, ports.now()),
    sweep: sweep?.tab === tab.id ? sweep : null,
    sweepAllowed: sweepAllowed(policy),
    teachAllowed: connection !== null && allowed('teach'),
    sampleAllowed: allowed('page-sample'),
    fillAllowed: connection !== null && allowed(FILL_FEATURE),
    waitingForAccess: tab.origin !== null && (await waitingForAccess(profiles, tab.origin)),
  };
}
