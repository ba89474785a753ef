import type { PageProfile } from '#shared/profile/profile.ts';
import { browser } from '../browser.ts';
import { permissionPattern } from './service-address.ts';

const ID = 'profile-list';
const SCRIPT = '/content-scripts/profile.js';

/**
 * Registers the reader of taught lists on exactly the hosts that have one and that the officer has let
 * the extension read. Called on start, after a fetch and after every granted or withdrawn permission.
 */
export async function registerProfileScripts(profiles: readonly PageProfile[]): Promise<void> {
  const patterns = [...new Set(profiles.map(({ origin }) => permissionPattern(origin)))];
  const granted: string[] = [];
  for (const pattern of patterns) if (await mayRead(pattern)) granted.push(pattern);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const before = registered[0]?.matches ?? [];
  if (before.toSorted().join() === granted.toSorted().join()) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (granted.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [SCRIPT],
      matches: granted,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Is a taught list of this origin waiting for the officer's permission? */
export async function waitingForAccess(profiles: readonly PageProfile[], origin: string): Promise<boolean> {
  return profiles.some((profile) => profile.origin === origin) && !(await mayRead(permissionPattern(origin)));
}

function mayRead(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
