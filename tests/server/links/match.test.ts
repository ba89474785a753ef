import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { decide, linksOf } from '#server/store/links/links.ts';
import { matchMarked } from '#server/store/links/match-links.ts';
import { dueUntil } from '#server/store/links/todo.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';
import { generateWorld } from './world-generator.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

/** A generated world as the pages would send it, in captures of 100 rows, the two systems in turns. */
function capturesOf({ documents, dossiers }: ReturnType<typeof generateWorld>) {
  const rows: CapturedRecord[] = [
    ...documents.map(
      ({ ref, ...facts }) =>
        ({ ...facts, type: 'document', key: ref.split('/').slice(2).join('/') }) as CapturedRecord,
    ),
    ...dossiers.map(
      ({ resultSymbol, resultIssuedOn, ...facts }) =>
        ({
          ...facts,
          type: 'dossier',
          status: facts.finishedAt === null ? 'processing' : 'done',
          result: resultSymbol === null ? null : { symbol: resultSymbol, issuedOn: resultIssuedOn },
        }) as CapturedRecord,
    ),
  ];
  const parts = Array.from({ length: 10 }, (_, part) => rows.filter((_row, index) => index % 10 === part));
  return parts.map((part) => captureOf(part));
}

describe.each([SQLITE, postgres()])('matching in the store on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
  });
  afterEach(() => db.close());

  it('capture by capture finds what the whole at once finds, and settles nothing wrong', async () => {
    const world = generateWorld(5, { dossiers: 150, otherDocuments: 60, days: 60, procedures: 8 });
    for (const capture of capturesOf(world)) {
      await storeCapture(db, SENDER, capture, capture.id, NOW);
      await matchMarked(db, 'u1', NOW);
    }
    const links = await db.query.selectFrom('links').selectAll().execute();
    const pairs = new Set(links.map(({ dossier, document }) => `${dossier}\n${document}`));
    const found = [...world.truth].filter((pair) => pairs.has(pair)).length / world.truth.size;
    expect(found).toBeGreaterThanOrEqual(0.95);
    const wrong = links.filter(
      ({ state, dossier, document }) => state === 'automatic' && !world.truth.has(`${dossier}\n${document}`),
    );
    expect(wrong).toEqual([]);
    expect(await db.query.selectFrom('link_marks').selectAll().execute()).toEqual([]);
    const candidate = links.find(({ state }) => state === 'candidate');
    const { dossier = '', document = '' } = candidate ?? {};
    expect(await decide(db, 'u1', { dossier, document, decision: 'rejected' }, 'o1', NOW)).toBe(true);
    const left = await linksOf(db, 'u1', 'dossier', dossier);
    expect(left.some((link) => link.document.ref === document)).toBe(false);
    expect((await dueUntil(db, 'u1', '2027-01-01')).length).toBe(0);
  });

  it('a capture whose matching never ran is matched the next time it is asked for', async () => {
    const rows = [
      { type: 'dossier', code: 'H01.02-260105-0001' },
      {
        type: 'document',
        direction: 'incoming',
        key: 'id:1',
        references: [{ kind: 'dossier', key: 'h01.02-260105-0001', how: 'field' }],
      },
    ] as CapturedRecord[];
    const capture = captureOf(rows);
    await storeCapture(db, SENDER, capture, capture.id, NOW);
    expect(await db.query.selectFrom('link_marks').selectAll().execute()).toHaveLength(1);
    await matchMarked(db, 'u1', NOW);
    expect(await linksOf(db, 'u1', 'dossier', 'H01.02-260105-0001')).toMatchObject([
      { state: 'automatic', how: 'field' },
    ]);
  });
});
