import { PageProfileDraft } from '#shared/profile/profile.ts';
import type { ActionResult, Policy } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { Caller } from './gate.ts';
import type { ServiceApi } from './service-api.ts';

export interface TeachingPorts {
  api: Pick<ServiceApi, 'savePage'>;
  connection(): Promise<Connection | null>;
  policy(): Promise<Policy>;
  /** The unit's profiles have changed. */
  afterSaving(): Promise<void>;
}

/**
 * Keeps a list that the officer has taught for the unit. It may speak of the page it came from and of no
 * other host. Never rejects.
 */
export async function saveTaughtPage(
  ports: TeachingPorts,
  draft: unknown,
  caller: Caller,
): Promise<ActionResult> {
  const parsed = PageProfileDraft.safeParse(draft);
  if (!parsed.success || caller.origin === null || parsed.data.origin !== caller.origin) {
    return fail('Khai báo này chưa hợp lệ. Hãy chọn lại các cột rồi bấm Lưu.');
  }
  if ((await ports.policy()).disabledFeatures.includes('teach'))
    return fail('Quản trị đơn vị đã tắt việc khai báo trang.');
  const connection = await ports.connection();
  if (!connection) return fail('Máy này chưa ghép nối nên chưa lưu được cho đơn vị. Hãy ghép nối trước.');
  const answer = await ports.api.savePage(connection.serviceUrl, connection.token, parsed.data);
  if (!answer.ok) {
    return fail(
      answer.why === 'refused'
        ? `Dịch vụ không nhận khai báo này. ${answer.detail}`
        : 'Chưa liên lạc được với dịch vụ. Kiểm tra mạng rồi bấm Lưu lại; khai báo vẫn còn trên màn hình.',
    );
  }
  await ports.afterSaving();
  return { done: true };
}

function fail(sentence: string): ActionResult {
  return { done: false, sentence };
}
