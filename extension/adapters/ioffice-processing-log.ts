import { isSecretValue } from '#shared/privacy/secrecy.ts';
import { type Adapter, defineAdapter, reading } from './adapter.ts';
import { isShown } from './dom/pairs.ts';
import { completionIn, directionOf, documentId, LOG_TABLE } from './host/ioffice-log.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';

/**
 * iOffice core: the processing log, tab "Tổng hợp ý kiến xử lý" of a document, `table#dt_activiti_log`
 * with TT | Người gửi | Lãnh đạo chỉ đạo | Chưa xử lý | Đang xử lý | Đã xử lý | Thời gian | Nội dung |
 * File văn bản. Nearly all of it is about persons and stays in the page; what leaves is that, and when,
 * the document was done. Without #idVB, a direction and a plain "Độ mật" it yields no row. ioffice.md §2.5.
 */
export const iofficeProcessingLog: Adapter = defineAdapter({
  id: 'ioffice-processing-log',
  version: 1,
  system: 'ioffice',
  page: 'processing-log',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => {
    const table = document.querySelector(LOG_TABLE);
    return table !== null && isShown(table);
  },
  read: ({ document, url, secretsNotRegistered }) => {
    const [key, direction, completion] = [
      documentId(document),
      directionOf(document),
      completionIn(document),
    ];
    const level = document.querySelector('#td_secret_level');
    const secret = level ? isSecretValue(level.textContent ?? '') : !secretsNotRegistered;
    if (!key || !direction || !completion || secret) return reading(iofficeProcessingLog, url, {});
    return reading(iofficeProcessingLog, url, {
      rows: [{ type: 'document', direction, key: `id:${key}`, ...completion }],
    });
  },
});
