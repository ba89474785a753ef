import { z } from 'zod';
import { browser } from '../browser.ts';

/** Letters prepared for iOffice's form, kept here until the officer fills one, drops it or a day has passed. */
const KEY = 'relayOffers';
export const OFFER_LASTS_MS = 24 * 3_600_000;
/** What the service was not told of a letter is told again for so long. */
const TELLING_LASTS_MS = 7 * OFFER_LASTS_MS;
const MOST = 20;

const Offer = z.strictObject({
  unitId: z.string(),
  dossier: z.string(),
  procedure: z.string(),
  docType: z.string(),
  subject: z.string(),
  recipients: z.array(z.string()),
  note: z.string(),
  /** Origin of the unit's iOffice: no other page is told of it. */
  origin: z.string(),
  madeAt: z.number(),
  /** What stands filled in now; null when nothing does. */
  filled: z
    .strictObject({ docType: z.string(), recipients: z.array(z.string()), on: z.iso.date() })
    .nullable(),
  /** The service knows it as it is. */
  told: z.boolean(),
});
export type KeptOffer = z.infer<typeof Offer>;

/** Every offer still of use at `now` (ms); a clock put back ends those it makes older than they are. */
export async function keptOffers(now: number): Promise<KeptOffer[]> {
  const kept = z.array(Offer).safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (!kept.success) return [];
  return kept.data.filter(({ madeAt, told }) => {
    const age = Math.abs(now - madeAt);
    return age < OFFER_LASTS_MS || (!told && age < TELLING_LASTS_MS);
  });
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes the offers, one change after the other. */
export function changeOffers(
  now: number,
  change: (offers: readonly KeptOffer[]) => readonly KeptOffer[],
): Promise<void> {
  const next = writing.then(async () => {
    const offers = change(await keptOffers(now));
    await browser.storage.local.set({ [KEY]: offers.slice(-MOST) });
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Keeps an offer; one at a time per dossier. */
export function keepOffer(offer: KeptOffer): Promise<void> {
  return changeOffers(offer.madeAt, (offers) => [
    ...offers.filter(({ unitId, dossier }) => unitId !== offer.unitId || dossier !== offer.dossier),
    offer,
  ]);
}
