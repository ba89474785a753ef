import { ListAnswer, ListsAnswer } from '#shared/contract/lists.ts';
import type { DocumentedRoute } from './documented-route.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LIST = '/api/v1/lists/{id}';
const PERIOD = 'unit rule year month quarter from to asOf';

const get = (
  path: string,
  summary: string,
  answer: DocumentedRoute['answer'],
  query?: string,
): DocumentedRoute => ({
  method: 'get',
  path,
  who: 'signed-in',
  summary,
  answer,
  ...(query === undefined ? {} : { query }),
});

/** Lists of documents and dossiers of a period. */
export const LIST_ROUTES: readonly DocumentedRoute[] = [
  get('/api/v1/lists', 'Các danh sách lấy được theo kỳ', { status: 200, schema: ListsAnswer }),
  get(LIST, 'Một danh sách của kỳ, những dòng đầu', { status: 200, schema: ListAnswer }, PERIOD),
  get(`${LIST}/xlsx`, 'Danh sách dạng Excel', { status: 200, type: XLSX }, PERIOD),
  get(`${LIST}/docx`, 'Danh sách dạng Word, phụ lục khổ ngang', { status: 200, type: DOCX }, PERIOD),
];
