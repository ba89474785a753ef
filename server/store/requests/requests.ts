import type { Transaction } from 'kysely';
import { MOST_ADDRESSEES } from '#shared/contract/request.ts';
import type { PeriodRequest } from '#shared/period.ts';
import type { Connection, Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { addEvents, type Doer } from './request-events.ts';
import { sameRequest } from './same-request.ts';
import type { NewAddressee, StoredAddressee, StoredRequest } from './stored-request.ts';

const REQUEST = [
  'unit_id as unitId',
  'id',
  'symbol',
  'symbol_on as symbolOn',
  'title',
  'note',
  'due_at as dueAt',
  'definition',
  'period',
  'state',
  'reason',
  'made_by as madeBy',
  'made_name as madeName',
  'made_at as madeAt',
] as const;
const ADDRESSEE = [
  'unit_id as unitId',
  'request_id as requestId',
  'id',
  'addressee_unit as addresseeUnit',
  'name',
  'definition',
  'state',
  'due_at as dueAt',
  'draft_id as draftId',
  'first_sent_at as firstSentAt',
  'submission',
  'version',
] as const;
/** Requests one list shows. */
const LISTED = 100;

function requestOf(row: Omit<StoredRequest, 'period'> & { period: string }): StoredRequest {
  return { ...row, period: JSON.parse(row.period) as PeriodRequest };
}

/**
 * Makes a request with the units it asks, in their order.
 * @returns its id, or that of the open one that asks the very same
 */
export async function addRequest(
  db: Database,
  request: StoredRequest,
  addressees: readonly NewAddressee[],
): Promise<string> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, request.unitId);
    const same = await sameRequest(trx, request, addressees);
    if (same !== null) return same;
    await trx
      .insertInto('report_requests')
      .values({
        unit_id: request.unitId,
        id: request.id,
        symbol: request.symbol,
        symbol_on: request.symbolOn,
        title: request.title,
        note: request.note,
        due_at: request.dueAt,
        definition: request.definition,
        period: JSON.stringify(request.period),
        state: request.state,
        reason: request.reason,
        made_by: request.madeBy,
        made_name: request.madeName,
        made_at: request.madeAt,
      })
      .execute();
    await insertAddressees(db, trx, request, addressees, 0);
    const doer = { by: request.madeBy, name: request.madeName, at: request.madeAt };
    await addEvents(trx, request, doer, [
      { addressee: null, deed: 'ask', before: '', after: 'open', reason: '' },
    ]);
    return request.id;
  });
}

/**
 * Asks further units; those asked already, by unit or by name, stay as they are.
 * @returns how many were added; `full` when they would be too many, null when the request is not open any more
 */
export async function addAddressees(
  db: Database,
  request: StoredRequest,
  more: readonly NewAddressee[],
  doer: Doer,
): Promise<number | 'full' | null> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, request.unitId);
    const now = await requestById(trx, [request.unitId], request.id);
    if (now?.state !== 'open') return null;
    const asked = await addresseesOf(trx, request);
    const known = new Set(asked.map(({ addresseeUnit, name }) => addresseeUnit ?? name));
    const added = more.filter(({ unit, name }) => !known.has(unit ?? name));
    if (asked.length + added.length > MOST_ADDRESSEES) return 'full';
    await insertAddressees(db, trx, request, added, asked.length);
    const step = { deed: 'add', before: '', after: 'notSent', reason: '' };
    await addEvents(
      trx,
      request,
      doer,
      added.map(({ id }) => ({ ...step, addressee: id })),
    );
    return added.length;
  });
}

async function insertAddressees(
  db: Database,
  trx: Transaction<Schema>,
  request: Pick<StoredRequest, 'unitId' | 'id' | 'dueAt'>,
  addressees: readonly NewAddressee[],
  first: number,
): Promise<void> {
  const columns = ['unit_id', 'request_id', 'id', 'position', 'addressee_unit', 'name', 'definition'];
  const rows = addressees.map(({ id, unit, name, definition }, at) => [
    ...[request.unitId, request.id, id, first + at, unit, name, definition],
    ...['notSent', request.dueAt, 0, 1],
  ]);
  await db.upsert(
    trx,
    'request_addressees',
    [...columns, 'state', 'due_at', 'submission', 'version'],
    columns.slice(0, 3),
    rows,
  );
}

/** A request made by one of the units; null when there is none of that id. */
export async function requestById(
  db: Connection,
  unitIds: readonly string[],
  id: string,
): Promise<StoredRequest | null> {
  if (unitIds.length === 0) return null;
  const found = await db
    .selectFrom('report_requests')
    .select(REQUEST)
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? requestOf(found) : null;
}

/** What a unit asks, newest first. */
export async function requestsMadeBy(db: Connection, unitId: string): Promise<StoredRequest[]> {
  const rows = await db
    .selectFrom('report_requests')
    .select(REQUEST)
    .where('unit_id', '=', unitId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute();
  return rows.map(requestOf);
}

/** The units a request asks, in their order. */
export async function addresseesOf(
  db: Connection,
  { unitId, id }: Pick<StoredRequest, 'unitId' | 'id'>,
): Promise<StoredAddressee[]> {
  return db
    .selectFrom('request_addressees')
    .select(ADDRESSEE)
    .where('unit_id', '=', unitId)
    .where('request_id', '=', id)
    .orderBy('position')
    .execute();
}

/** What a unit is asked, by whom ever, the newest requests first; one of them when `id` is given. */
export async function questionsTo(
  db: Connection,
  unitId: string,
  id?: string,
): Promise<{ request: StoredRequest; addressee: StoredAddressee }[]> {
  let asked = db.selectFrom('request_addressees').select(ADDRESSEE).where('addressee_unit', '=', unitId);
  if (id !== undefined) asked = asked.where('request_id', '=', id);
  const addressees = await asked.orderBy('due_at', 'desc').limit(LISTED).execute();
  if (addressees.length === 0) return [];
  const rows = await db
    .selectFrom('report_requests')
    .select(REQUEST)
    .where('unit_id', 'in', [...new Set(addressees.map((each) => each.unitId))])
    .where('id', 'in', [...new Set(addressees.map(({ requestId }) => requestId))])
    .execute();
  const requests = new Map(rows.map((row) => [`${row.unitId}/${row.id}`, requestOf(row)]));
  return addressees.flatMap((addressee) => {
    const request = requests.get(`${addressee.unitId}/${addressee.requestId}`);
    return request ? [{ request, addressee }] : [];
  });
}
