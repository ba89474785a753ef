import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinksDb, openLinks } from '../../../extension/links/db.ts';
import { matterOf, mattersAbout } from '../../../extension/links/look.ts';
import { noteReading } from '../../../extension/links/note.ts';
import { takeChanges } from '../../../extension/links/told.ts';
import { CODE, dossier, letter, page, pair, told, UNIT } from './records.ts';

/** The finishing comparison over what this browser keeps: the words of subjects never left it. */
const NOW = Date.parse('2026-11-20T05:00:00.000Z');
const [FIRST, SECOND, SURE] = ['id:1', 'id:2', 'id:3'].map((key) => `ioffice/outgoing/${key}`) as [
  string,
  string,
  string,
];
const WORDS = 'Trích yếu cùng nói về: giấy phép, xây dựng.';
const similar = (ref: string, score: number) => ({
  ...pair('candidate', { ref }),
  how: 'similar' as const,
  score,
  reasons: ['Ban hành đúng ngày hồ sơ có kết quả.'],
});

let db: LinksDb;
let count = 0;
beforeEach(async () => {
  count += 1;
  db = openLinks(`finishing-${count}`);
  const matter = told({
    pairs: [similar(FIRST, 0.4), similar(SECOND, 0.4)],
    dossier: { procedureName: 'Cấp giấy phép xây dựng' },
  });
  const answer = { cursor: 'a-1', reset: false, more: false, gone: [] };
  await takeChanges(db, UNIT, { ...answer, matters: [matter] }, { now: NOW, whole: false });
});
afterEach(() => db.delete());

const read = (key: string, features: string[]) =>
  noteReading(db, UNIT, page('ioffice', letter({ key, features })), NOW);
const proposals = async (finishing: boolean) =>
  (await matterOf(db, UNIT, CODE, finishing))?.pairs.map(({ document, score, reasons }) => ({
    ref: document.ref,
    score,
    reasons,
  })) ?? [];

describe('two letters alike to the service', () => {
  it('are told apart by the words read here, with the reason, on the panel and on the row', async () => {
    await read('id:2', ['giấy phép', 'xây dựng']);
    await read('id:1', ['quảng cáo']);
    const [best, other] = await proposals(true);
    expect(best).toMatchObject({ ref: SECOND, reasons: expect.arrayContaining([WORDS]) });
    expect(best?.score).toBeGreaterThan(0.8);
    expect(other?.score).toBeLessThan(0.1);
    const asked = { dossiers: [CODE], documents: [] };
    const [onRow] = await mattersAbout(db, UNIT, asked, true);
    expect(onRow?.pairs.map(({ document, score }) => [document.ref, score])).toEqual([
      [SECOND, best?.score],
      [FIRST, other?.score],
    ]);
  });

  it('stay as the service weighed them where it knows the words itself', async () => {
    await read('id:2', ['giấy phép', 'xây dựng']);
    expect((await proposals(false)).map(({ ref, score }) => [ref, score])).toEqual([
      [FIRST, 0.4],
      [SECOND, 0.4],
    ]);
  });

  it('stay as they are while none of them was read here', async () => {
    expect((await proposals(true)).map(({ score }) => score)).toEqual([0.4, 0.4]);
  });

  it('are weighed by the sector the dossier’s page showed as well', async () => {
    await noteReading(db, UNIT, page('igate', dossier({ sector: 'Quảng cáo' })), NOW);
    await read('id:1', ['quảng cáo']);
    expect((await proposals(true))[0]?.ref).toBe(FIRST);
  });
});

it('a pair that is sure or made by a key is never weighed anew', async () => {
  const matter = told({
    pairs: [
      { ...pair('automatic', { ref: SURE }), score: 1 },
      { ...pair('candidate', { ref: FIRST }), score: 0.85 },
    ],
    dossier: { procedureName: 'Cấp giấy phép xây dựng' },
  });
  const answer = { cursor: 'a-2', reset: false, more: false, gone: [] };
  await takeChanges(db, UNIT, { ...answer, matters: [matter] }, { now: NOW + 1, whole: false });
  await read('id:1', ['quảng cáo']);
  expect((await proposals(true)).map(({ ref, score }) => [ref, score])).toEqual([
    [SURE, 1],
    [FIRST, 0.85],
  ]);
});
