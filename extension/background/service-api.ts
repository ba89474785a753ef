import { z } from 'zod';
import { PairAnswer, StatusAnswer, TicketAnswer } from '#shared/contract/api.ts';
import type { LinkDecision } from '#shared/contract/link.ts';
import { LinkChanges } from '#shared/contract/link-changes.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import {
  type KnownDossier,
  KnownDossiersAnswer,
  RelayAnswer,
  type RelayPrepared,
} from '#shared/contract/relay.ts';
import { TodoAnswer } from '#shared/contract/todo.ts';
import { PageProfile, type PageProfileDraft, UnitProfile } from '#shared/profile/profile.ts';
import type { Destination } from '../outbox/drain.ts';
import type { Outcome } from '../outbox/policy.ts';

/** Says that the caller is this extension, which version; the service may refuse requests without it. */
export const CLIENT_HEADER = 'X-Lien-Thong-Client';
const TIMEOUT_MS = 15_000;

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  token?: string;
  body?: string;
  headers?: Record<string, string>;
  timeoutMs?: number;
}

/** The service's HTTP interface for one version of the extension. No method rejects. */
export function serviceApi(client: string, fetcher: typeof fetch = fetch) {
  /** One request without cookies, redirects or cache; the body is read inside the same time limit. */
  async function call(serviceUrl: string, request: Request): Promise<Outcome> {
    const signal = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await fetcher(`${serviceUrl}/api/v1${request.path}`, {
        method: request.method,
        headers: {
          Accept: 'application/json',
          [CLIENT_HEADER]: client,
          ...(request.token ? { Authorization: `Bearer ${request.token}` } : {}),
          ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...request.headers,
        },
        ...(request.body === undefined ? {} : { body: request.body }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal,
      });
      return {
        kind: 'answer',
        status: response.status,
        type: (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
        text: await response.text(),
        retryAfter: retryAfterOf(response.headers.get('Retry-After')),
      };
    } catch {
      return { kind: 'none', why: signal.aborted ? 'timeout' : 'network' };
    }
  }

  /** A request that is answered with nothing but yes. */
  async function tell(serviceUrl: string, token: string, path: string, body: object): Promise<Answer<null>> {
    const outcome = await call(serviceUrl, { method: 'POST', path, token, body: JSON.stringify(body) });
    if (outcome.kind === 'answer' && outcome.status === 204) return { ok: true, value: null };
    const answer = read(outcome, z.null());
    return answer.ok ? { ok: false, why: 'not-our-service', status: null, detail: '' } : answer;
  }

  return {
    /** `POST /captures`: one capture, one transaction. */
    postCapture(to: Destination, entry: { id: string; body: string }, timeoutMs: number): Promise<Outcome> {
      return call(to.serviceUrl, {
        method: 'POST',
        path: '/captures',
        token: to.token,
        body: entry.body,
        headers: { 'Idempotency-Key': entry.id },
        timeoutMs,
      });
    },
    /** `POST /devices`: swaps the pairing code for a token. */
    async pair(serviceUrl: string, form: { code: string; label: string }): Promise<Answer<PairAnswer>> {
      return read(
        await call(serviceUrl, { method: 'POST', path: '/devices', body: JSON.stringify(form) }),
        PairAnswer,
      );
    },
    /** `GET /status`: how much the unit's store holds. */
    async status(serviceUrl: string, token: string): Promise<Answer<StatusAnswer>> {
      return read(
        await call(serviceUrl, { method: 'GET', path: '/status', token, timeoutMs: 5_000 }),
        StatusAnswer,
      );
    },
    /** `GET /profile`: taught lists and switches of the unit. */
    async profile(serviceUrl: string, token: string): Promise<Answer<UnitProfile>> {
      return read(await call(serviceUrl, { method: 'GET', path: '/profile', token }), UnitProfile);
    },
    /** `POST /profile/pages`: keeps a taught list for the unit. */
    async savePage(serviceUrl: string, token: string, draft: PageProfileDraft): Promise<Answer<PageProfile>> {
      const body = JSON.stringify(draft);
      return read(
        await call(serviceUrl, { method: 'POST', path: '/profile/pages', token, body }),
        PageProfile,
      );
    },
    /** `GET /todo`: what is due and overdue over both systems. */
    async todo(serviceUrl: string, token: string): Promise<Answer<TodoAnswer>> {
      return read(
        await call(serviceUrl, { method: 'GET', path: '/todo', token, timeoutMs: 8_000 }),
        TodoAnswer,
      );
    },
    /** `GET /links/changes`: matters that changed since a cursor, a page at a time; null begins anew. */
    async linkChanges(serviceUrl: string, token: string, since: string | null): Promise<Answer<LinkChanges>> {
      const path = `/links/changes${since === null ? '' : `?since=${encodeURIComponent(since)}`}`;
      return read(await call(serviceUrl, { method: 'GET', path, token }), LinkChanges);
    },
    /** `POST /links/decisions`: what an officer says of a pair. */
    async decideLink(serviceUrl: string, token: string, decision: LinkDecision): Promise<Answer<null>> {
      return tell(serviceUrl, token, '/links/decisions', decision);
    },
    /** `GET /relay/dossier`: where the relay of a dossier stands, and who must be told. */
    async relayOf(serviceUrl: string, token: string, code: string): Promise<Answer<RelayAnswer>> {
      const path = `/relay/dossier?code=${encodeURIComponent(code)}`;
      return read(await call(serviceUrl, { method: 'GET', path, token, timeoutMs: 8_000 }), RelayAnswer);
    },
    /** `POST /relay/prepared`: an officer accepted the pre-filled letter. */
    async relayPrepared(serviceUrl: string, token: string, prepared: RelayPrepared): Promise<Answer<null>> {
      return tell(serviceUrl, token, '/relay/prepared', prepared);
    },
    /** `POST /relay/undone`: the officer took the filling back. */
    async relayUndone(serviceUrl: string, token: string, dossier: string): Promise<Answer<null>> {
      return tell(serviceUrl, token, '/relay/undone', { dossier });
    },
    /** `GET /relay/known`: dossiers that an incoming letter's codes and symbols name. */
    async knownDossiers(
      serviceUrl: string,
      token: string,
      { codes, symbols }: { codes: readonly string[]; symbols: readonly string[] },
    ): Promise<Answer<{ dossiers: KnownDossier[] }>> {
      const named = [...codes.map((code) => ['code', code]), ...symbols.map((symbol) => ['symbol', symbol])];
      const path = `/relay/known?${new URLSearchParams(named)}`;
      return read(
        await call(serviceUrl, { method: 'GET', path, token, timeoutMs: 8_000 }),
        KnownDossiersAnswer,
      );
    },
    /** Any other question to the service; an answer without content is null. */
    async ask<T>(
      to: Destination,
      question: Pick<Request, 'method' | 'path' | 'body'>,
      schema: Schema<T>,
    ): Promise<Answer<T>> {
      return read(await call(to.serviceUrl, { ...question, token: to.token }), schema);
    },
    /** `POST /tickets`: a single-use link into the dashboard page `to`. */
    async ticket(serviceUrl: string, token: string, to: string): Promise<Answer<{ url: string }>> {
      return read(
        await call(serviceUrl, { method: 'POST', path: '/tickets', token, body: JSON.stringify({ to }) }),
        TicketAnswer,
      );
    },
  };
}
export type ServiceApi = ReturnType<typeof serviceApi>;

/** A typed answer, or why there is none; `detail` holds the service's own words. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; why: 'unreachable' | 'not-our-service' | 'refused'; status: number | null; detail: string };

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function read<T>(outcome: Outcome, schema: Schema<T>): Answer<T> {
  if (outcome.kind === 'none') return { ok: false, why: 'unreachable', status: null, detail: '' };
  const { status } = outcome;
  let json: unknown = null;
  try {
    json = status === 204 ? null : JSON.parse(outcome.text);
  } catch {
    return { ok: false, why: 'not-our-service', status, detail: '' };
  }
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(json);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, why: 'not-our-service', status, detail: '' };
  }
  const problem = ProblemDetails.safeParse(json);
  if (!problem.success) return { ok: false, why: 'not-our-service', status, detail: '' };
  return { ok: false, why: 'refused', status, detail: problem.data.detail ?? problem.data.title };
}

/** Retry-After as seconds or HTTP date (RFC 9110 §10.2.3), in ms from now; null when absent or unreadable. */
export function retryAfterOf(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
