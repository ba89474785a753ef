import type { Problem } from '#shared/contract/problem.ts';
import type { ProblemEntry } from '#shared/profile/profile.ts';
import type { Connection } from '../database.ts';

/** Single rows that do not read well are no matter of the page; these are. */
const OF_THE_PAGE: ReadonlySet<string> = new Set([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-secrecy-column',
  'unknown-list',
]);

/**
 * Pages of the unit that were not read well since a moment, newest first: which, since when, what was
 * expected. A page is well again at its first reading with rows and without that problem.
 * @param since ISO instant in UTC; readings before it are not looked at
 */
export async function pageProblems(db: Connection, unitId: string, since: string): Promise<ProblemEntry[]> {
  const readings = await db
    .selectFrom('captures')
    .select(['adapter', 'system', 'kind', 'problems', 'row_count as rows', 'device_id as device'])
    .select('captured_at as at')
    .where('unit_id', '=', unitId)
    .where('captured_at', '>=', since)
    .orderBy('captured_at')
    .orderBy('id')
    .execute();
  const entries = new Map<string, ProblemEntry & { seenBy: Set<string> }>();
  for (const { adapter, system, kind, problems, rows, device, at } of readings) {
    const name = adapter.split('@')[0] ?? adapter;
    const page = `${name} ${system} ${kind} `;
    const found = new Map(
      (JSON.parse(problems) as Problem[])
        .filter(({ code }) => OF_THE_PAGE.has(code))
        .map((problem) => [`${page}${problem.code} ${problem.field ?? ''}`, problem]),
    );
    for (const [id, entry] of entries) {
      if (rows > 0 && id.startsWith(page) && !found.has(id)) entry.resolvedAt ??= at;
    }
    for (const [id, problem] of found) {
      const old = entries.get(id);
      if (old && old.resolvedAt === null) {
        old.lastSeen = at;
        old.readings += 1;
        old.devices = old.seenBy.add(device).size;
        continue;
      }
      entries.set(id, {
        adapter: name,
        system,
        page: kind,
        code: problem.code,
        field: problem.field ?? null,
        place: problem.place ?? null,
        expected: problem.expected ?? null,
        since: at,
        lastSeen: at,
        readings: 1,
        devices: 1,
        resolvedAt: null,
        seenBy: new Set([device]),
      });
    }
  }
  return [...entries.values()]
    .map(({ seenBy: _seenBy, ...entry }) => entry)
    .sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1));
}
