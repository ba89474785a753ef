import { z } from 'zod';
import { browser } from '../browser.ts';

/**
 * The address that opens iOffice's form of a new outgoing document by itself. No public source tells it
 * (ioffice.md §4.1: the create menu opens the form by `newVanBanMenuTop`), so it is learnt on the page: the
 * form stood there and the officer had not clicked anything yet.
 */
const KEY = 'iofficeForm';
const Kept = z.strictObject({ unitId: z.string(), address: z.string() });

/** The core product's pages (ioffice.md §1.1). */
const PATH = /^\/(?:qlvbdh[^/]*|vpdt|qlvbboca)\/main$/;
/** Longest address worth keeping; the known ones have some 200 characters. */
const LONGEST = 600;

/** Is this an address of iOffice's main page, on the given origin? */
export function isIofficeAddress(address: string, origin: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === origin && PATH.test(url.pathname) && url.username === '' && url.password === '';
}

export async function rememberForm(unitId: string, address: string, origin: string): Promise<void> {
  if (isIofficeAddress(address, origin)) await browser.storage.local.set({ [KEY]: { unitId, address } });
}

/** The form's address on that iOffice; null when it is not known. */
export async function knownForm(unitId: string, origin: string): Promise<string | null> {
  const kept = Kept.safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (!kept.success || kept.data.unitId !== unitId) return null;
  return isIofficeAddress(kept.data.address, origin) ? kept.data.address : null;
}
