import type { ActionResult } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { ServiceApi } from './service-api.ts';

export interface TicketPorts {
  api: Pick<ServiceApi, 'ticket'>;
  connection(): Promise<Connection | null>;
  /** Opens a tab. */
  open(url: string): Promise<unknown>;
}

/**
 * Opens a page of the dashboard through a single-use ticket, so that officers need no password. The link
 * must lead to the paired service: an answer that points elsewhere is not followed. Never rejects.
 */
export async function openDashboard(ports: TicketPorts, to: string): Promise<ActionResult> {
  const connection = await ports.connection();
  if (!connection) return fail('Máy này chưa ghép nối. Hãy nhập mã ghép nối trước.');
  const answer = await ports.api.ticket(connection.serviceUrl, connection.token, to);
  if (!answer.ok) {
    return fail(
      answer.status === 401
        ? 'Dịch vụ không nhận máy này nữa. Hãy ghép nối lại bằng mã mới.'
        : 'Chưa mở được trang báo cáo vì không liên lạc được với dịch vụ. Kiểm tra mạng rồi bấm lại.',
    );
  }
  if (!sameOrigin(answer.value.url, connection.serviceUrl)) {
    return fail('Dịch vụ trả về một địa chỉ lạ nên Liên Thông không mở. Hãy báo quản trị đơn vị.');
  }
  await ports.open(answer.value.url);
  return { done: true };
}

function sameOrigin(url: string, serviceUrl: string): boolean {
  try {
    return originOf(url) === originOf(serviceUrl);
  } catch {
    return false;
  }
}

/** The two names of the own computer are one. */
function originOf(address: string): string {
  const url = new URL(address);
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
  return url.origin;
}

function fail(sentence: string): ActionResult {
  return { done: false, sentence };
}
