import { Hono } from 'hono';
import { z } from 'zod';
import {
  MOST_RELAY_RULES,
  ProcedureKey,
  type RelayAnswer,
  RelayPrepared,
  RelayRule,
  type RelayRulesAnswer,
  RelaySaid,
  RelayUndone,
} from '#shared/contract/relay.ts';
import { isDossierCode, normaliseDossierCode } from '#shared/dossier-code.ts';
import { holdsPersonalNumber } from '#shared/privacy/persons.ts';
import { nationalProcedureCode } from '#shared/procedure-code.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../../clock.ts';
import { matchMarked } from '../../store/links/match-links.ts';
import { audit } from '../../store/people/audit.ts';
import { iofficeAddress } from '../../store/relay/ioffice-address.ts';
import { knownDossiers } from '../../store/relay/relay-known.ts';
import { dropRelayRule, saveRelayRule } from '../../store/relay/relay-rule-changes.ts';
import { relayRules, suggestedProcedures } from '../../store/relay/relay-rules.ts';
import { notePrepared, noteSaid, noteUndone, relayOf } from '../../store/relay/relays.ts';
import { check, readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { withRemaining } from '../http/remaining.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';

const NINETY_DAYS_MS = 90 * 86_400_000;
const Code = z.object({ code: z.string().min(1).max(80) });
const Dropped = z.object({ procedure: ProcedureKey });
const Named = z.object({
  codes: z.array(z.string().max(80)).max(10),
  symbols: z.array(z.string().max(120)).max(10),
});
const NOT_READ = 'Đơn vị chưa đọc hồ sơ này; hãy mở trang của nó trên iGate để tiện ích đọc.';

/** `/relay`: who must know of a procedure's results, and what was done about single dossiers. */
export function relayRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const note = (c: AppContext, unitId: string, action: string, subject: string): Promise<void> =>
    audit(db.query, { unitId, at: instant(clock()), actor: c.get('caller').actor, action, subject });
  return new Hono<AppEnv>()
    .get('/rules', allow(services), async (c) => {
      const unitId = chosenUnit(c);
      const rules = await relayRules(db.query, unitId);
      const ruled = new Set(rules.map(({ procedure }) => procedure));
      const answer: RelayRulesAnswer = { rules, suggestions: await suggestedProcedures(db, unitId, ruled) };
      return c.json(answer);
    })
    .put('/rules', allow(services), async (c) => {
      const given = await readJson(c, RelayRule);
      const rule = { ...given, procedure: nationalProcedureCode(given.procedure) };
      const unitId = chosenUnit(c);
      // A code may stand for the name; its digits are nobody's.
      const name = rule.name === rule.procedure ? '' : rule.name;
      const texts = [name, rule.note, ...rule.recipients];
      mustNameUnits(texts);
      if (!(await saveRelayRule(db, unitId, rule, c.get('caller').actor, instant(clock()))))
        throw tooManyRules();
      await note(c, unitId, 'relay-rule.set', rule.procedure);
      return c.body(null, 204);
    })
    .delete('/rules', allow(services), async (c) => {
      const procedure = nationalProcedureCode(check(c.req.query(), Dropped).procedure);
      const unitId = chosenUnit(c);
      if (await dropRelayRule(db, unitId, procedure)) await note(c, unitId, 'relay-rule.dropped', procedure);
      return c.body(null, 204);
    })
    .get('/dossier', allow(services), async (c) => {
      const { code } = check(c.req.query(), Code);
      const unitId = chosenUnit(c);
      await matchMarked(db, unitId, instant(clock()));
      const found = await relayOf(db, unitId, normaliseDossierCode(code));
      if (!found) throw new Refusal(404, 'no-such-dossier', { detail: NOT_READ });
      const answer: RelayAnswer = {
        dossier: withRemaining(found.dossier, localDate(clock())),
        state: found.state,
        rule: found.rule,
        ioffice: await iofficeAddress(db, unitId, instant(clock() - NINETY_DAYS_MS)),
      };
      return c.json(answer);
    })
    .get('/known', allow(services), async (c) => {
      const asked = check(
        { codes: c.req.queries('code') ?? [], symbols: c.req.queries('symbol') ?? [] },
        Named,
      );
      const unitId = chosenUnit(c);
      await matchMarked(db, unitId, instant(clock()));
      const codes = asked.codes.filter(isDossierCode);
      return c.json({ dossiers: await knownDossiers(db, unitId, { ...asked, codes }) });
    })
    .post('/prepared', allow(services), async (c) => {
      const body = await readJson(c, RelayPrepared);
      mustNameUnits([body.docType, ...body.recipients]);
      const unitId = chosenUnit(c);
      const dossier = normaliseDossierCode(body.dossier);
      const today = localDate(clock());
      // A browser's clock may run ahead.
      const day = body.on < today ? body.on : today;
      const who = { by: c.get('caller').actor, day, now: instant(clock()) };
      if (!(await notePrepared(db, unitId, { ...body, dossier }, who)))
        throw new Refusal(404, 'no-such-dossier', { detail: NOT_READ });
      await note(c, unitId, 'relay.prepared', dossier);
      return c.body(null, 204);
    })
    .post('/undone', allow(services), async (c) => {
      const unitId = chosenUnit(c);
      const dossier = normaliseDossierCode((await readJson(c, RelayUndone)).dossier);
      if (!(await noteUndone(db, unitId, dossier, instant(clock()))))
        throw new Refusal(404, 'no-such-dossier', { detail: NOT_READ });
      await note(c, unitId, 'relay.undone', dossier);
      return c.body(null, 204);
    })
    .post('/said', allow(services), async (c) => {
      const body = await readJson(c, RelaySaid);
      const unitId = chosenUnit(c);
      const dossier = normaliseDossierCode(body.dossier);
      const who = { by: c.get('caller').actor, now: instant(clock()) };
      if (!(await noteSaid(db, unitId, { ...body, dossier }, who)))
        throw new Refusal(404, 'no-such-dossier', { detail: NOT_READ });
      await note(c, unitId, `relay.${body.said}`, dossier);
      return c.body(null, 204);
    });
}

function tooManyRules(): Refusal {
  const most = MOST_RELAY_RULES.toLocaleString('vi-VN');
  return new Refusal(422, 'too-many-rules', {
    detail: `Đơn vị đã khai đủ ${most} thủ tục; hãy bỏ thủ tục không dùng nữa rồi thêm.`,
  });
}

/** @throws Refusal 422 for a number or address of a person */
function mustNameUnits(texts: readonly string[]): void {
  if (!texts.some(holdsPersonalNumber)) return;
  throw new Refusal(422, 'personal-data', {
    detail: 'Hãy ghi tên đơn vị, không ghi số điện thoại, số giấy tờ hay địa chỉ thư của cá nhân.',
  });
}
