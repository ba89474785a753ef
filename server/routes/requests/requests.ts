import { Hono } from 'hono';
import {
  type AskableAnswer,
  type BegunAnswer,
  MoreAddressees,
  NewRequest,
  RequestDeed,
  RequestStateChange,
  type RequestsAnswer,
} from '#shared/contract/request.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../../clock.ts';
import { REPORTS } from '../../reports/built-in/catalogue.ts';
import { deadlineOf } from '../../requests/deadline.ts';
import { countsOf } from '../../requests/tracking.ts';
import { audit } from '../../store/people/audit.ts';
import { type Step, takeSteps } from '../../store/requests/request-deeds.ts';
import { changeState } from '../../store/requests/request-state.ts';
import { addresseesOf, questionsTo, requestsMadeBy } from '../../store/requests/requests.ts';
import type { StoredRequest } from '../../store/requests/stored-request.ts';
import { unitsByIds, unitWithDescendants } from '../../store/settings/units.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { gather } from './consolidated.ts';
import { openConsolidated } from './consolidated-draft.ts';
import { consolidatedDocx, consolidatedXlsx } from './consolidated-files.ts';
import { askMore, newRequest } from './new-request.ts';
import { requestAnswerRoutes } from './request-answers.ts';
import { requestEntryRoutes } from './request-entry.ts';
import { ASKERS, doerOf, impossible, mustBeOpen, mustBeTaken, requestOf } from './request-guards.ts';
import { addresseeOf, askedOf, questionOf, trackingOf } from './request-view.ts';

/** Deeds that need a word of why. */
const REASONED: readonly string[] = ['return', 'extend', 'exclude'];

/** `/requests`: asking units for reports, and following who has sent. */
export function requestRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const anyone = allow(services);
  const asker = allow(services, { roles: ASKERS });

  return new Hono<AppEnv>()
    .get('/', anyone, async (c) => {
      const unitId = chosenUnit(c);
      const mayAsk = ASKERS.includes(c.get('caller').role);
      const now = clock();
      const questions = await Promise.all(
        (await questionsTo(db.query, unitId)).map((each) => questionOf(db, each, now)),
      );
      const answer: RequestsAnswer = {
        questions: questions.sort((a, b) =>
          a.addressee.deadline.dueAt.localeCompare(b.addressee.deadline.dueAt),
        ),
        made: mayAsk ? await madeBy(services, unitId) : [],
        mayAsk,
      };
      return c.json(answer);
    })
    .post('/', asker, async (c) => {
      const made = await newRequest(c, services, chosenUnit(c), await readJson(c, NewRequest));
      return c.json(await trackingOf(db, made, clock()), 201);
    })
    .get('/addressees', asker, async (c) => {
      const ids = await unitWithDescendants(db.query, chosenUnit(c));
      const today = localDate(clock());
      const units = (await unitsByIds(db.query, ids)).filter(
        ({ validFrom, validTo }) => validFrom <= today && (validTo ?? today) >= today,
      );
      const answer: AskableAnswer = {
        units: units.map(({ id, name, parentId }) => ({ id, name, parentId })),
        definitions: REPORTS.map(({ id, title, period }) => ({ id, title, rule: period })),
      };
      return c.json(answer);
    })
    .get('/:id', asker, async (c) => c.json(await trackingOf(db, await requestOf(c, services), clock())))
    .post('/:id/deeds', asker, async (c) => {
      const request = await requestOf(c, services);
      mustBeOpen(request);
      await doDeed(c, services, request, await readJson(c, RequestDeed));
      return c.json(await trackingOf(db, request, clock()));
    })
    .post('/:id/addressees', asker, async (c) => {
      const request = await requestOf(c, services);
      mustBeOpen(request);
      await askMore(c, services, request, await readJson(c, MoreAddressees));
      return c.json(await trackingOf(db, request, clock()));
    })
    .put('/:id/state', asker, async (c) => {
      const request = await requestOf(c, services);
      const { state, reason } = await readJson(c, RequestStateChange);
      await moveTo(c, services, request, state, reason.trim());
      return c.json(await trackingOf(db, { ...request, state, reason: reason.trim() }, clock()));
    })
    .get('/:id/table', asker, async (c) =>
      c.json((await gather(db, await requestOf(c, services), c.get('units'), clock())).table),
    )
    .post('/:id/report', asker, async (c) => {
      const { saved, known } = await openConsolidated(c, services, await requestOf(c, services));
      return c.json({ draft: saved.id } satisfies BegunAnswer, known ? 200 : 201);
    })
    .get('/:id/docx', asker, async (c) => consolidatedDocx(c, services, await requestOf(c, services)))
    .get('/:id/xlsx', asker, async (c) => consolidatedXlsx(c, services, await requestOf(c, services)))
    .route('/:id/addressees/:addressee', requestEntryRoutes(services, asker))
    .route('/:id/answer', requestAnswerRoutes(services));
}

