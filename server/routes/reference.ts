import { Hono } from 'hono';
import { ProcedureCatalogue, ReferenceValues } from '#shared/contract/api.ts';
import { nationalProcedureCode } from '#shared/procedure-code.ts';
import { instant } from '../clock.ts';
import { audit } from '../store/people/audit.ts';
import { incomingRegisters } from '../store/records/registers.ts';
import {
  overlapsOf,
  proceduresOf,
  saveProcedures,
  saveValues,
  valuesOf,
} from '../store/settings/reference.ts';
import { readJson } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

/** `/reference`: the unit's catalogue of procedures and its typed values; read by all, set by its administrator. */
export function referenceRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const reader = allow(services);
  const writer = allow(services, { roles: ['unitAdmin', 'administrator'] });

  return new Hono<AppEnv>()
    .get('/procedures', reader, async (c) =>
      c.json({ procedures: await proceduresOf(db.query, chosenUnit(c)) }),
    )
    .put('/procedures', writer, async (c) => {
      const unitId = chosenUnit(c);
      const given = (await readJson(c, ProcedureCatalogue)).procedures;
      const procedures = given.map((each) => ({ ...each, code: nationalProcedureCode(each.code) }));
      const clashing = overlapsOf(procedures);
      if (clashing.length > 0) {
        const errors = clashing.slice(0, 20).map((code) => ({ path: code, message: 'overlap' }));
        throw new Refusal(422, 'overlapping-validity', { detail: 'Có thủ tục hiệu lực chồng nhau.', errors });
      }
      await saveProcedures(db, unitId, procedures);
      const at = instant(clock());
      const subject = String(procedures.length);
      await audit(db.query, {
        unitId,
        at,
        actor: c.get('caller').actor,
        action: 'procedures.replaced',
        subject,
      });
      return c.json({ procedures: procedures.length });
    })
    .get('/registers', reader, async (c) =>
      c.json({ registers: await incomingRegisters(db.query, chosenUnit(c)) }),
    )
    .get('/values', reader, async (c) => c.json({ values: await valuesOf(db.query, chosenUnit(c)) }))
    .put('/values', writer, async (c) => {
      const unitId = chosenUnit(c);
      const { values } = await readJson(c, ReferenceValues);
      const wrong = values.filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom);
      if (wrong.length > 0) {
        const errors = wrong.map(({ id }) => ({ path: id, message: 'ends-before-it-begins' }));
        throw new Refusal(422, 'impossible-validity', {
          detail: 'Có giá trị hết hiệu lực trước khi bắt đầu.',
          errors,
        });
      }
      const { actor } = c.get('caller');
      const at = instant(clock());
      await saveValues(db, unitId, values, actor, at);
      await audit(db.query, { unitId, at, actor, action: 'values.set', subject: String(values.length) });
      return c.json({ values: values.length });
    });
}
