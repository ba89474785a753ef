import { ListAnswer, ListsAnswer } from '#shared/contract/lists.ts';
import { DOCX, XLSX } from '../media-types.ts';
import { type DocumentedRoute, file, ok, PERIOD, row } from './documented-route.ts';

const LIST = '/api/v1/lists/{id}';

/** Lists of documents and dossiers of a period. */
export const LIST_ROUTES: readonly DocumentedRoute[] = [
  row('get', '/api/v1/lists', 'signed-in', 'Các danh sách lấy được theo kỳ', ok(ListsAnswer)),
  row('get', LIST, 'signed-in', 'Một danh sách của kỳ, những dòng đầu', ok(ListAnswer), { query: PERIOD }),
  row('get', `${LIST}/xlsx`, 'signed-in', 'Danh sách dạng Excel', file(XLSX), { query: PERIOD }),
  row('get', `${LIST}/docx`, 'signed-in', 'Danh sách dạng Word, phụ lục khổ ngang', file(DOCX), {
    query: PERIOD,
  }),
];
