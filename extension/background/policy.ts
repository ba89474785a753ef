import { z } from 'zod';
import type { Policy } from '../messages.ts';
import { managedPolicy } from './managed.ts';
import { readServiceAddress } from './service-address.ts';

/** Field by field, so that one wrong entry of the administrator does not switch off the others (R26). */
const names = z.array(z.string().regex(/^[a-z0-9-]{1,60}$/));

/**
 * Reads the administrator's policy (Group Policy, `policies.json`). What is missing or malformed takes
 * the safe default: nothing disabled, no fixed address, secrecy column required. A sweep runs only after the
 * officer's click, so it is allowed unless policy says anything but yes.
 */
export async function readPolicy(): Promise<Policy> {
  const stored = await managedPolicy();
  const address = readServiceAddress(typeof stored.serviceUrl === 'string' ? stored.serviceUrl : '');
  return {
    serviceUrl: address.ok ? address.url : null,
    disabledAdapters: names.safeParse(stored.disabledAdapters).data ?? [],
    disabledFeatures: names.safeParse(stored.disabledFeatures).data ?? [],
    sweepAllowed: stored.sweepAllowed === undefined || stored.sweepAllowed === true,
    secretsNotRegistered: stored.secretsNotRegistered === true,
  };
}
