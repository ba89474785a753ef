import { z } from 'zod';
import { ReportRequest } from './api.ts';
import { AddresseeState } from './report-source.ts';

/**
 * Requests for reports (reports.md §2.6): a consolidator asks units for one report over one period by a
 * deadline, follows who has sent it, and puts together what was sent. The shapes are those of
 * `/api/v1/requests`.
 */

/** `closed`: what was sent is locked and consolidated; `withdrawn`: nobody need answer any more. */
export const RequestState = z.enum(['open', 'closed', 'withdrawn']);

/** Units one request asks at most, in all: more than the largest province has. */
export const MOST_ADDRESSEES = 1_500;

/** `POST /api/v1/requests`. */
export const NewRequest = z.strictObject({
  /** Symbol of the letter that asks, e.g. "1412/STTTT"; with its day. */
  symbol: z.string().min(1).max(80),
  symbolOn: z.iso.date(),
  title: z.string().min(1).max(500),
  /** What is asked beside, shown to the units; may be empty. */
  note: z.string().max(2_000),
  dueAt: z.iso.datetime({ offset: true }),
  definition: z.string().max(60),
  period: ReportRequest.shape.period,
  /** Ids of units of the service that are asked. */
  units: z.array(z.string().max(60)).max(1_000),
  /** Names of units that do not use the service. */
  outside: z.array(z.string().min(1).max(300)).max(500),
});

/** `POST /api/v1/requests/{id}/addressees`: asks further units; those asked already stay as they are. */
export const MoreAddressees = z.strictObject({
  units: z.array(z.string().max(60)).max(1_000),
  outside: z.array(z.string().min(1).max(300)).max(500),
  /** The report these answer with, where it is not the request's: a department's instead of a commune's. */
  definition: z.string().max(60).optional(),
});

/** What a consolidator does about one unit, or (extension) several. */
export const RequestDeed = z.strictObject({
  deed: z.enum(['receive', 'return', 'extend', 'exclude', 'include']),
  /** Needed to return, extend and exclude. */
  reason: z.string().max(500),
  /** For `extend` only. */
  dueAt: z.iso.datetime({ offset: true }).optional(),
  /** Addressees; all or none of them. */
  addressees: z
    .array(z.strictObject({ id: z.string().max(60), seen: z.number().int() }))
    .min(1)
    .max(MOST_ADDRESSEES),
});
/** `PUT /api/v1/requests/{id}/state`. */
export const RequestStateChange = z.strictObject({ state: RequestState, reason: z.string().max(500) });

/** `POST /api/v1/requests/{id}/answer/submission`: sends an issued version of the draft begun for it. */
export const Submission = z.strictObject({
  /** Number of the issued version. */
  issued: z.number().int().min(1),
  /** Symbol and day of the signed document; empty while văn thư has not numbered it. */
  symbol: z.string().max(80),
  symbolOn: z.union([z.iso.date(), z.literal('')]),
});

export const ReportAsked = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  symbol: z.string(),
  symbolOn: z.string(),
  title: z.string(),
  note: z.string(),
  dueAt: z.string(),
  /** The last working day before a deadline on a day off; null when it is a working day, or not known. */
  lastWorkingDay: z.string().nullable(),
  definition: z.string(),
  definitionTitle: z.string(),
  period: ReportRequest.shape.period,
  periodLabel: z.string(),
  state: RequestState,
  /** Why it was withdrawn or opened again. */
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
});

/** A deadline seen from now. */
export const Deadline = z.object({
  dueAt: z.string(),
  overdue: z.boolean(),
  /** Working days left, negative when past; null where the calendar does not reach. */
  remaining: z.number().int().nullable(),
  /** "còn 3 ngày làm việc", "quá hạn 2 ngày làm việc". */
  words: z.string(),
});

/** What a unit sent: a frozen version of the workbench, or values entered from a file. */
export const SubmissionSummary = z.object({
  n: z.number().int(),
  kind: z.enum(['issued', 'file']),
  /** Of the signed document; empty when not told. */
  symbol: z.string(),
  symbolOn: z.string(),
  /** When it was sent, or, for a file, received. */
  sentAt: z.string(),
  /** Who sent or entered it. */
  name: z.string(),
  issued: z.number().int().nullable(),
  file: z.object({ name: z.string(), hash: z.string() }).nullable(),
});

