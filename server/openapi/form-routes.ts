import { FormMapping, FormMappingDraft } from '#shared/contract/form-mapping.ts';
import { MAX_FORM } from '../routes/form-mappings.ts';
import type { DocumentedRoute } from './documented-route.ts';

const PATH = '/api/v1/form-mappings';
const who = 'signed-in';
const query = 'origin path form report unit';

/** Web report forms the unit has filled. */
export const FORM_ROUTES: readonly DocumentedRoute[] = [
  {
    method: 'get',
    path: PATH,
    who,
    summary: 'Ô nào của biểu mẫu trên web ứng với số liệu nào',
    answer: { status: 200, schema: FormMapping },
    query,
  },
  {
    method: 'put',
    path: PATH,
    who,
    summary: 'Nhớ các ô cán bộ đã xác nhận khi điền',
    answer: { status: 204 },
    body: { schema: FormMappingDraft, maxBytes: MAX_FORM },
    query: 'unit',
  },
  {
    method: 'delete',
    path: PATH,
    who,
    summary: 'Quên một biểu mẫu',
    answer: { status: 204 },
    query,
  },
];
