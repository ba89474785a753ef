import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkChanges } from '#shared/contract/link-changes.ts';
import { forgetLinks, type LinksDb, openLinks } from '../../../extension/links/db.ts';
import { deliverDecisions, keepDecision } from '../../../extension/links/decisions.ts';
import { matterOf, mattersAbout } from '../../../extension/links/look.ts';
import { MOST_RECORDS, noteReading } from '../../../extension/links/note.ts';
import { heardOf, takeChanges } from '../../../extension/links/told.ts';
import { CODE, dossier, letter, naming, page, pair, REF, told, UNIT } from './records.ts';

const NOW = Date.parse('2026-11-20T05:00:00.000Z');
let db: LinksDb;
let count = 0;
beforeEach(() => {
  count += 1;
  db = openLinks(`links-${count}`);
});
afterEach(() => db.delete());

const see = (system: 'ioffice' | 'igate', ...rows: Parameters<typeof page>[1][]) =>
  noteReading(db, UNIT, page(system, ...rows), NOW);
const hear = (answer: Partial<LinkChanges>, now = NOW + 1, whole = false) =>
  takeChanges(
    db,
    UNIT,
    { cursor: 'a-1', reset: false, more: false, matters: [], gone: [], ...answer },
    { now, whole },
  );
const about = async (asked: { dossiers?: string[]; documents?: string[] }) =>
  (await mattersAbout(db, UNIT, { dossiers: [], documents: [], ...asked })).map(
    ({ dossier: { code }, relay, pairs }) => [
      code,
      relay,
      pairs.map(({ document, state }) => [document.ref, state]),
    ],
  );

describe('what this browser has seen itself', () => {
  it('links a document that names a dossier, from both sides, before the service answers', async () => {
    await see('ioffice', letter(naming()));
    await see('igate', dossier());
    const linked = [[CODE, 'none', [[REF, 'automatic']]]];
    expect(await about({ dossiers: [CODE] })).toEqual(linked);
    expect(await about({ documents: [REF] })).toEqual(linked);
  });

  it('says so of a dossier it never saw, without a fact of it', async () => {
    await see('ioffice', letter(naming('field')));
    const [matter] = await mattersAbout(db, UNIT, { dossiers: [], documents: [REF] });
    expect(matter?.dossier).toMatchObject({ code: CODE, dueAt: null, status: null });
    expect(matter?.pairs[0]?.reasons).toEqual([`Mã hồ sơ ${CODE} có trong ô “Số hồ sơ iGate” của văn bản.`]);
  });

  it('links by the national code, and by symbol and day of the result', async () => {
    await see('igate', dossier({ nationalCode: 'G22.99.08-261101-896048' }));
    await see(
      'igate',
      dossier({ code: 'H01.02-261101-0002', result: { symbol: '13/QĐ - SXD', issuedOn: '2026-11-11' } }),
    );
    await see('ioffice', letter(naming('subject', 'G22.99.08-261101-896048')));
    await see('ioffice', letter({ key: 'id:2', symbol: '13/QĐ-SXD', issuedOn: '2026-11-11' }));
    await see('ioffice', letter({ key: 'id:3', symbol: '13/QĐ-SXD', issuedOn: '2025-11-11' }));
    expect(await about({ documents: [REF] })).toEqual([[CODE, 'none', [[REF, 'automatic']]]]);
    expect(await about({ documents: ['ioffice/outgoing/id:2'] })).toEqual([
      ['H01.02-261101-0002', 'none', [['ioffice/outgoing/id:2', 'automatic']]],
    ]);
    expect(await about({ documents: ['ioffice/outgoing/id:3'] })).toEqual([]);
  });

  it('only proposes a document older than the dossier it names', async () => {
    await see('igate', dossier());
    await see('ioffice', letter({ ...naming(), issuedOn: '2026-10-01' }));
    expect(await about({ documents: [REF] })).toEqual([[CODE, 'none', [[REF, 'candidate']]]]);
  });

  it('keeps a field that a later page does not show', async () => {
    await see('igate', dossier());
    await see('igate', { type: 'dossier', code: CODE, status: 'done' });
    expect((await matterOf(db, UNIT, CODE))?.dossier).toMatchObject({ dueAt: '2026-11-25', status: 'done' });
  });

  it('is of one unit only', async () => {
    await see('ioffice', letter(naming()));
    expect(await mattersAbout(db, 'u2', { dossiers: [CODE], documents: [REF] })).toEqual([]);
  });

  it('is bounded: what was not seen for longest goes first', async () => {
    const many = (from: number, size: number) =>
      Array.from({ length: size }, (_, i) => letter({ key: `id:${from + i}` }));
    await noteReading(db, UNIT, page('ioffice', ...many(0, 1_000)), NOW - 1_000);
    for (let from = 1_000; from <= MOST_RECORDS; from += 1_000) await see('ioffice', ...many(from, 1_000));
    expect(await db.documents.count()).toBe(MOST_RECORDS);
    expect(await db.documents.get([UNIT, 'ioffice/outgoing/id:999'])).toBeUndefined();
    expect(await db.documents.get([UNIT, `ioffice/outgoing/id:${MOST_RECORDS}`])).toBeDefined();
  }, 60_000);
});

