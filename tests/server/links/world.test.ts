import { describe, expect, it } from 'vitest';
import type { DocumentFacts, DossierFacts } from '#server/links/facts.ts';
import { LinkWorld } from '#server/links/world.ts';
import { LIKELY } from '../../../extension/features/linked-records/linked-words.ts';
import { communeWorld } from './commune-world.ts';
import { measure } from './measure.ts';
import { generateWorld } from './world-generator.ts';

const document = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  ref: 'ioffice/outgoing/id:1',
  direction: 'outgoing',
  symbol: '12/QĐ-SXD',
  docType: null,
  issuedOn: '2026-03-05',
  issuer: null,
  draftingUnit: null,
  references: [],
  ...more,
});
const dossier = (more: Partial<DossierFacts> = {}): DossierFacts => ({
  code: 'H01.02-260301-0001',
  nationalCode: null,
  procedureCode: '1.001234',
  procedureName: null,
  sector: null,
  unit: 'Sở Xây dựng',
  receivedAt: '2026-03-01',
  finishedAt: '2026-03-05',
  returnedAt: null,
  resultSymbol: null,
  resultIssuedOn: null,
  references: [],
  ...more,
});
const cited = (...codes: string[]) =>
  codes.map((key) => ({ kind: 'dossier' as const, key, how: 'subject' as const }));
const linksIn = (documents: DocumentFacts[], dossiers: DossierFacts[], code = 'H01.02-260301-0001') => {
  const world = new LinkWorld();
  world.put(documents, dossiers);
  return world.linksOf(code).map(({ document: ref, state, how }) => [ref, state, how]);
};

describe('a pair links by itself', () => {
  it('when the document names the dossier, each of several codes by its own', () => {
    const other = dossier({ code: 'H01.02-260302-0002' });
    const batch = document({ references: cited('H01.02-260301-0001', 'H01.02-260302-0002') });
    expect(linksIn([batch], [dossier(), other])).toEqual([[batch.ref, 'automatic', 'subject']]);
    expect(linksIn([batch], [dossier(), other], other.code)).toEqual([[batch.ref, 'automatic', 'subject']]);
  });

  it('when symbol and day of the result are those of the outgoing document, however typed', () => {
    const found = linksIn(
      [document()],
      [dossier({ resultSymbol: 'số 012 / qđ–sxd', resultIssuedOn: '2026-03-05' })],
    );
    expect(found).toEqual([['ioffice/outgoing/id:1', 'automatic', 'result']]);
  });

  it('not when the year differs, nor when another agency issued it', () => {
    const result = { resultSymbol: '12/QĐ-UBND', resultIssuedOn: '2026-03-05' };
    const lastYear = document({ issuedOn: '2025-03-05', symbol: '12/QĐ-UBND' });
    expect(linksIn([lastYear], [dossier(result)])).toEqual([]);
    const foreign = document({ direction: 'incoming', symbol: '12/QĐ-UBND', issuer: 'UBND huyện Châu Phú' });
    expect(linksIn([foreign], [dossier(result)]).map(([, state]) => state)).toEqual(['candidate']);
  });

  it('not when the document was issued before the dossier came', () => {
    const early = document({ issuedOn: '2026-02-01', references: cited('H01.02-260301-0001') });
    expect(linksIn([early], [dossier()])).toEqual([[early.ref, 'candidate', 'subject']]);
  });
});

it('a reply links to the one document of that symbol, and only proposes among several', () => {
  const asked = document({
    ref: 'ioffice/incoming/id:7',
    direction: 'incoming',
    symbol: '761/TTr-PKT',
    issuedOn: '2026-02-01',
  });
  const answer = document({ references: [{ kind: 'document', key: '761/TTr-PKT', how: 'reply' }] });
  const world = new LinkWorld();
  world.put([asked, answer], []);
  expect(world.repliesOf(answer.ref)).toMatchObject([{ replyTo: asked.ref, state: 'automatic' }]);
  world.put([{ ...asked, ref: 'ioffice/incoming/id:8', issuer: 'Phòng khác' }], []);
  expect(world.repliesOf(answer.ref).map(({ state }) => state)).toEqual(['candidate', 'candidate']);
});

