import { Hono } from 'hono';
import { type BegunAnswer, type ReportAsked, Submission } from '#shared/contract/request.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { readSymbol } from '#shared/vietnamese/symbols.ts';
import type { Draft } from '../../reports/draft-state.ts';
import { hasSent } from '../../requests/states.ts';
import { audit } from '../../store/people/audit.ts';
import { issuedReport } from '../../store/reports/issued.ts';
import { type NewSubmission, submissionsOf, takeSteps } from '../../store/requests/request-deeds.ts';
import { questionsTo } from '../../store/requests/requests.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import { openDraft } from '../reports/open-draft.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { doerOf, mustBeOpen, mustBeTaken } from './request-guards.ts';
import { askedOf, questionOf } from './request-view.ts';

/** `/requests/{id}/answer`: the side of a unit that is asked. */
export function requestAnswerRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const anyone = allow(services);
  return new Hono<AppEnv>()
    .get('/', anyone, async (c) => c.json(await questionOf(db, await askedHere(c, services), clock())))
    .post('/draft', anyone, async (c) => {
      const { request, addressee } = await askedHere(c, services);
      mustBeOpen(request);
      if (addressee.draftId !== null) return c.json({ draft: addressee.draftId } satisfies BegunAnswer);
      const { period } = request;
      const definition = addressee.definition ?? request.definition;
      const begun = { definition, period };
      const { saved } = await openDraft(
        c,
        services,
        chosenUnit(c),
        begun,
        toldBy(await askedOf(db, request)),
      );
      const doer = doerOf(c, services);
      const step = { addressee, deed: 'draft', seen: addressee.version, draftId: saved.id } as const;
      mustBeTaken(await takeSteps(db, [step], doer));
      return c.json({ draft: saved.id } satisfies BegunAnswer, 201);
    })
    .post('/submission', anyone, async (c) => {
      const sent = await readJson(c, Submission);
      await submit(c, services, sent);
      return c.json(await questionOf(db, await askedHere(c, services), clock()), 201);
    });
}

/** What a request says of the report that answers it: its own letter. */
function toldBy({ symbol, symbolOn, unit }: ReportAsked): Draft['carried'] {
  // A letter without a type in its symbol is a công văn (NĐ 30/2020, Phụ lục I).
  const type = readSymbol(symbol)?.docType === null ? 'Công văn' : 'Văn bản';
  const text = `${type} số ${symbol} ngày ${printDate(symbolOn)}`;
  return { cong_van_de_nghi: { text, from: '', asked: `${symbol} của ${unit.name}` } };
}

/** What the chosen unit is asked by the request of the address. @throws Refusal 404 when it is not asked */
async function askedHere(c: AppContext, { db }: Services) {
  const [found] = await questionsTo(db.query, chosenUnit(c), c.req.param('id') ?? '');
  if (!found) throw new Refusal(404, 'no-such-request', { detail: 'Đơn vị không được yêu cầu báo cáo này.' });
  return found;
}

/**
 * Sends an issued version of the draft that was begun for the request.
 * @throws Refusal 409 when it is not issued, was sent already, or the request is not open any more
 */
async function submit(c: AppContext, services: Services, sent: Submission): Promise<void> {
  const { db } = services;
  const { request, addressee } = await askedHere(c, services);
  mustBeOpen(request);
  const unitId = chosenUnit(c);
  const { draftId } = addressee;
  const issued = draftId === null ? null : await issuedReport(db.query, unitId, draftId, sent.issued);
  if (!issued) {
    throw new Refusal(409, 'not-issued', {
      detail: 'Chưa chốt bản này cho yêu cầu; hãy soạn và chốt báo cáo rồi gửi.',
    });
  }
  const before = (await submissionsOf(db.query, request)).get(addressee.id);
  // One that was left out and is asked again may send the version it has: it stands at "chưa gửi".
  const same = before?.draftId === draftId && before.issuedN === sent.issued;
  if (same && hasSent(addressee.state))
    throw new Refusal(409, 'already-sent', { detail: `Bản ${sent.issued} đã được gửi.` });
  if (same && addressee.state === 'returned')
    throw new Refusal(409, 'nothing-new', {
      detail: 'Cơ quan tổng hợp yêu cầu bổ sung; hãy sửa, chốt bản mới rồi gửi lại.',
    });
  const doer = doerOf(c, services);
  const submission: NewSubmission = {
    kind: 'issued',
    ...{ draftId, issuedN: sent.issued, fileHash: null, fileName: null, content: '' },
    ...{ symbol: sent.symbol.normalize('NFC').trim(), symbolOn: sent.symbolOn, sentAt: doer.at },
  };
  mustBeTaken(await takeSteps(db, [{ addressee, deed: 'send', seen: addressee.version, submission }], doer));
  await audit(db.query, {
    ...{ unitId, at: doer.at, actor: doer.by },
    ...{ action: 'request.answered', subject: `${request.id} ${sent.issued}` },
  });
}
