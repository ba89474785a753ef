import { z } from 'zod';
import type { PageReading } from '#shared/contract/capture.ts';
import { LinkDecision } from '#shared/contract/link.ts';
import { forgetLinks, type LinksDb } from '../links/db.ts';
import { type Delivered, deliverDecisions, keepDecision } from '../links/decisions.ts';
import { matterOf, mattersAbout } from '../links/look.ts';
import { noteReading } from '../links/note.ts';
import { heardOf, noteTry, takeChanges } from '../links/told.ts';
import type { ActionResult, LinksAge, LinksHere, MatterHere, Policy } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { ServiceApi } from './service-api.ts';
import { keepsSubjectWords } from './subject-words.ts';

export interface LinkPorts {
  db: LinksDb;
  api: Pick<ServiceApi, 'linkChanges' | 'decideLink'>;
  connection(): Promise<Connection | null>;
  policy(): Promise<Policy>;
  /** False while captures cannot be delivered: the line is down, nobody is asked. */
  lineIsUp(): Promise<boolean>;
  now(): number;
}

/** The service is asked no more often than this by itself … */
export const EVERY_MS = 5 * 60_000;
/** … and after a delivery, when something may have changed, no more often than this. */
export const AFTER_DELIVERY_MS = 10_000;
/** Everything is asked for again after this long: a service restored from a backup may have told otherwise. */
const WHOLE_EVERY_MS = 7 * 24 * 3_600_000;
/** Told to the officer as old after this long. */
const STALE_MS = 15 * 60_000;
const MOST_PAGES = 40;
export const MOST_ASKED = 300;

const FEATURES = ['linked-records', 'matter-panel'] as const;

const keys = z.array(z.string().max(300)).max(MOST_ASKED);
const Asked = z.strictObject({ dossiers: keys, documents: keys });

/**
 * Matters over both systems as this browser knows them, and their conversation with the service. Nothing
 * here can fail a capture: what cannot be kept is learned again.
 */
export function createLinkKeeper(ports: LinkPorts) {
  const { db, now } = ports;
  let [noting, running]: [Promise<void>, Promise<void> | null] = [Promise.resolve(), null];
  let [dirty, failed] = [false, false];
  let later: ReturnType<typeof setTimeout> | undefined;

  /** The unit, when the feature (any of them, when none is named) is not switched off. */
  async function unitOf(feature?: (typeof FEATURES)[number]): Promise<string | null> {
    const off = (await ports.policy()).disabledFeatures;
    const wanted = feature === undefined ? FEATURES : [feature];
    if (wanted.every((name) => off.includes(name))) return null;
    return (await ports.connection())?.unit.id ?? null;
  }
  async function ageOf(unit: string): Promise<LinksAge> {
    const heard = await heardOf(db, unit);
    return {
      heardAt: heard.at === 0 ? null : new Date(heard.at).toISOString(),
      stale: Math.abs(now() - heard.at) > STALE_MS || failed || !(await ports.lineIsUp()),
    };
  }
  async function ask(force: boolean): Promise<void> {
    const connection = await ports.connection();
    const unit = await unitOf();
    if (!connection || unit === null || !(await ports.lineIsUp())) return;
    if (force) dirty = true;
    const { serviceUrl, token } = connection;
    const post = async (decision: LinkDecision): Promise<Delivered> => {
      const answer = await ports.api.decideLink(serviceUrl, token, decision);
      if (answer.ok) return 'taken';
      return answer.status === 400 || answer.status === 422 ? 'refused' : 'later';
    };
    const taken = await deliverDecisions(db, unit, post, { now, force });
    const heard = await heardOf(db, unit);
    const age = Math.abs(now() - Math.max(heard.at, heard.triedAt));
    const gap = dirty ? AFTER_DELIVERY_MS : EVERY_MS;
    if (taken === 0 && age < gap) {
      clearTimeout(later);
      if (dirty) later = setTimeout(() => follow(), gap - age);
      return;
    }
    dirty = false;
    await noteTry(db, unit, now());
    let whole = heard.cursor === null || Math.abs(now() - heard.wholeAt) > WHOLE_EVERY_MS;
    for (let [pages, cursor] = [0, whole ? null : heard.cursor]; pages < MOST_PAGES; pages += 1) {
      const answer = await ports.api.linkChanges(serviceUrl, token, cursor);
      failed = !answer.ok;
      // The officer may have unpaired meanwhile: what comes now belongs to nobody.
      if (!answer.ok || (await ports.connection())?.token !== token) return;
      await takeChanges(db, unit, answer.value, { now: now(), whole });
      whole = false;
      cursor = answer.value.cursor;
      if (!answer.value.more) return;
    }
  }

  function follow(force = false): void {
    running = (running ?? Promise.resolve())
      .then(() => ask(force))
      .catch(() => {
        failed = true;
      });
  }

  return {
    /** Keeps what a page showed. Never rejects, and delays no capture. */
    note(reading: PageReading): void {
      noting = noting
        .then(async () => {
          const unit = await unitOf();
          if (unit !== null) await noteReading(db, unit, reading, now());
        })
        .catch(() => undefined);
    },
    /** What the records of a page belong to; from this browser alone. */
    async here(asked: unknown): Promise<LinksHere> {
      const parsed = Asked.safeParse(asked);
      const unit = await unitOf('linked-records');
      if (!parsed.success || unit === null) return null;
      await noting;
      const finishing = keepsSubjectWords(await ports.policy());
      const matters = await mattersAbout(db, unit, parsed.data, finishing);
      const slim = matters.map((one) => ({
        ...one,
        replies: [],
        pairs: one.pairs.map((pair) => ({ ...pair, reasons: [] })),
      }));
      return { matters: slim, ...(await ageOf(unit)) };
    },
    async matter(code: unknown): Promise<MatterHere> {
      const unit = await unitOf('matter-panel');
      if (unit === null || typeof code !== 'string') return null;
      await noting;
      const matter = await matterOf(db, unit, code, keepsSubjectWords(await ports.policy()));
      return matter && { matter, ...(await ageOf(unit)) };
    },
    /** Says `done` only when the decision is safe on disk. */
    async decide(decision: unknown): Promise<ActionResult> {
      const parsed = LinkDecision.safeParse(decision);
      const unit = await unitOf();
      if (!parsed.success || unit === null)
        return { done: false, sentence: 'Chưa ghi được. Hãy tải lại trang.' };
      try {
        await keepDecision(db, unit, parsed.data, now());
      } catch {
        return { done: false, sentence: 'Trình duyệt không ghi được xuống đĩa. Hãy thử lại.' };
      }
      follow(true);
      return { done: true };
    },
    /** Something reached the service: it may have found new pairs. */
    delivered(): void {
      dirty = true;
      follow();
    },
    /** Sends decisions and asks for changes when it is time. Returns at once; never rejects. */
    follow,
    /** Resolves when nothing is under way; for tests and before unpairing. */
    async settled(): Promise<void> {
      await noting;
      await running;
    },
    async forget(): Promise<void> {
      await noting;
      await forgetLinks(db).catch(() => undefined);
    },
  };
}
export type LinkKeeper = ReturnType<typeof createLinkKeeper>;