it('a refused pair is never proposed again, a confirmed one not asked again', () => {
  const pair = { dossier: 'H01.02-260301-0001', document: 'ioffice/outgoing/id:1' };
  for (const decision of ['rejected', 'confirmed'] as const) {
    const world = new LinkWorld([{ ...pair, decision }]);
    world.put([document()], [dossier()]);
    expect(world.linksOf(pair.dossier)).toEqual([]);
  }
});

it('order and repetition of records do not matter', () => {
  const { documents, dossiers } = generateWorld(3, {
    dossiers: 300,
    otherDocuments: 200,
    days: 90,
    procedures: 10,
  });
  const whole = new LinkWorld();
  whole.put(documents, dossiers);
  const pieces = new LinkWorld();
  for (const one of dossiers.toReversed()) pieces.put([], [one]);
  for (const one of [...documents, ...documents.slice(0, 50)]) pieces.put([one], []);
  const sure = (world: LinkWorld, code: string) =>
    world
      .linksOf(code)
      .filter(({ state }) => state === 'automatic')
      .map(({ document: ref }) => ref)
      .sort();
  for (const { code } of dossiers) expect(sure(pieces, code)).toEqual(sure(whole, code));
});

const SIZE = { dossiers: 5_000, otherDocuments: 5_000, days: 250, procedures: 40 };
const COMMUNE = { dossiers: 5_000, others: 3_000, from: '2025-10-01', days: 200 };
describe.each([
  ['of a department', (seed: number) => generateWorld(seed, SIZE)],
  ['of a commune over a new year', (seed: number) => communeWorld(seed, COMMUNE)],
])('worlds with known truth %s', (_name, generate) => {
  const worlds = [11, 12, 13].map((seed) => {
    const generated = generate(seed);
    const world = new LinkWorld();
    world.put(generated.documents, generated.dossiers);
    return { generated, world, measured: measure(world, generated) };
  });

  it('have at least 99.9 % of automatic links right', () => {
    const automatic = worlds.reduce((sum, { measured }) => sum + measured.automatic, 0);
    const wrong = worlds.reduce((sum, { measured }) => sum + measured.wrong.length, 0);
    expect(automatic).toBeGreaterThan(10_000);
    expect(1 - wrong / automatic).toBeGreaterThanOrEqual(0.999);
  });

  it('have at least 95 % of true pairs as link or among three proposals', () => {
    for (const { measured } of worlds) expect(measured.recall).toBeGreaterThanOrEqual(0.95);
  });

  it('have as many true proposals at a score as the score says, within 0.15', () => {
    for (let bucket = 0; bucket < 10; bucket += 1) {
      const parts = worlds
        .map(({ measured }) => measured.calibration[bucket])
        .filter((part) => part !== undefined);
      const count = parts.reduce((sum, part) => sum + part.count, 0);
      if (count < 100) continue;
      const said = parts.reduce((sum, part) => sum + part.score * part.count, 0) / count;
      const right = parts.reduce((sum, part) => sum + part.right, 0) / count;
      expect([bucket, Math.abs(said - right) < 0.15]).toEqual([bucket, true]);
    }
  });

  it('have mostly true proposals among those a row of a list shows', () => {
    let [shown, right] = [0, 0];
    for (const { generated, world } of worlds)
      for (const code of world.codes()) {
        const [first] = world.linksOf(code);
        if (first?.state !== 'candidate' || (first.how === 'similar' && first.score < LIKELY)) continue;
        shown += 1;
        if (generated.truth.has(`${code}\n${first.document}`)) right += 1;
      }
    expect([shown > 300, right / shown > 0.75]).toEqual([true, true]);
  });

  it('have only true replies among those linked', () => {
    for (const { generated, world } of worlds) {
      const found = generated.documents.flatMap(({ ref }) => world.repliesOf(ref));
      const sure = found.filter(({ state }) => state === 'automatic');
      const wrong = sure.filter((one) => !generated.replies.has(`${one.document}\n${one.replyTo}`));
      expect([sure.length > 0, wrong]).toEqual([generated.replies.size > 0, []]);
    }
  });
});
