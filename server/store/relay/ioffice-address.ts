import type { Database } from '../database.ts';

/** `<origin>/<app>/main` of the core product; the applications seen in public (ioffice.md §1.1). */
const HOME = /^(https?:\/\/[^/\s]+\/(?:qlvbdh[^/]*|vpdt|qlvbboca)\/main)\b/;

/**
 * First page of the iOffice in which the unit works: that from which most of its pages of the last 90 days
 * were read, so that one odd page changes nothing. Null when none was read.
 * @param since ISO instant
 */
export async function iofficeAddress(db: Database, unitId: string, since: string): Promise<string | null> {
  const rows = await db.rows<{ url: string; n: number | string }>(
    db.query,
    `select url, count(*) as n from captures where unit_id = ? and system = 'ioffice' and captured_at >= ?
      group by url`,
    [unitId, since],
  );
  const counts = new Map<string, number>();
  for (const { url, n } of rows) {
    const home = HOME.exec(url)?.[1];
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + Number(n));
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
