import * as relay from '#shared/contract/relay.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';

const PATH = '/api/v1/relay';
const who = 'signed-in';

/** Results told to related units. */
export const RELAY_ROUTES: readonly DocumentedRoute[] = [
  {
    method: 'get',
    path: `${PATH}/rules`,
    who,
    summary: 'Thủ tục nào có kết quả phải gửi đơn vị nào, và thủ tục chưa khai',
    answer: { status: 200, schema: relay.RelayRulesAnswer },
    query: 'unit',
  },
  {
    method: 'put',
    path: `${PATH}/rules`,
    who,
    summary: 'Khai đơn vị liên quan của một thủ tục',
    answer: { status: 204 },
    body: { schema: relay.RelayRule, maxBytes: MAX_BODY },
    query: 'unit',
  },
  {
    method: 'delete',
    path: `${PATH}/rules`,
    who,
    summary: 'Bỏ khai một thủ tục',
    answer: { status: 204 },
    query: 'procedure unit',
  },
  {
    method: 'get',
    path: `${PATH}/dossier`,
    who,
    summary: 'Gửi kết quả của một hồ sơ cho đơn vị liên quan: đã đến đâu, gửi ai',
    answer: { status: 200, schema: relay.RelayAnswer },
    query: 'code unit',
  },
  {
    method: 'get',
    path: `${PATH}/known`,
    who,
    summary: 'Hồ sơ mà mã, số ký hiệu trên văn bản đến nói tới',
    answer: { status: 200, schema: relay.KnownDossiersAnswer },
    query: 'code symbol unit',
  },
  {
    method: 'post',
    path: `${PATH}/prepared`,
    who,
    summary: 'Cán bộ đã nhận nội dung điền sẵn của văn bản gửi kết quả',
    answer: { status: 204 },
    body: { schema: relay.RelayPrepared, maxBytes: MAX_BODY },
    query: 'unit',
  },
  {
    method: 'post',
    path: `${PATH}/undone`,
    who,
    summary: 'Cán bộ đã hoàn tác việc điền',
    answer: { status: 204 },
    body: { schema: relay.RelayUndone, maxBytes: MAX_BODY },
    query: 'unit',
  },
  {
    method: 'post',
    path: `${PATH}/said`,
    who,
    summary: 'Cán bộ báo đã gửi, không cần gửi, hoặc báo lại là chưa gửi',
    answer: { status: 204 },
    body: { schema: relay.RelaySaid, maxBytes: MAX_BODY },
    query: 'unit',
  },
];
