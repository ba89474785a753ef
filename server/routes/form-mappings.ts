import { Hono } from 'hono';
import { FormMappingDraft, FormMappingLookup } from '#shared/contract/form-mapping.ts';
import { instant } from '../clock.ts';
import { audit } from '../store/people/audit.ts';
import { forgetFormMapping, formMapping, saveFormMapping } from '../store/settings/form-mappings.ts';
import { check, readJson } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppContext, AppEnv, Services } from './services.ts';

/** Two thousand fields with their hashes and value ids. */
export const MAX_FORM = 1_000_000;
/** Fields of all forms that one unit may keep. */
const MOST_FIELDS = 50_000;

/**
 * `/form-mappings`: which value of a report stands in which field of a web form, as officers confirmed it by
 * filling. Shared by the unit; labels and values of forms never come here. Changes are audited.
 */
export function formMappingRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const anyone = allow(services);
  const lookup = (c: AppContext): FormMappingLookup => {
    const { origin, path, form, report } = c.req.query();
    return check({ origin, path, form, report }, FormMappingLookup);
  };
  const note = (c: AppContext, unitId: string, action: string, subject: string): Promise<void> =>
    audit(db.query, { unitId, at: instant(clock()), actor: c.get('caller').actor, action, subject });

  return new Hono<AppEnv>()
    .get('/', anyone, async (c) => c.json(await formMapping(db.query, chosenUnit(c), lookup(c))))
    .put('/', anyone, async (c) => {
      const unitId = chosenUnit(c);
      const draft = await readJson(c, FormMappingDraft, MAX_FORM);
      if (!(await saveFormMapping(db, unitId, draft, c.get('caller'), instant(clock()), MOST_FIELDS)))
        throw new Refusal(422, 'too-many-fields', { detail: 'Đơn vị đã ghi nhớ quá nhiều biểu mẫu.' });
      await note(
        c,
        unitId,
        'form-mapping.saved',
        `${draft.page.origin} ${draft.report} ${draft.fields.length}`,
      );
      return c.body(null, 204);
    })
    .delete('/', anyone, async (c) => {
      const unitId = chosenUnit(c);
      const form = lookup(c);
      if ((await forgetFormMapping(db.query, unitId, form)) > 0)
        await note(c, unitId, 'form-mapping.forgotten', `${form.origin} ${form.report}`);
      return c.body(null, 204);
    });
}
