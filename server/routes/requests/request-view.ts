import type {
  Addressee,
  Question,
  ReportAsked,
  RequestAnswer,
  RequestEvent,
  SubmissionSummary,
} from '#shared/contract/request.ts';
import { resolvePeriod } from '#shared/period.ts';
import { reportDefinition } from '../../reports/built-in/catalogue.ts';
import { deadlineOf, lastWorkingDayOf } from '../../requests/deadline.ts';
import { countsOf, reminderText } from '../../requests/tracking.ts';
import type { Database } from '../../store/database.ts';
import { issuedOf } from '../../store/reports/issued.ts';
import { type StoredSubmission, submissionsOf } from '../../store/requests/request-deeds.ts';
import { eventsOf, type StoredEvent } from '../../store/requests/request-events.ts';
import { addresseesOf } from '../../store/requests/requests.ts';
import type { StoredAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import { unitById } from '../../store/settings/units.ts';
import { endedUnits } from './ended-units.ts';

/** Requests as the contract shows them; every moment is judged from `now`, ms. */
export async function askedOf(db: Database, request: StoredRequest): Promise<ReportAsked> {
  const { id, symbol, symbolOn, title, note, dueAt, definition, period, state, reason } = request;
  const unit = await unitById(db.query, request.unitId);
  return {
    ...{ id, symbol, symbolOn, title, note, dueAt, definition, period, state, reason },
    unit: { id: request.unitId, name: unit?.name ?? '' },
    lastWorkingDay: lastWorkingDayOf(dueAt),
    definitionTitle: titleOf(definition),
    // Checked when the request was made, against the same moment.
    periodLabel: resolvePeriod(period, dueAt).label,
    madeBy: request.madeName,
    madeAt: request.madeAt,
  };
}

function titleOf(definition: string): string {
  return reportDefinition(definition)?.title ?? definition;
}

export function addresseeOf(
  addressee: StoredAddressee,
  request: Pick<StoredRequest, 'dueAt'>,
  submission: StoredSubmission | undefined,
  now: number,
): Addressee {
  const { id, addresseeUnit, name, definition, state, dueAt, firstSentAt, version } = addressee;
  return {
    ...{ id, unit: addresseeUnit, name, state, version },
    form: definition === null ? null : { definition, title: titleOf(definition) },
    deadline: deadlineOf(dueAt, now),
    extended: dueAt !== request.dueAt,
    late: firstSentAt === null ? null : firstSentAt > dueAt,
    submission: submission === undefined ? null : submissionOf(submission),
  };
}

function submissionOf(submission: StoredSubmission): SubmissionSummary {
  const { n, kind, symbol, symbolOn, sentAt, name, issuedN, fileHash, fileName } = submission;
  const file = fileHash === null ? null : { name: fileName ?? '', hash: fileHash };
  return { n, kind, symbol, symbolOn, sentAt, name, issued: issuedN, file };
}

/** Who has sent, for whoever asked. */
export async function trackingOf(db: Database, stored: StoredRequest, now: number): Promise<RequestAnswer> {
  const request = await askedOf(db, stored);
  const submissions = await submissionsOf(db.query, stored);
  const asked = await addresseesOf(db.query, stored);
  const addressees = asked.map((each) => addresseeOf(each, stored, submissions.get(each.id), now));
  const events = await eventsOf(db.query, stored);
  return {
    request,
    counts: countsOf(addressees),
    addressees,
    history: historyOf(events, new Map(addressees.map(({ id, name }) => [id, name]))),
    reminder: stored.state === 'open' ? reminderText(request, addressees, now) : '',
    ended: await endedUnits(db, stored, asked, now),
  };
}

/** The request from the side of the unit asked. */
export async function questionOf(
  db: Database,
  { request, addressee }: { request: StoredRequest; addressee: StoredAddressee },
  now: number,
): Promise<Question> {
  const submissions = await submissionsOf(db.query, request);
  const events = await eventsOf(db.query, request, addressee.id);
  const { addresseeUnit, draftId } = addressee;
  const issued = draftId === null ? [] : await issuedOf(db.query, addresseeUnit ?? '', draftId);
  return {
    request: await askedOf(db, { ...request, definition: addressee.definition ?? request.definition }),
    addressee: addresseeOf(addressee, request, submissions.get(addressee.id), now),
    draft: draftId,
    issued: issued[0]?.n ?? 0,
    history: historyOf(events, new Map([[addressee.id, addressee.name]])),
  };
}

function historyOf(events: readonly StoredEvent[], names: ReadonlyMap<string, string>): RequestEvent[] {
  return events.map(({ n, addressee, deed, before, after, name, reason, at }) => ({
    ...{ n, deed, before, after, name, reason, at },
    addressee: addressee === null ? null : (names.get(addressee) ?? ''),
  }));
}
