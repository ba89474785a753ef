import { Hono } from 'hono';
import { z } from 'zod';
import { DocumentRef, LinkDecision, type LinksAnswer, type UnrelayedAnswer } from '#shared/contract/link.ts';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { workingDaysLeft } from '#shared/due-day.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../../clock.ts';
import { decide, linksOf, repliesAbout } from '../../store/links/links.ts';
import { matchMarked } from '../../store/links/match-links.ts';
import { audit } from '../../store/people/audit.ts';
import { unrelayed } from '../../store/relay/relays.ts';
import { check, readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { withRemaining } from '../http/remaining.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppEnv, Services } from '../services.ts';

const Asked = z.union([
  z.object({ dossier: z.string().min(1).max(80) }),
  z.object({ document: DocumentRef }),
]);
/** Most results listed at once; the total tells of the rest. */
const MOST = 200;

/** `/links`: what belongs together over the two systems, what officers say of it, and results not relayed. */
export function linkRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const today = (): string => localDate(clock());
  return new Hono<AppEnv>()
    .get('/', allow(services), async (c) => {
      const asked = check(c.req.query(), Asked);
      const unitId = chosenUnit(c);
      await matchMarked(db, unitId, instant(clock()));
      const [side, key] =
        'dossier' in asked
          ? (['dossier', normaliseDossierCode(asked.dossier)] as const)
          : (['document', asked.document] as const);
      const found = await linksOf(db, unitId, side, key);
      const replies = side === 'document' ? await repliesAbout(db, unitId, key) : [];
      const links = found.map((link) => ({ ...link, dossier: withRemaining(link.dossier, today()) }));
      return c.json({ links, replies } as LinksAnswer);
    })
    .post('/decisions', allow(services), async (c) => {
      const decision = await readJson(c, LinkDecision);
      const unitId = chosenUnit(c);
      const now = instant(clock());
      const code = normaliseDossierCode(decision.dossier);
      const { actor } = c.get('caller');
      await matchMarked(db, unitId, now);
      if (!(await decide(db, unitId, { ...decision, dossier: code }, actor, now))) {
        throw new Refusal(404, 'no-such-pair', {
          detail: 'Đơn vị chưa có hồ sơ hoặc văn bản này; hãy mở trang của nó để tiện ích đọc.',
        });
      }
      await audit(db.query, { unitId, at: now, actor, action: `link.${decision.decision}`, subject: code });
      return c.body(null, 204);
    })
    .get('/unrelayed', allow(services), async (c) => {
      const unitId = chosenUnit(c);
      await matchMarked(db, unitId, instant(clock()));
      const { total, undeclared, relays } = await unrelayed(db, unitId, MOST);
      const answer: UnrelayedAnswer = {
        total,
        undeclared,
        dossiers: relays.map(({ dossier, since, state, rule, resultSymbol, documents }) => ({
          ...withRemaining(dossier, today()),
          // Lists of dossiers may show the procedure's code alone.
          procedureName: dossier.procedureName ?? rule?.name ?? null,
          since,
          waiting: workingDaysLeft(since, today()),
          state: state === 'prepared' ? 'prepared' : 'waiting',
          recipients: rule?.recipients ?? [],
          resultSymbol,
          documents,
        })),
      };
      return c.json(answer);
    });
}