export const Addressee = z.object({
  id: z.string(),
  /** Null for a unit outside the system. */
  unit: z.string().nullable(),
  /** As valid on the day of the deadline. */
  name: z.string(),
  /** The report it answers with, where it is not the request's. */
  form: z.object({ definition: z.string(), title: z.string() }).nullable(),
  state: AddresseeState,
  deadline: Deadline,
  extended: z.boolean(),
  /** Sent after its deadline; null while nothing was sent. */
  late: z.boolean().nullable(),
  submission: SubmissionSummary.nullable(),
  /** Rises with every deed; a deed names the one that was seen. */
  version: z.number().int(),
});

/** How many units have sent; those excluded are not asked any more and not counted. */
export const RequestCounts = z.object({
  asked: z.number().int(),
  sent: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  missing: z.number().int(),
  /** Of the missing: sent, and sent back. */
  returned: z.number().int(),
  excluded: z.number().int(),
});

export const RequestEvent = z.object({
  n: z.number().int(),
  /** Name of the unit it is about; null for the whole request. */
  addressee: z.string().nullable(),
  deed: z.string(),
  before: z.string(),
  after: z.string(),
  name: z.string(),
  reason: z.string(),
  at: z.string(),
});

/** `GET /api/v1/requests/{id}`: who has sent, for whoever asked. */
export const RequestAnswer = z.object({
  request: ReportAsked,
  counts: RequestCounts,
  addressees: z.array(Addressee),
  /** Newest first. */
  history: z.array(RequestEvent),
  /** Ready to be copied into a letter or message to those who have not sent; empty when all have. */
  reminder: z.string(),
  /** Units asked that ended before they sent, and who holds their affairs now (reports.md §2.6). */
  ended: z.array(
    z.object({
      addressee: z.string(),
      /** The last day it was. */
      on: z.string(),
      /** Empty where no successor is named. */
      successors: z.array(z.object({ id: z.string(), name: z.string(), asked: z.boolean() })),
    }),
  ),
});

/** A request from the side of one unit that was asked. */
export const Question = z.object({
  request: ReportAsked,
  addressee: Addressee,
  /** The draft begun for it. */
  draft: z.string().nullable(),
  /** Newest issued version of that draft; 0 when none. */
  issued: z.number().int(),
  history: z.array(RequestEvent),
});

/** `GET /api/v1/requests?unit=`: what the unit is asked, nearest deadline first, and what it asks. */
export const RequestsAnswer = z.object({
  questions: z.array(Question),
  made: z.array(z.object({ request: ReportAsked, deadline: Deadline, counts: RequestCounts })),
  /** May the person ask units? */
  mayAsk: z.boolean(),
});
/** `GET /api/v1/requests/addressees?unit=`: units of the service that may be asked. */
export const AskableAnswer = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() })),
  definitions: z.array(z.object({ id: z.string(), title: z.string(), rule: z.string() })),
});
/** `POST /api/v1/requests/{id}/answer/draft`, and `…/report` for the consolidated one. */
export const BegunAnswer = z.object({ draft: z.string() });

export type RequestState = z.infer<typeof RequestState>;
export type NewRequest = z.infer<typeof NewRequest>;
export type MoreAddressees = z.infer<typeof MoreAddressees>;
export type RequestDeed = z.infer<typeof RequestDeed>;
export type Submission = z.infer<typeof Submission>;
export type ReportAsked = z.infer<typeof ReportAsked>;
export type Deadline = z.infer<typeof Deadline>;
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;
export type Addressee = z.infer<typeof Addressee>;
export type RequestCounts = z.infer<typeof RequestCounts>;
export type RequestEvent = z.infer<typeof RequestEvent>;
export type RequestAnswer = z.infer<typeof RequestAnswer>;
export type Question = z.infer<typeof Question>;
export type RequestsAnswer = z.infer<typeof RequestsAnswer>;
export type BegunAnswer = z.infer<typeof BegunAnswer>;
export type AskableAnswer = z.infer<typeof AskableAnswer>;
