import type { z } from 'zod';
import { ProblemDetails } from '#shared/contract/problem.ts';
import { Fault } from './fault.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Asks the service and checks the answer against its contract.
 * @param path after `/api/v1`
 * @throws Fault, always: of the network, of the session, refused with a reason, or not understood
 */
export async function ask<T>(method: Method, path: string, answer: z.ZodType<T>, body?: unknown): Promise<T> {
  return readAs(answer, await send(method, path, body));
}

/**
 * As `ask`, for requests that may meet a conflict which the service explains.
 * @throws Fault as `ask`, but for a 409 that holds what `conflict` says
 */
export async function askUnlessConflict<T, U>(
  method: Method,
  path: string,
  answer: z.ZodType<T>,
  conflict: z.ZodType<U>,
  body: unknown,
): Promise<{ answer: T } | { conflict: U }> {
  const response = await fetched(method, path, body);
  if (response.ok) return { answer: await readAs(answer, response) };
  if (response.status === 409) {
    const read = conflict.safeParse(await json(response.clone()).catch(() => null));
    if (read.success) return { conflict: read.data };
  }
  throw await faultOf(response);
}

async function readAs<T>(answer: z.ZodType<T>, response: Response): Promise<T> {
  const read = answer.safeParse(await json(response));
  if (!read.success) throw new Fault('strange', response.status);
  return read.data;
}

/** For requests that are answered without a body, or whose answer nobody reads. @throws Fault as `ask` */
export async function tell(method: Method, path: string, body?: unknown): Promise<void> {
  await send(method, path, body);
}

/** Sends a file as its raw bytes; its name, percent-encoded, in `X-File-Name`. @throws Fault as `ask` */
export async function upload<T>(path: string, answer: z.ZodType<T>, file: File): Promise<T> {
  return readAs(answer, await send('POST', path, file));
}

/** A file of the service, asked for with a body or without, and the name it gives it. @throws Fault as `ask` */
export async function download(path: string, body?: unknown): Promise<{ blob: Blob; name: string | null }> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body);
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? null;
  return { blob: await response.blob(), name };
}

async function send(method: Method, path: string, body?: unknown): Promise<Response> {
  const response = await fetched(method, path, body);
  if (!response.ok) throw await faultOf(response);
  return response;
}

async function fetched(method: Method, path: string, body?: unknown): Promise<Response> {
  const request: RequestInit = { method, credentials: 'same-origin', headers: {} };
  if (body instanceof File) {
    request.body = body;
    request.headers = {
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(body.name),
    };
  } else if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers = { 'Content-Type': 'application/json' };
  }
  try {
    return await fetch(`/api/v1${path}`, request);
  } catch {
    throw new Fault('offline', 0);
  }
}

async function faultOf(response: Response): Promise<Fault> {
  const wait = Number(response.headers.get('Retry-After'));
  const problem = ProblemDetails.safeParse(await json(response).catch(() => null));
  // A gateway in between answers with pages of its own.
  if (!problem.success) return new Fault(response.status === 401 ? 'ended' : 'strange', response.status);
  const code = problem.data.type.replace(/^.*:/, '');
  return new Fault(code === 'not-signed-in' ? 'ended' : 'refused', response.status, {
    code,
    sentence: problem.data.detail ?? problem.data.title,
    places: (problem.data.errors ?? []).map(({ path }) => path),
    waitSeconds: Number.isFinite(wait) && wait > 0 ? wait : null,
  });
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Fault('strange', response.status);
  }
}
