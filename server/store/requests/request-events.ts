import type { Connection } from '../database.ts';

/** Who does something, and when (ISO instant); `by` tells people apart, `name` is shown. */
export interface Doer {
  by: string;
  name: string;
  at: string;
}

export interface StoredEvent extends Doer {
  n: number;
  /** Id of the addressee; null for the whole request. */
  addressee: string | null;
  deed: string;
  before: string;
  after: string;
  reason: string;
}

/** Appends to the history of a request; the caller holds the transaction and the lock of the unit. */
export async function addEvents(
  trx: Connection,
  request: { unitId: string; id: string },
  doer: Doer,
  events: readonly Omit<StoredEvent, keyof Doer | 'n'>[],
): Promise<void> {
  if (events.length === 0) return;
  const last = await trx
    .selectFrom('request_events')
    .select((select) => select.fn.max('n').as('n'))
    .where('unit_id', '=', request.unitId)
    .where('request_id', '=', request.id)
    .executeTakeFirst();
  const first = Number(last?.n ?? 0) + 1;
  await trx
    .insertInto('request_events')
    .values(
      events.map((event, index) => ({
        unit_id: request.unitId,
        request_id: request.id,
        n: first + index,
        ...event,
        ...doer,
      })),
    )
    .execute();
}

/** The history, newest first; of one addressee and the request itself when it is named. */
export async function eventsOf(
  db: Connection,
  request: { unitId: string; id: string },
  addressee?: string,
): Promise<StoredEvent[]> {
  let asked = db
    .selectFrom('request_events')
    .select(['n', 'addressee', 'deed', 'before', 'after', 'reason', 'by', 'name', 'at'])
    .where('unit_id', '=', request.unitId)
    .where('request_id', '=', request.id);
  if (addressee !== undefined)
    asked = asked.where((where) =>
      where.or([where('addressee', 'is', null), where('addressee', '=', addressee)]),
    );
  return asked.orderBy('n', 'desc').limit(500).execute();
}
