import { Hono } from 'hono';
import { type PairAnswer, PairRequest } from '#shared/contract/api.ts';
import { pair } from '../../accounts/pairing.ts';
import { instant } from '../../clock.ts';
import { audit } from '../../store/people/audit.ts';
import { devicesOf, revokeDevice } from '../../store/people/devices.ts';
import { unitById } from '../../store/settings/units.ts';
import { readJson } from '../http/body.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppEnv, Services } from '../services.ts';
import { allow } from './authenticate.ts';

/** Tries at pairing, service-wide: 39 bits at one try in six seconds last longer than any code. */
const TRIES = 20;
const TRIES_PER_SECOND = 1 / 6;

/** `/devices`: pairing by one-time code, the list, and revoking. */
export function deviceRoutes(services: Services): Hono<AppEnv> {
  const { db, clock, log } = services;
  const tries = new RateLimit(TRIES, TRIES_PER_SECOND, clock);

  return new Hono<AppEnv>()
    .post('/', async (c) => {
      tries.take('all');
      const request = await readJson(c, PairRequest);
      const paired = await pair(db, clock, request.code, request.label);
      if (!paired) {
        throw new Refusal(422, 'bad-code', {
          detail: 'Mã ghép nối sai, đã dùng hoặc hết hạn; hãy xin quản trị đơn vị mã mới.',
        });
      }
      const { officer, deviceId } = paired;
      const unit = await unitById(db.query, officer.unitId);
      if (!unit) throw new Refusal(422, 'bad-code');
      const entry = { unitId: unit.id, at: instant(clock()), actor: `officer:${officer.id}` };
      await audit(db.query, { ...entry, action: 'device.paired', subject: deviceId });
      log.info({ unit: unit.id, device: deviceId }, 'device paired');
      const answer: PairAnswer = {
        token: paired.token,
        officer: officer.name,
        unit: { id: unit.id, name: unit.name },
      };
      return c.json(answer, 201);
    })
    .get('/', allow(services, { roles: ['unitAdmin', 'administrator'] }), async (c) =>
      c.json({ devices: await devicesOf(db.query, c.get('units')) }),
    )
    .delete('/:id', allow(services, { roles: ['unitAdmin', 'administrator'] }), async (c) => {
      const id = c.req.param('id');
      const now = instant(clock());
      if (!(await revokeDevice(db.query, c.get('units'), id, now))) throw new Refusal(404, 'no-such-device');
      const caller = c.get('caller');
      await audit(db.query, {
        unitId: caller.unitId,
        at: now,
        actor: caller.actor,
        action: 'device.revoked',
        subject: id,
      });
      return c.body(null, 204);
    });
}
