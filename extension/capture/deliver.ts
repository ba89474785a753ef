/** Waits before trying again, milliseconds: a killed worker is back within the first. */
const WAITS_MS = [200, 1_000, 4_000];

/** The extension was updated or removed under this page: no call will ever work again. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

/**
 * Calls the background, again when it dies in between (a worker may be killed at any moment, R1). The
 * background recognises a reading it has taken already, so a second delivery does no harm.
 * @throws Orphaned when the extension is gone; the last error when it never answered
 */
export async function deliver<T>(call: () => Promise<T>, alive: () => boolean): Promise<T> {
  for (const wait of [...WAITS_MS, null]) {
    try {
      return await call();
    } catch (error) {
      if (!alive()) throw new Orphaned();
      if (wait === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Orphaned();
}
