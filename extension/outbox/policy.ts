import { CaptureReceipt } from '#shared/contract/capture.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import type { QueueTrouble } from '../messages.ts';

/**
 * What to do with a capture after an attempt to send it. Pure. The rule behind all cases (R3–R5): a
 * capture is deleted only on a 2xx that names it; everything else keeps it, for ever if need be; and no
 * single capture may hold up the others.
 */

/** What came back from an attempt. */
export type Outcome =
  | { kind: 'none'; why: 'network' | 'timeout' }
  | {
      kind: 'answer';
      status: number;
      /** Content-Type, lower case, without parameters; '' when absent. */
      type: string;
      text: string;
      /** ms asked for by Retry-After, null when absent. */
      retryAfter: number | null;
    };

export type Action =
  | { do: 'delete'; refused: CaptureReceipt['refused'] }
  /** Try later: only this capture, or everything. */
  | { do: 'wait'; scope: 'one' | 'all'; ms: number; trouble: QueueTrouble | null; detail: string }
  /** Send nothing until the officer pairs again. */
  | { do: 'stop'; trouble: 'pair-again'; detail: string }
  /** The service will never take this one as it is: keep, show, go on with the others. */
  | { do: 'park'; detail: string };

export interface Circumstances {
  /** Id of the capture that was sent. */
  id: string;
  /** Earlier attempts of this capture. */
  attempts: number;
  /** Earlier failures in a row of the whole queue. */
  failures: number;
  /** Random number in [0, 1). */
  random: number;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_BACKOFF_MS = 15 * 60_000;
/** A service that asks for more than an hour is asked again after an hour. */
export const LONGEST_WAIT_MS = 60 * 60_000;
const SHORT_WAIT_MS = 3_000;
const DETAIL_LENGTH = 300;

/** Waiting time after `failures` earlier failures: 5 s doubling to 15 min, less up to a half of it by chance. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_BACKOFF_MS);
  return Math.round(full * (1 - random / 2));
}

/** Decides by the outcome of one attempt. */
export function decide(outcome: Outcome, around: Circumstances): Action {
  const later = (trouble: QueueTrouble, detail: string, ms?: number): Action => ({
    do: 'wait',
    scope: 'all',
    ms: Math.min(ms ?? backoff(around.failures, around.random), LONGEST_WAIT_MS),
    trouble,
    detail,
  });
  if (outcome.kind === 'none') return later('unreachable', outcome.why);

  const { status } = outcome;
  const detail = detailOf(outcome);
  if (status >= 200 && status < 300) {
    const receipt = receiptOf(outcome.text);
    if (receipt?.id === around.id) return { do: 'delete', refused: receipt.refused };
    return later('not-our-service', detail);
  }
  // A page in HTML is never our service: a login page of the network, a proxy, a web server in between.
  const foreign = outcome.type === 'text/html';
  if (status === 413) return { do: 'park', detail };
  if (foreign && status < 500) return later('not-our-service', detail);
  if (status === 401) return { do: 'stop', trouble: 'pair-again', detail };
  if (status === 403) return later('forbidden', detail);
  if (status === 400 || status === 422) return { do: 'park', detail };
  if (status === 429) return later('busy', detail, outcome.retryAfter ?? undefined);
  if (status === 503 && outcome.retryAfter !== null) return later('busy', detail, outcome.retryAfter);
  if (status >= 300 && status < 400) return later('not-our-service', detail);
  if (status === 404) return later('not-our-service', detail);

  // 409, 5xx and the rest may concern this capture alone: the others go on.
  const ms =
    status === 409
      ? Math.round(SHORT_WAIT_MS * (1 + around.random)) * Math.min(around.attempts + 1, 20)
      : backoff(around.attempts, around.random);
  const trouble = status === 409 ? null : 'service-error';
  return { do: 'wait', scope: 'one', ms, trouble, detail };
}

function receiptOf(text: string): CaptureReceipt | null {
  const parsed = CaptureReceipt.safeParse(json(text));
  return parsed.success ? parsed.data : null;
}

function detailOf(outcome: Extract<Outcome, { kind: 'answer' }>): string {
  const problem = ProblemDetails.safeParse(json(outcome.text));
  if (!problem.success) return '';
  const { title, detail, errors } = problem.data;
  const first = errors?.[0] ? ` (${errors[0].path}: ${errors[0].message})` : '';
  return `${detail ?? title}${first}`.slice(0, DETAIL_LENGTH);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
