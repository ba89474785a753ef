import type { LinkChanges } from '#shared/contract/link-changes.ts';
import { type Heard, type LinksDb, within } from './db.ts';

/** Matters kept; the ones told longest ago go first. */
export const MOST_MATTERS = 6_000;
/** A decision the service took is forgotten after this long even if it never told the matter again. */
const SETTLED_MS = 24 * 3_600_000;

export async function heardOf(db: LinksDb, unit: string): Promise<Heard> {
  return (await db.heard.get(unit)) ?? { unit, cursor: null, at: 0, wholeAt: 0, triedAt: 0 };
}

/** Notes that the service is being asked, whatever comes of it. */
export async function noteTry(db: LinksDb, unit: string, now: number): Promise<void> {
  await db.transaction('rw', db.heard, async () => {
    await db.heard.put({ ...(await heardOf(db, unit)), triedAt: now });
  });
}

/**
 * Takes in one answer of the service in one transaction: matters and the cursor that says they were told
 * are written together, so that a worker killed in between asks again for the same.
 * @param whole this answer begins anew: everything told before is forgotten first
 */
export async function takeChanges(
  db: LinksDb,
  unit: string,
  answer: LinkChanges,
  { now, whole }: { now: number; whole: boolean },
): Promise<void> {
  await db.transaction('rw', db.matters, db.decisions, db.heard, async () => {
    if (whole || answer.reset)
      await db.matters.where('[unit+code]').between([unit, ''], [unit, '\uffff']).delete();
    await db.matters.bulkPut(
      answer.matters.map((matter) => ({
        unit,
        code: matter.dossier.code,
        toldAt: now,
        matter,
        refs: matter.pairs.map(({ document }) => within(unit, document.ref)),
      })),
    );
    await db.matters.bulkDelete(answer.gone.map((code) => [unit, code]));
    const told = new Set([...answer.matters.map(({ dossier }) => dossier.code), ...answer.gone]);
    await db.decisions
      .where('unit')
      .equals(unit)
      .filter(({ code, sentAt }) => sentAt !== null && (told.has(code) || now - sentAt > SETTLED_MS))
      .delete();
    const surplus = (await db.matters.count()) - MOST_MATTERS;
    if (surplus > 0)
      await db.matters.bulkDelete(await db.matters.orderBy('toldAt').limit(surplus).primaryKeys());
    const before = await heardOf(db, unit);
    const wholeAt = whole || answer.reset ? now : before.wholeAt;
    await db.heard.put({ ...before, cursor: answer.cursor, at: now, wholeAt });
  });
}
