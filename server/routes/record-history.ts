import { Hono } from 'hono';
import { z } from 'zod';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { historyOf, type RecordRef } from '../store/records/record-history.ts';
import { check } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

const text = z.string().min(1).max(240);
const Query = z.union([
  z.object({ code: text }),
  z.object({ system: text, direction: z.enum(['incoming', 'outgoing', 'internal']), key: text }),
]);

/** `GET /records/history`: what readings altered of one record, with who, when, page and adapter. */
export function recordHistoryRoutes({ db, ...services }: Services): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/history', allow({ db, ...services }), async (c) => {
    const asked = check(c.req.query(), Query);
    const ref: RecordRef =
      'code' in asked
        ? { table: 'dossiers', key: [normaliseDossierCode(asked.code)] }
        : { table: 'documents', key: [asked.system, asked.direction, asked.key] };
    const history = await historyOf(db, chosenUnit(c), ref);
    if (history === null)
      throw new Refusal(404, 'no-such-record', { detail: 'Đơn vị không có hồ sơ, văn bản này.' });
    return c.json(history);
  });
}
