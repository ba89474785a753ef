import { LinkDecision, LinksAnswer, UnrelayedAnswer } from '#shared/contract/link.ts';
import { LinkChanges } from '#shared/contract/link-changes.ts';
import { type DocumentedRoute, done, json, ok, row } from './documented-route.ts';

const PATH = '/api/v1/links';

/** Documents and dossiers that belong together. */
export const LINK_ROUTES: readonly DocumentedRoute[] = [
  row('get', PATH, 'signed-in', 'Văn bản và hồ sơ thuộc về nhau', ok(LinksAnswer), {
    query: 'dossier document unit',
  }),
  row(
    'get',
    `${PATH}/changes`,
    'signed-in',
    'Văn bản và hồ sơ liên quan đã thay đổi từ lần hỏi trước',
    ok(LinkChanges),
    { query: 'since unit' },
  ),
  row('post', `${PATH}/decisions`, 'signed-in', 'Xác nhận hoặc bác một cặp', done, {
    body: json(LinkDecision),
    query: 'unit',
  }),
  row(
    'get',
    `${PATH}/unrelayed`,
    'signed-in',
    'Hồ sơ có kết quả chưa gửi đơn vị liên quan',
    ok(UnrelayedAnswer),
    { query: 'unit' },
  ),
];
