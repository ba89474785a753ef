import { z } from 'zod';
import { browser } from '../browser.ts';
import type { Paired } from '../messages.ts';

/** The pairing as kept in `storage.local`: the only place where the device token lives. */
const Connection = z.strictObject({
  serviceUrl: z.url(),
  token: z.string().min(16),
  label: z.string(),
  officer: z.string(),
  unit: z.object({ id: z.string().min(1), name: z.string() }),
  pairedAt: z.iso.datetime({ offset: true }),
});
export type Connection = z.infer<typeof Connection>;

const KEY = 'connection';

/** The present pairing, null when unpaired. Damaged storage counts as unpaired. */
export async function readConnection(): Promise<Connection | null> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const parsed = Connection.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function saveConnection(connection: Connection): Promise<void> {
  await browser.storage.local.set({ [KEY]: connection });
}

export async function dropConnection(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** The pairing without its token, for the extension's pages. */
export function withoutToken(connection: Connection): Paired {
  const { serviceUrl, label, officer, unit, pairedAt } = connection;
  return { serviceUrl, label, officer, unit, pairedAt };
}

/**
 * Keeps content scripts away from `storage.local`, where Chrome would let them read the token.
 * Firefox has no such switch; there a content script still runs only this extension's code.
 */
export async function lockStorage(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
