import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { FileProposals, type NewEntry, SubmissionAnswer } from '#shared/contract/entry.ts';
import {
  AskableAnswer,
  BegunAnswer,
  type MoreAddressees,
  type NewRequest,
  Question,
  RequestAnswer,
  type RequestDeed,
  type RequestState,
  type Submission,
} from '#shared/contract/request.ts';
import { MOST_TEMPLATE_BYTES } from '#shared/contract/template.ts';
import { Fault } from './fault.ts';
import { questionsOf } from './questions.ts';
import { ask, download, upload } from './request.ts';
import { query } from './service.ts';
import { TOO_LARGE } from './templates.ts';

const of = (id: string): string => `/requests/${encodeURIComponent(id)}`;
const unitOf = (id: string, addressee: string): string =>
  `${of(id)}/addressees/${encodeURIComponent(addressee)}`;

/** Requests for reports, asked and answered; each throws a `Fault`. */
export const requests = {
  all: questionsOf,
  askable: (unit: string) => ask('GET', `/requests/addressees${query({ unit })}`, AskableAnswer),
  make: (unit: string, request: NewRequest) =>
    ask('POST', `/requests${query({ unit })}`, RequestAnswer, request),
  read: (id: string) => ask('GET', of(id), RequestAnswer),
  /** Receives, sends back, extends …; refused when somebody did something about the unit meanwhile. */
  deed: (id: string, deed: RequestDeed) => ask('POST', `${of(id)}/deeds`, RequestAnswer, deed),
  askMore: (id: string, more: MoreAddressees) => ask('POST', `${of(id)}/addressees`, RequestAnswer, more),
  move: (id: string, state: RequestState, reason: string) =>
    ask('PUT', `${of(id)}/state`, RequestAnswer, { state, reason }),
  table: (id: string) => ask('GET', `${of(id)}/table`, ConsolidatedAnswer),
  /** The consolidated report in the workbench, begun when there is none. */
  report: async (id: string) => (await ask('POST', `${of(id)}/report`, BegunAnswer, {})).draft,
  /** The consolidated report as a Word file, or its table as a workbook. */
  file: (id: string, kind: 'docx' | 'xlsx') => download(`${of(id)}/${kind}`),
  submission: (id: string, addressee: string) =>
    ask('GET', `${unitOf(id, addressee)}/submission`, SubmissionAnswer),

  /** Has the file of a unit outside the system read; it is kept, and nothing is entered yet. */
  propose: async (id: string, addressee: string, file: File) => {
    if (file.size > MOST_TEMPLATE_BYTES) throw new Fault('refused', 413, TOO_LARGE);
    return upload(`${unitOf(id, addressee)}/files`, FileProposals, file);
  },
  enter: (id: string, addressee: string, entry: NewEntry) =>
    ask('POST', `${unitOf(id, addressee)}/entry`, RequestAnswer, entry),
  source: (id: string, addressee: string) => download(`${unitOf(id, addressee)}/file`),

  begin: async (id: string, unit: string) =>
    (await ask('POST', `${of(id)}/answer/draft${query({ unit })}`, BegunAnswer)).draft,
  send: (id: string, unit: string, submission: Submission) =>
    ask('POST', `${of(id)}/answer/submission${query({ unit })}`, Question, submission),
};
