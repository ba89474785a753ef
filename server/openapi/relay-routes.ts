import * as relay from '#shared/contract/relay.ts';
import { type DocumentedRoute, done, json, ok, row } from './documented-route.ts';

const PATH = '/api/v1/relay';

/** Results told to related units. */
export const RELAY_ROUTES: readonly DocumentedRoute[] = [
  row(
    'get',
    `${PATH}/rules`,
    'signed-in',
    'Thủ tục nào có kết quả phải gửi đơn vị nào, và thủ tục chưa khai',
    ok(relay.RelayRulesAnswer),
    { query: 'unit' },
  ),
  row('put', `${PATH}/rules`, 'signed-in', 'Khai đơn vị liên quan của một thủ tục', done, {
    body: json(relay.RelayRule),
    query: 'unit',
  }),
  row('delete', `${PATH}/rules`, 'signed-in', 'Bỏ khai một thủ tục', done, { query: 'procedure unit' }),
  row(
    'get',
    `${PATH}/dossier`,
    'signed-in',
    'Gửi kết quả của một hồ sơ cho đơn vị liên quan: đã đến đâu, gửi ai',
    ok(relay.RelayAnswer),
    { query: 'code unit' },
  ),
  row(
    'get',
    `${PATH}/known`,
    'signed-in',
    'Hồ sơ mà mã, số ký hiệu trên văn bản đến nói tới',
    ok(relay.KnownDossiersAnswer),
    { query: 'code symbol unit' },
  ),
  row(
    'post',
    `${PATH}/prepared`,
    'signed-in',
    'Cán bộ đã nhận nội dung điền sẵn của văn bản gửi kết quả',
    done,
    { body: json(relay.RelayPrepared), query: 'unit' },
  ),
  row('post', `${PATH}/undone`, 'signed-in', 'Cán bộ đã hoàn tác việc điền', done, {
    body: json(relay.RelayUndone),
    query: 'unit',
  }),
  row(
    'post',
    `${PATH}/said`,
    'signed-in',
    'Cán bộ báo đã gửi, không cần gửi, hoặc báo lại là chưa gửi',
    done,
    { body: json(relay.RelaySaid), query: 'unit' },
  ),
];
