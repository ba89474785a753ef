import { EvidenceAnswer, type ReportRequest } from '#shared/contract/api.ts';
import {
  ChecksAnswer,
  ComparisonAnswer,
  ConflictAnswer,
  DraftAnswer,
  type DraftEdit,
  DraftsAnswer,
  HistoryAnswer,
  IssuedAnswer,
  VersionAnswer,
} from '#shared/contract/draft.ts';
import { ask, askUnlessConflict, download } from './request.ts';
import { query } from './service.ts';

const of = (id: string): string => `/drafts/${encodeURIComponent(id)}`;
const figureOf = (id: string, figure: string): string => `${of(id)}/figures/${encodeURIComponent(figure)}`;

/** The requests of the report workbench; each throws a `Fault`. */
export const drafts = {
  all: async (unit: string) => (await ask('GET', `/drafts${query({ unit })}`, DraftsAnswer)).drafts,
  /** Continues the draft of the period, or begins it. */
  open: (unit: string, request: ReportRequest) =>
    ask('POST', `/drafts${query({ unit })}`, DraftAnswer, request),
  read: (id: string) => ask('GET', of(id), DraftAnswer),
  version: (id: string) => ask('GET', `${of(id)}/version`, VersionAnswer),
  edit: (id: string, edits: readonly DraftEdit[]) =>
    askUnlessConflict('PATCH', of(id), DraftAnswer, ConflictAnswer, { edits }),
  recompute: (id: string) => ask('POST', `${of(id)}/computed`, DraftAnswer, {}),
  comparison: (id: string) => ask('GET', `${of(id)}/comparison`, ComparisonAnswer),
  checks: (id: string) => ask('GET', `${of(id)}/checks`, ChecksAnswer),
  rows: (id: string, figure: string, side: 'n' | 'd', page: number, size: number) =>
    ask('GET', `${figureOf(id, figure)}/rows${query({ side, page, size })}`, EvidenceAnswer),
  history: async (id: string, figure: string) =>
    (await ask('GET', `${figureOf(id, figure)}/history`, HistoryAnswer)).changes,
  file: (id: string, kind: 'docx' | 'pdf') => download(`${of(id)}/${kind}`),
  issue: (id: string, version: number, reason: string) =>
    ask('POST', `${of(id)}/issued`, IssuedAnswer, { version, reason }),
  issued: (id: string, n: number) => ask('GET', `${of(id)}/issued/${n}`, IssuedAnswer),
  issuedFile: (id: string, n: number, kind: 'docx' | 'pdf') => download(`${of(id)}/issued/${n}/${kind}`),
};
