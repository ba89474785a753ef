import { LinkDecision, LinksAnswer, UnrelayedAnswer } from '#shared/contract/link.ts';
import { LinkChanges } from '#shared/contract/link-changes.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';

const PATH = '/api/v1/links';
const who = 'signed-in';

/** Documents and dossiers that belong together. */
export const LINK_ROUTES: readonly DocumentedRoute[] = [
  {
    method: 'get',
    path: PATH,
    who,
    summary: 'Văn bản và hồ sơ thuộc về nhau',
    answer: { status: 200, schema: LinksAnswer },
    query: 'dossier document unit',
  },
  {
    method: 'get',
    path: `${PATH}/changes`,
    who,
    summary: 'Văn bản và hồ sơ liên quan đã thay đổi từ lần hỏi trước',
    answer: { status: 200, schema: LinkChanges },
    query: 'since unit',
  },
  {
    method: 'post',
    path: `${PATH}/decisions`,
    who,
    summary: 'Xác nhận hoặc bác một cặp',
    answer: { status: 204 },
    body: { schema: LinkDecision, maxBytes: MAX_BODY },
    query: 'unit',
  },
  {
    method: 'get',
    path: `${PATH}/unrelayed`,
    who,
    summary: 'Hồ sơ có kết quả chưa gửi đơn vị liên quan',
    answer: { status: 200, schema: UnrelayedAnswer },
    query: 'unit',
  },
];
