import { Hono } from 'hono';
import { z } from 'zod';
import { instant } from '../clock.ts';
import { audit } from '../store/people/audit.ts';
import { eraseBefore, eraseRecord, eraseUnit } from '../store/retention.ts';
import { readJson } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import { allow } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

const unitId = z.string().max(60);

/** What to erase: everything before a day, one record, or all the unit has captured. */
export const ErasureRequest = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('before'), unitId, day: z.iso.date() }),
  z.strictObject({
    what: z.literal('record'),
    unitId,
    record: z.enum(['documents', 'dossiers']),
    key: z.string().min(1).max(240),
  }),
  z.strictObject({ what: z.literal('unit'), unitId }),
]);

/** `POST /admin/erasure`: erases by order of an administrator; the audit trail keeps who, when and how much. */
export function erasureRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const staff = allow(services, { roles: ['unitAdmin', 'administrator'] });
  return new Hono<AppEnv>().post('/', staff, async (c) => {
    const order = await readJson(c, ErasureRequest);
    if (!c.get('units').includes(order.unitId)) throw new Refusal(404, 'no-such-unit');
    if (order.what === 'unit' && c.get('caller').role !== 'administrator') {
      throw new Refusal(403, 'not-allowed', {
        detail: 'Chỉ quản trị hệ thống xóa được toàn bộ dữ liệu của đơn vị.',
      });
    }
    const erased =
      order.what === 'before'
        ? await eraseBefore(db, order.unitId, order.day)
        : order.what === 'record'
          ? await eraseRecord(db, order.unitId, order.record, order.key)
          : await eraseUnit(db, order.unitId);
    await audit(db.query, {
      unitId: order.unitId,
      at: instant(clock()),
      actor: c.get('caller').actor,
      action: `erased.${order.what}`,
      subject: JSON.stringify(order.what === 'before' ? { day: order.day, ...erased } : erased),
    });
    return c.json(erased);
  });
}
