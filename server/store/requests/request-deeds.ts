import type { AddresseeState } from '#shared/contract/report-source.ts';
import { type Deed, stateAfter } from '../../requests/states.ts';
import type { Connection, Database } from '../database.ts';
import { addEvents, type Doer } from './request-events.ts';
import type { StoredAddressee } from './stored-request.ts';

/** What a unit sent. */
export interface StoredSubmission {
  n: number;
  kind: 'issued' | 'file';
  draftId: string | null;
  issuedN: number | null;
  symbol: string;
  symbolOn: string;
  sentAt: string;
  fileHash: string | null;
  fileName: string | null;
  /** JSON; see `request_submissions`. */
  content: string;
  /** Who entered or sent it, and when. */
  by: string;
  name: string;
  at: string;
}
export type NewSubmission = Omit<StoredSubmission, 'n' | keyof Doer>;

/** One deed on one addressee; `seen` is the version its doer had before them. */
export interface Step {
  addressee: StoredAddressee;
  deed: Deed;
  seen: number;
  reason?: string;
  /** A new deadline, with `extend`. */
  dueAt?: string;
  /** The draft begun, with `draft`. */
  draftId?: string;
  /** What is sent, with `send` and `enter`. */
  submission?: NewSubmission;
}

export type Taken = 'done' | 'changed' | 'impossible';

/**
 * Takes steps about units of one open request: all of them or, when one is not possible or was overtaken by
 * somebody else's, none. Each is written into the history.
 */
export async function takeSteps(db: Database, steps: readonly Step[], doer: Doer): Promise<Taken> {
  const [first] = steps;
  if (first === undefined) return 'done';
  const { unitId, requestId } = first.addressee;
  return db.query
    .transaction()
    .execute(async (trx): Promise<Taken> => {
      await db.lockUnit(trx, unitId);
      // Closed or withdrawn a moment ago: nothing comes in behind the lock.
      const request = await trx
        .selectFrom('report_requests')
        .select('state')
        .where('unit_id', '=', unitId)
        .where('id', '=', requestId)
        .executeTakeFirst();
      if (request?.state !== 'open') throw new Undone('impossible');
      await takeAll(trx, { unitId, id: requestId }, steps, doer);
      return 'done';
    })
    .catch((error: unknown) => {
      if (error instanceof Undone) return error.why;
      throw error;
    });
}

/** As `takeSteps`, whatever the state of the request; the caller holds the transaction and the unit's lock. */
export async function takeAll(
  trx: Connection,
  request: { unitId: string; id: string },
  steps: readonly Step[],
  doer: Doer,
): Promise<void> {
  const events = [];
  for (const step of steps) {
    const { addressee, deed, reason = '' } = step;
    const kind = step.submission?.kind ?? (await lastKind(trx, addressee));
    const state = stateAfter(addressee.state, deed, kind);
    if (state === null) throw new Undone('impossible');
    if (!(await moved(trx, step, state, doer))) throw new Undone('changed');
    events.push({ addressee: addressee.id, deed, before: addressee.state, after: state, reason });
  }
  await addEvents(trx, request, doer, events);
}

/** Rolls the transaction back. */
class Undone extends Error {
  readonly why: Exclude<Taken, 'done'>;
  constructor(why: Exclude<Taken, 'done'>) {
    super(why);
    this.why = why;
  }
}

async function moved(trx: Connection, step: Step, state: AddresseeState, doer: Doer): Promise<boolean> {
  const { addressee, submission } = step;
  const { unitId, requestId, id } = addressee;
  const n = addressee.submission + 1;
  const done = await trx
    .updateTable('request_addressees')
    .set({
      state,
      version: step.seen + 1,
      ...(step.dueAt === undefined ? {} : { due_at: step.dueAt }),
      ...(step.draftId === undefined ? {} : { draft_id: step.draftId }),
      ...(submission === undefined
        ? {}
        : { submission: n, first_sent_at: addressee.firstSentAt ?? submission.sentAt }),
    })
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('id', '=', id)
    .where('version', '=', step.seen)
    .executeTakeFirst();
  if (Number(done.numUpdatedRows) !== 1) return false;
  if (submission === undefined) return true;
  await trx
    .insertInto('request_submissions')
    .values({
      unit_id: unitId,
      request_id: requestId,
      addressee: id,
      n,
      kind: submission.kind,
      draft_id: submission.draftId,
      issued_n: submission.issuedN,
      symbol: submission.symbol,
      symbol_on: submission.symbolOn,
      sent_at: submission.sentAt,
      file_hash: submission.fileHash,
      file_name: submission.fileName,
      content: submission.content,
      ...doer,
    })
    .execute();
  return true;
}

async function lastKind(db: Connection, addressee: StoredAddressee): Promise<'issued' | 'file' | null> {
  if (addressee.submission === 0) return null;
  const found = await db
    .selectFrom('request_submissions')
    .select('kind')
    .where('unit_id', '=', addressee.unitId)
    .where('request_id', '=', addressee.requestId)
    .where('addressee', '=', addressee.id)
    .where('n', '=', addressee.submission)
    .executeTakeFirst();
  return found?.kind ?? null;
}

/**
 * The newest thing each unit sent, by addressee; one who has sent nothing is absent.
 * @param only take these numbers instead of the newest, by addressee
 */
export async function submissionsOf(
  db: Connection,
  request: { unitId: string; id: string },
  only?: ReadonlyMap<string, number>,
): Promise<Map<string, StoredSubmission>> {
  const rows = await db
    .selectFrom('request_submissions')
    .select([
      'addressee',
      'n',
      'kind',
      'draft_id as draftId',
      'issued_n as issuedN',
      'symbol',
      'symbol_on as symbolOn',
      'sent_at as sentAt',
      'file_hash as fileHash',
      'file_name as fileName',
      'content',
      'by',
      'name',
      'at',
    ])
    .where('unit_id', '=', request.unitId)
    .where('request_id', '=', request.id)
    .orderBy('n')
    .execute();
  const wanted = rows.filter(({ addressee, n }) => only === undefined || only.get(addressee) === n);
  return new Map(wanted.map(({ addressee, ...submission }) => [addressee, submission]));
}

/** The draft of a unit was issued: the requests it was begun for wait for the signature. */
export async function draftIssued(db: Database, unitId: string, draftId: string, doer: Doer): Promise<void> {
  const rows = await db.query
    .selectFrom('request_addressees')
    .select(['unit_id as unitId', 'request_id as requestId', 'id', 'version'])
    .where('addressee_unit', '=', unitId)
    .where('state', '=', 'drafting')
    .where('draft_id', '=', draftId)
    .execute();
  for (const { version, ...place } of rows) {
    const addressee: StoredAddressee = {
      ...place,
      ...{ addresseeUnit: unitId, name: '', definition: null, state: 'drafting', dueAt: '', draftId },
      ...{ firstSentAt: null, submission: 0, version },
    };
    // Overtaken by somebody who sent it meanwhile: then there is nothing to wait for.
    await takeSteps(db, [{ addressee, deed: 'issue', seen: version }], doer);
  }
}
