import { createHash } from 'node:crypto';
import type { QueuedCapture } from '../../../extension/outbox/db.ts';
import type { Destination } from '../../../extension/outbox/drain.ts';
import type { Outcome } from '../../../extension/outbox/policy.ts';

/** How the way to the service behaves for one request. */
export type Fault =
  | 'none'
  | 'network'
  | 'portal'
  | 'empty'
  | 'no-content'
  | 'truncated'
  | 'other-id'
  | 'error'
  | 'error-after-commit'
  | 'lost-answer'
  | 'running'
  | 'too-many'
  | 'unauthorised'
  /** The worker dies before the request leaves. */
  | 'kill-before'
  /** The worker dies after the service has stored, before the answer comes. */
  | 'kill-after';

/** A service with the idempotency of design §6, kept in memory. */
export class FakeService {
  readonly stored = new Map<string, string>();
  /** How often each capture had an effect. */
  readonly effects = new Map<string, number>();
  requests = 0;
  readonly refuses = new Map<string, number>();

  post(entry: Pick<QueuedCapture, 'id' | 'body'>, fault: Fault = 'none'): Promise<Outcome> {
    this.requests += 1;
    const never = new Promise<Outcome>(() => undefined);
    switch (fault) {
      case 'kill-before':
        return never;
      case 'network':
        return Promise.resolve({ kind: 'none', why: 'network' });
      case 'portal':
        return text(200, '<html>Đăng nhập mạng</html>', 'text/html');
      case 'empty':
        return text(200, '', '');
      case 'no-content':
        return text(204, '', '');
      case 'error':
        return text(500, '{"type":"about:blank","title":"Lỗi","status":500}');
      case 'running':
        return text(409, '{"type":"about:blank","title":"Đang xử lý","status":409}');
      case 'too-many':
        return text(429, '{"type":"about:blank","title":"Chậm lại","status":429}', undefined, 7_000);
      case 'unauthorised':
        return text(401, '{"type":"about:blank","title":"Chưa ghép nối","status":401}');
    }
    const answer = this.handle(entry);
    switch (fault) {
      case 'kill-after':
        return never;
      case 'lost-answer':
        return Promise.resolve({ kind: 'none', why: 'timeout' });
      case 'error-after-commit':
        return text(502, '<html>Bad gateway</html>', 'text/html');
      case 'truncated':
        return text(answer.status, answer.body.slice(0, 20));
      case 'other-id':
        return text(answer.status, answer.body.replace(entry.id, '99999999-0000-4000-8000-000000000000'));
      default:
        return text(answer.status, answer.body);
    }
  }

  private handle({ id, body }: Pick<QueuedCapture, 'id' | 'body'>): { status: number; body: string } {
    const refused = this.refuses.get(id);
    if (refused) {
      return {
        status: refused,
        body: JSON.stringify({ type: 'about:blank', title: 'Sai', status: refused }),
      };
    }
    const hash = createHash('sha256').update(body).digest('hex');
    const before = this.stored.get(id);
    if (before !== undefined && before !== hash) {
      return { status: 422, body: JSON.stringify({ type: 'about:blank', title: 'Khác thân', status: 422 }) };
    }
    if (before === undefined) {
      this.stored.set(id, hash);
      this.effects.set(id, (this.effects.get(id) ?? 0) + 1);
    }
    const receipt = { id, stored: 2, changed: 0, refused: [] };
    return { status: before === undefined ? 201 : 200, body: JSON.stringify(receipt) };
  }
}

export const DESTINATION: Destination = {
  serviceUrl: 'http://127.0.0.1:8787',
  token: 'x'.repeat(43),
  owner: 'u1',
};

function text(
  status: number,
  body: string,
  type = 'application/json',
  retryAfter: number | null = null,
): Promise<Outcome> {
  return Promise.resolve({ kind: 'answer', status, type, text: body, retryAfter });
}
