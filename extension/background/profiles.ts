import { z } from 'zod';
import { type PageProfile, UnitProfile } from '#shared/profile/profile.ts';
import { browser } from '../browser.ts';
import type { Policy } from '../messages.ts';
import type { Connection } from './connection.ts';
import { readPolicy } from './policy.ts';
import type { ServiceApi } from './service-api.ts';

/** The unit's profile is fetched again after this long. */
export const REFRESH_MS = 3_600_000;
const KEY = 'unitProfile';

const Kept = z.strictObject({ unitId: z.string(), fetchedAt: z.number(), profile: UnitProfile });

export interface ProfilePorts {
  api: Pick<ServiceApi, 'profile'>;
  connection(): Promise<Connection | null>;
  now(): number;
}

/** The profile as last fetched for the paired unit, however old: an outage switches nothing on or off. */
export async function unitProfile(connection: Connection | null): Promise<UnitProfile | null> {
  if (!connection) return null;
  const kept = Kept.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return kept.success && kept.data.unitId === connection.unit.id ? kept.data.profile : null;
}

/**
 * Fetches the unit's profile when the last one is older than an hour, or at once. Answers whether it
 * changed; keeps the old one when the service does not answer as the contract says. Never rejects.
 */
export async function refreshProfile(ports: ProfilePorts, atOnce = false): Promise<boolean> {
  const connection = await ports.connection();
  if (!connection) return false;
  const kept = Kept.safeParse((await browser.storage.local.get(KEY))[KEY]);
  const same = kept.success && kept.data.unitId === connection.unit.id;
  // A clock set back must not stop the fetching.
  const age = same ? Math.abs(ports.now() - kept.data.fetchedAt) : REFRESH_MS;
  if (!atOnce && age < REFRESH_MS) return false;
  const answer = await ports.api.profile(connection.serviceUrl, connection.token);
  if (!answer.ok) return false;
  const fresh = { unitId: connection.unit.id, fetchedAt: ports.now(), profile: answer.value };
  await browser.storage.local.set({ [KEY]: fresh });
  return !same || JSON.stringify(kept.data.profile) !== JSON.stringify(fresh.profile);
}

/**
 * The policy of this computer with the unit's switches added: either may switch off, neither switches on
 * what the other forbids. The unit's administrator may confirm that no secret documents are registered.
 */
export async function effectivePolicy(connection: Connection | null): Promise<Policy> {
  const [policy, unit] = [await readPolicy(), await unitProfile(connection)];
  if (!unit) return policy;
  return {
    ...policy,
    disabledAdapters: [...new Set([...policy.disabledAdapters, ...unit.disabledAdapters])],
    disabledFeatures: [...new Set([...policy.disabledFeatures, ...unit.disabledFeatures])],
    secretsNotRegistered: policy.secretsNotRegistered || unit.secretsNotRegistered,
  };
}

/** Taught lists of an origin; none when teaching as a whole is switched off. */
export async function profilesFor(connection: Connection | null, origin: string): Promise<PageProfile[]> {
  const policy = await effectivePolicy(connection);
  if (policy.disabledFeatures.includes('profile-list')) return [];
  const unit = await unitProfile(connection);
  return (unit?.profiles ?? []).filter((profile) => profile.origin === origin);
}
