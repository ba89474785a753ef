import { randomUUID } from 'node:crypto';
import { MOST_ADDRESSEES, type MoreAddressees, type NewRequest } from '#shared/contract/request.ts';
import { bearsSecrecyMark } from '#shared/privacy/secrecy.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../../clock.ts';
import { audit } from '../../store/people/audit.ts';
import { addAddressees, addRequest, requestById } from '../../store/requests/requests.ts';
import type { NewAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import { holdersOn, type Unit, unitsByIds, unitWithDescendants } from '../../store/settings/units.ts';
import { possiblePeriod } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { definitionOf } from '../reports/draft-answer.ts';
import type { AppContext, Services } from '../services.ts';
import { doerOf, impossible, mustBeTaken } from './request-guards.ts';

/**
 * Makes a request of a unit; one that asks the very same and is open is answered instead of a second.
 * @throws Refusal 404 for units outside the caller's tree, 422 for what cannot be asked
 */
export async function newRequest(
  c: AppContext,
  services: Services,
  unitId: string,
  asked: NewRequest,
): Promise<StoredRequest> {
  const { db, clock } = services;
  const now = instant(clock());
  const definition = definitionOf(asked.definition);
  const dueAt = instant(Date.parse(asked.dueAt));
  possiblePeriod(asked.period, dueAt);
  const text = [asked.symbol, asked.title, asked.note, ...asked.outside].map((each) =>
    each.normalize('NFC').trim(),
  );
  const [symbol = '', title = '', note = '', ...outside] = text;
  if (symbol === '' || title === '') throw impossible('blank', 'Hãy ghi số, ký hiệu và nội dung yêu cầu.');
  if (localDate(Date.parse(dueAt)) < asked.symbolOn)
    throw impossible('due-before-letter', 'Hạn nộp phải từ ngày văn bản yêu cầu trở đi.');
  if (text.some(bearsSecrecyMark))
    throw impossible('secret', 'Yêu cầu thuộc văn bản mật không được đưa vào hệ thống này.');
  const addressees = await askedUnits(services, unitId, { units: asked.units, outside }, dueAt, null);
  const { by, name } = doerOf(c, services);
  const request: StoredRequest = {
    ...{ unitId, id: randomUUID(), symbol, symbolOn: asked.symbolOn, title, note, dueAt },
    ...{ definition: definition.id, period: asked.period, state: 'open', reason: '' },
    ...{ madeBy: by, madeName: name, madeAt: now },
  };
  const id = await addRequest(db, request, addressees);
  if (id !== request.id) return (await requestById(db.query, [unitId], id)) ?? request;
  await audit(db.query, { unitId, at: now, actor: by, action: 'request.made', subject: request.id });
  return request;
}

/** Asks further units than before. @throws Refusal as `newRequest`, 409 when the request is not open any more */
export async function askMore(
  c: AppContext,
  services: Services,
  request: StoredRequest,
  asked: MoreAddressees,
): Promise<void> {
  const { db } = services;
  const outside = asked.outside.map((name) => name.normalize('NFC').trim());
  if (outside.some(bearsSecrecyMark)) throw impossible('secret', 'Tên đơn vị có dấu hiệu mật.');
  const form = asked.definition === undefined ? null : definitionOf(asked.definition).id;
  const own = form === request.definition ? null : form;
  const more = await askedUnits(services, request.unitId, { ...asked, outside }, request.dueAt, own);
  const doer = doerOf(c, services);
  const added = await addAddressees(db, request, more, doer);
  if (added === null) mustBeTaken('impossible');
  if (added === 'full') throw tooMany();
  await audit(db.query, {
    ...{ unitId: request.unitId, at: doer.at, actor: doer.by },
    ...{ action: 'request.more', subject: `${request.id} ${added}` },
  });
}

async function askedUnits(
  services: Services,
  unitId: string,
  { units, outside }: MoreAddressees,
  dueAt: string,
  definition: string | null,
): Promise<NewAddressee[]> {
  const inside = await lasting(services, unitId, units, localDate(Date.parse(dueAt)));
  const names = [...new Set(outside.filter((name) => name !== ''))];
  if (inside.length + names.length === 0) throw impossible('nobody-asked', 'Hãy chọn ít nhất một đơn vị.');
  if (inside.length + names.length > MOST_ADDRESSEES) throw tooMany();
  return [
    ...inside.map((unit) => ({ id: randomUUID(), unit: unit.id, name: unit.name, definition })),
    ...names.map((name) => ({ id: randomUUID(), unit: null, name, definition })),
  ];
}

function tooMany(): Refusal {
  const most = MOST_ADDRESSEES.toLocaleString('vi-VN');
  return impossible(
    'too-many-units',
    `Một yêu cầu hỏi nhiều nhất ${most} đơn vị; hãy lập yêu cầu khác cho các đơn vị còn lại.`,
  );
}

/** The units on the day of the deadline: one that has ended by then is replaced by its successors (reports.md §2.6). */
async function lasting(
  { db }: Services,
  unitId: string,
  ids: readonly string[],
  day: string,
): Promise<Unit[]> {
  const tree = new Set(await unitWithDescendants(db.query, unitId));
  if (ids.some((id) => !tree.has(id)))
    throw new Refusal(404, 'no-such-unit', { detail: 'Có đơn vị không thuộc phạm vi tổng hợp.' });
  const holders = new Set<string>();
  for (const id of ids) for (const holder of await holdersOn(db.query, id, day)) holders.add(holder);
  return unitsByIds(
    db.query,
    [...holders].filter((id) => tree.has(id)),
  );
}
