import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { PageProfileDraft, UnitSwitches } from '#shared/profile/profile.ts';
import { instant } from '../clock.ts';
import { audit } from '../store/people/audit.ts';
import {
  enablePage,
  profileOf,
  savePage,
  saveSwitches,
  switchesOf,
  taughtPages,
} from '../store/settings/profiles.ts';
import { readJson } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppContext, AppEnv, Services } from './services.ts';

const MOST_PAGES = 200;
export const Enabling = z.strictObject({ enabled: z.boolean() });

/**
 * `/profile`: what a unit tells its extensions. Read by all of the unit; lists are taught by any officer,
 * switches are set by the unit's administrator. Every change leaves an entry in the audit trail.
 */
export function profileRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const anyone = allow(services);
  const staff = allow(services, { roles: ['unitAdmin', 'administrator'] });
  const note = (c: AppContext, unitId: string, action: string, subject: string): Promise<void> =>
    audit(db.query, { unitId, at: instant(clock()), actor: c.get('caller').actor, action, subject });

  return new Hono<AppEnv>()
    .get('/', anyone, async (c) => c.json(await profileOf(db.query, chosenUnit(c))))
    .put('/', staff, async (c) => {
      const unitId = chosenUnit(c);
      const switches = await readJson(c, UnitSwitches);
      const before = await switchesOf(db.query, unitId);
      await saveSwitches(db.query, unitId, switches, c.get('caller').actor, instant(clock()));
      await note(c, unitId, 'switches.set', changesOf(before, switches));
      return c.json(switches);
    })
    .get('/pages', anyone, async (c) => c.json({ pages: await taughtPages(db.query, chosenUnit(c)) }))
    .post('/pages', anyone, async (c) => {
      const unitId = chosenUnit(c);
      const draft = await readJson(c, PageProfileDraft);
      const id = draft.id ?? randomUUID();
      const page = { id, anew: draft.id !== undefined, draft, author: c.get('caller').actor };
      const version = await savePage(db, unitId, page, instant(clock()), MOST_PAGES);
      if (version === null) {
        if (draft.id !== undefined) throw new Refusal(404, 'no-such-page');
        throw new Refusal(422, 'too-many-pages', { detail: 'Đơn vị đã có quá nhiều trang được khai báo.' });
      }
      await note(c, unitId, 'page-profile.saved', `${id}@${version}`);
      return c.json({ ...draft, id, version }, 201);
    })
    .put('/pages/:id/enabled', staff, async (c) => {
      const unitId = chosenUnit(c);
      const { enabled } = await readJson(c, Enabling);
      const id = c.req.param('id');
      const { actor } = c.get('caller');
      if (!(await enablePage(db.query, unitId, id, enabled, actor, instant(clock()))))
        throw new Refusal(404, 'no-such-page');
      await note(c, unitId, enabled ? 'page-profile.on' : 'page-profile.off', id);
      return c.body(null, 204);
    });
}

/** What was switched, for the audit trail: "-status-strip +secretsNotRegistered". */
function changesOf(before: UnitSwitches, after: UnitSwitches): string {
  const names = (switches: UnitSwitches): string[] => [
    ...switches.disabledAdapters,
    ...switches.disabledFeatures,
  ];
  const off = names(after).filter((name) => !names(before).includes(name));
  const on = names(before).filter((name) => !names(after).includes(name));
  const parts = [...off.map((name) => `-${name}`), ...on.map((name) => `+${name}`)];
  if (before.secretsNotRegistered !== after.secretsNotRegistered)
    parts.push(after.secretsNotRegistered ? '+secretsNotRegistered' : '-secretsNotRegistered');
  return parts.join(' ').slice(0, 500) || 'same';
}
