import { type UnitYearId, unitYear } from '#hosts/unit-year.ts';
import { yearCaptures } from './year-captures.ts';

/** What an extension does: pairs with a code, sends captures, asks for a way into the dashboard. */
export interface PairedExtension {
  /** Sends a whole practice year. */
  sendYear(id: UnitYearId): Promise<void>;
  /** A single-use address that enters the dashboard at a path. */
  ticket(to: string): Promise<string>;
}

/** @throws Error when the service refuses anything */
export async function pairExtension(origin: string, code: string): Promise<PairedExtension> {
  const post = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { token } = (await post('/devices', { code, label: 'Máy văn thư' })) as { token: string };
  const Authorization = `Bearer ${token}`;
  return {
    async sendYear(id) {
      for (const capture of yearCaptures(unitYear(id))) {
        await post('/captures', capture, { Authorization, 'Idempotency-Key': capture.id });
      }
    },
    async ticket(to) {
      return ((await post('/tickets', { to }, { Authorization })) as { url: string }).url;
    },
  };
}
