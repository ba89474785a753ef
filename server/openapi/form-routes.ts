import { FormMapping, FormMappingDraft } from '#shared/contract/form-mapping.ts';
import { MAX_FORM } from '../routes/form-mappings.ts';
import { type DocumentedRoute, done, json, ok, row } from './documented-route.ts';

const PATH = '/api/v1/form-mappings';
const query = 'origin path form report unit';

/** Web report forms the unit has filled. */
export const FORM_ROUTES: readonly DocumentedRoute[] = [
  row('get', PATH, 'signed-in', 'Ô nào của biểu mẫu trên web ứng với số liệu nào', ok(FormMapping), {
    query,
  }),
  row('put', PATH, 'signed-in', 'Nhớ các ô cán bộ đã xác nhận khi điền', done, {
    body: json(FormMappingDraft, MAX_FORM),
    query: 'unit',
  }),
  row('delete', PATH, 'signed-in', 'Quên một biểu mẫu', done, { query }),
];
