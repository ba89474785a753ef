import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { localDate } from '#shared/vietnamese/dates.ts';
import { issuePairingCode } from '../../accounts/pairing.ts';
import { instant } from '../../clock.ts';
import { audit, auditTrail } from '../../store/people/audit.ts';
import { addOfficer, officerById, officersOf } from '../../store/people/officers.ts';
import { addUnit, closeUnit, unitsByIds } from '../../store/settings/units.ts';
import { check, readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { allow } from './authenticate.ts';

export const NewUnit = z.strictObject({
  name: z.string().trim().min(1).max(300),
  parentId: z.string().max(60).nullable().default(null),
  validFrom: z.iso.date().optional(),
});
export const ClosingUnit = z.strictObject({
  validTo: z.iso.date(),
  successors: z.array(z.string().max(60)).max(50),
});
export const NewOfficer = z.strictObject({
  unitId: z.string().max(60),
  name: z.string().trim().min(1).max(120),
  role: z.enum(['officer', 'unitAdmin', 'consolidator']).default('officer'),
});
export const CodeFor = z.strictObject({ unitId: z.string().max(60), officerId: z.string().max(60) });
const Page = z.coerce.number().int().min(1).max(100_000).default(1);
const AUDIT_PAGE = 100;

/** `/admin`: units, officers, pairing codes and the audit trail; a unit's own administrator sees its unit. */
export function adminRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const staff = allow(services, { roles: ['unitAdmin', 'administrator'] });
  const owner = allow(services, { roles: ['administrator'] });
  const note = (c: AppContext, unitId: string | null, action: string, subject: string): Promise<void> =>
    audit(db.query, { unitId, at: instant(clock()), actor: c.get('caller').actor, action, subject });

  return new Hono<AppEnv>()
    .get('/units', staff, async (c) => c.json({ units: await unitsByIds(db.query, c.get('units')) }))
    .post('/units', owner, async (c) => {
      const { name, parentId, validFrom } = await readJson(c, NewUnit);
      if (parentId !== null) mustSee(c, parentId);
      const unit = {
        id: randomUUID(),
        name,
        parentId,
        validFrom: validFrom ?? localDate(clock()),
        validTo: null,
      };
      await addUnit(db.query, unit);
      await note(c, unit.id, 'unit.added', unit.id);
      return c.json(unit, 201);
    })
    .post('/units/:id/closing', owner, async (c) => {
      const id = c.req.param('id');
      const { validTo, successors } = await readJson(c, ClosingUnit);
      for (const unit of [id, ...successors]) mustSee(c, unit);
      const [unit] = await unitsByIds(db.query, [id]);
      if (successors.includes(id) || (unit && validTo < unit.validFrom)) {
        throw new Refusal(422, 'impossible-validity', {
          detail: 'Ngày kết thúc trước ngày bắt đầu, hoặc đơn vị kế thừa là chính nó.',
        });
      }
      await closeUnit(db.query, id, validTo, successors);
      await note(c, id, 'unit.closed', id);
      return c.body(null, 204);
    })
    .get('/officers', staff, async (c) => c.json({ officers: await officersOf(db.query, c.get('units')) }))
    .post('/officers', staff, async (c) => {
      const request = await readJson(c, NewOfficer);
      mustSee(c, request.unitId);
      if (request.role === 'consolidator' && c.get('caller').role !== 'administrator') {
        throw new Refusal(403, 'not-allowed', { detail: 'Chỉ quản trị hệ thống cấp được vai trò tổng hợp.' });
      }
      const officer = { ...request, id: randomUUID() };
      await addOfficer(db.query, officer, instant(clock()));
      await note(c, officer.unitId, 'officer.added', officer.id);
      return c.json(officer, 201);
    })
    .post('/pairing-codes', staff, async (c) => {
      const { unitId, officerId } = await readJson(c, CodeFor);
      mustSee(c, unitId);
      const officer = await officerById(db.query, unitId, officerId);
      if (!officer) throw new Refusal(404, 'no-such-officer');
      if (officer.role === 'consolidator' && c.get('caller').role !== 'administrator')
        throw new Refusal(403, 'not-allowed');
      const issued = await issuePairingCode(db, clock, officer);
      await note(c, unitId, 'pairing-code.issued', officerId);
      return c.json(issued, 201);
    })
    .get('/audit', staff, async (c) => {
      const page = check(c.req.query('page'), Page);
      const units = c.get('caller').role === 'administrator' ? null : c.get('units');
      return c.json({ page, size: AUDIT_PAGE, entries: await auditTrail(db.query, units, page, AUDIT_PAGE) });
    });
}

/** @throws Refusal 404 for a unit outside the caller's: that it exists is not told */
function mustSee(c: AppContext, unitId: string): void {
  if (!c.get('units').includes(unitId)) throw new Refusal(404, 'no-such-unit');
}
