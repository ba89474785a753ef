/** Why the database could not do its work; nothing of the transaction was kept. */
export type StorageFailure = 'full' | 'read-only' | 'unavailable';

/** SQLite's primary result codes (sqlite.org/rescode.html); extended codes hold them in their low byte. */
const SQLITE: Record<number, StorageFailure> = {
  5: 'unavailable',
  6: 'unavailable',
  8: 'read-only',
  10: 'full',
  13: 'full',
  14: 'unavailable',
};
/** PostgreSQL's error codes, whole or by class (postgresql.org/docs/current/errcodes-appendix.html). */
const POSTGRES: [start: string, failure: StorageFailure][] = [
  ['53100', 'full'],
  ['25006', 'read-only'],
  ['53', 'unavailable'],
  ['57P', 'unavailable'],
  ['08', 'unavailable'],
  ['40', 'unavailable'],
];
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EPIPE']);

/** PostgreSQL's class 22: a number or text no column holds. What was sent is at fault, not the storage. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && /^22[\dA-Z]{3}$/.test(String((error as { code?: unknown }).code ?? ''));
}

/** What kind of failure of the storage an error is; null for an error of ours. */
export function storageFailure(error: unknown): StorageFailure | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return SQLITE[errcode & 0xff] ?? null;
  if (typeof code !== 'string') return null;
  if (NETWORK.has(code)) return 'unavailable';
  if (!/^[\dA-Z]{5}$/.test(code)) return null;
  return POSTGRES.find(([start]) => code.startsWith(start))?.[1] ?? null;
}
