import type { ReportRequest } from '#shared/contract/api.ts';
import { ListAnswer, ListsAnswer } from '#shared/contract/lists.ts';
import { ask, download } from './request.ts';
import { query } from './service.ts';

type Period = ReportRequest['period'];
const of = (id: string, ending: string, unit: string, period: Period): string =>
  `/lists/${encodeURIComponent(id)}${ending}${query({ unit, ...period })}`;

/** Lists of documents and dossiers of a period, and their files; each throws a `Fault`. */
export const lists = {
  all: async () => (await ask('GET', '/lists', ListsAnswer)).lists,
  read: (id: string, unit: string, period: Period) => ask('GET', of(id, '', unit, period), ListAnswer),
  file: (id: string, unit: string, period: Period, kind: 'xlsx' | 'docx') =>
    download(of(id, `/${kind}`, unit, period)),
};