describe('what the service told', () => {
  it('is shown with its candidates, and what is missing', async () => {
    await hear({
      matters: [
        told({
          relay: 'waiting',
          pairs: [pair('candidate')],
          dossier: { finishedAt: '2026-11-10', status: 'done' },
        }),
      ],
    });
    expect(await about({ documents: [REF] })).toEqual([[CODE, 'waiting', [[REF, 'candidate']]]]);
    expect((await heardOf(db, UNIT)).cursor).toBe('a-1');
  });

  it('counts over an older sight of the page, and is overtaken by a newer one', async () => {
    await see('igate', dossier({ dueAt: '2026-11-20' }));
    await hear({ matters: [told({ pairs: [pair('automatic')] })] });
    expect((await matterOf(db, UNIT, CODE))?.dossier.dueAt).toBe('2026-11-20');
    await hear({
      matters: [told({ pairs: [pair('automatic')], dossier: { seenAt: '2026-11-21T00:00:00.000Z' } })],
    });
    expect((await matterOf(db, UNIT, CODE))?.dossier.dueAt).toBe('2026-11-25');
  });

  it('ends a pair this browser only took for one', async () => {
    await see('ioffice', letter(naming()));
    await hear({ matters: [told()] });
    expect(await about({ documents: [REF] })).toEqual([]);
  });

  it('never lets a refused pair come back when its page is seen again', async () => {
    await hear({ matters: [told({ refused: [REF] })] });
    await noteReading(db, UNIT, page('ioffice', letter(naming())), NOW + 60_000);
    expect(await about({ documents: [REF] })).toEqual([]);
  });

  it('takes away what is gone, and everything when it begins anew', async () => {
    const other = told({
      pairs: [pair('automatic', { ref: 'ioffice/outgoing/id:2' })],
      dossier: { code: 'X1' },
    });
    await hear({ matters: [told({ pairs: [pair('automatic')] }), other] });
    await hear({ gone: [CODE] });
    expect(await about({ dossiers: [CODE, 'X1'] })).toHaveLength(1);
    await hear({ reset: true, matters: [] });
    expect(await about({ dossiers: [CODE, 'X1'] })).toEqual([]);
  });
});

describe('what the officer decided', () => {
  const decide = (decision: 'confirmed' | 'rejected', at = NOW + 2) =>
    keepDecision(db, UNIT, { dossier: CODE, document: REF, decision }, at);
  const send = (outcome: 'taken' | 'later' | 'refused', now = NOW + 10) =>
    deliverDecisions(db, UNIT, async () => outcome, { now: () => now });

  it('is shown at once and stays over what the service told before', async () => {
    await hear({ matters: [told({ pairs: [pair('candidate')] })] });
    await decide('confirmed');
    expect(await about({ documents: [REF] })).toEqual([[CODE, 'none', [[REF, 'confirmed']]]]);
    await hear({ matters: [told({ pairs: [pair('candidate')] })] }, NOW + 5);
    expect(await about({ documents: [REF] })).toEqual([[CODE, 'none', [[REF, 'confirmed']]]]);
    await decide('rejected', NOW + 6);
    expect(await about({ documents: [REF] })).toEqual([]);
  });

  it('waits through an outage, then is sent once and forgotten when the service tells of it', async () => {
    await hear({ matters: [told({ pairs: [pair('candidate')] })] });
    await decide('rejected');
    await send('later');
    expect(await db.decisions.count()).toBe(1);
    expect(await send('taken', NOW + 20)).toBe(0);
    expect(await send('taken', NOW + 3_600_000)).toBe(1);
    expect(await send('taken', NOW + 3_700_000)).toBe(0);
    expect(await about({ documents: [REF] })).toEqual([]);
    await hear({ matters: [told({ refused: [REF] })] }, NOW + 3_800_000);
    expect(await db.decisions.count()).toBe(0);
    expect(await about({ documents: [REF] })).toEqual([]);
  });

  it('made anew while the first was on its way is sent too', async () => {
    await decide('confirmed');
    await deliverDecisions(
      db,
      UNIT,
      async () => {
        await decide('rejected', NOW + 3);
        return 'taken';
      },
      { now: () => NOW + 10 },
    );
    const sent: string[] = [];
    await deliverDecisions(
      db,
      UNIT,
      async ({ decision }) => {
        sent.push(decision);
        return 'taken';
      },
      { now: () => NOW + 20 },
    );
    expect(sent).toEqual(['rejected']);
  });

  it('that can never be taken does not wait for ever', async () => {
    await decide('confirmed');
    await send('refused');
    expect(await db.decisions.count()).toBe(0);
  });
});

it('an unpaired browser keeps nothing', async () => {
  await see('ioffice', letter(naming()));
  await hear({ matters: [told({ pairs: [pair('automatic')] })] });
  await forgetLinks(db);
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
});