async function madeBy({ db, clock }: Services, unitId: string): Promise<RequestsAnswer['made']> {
  const now = clock();
  const made = await requestsMadeBy(db.query, unitId);
  return Promise.all(
    made.map(async (request) => ({
      request: await askedOf(db, request),
      deadline: deadlineOf(request.dueAt, now),
      counts: countsOf(
        (await addresseesOf(db.query, request)).map((each) => addresseeOf(each, request, undefined, now)),
      ),
    })),
  );
}

async function doDeed(
  c: AppContext,
  services: Services,
  request: StoredRequest,
  asked: RequestDeed,
): Promise<void> {
  const { db, clock } = services;
  const reason = asked.reason.trim();
  if (reason === '' && REASONED.includes(asked.deed)) throw impossible('reason-needed', 'Hãy ghi lý do.');
  const dueAt = asked.dueAt === undefined ? undefined : instant(Date.parse(asked.dueAt));
  if ((dueAt === undefined) === (asked.deed === 'extend') || (dueAt ?? '9') <= instant(clock()))
    throw impossible('deadline-needed', 'Hãy chọn hạn mới, sau thời điểm hiện tại.');
  const known = new Map((await addresseesOf(db.query, request)).map((each) => [each.id, each]));
  const steps = asked.addressees.map(({ id, seen }): Step => {
    const addressee = known.get(id);
    if (!addressee) throw new Refusal(404, 'no-such-addressee', { detail: 'Yêu cầu không có đơn vị này.' });
    return { addressee, deed: asked.deed, seen, reason, ...(dueAt === undefined ? {} : { dueAt }) };
  });
  const doer = doerOf(c, services);
  mustBeTaken(await takeSteps(db, steps, doer));
  await audit(db.query, {
    ...{ unitId: request.unitId, at: doer.at, actor: doer.by },
    ...{ action: `request.${asked.deed}`, subject: `${request.id} ${steps.length}` },
  });
}

/** Closing locks what was sent, opening again unlocks it; a withdrawn request stays so. */
async function moveTo(
  c: AppContext,
  services: Services,
  request: StoredRequest,
  state: StoredRequest['state'],
  reason: string,
): Promise<void> {
  const { db } = services;
  if (request.state === 'withdrawn' || request.state === state) {
    const detail = request.state === 'withdrawn' ? 'Yêu cầu đã thu hồi.' : 'Yêu cầu đang ở trạng thái này.';
    throw new Refusal(409, 'request-state', { detail });
  }
  if (reason === '' && state !== 'closed') throw impossible('reason-needed', 'Hãy ghi lý do.');
  const doer = doerOf(c, services);
  if (!(await changeState(db, request, { state, reason }, doer))) mustBeTaken('changed');
  await audit(db.query, {
    ...{ unitId: request.unitId, at: doer.at, actor: doer.by },
    ...{ action: `request.${state}`, subject: request.id },
  });
}
