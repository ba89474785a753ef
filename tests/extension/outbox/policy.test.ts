import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, decide, LONGEST_WAIT_MS, type Outcome } from '../../../extension/outbox/policy.ts';
import { uuid } from './readings.ts';

const id = uuid(1);
const around = { id, attempts: 0, failures: 0, random: 0 };
const answer = (status: number, text: string, type = 'application/json', retryAfter: number | null = null) =>
  ({ kind: 'answer', status, text, type, retryAfter }) satisfies Outcome;
const receipt = (over = {}) => JSON.stringify({ id, stored: 1, changed: 0, refused: [], ...over });
const problem = (status: number) =>
  JSON.stringify({ type: 'about:blank', title: 'Sai', status, detail: 'Ngày không có thật.' });

describe('what to do after an attempt to send', () => {
  it.each([200, 201])('deletes on %i with a receipt that names the capture', (status) => {
    expect(decide(answer(status, receipt()), around)).toEqual({ do: 'delete', refused: [] });
  });

  it('hands on the rows the service refused', () => {
    const refused = [{ index: 3, reason: 'Trùng mã' }];
    expect(decide(answer(201, receipt({ refused })), around)).toEqual({ do: 'delete', refused });
  });

  it.each([
    ['a page in HTML', answer(200, '<html></html>', 'text/html')],
    ['nothing', answer(200, '', '')],
    ['204', answer(204, '', '')],
    ['truncated JSON', answer(201, receipt().slice(0, 30))],
    ['a receipt of another capture', answer(201, receipt({ id: uuid(2) }))],
    ['a receipt without a count', answer(201, JSON.stringify({ id }))],
    ['a redirect', answer(302, '', '')],
    ['404', answer(404, problem(404))],
    ['401 in HTML', answer(401, '<html></html>', 'text/html')],
    ['403 in HTML', answer(403, '<html></html>', 'text/html')],
    ['400 in HTML', answer(400, '<html></html>', 'text/html')],
  ])('keeps everything and waits when %s comes back instead of the service', (_, outcome) => {
    expect(decide(outcome, around)).toMatchObject({ do: 'wait', scope: 'all', trouble: 'not-our-service' });
  });

  it.each(['network', 'timeout'] as const)('waits with the whole queue after %s', (why) => {
    expect(decide({ kind: 'none', why }, around)).toMatchObject({
      do: 'wait',
      scope: 'all',
      ms: 5_000,
      trouble: 'unreachable',
    });
  });

  it('stops and asks to pair again on 401', () => {
    expect(decide(answer(401, problem(401)), around)).toMatchObject({ do: 'stop', trouble: 'pair-again' });
  });

  it('waits on 403 of the service, which an administrator can lift', () => {
    expect(decide(answer(403, problem(403)), around)).toMatchObject({ do: 'wait', trouble: 'forbidden' });
  });

  it.each([400, 413, 422])("parks on %i with the service's words", (status) => {
    expect(decide(answer(status, problem(status)), around)).toEqual({
      do: 'park',
      detail: 'Ngày không có thật.',
    });
  });

  it('parks on 413 even when a web server in between answers', () => {
    expect(decide(answer(413, '<html></html>', 'text/html'), around)).toMatchObject({ do: 'park' });
  });

  it('tries a running capture again soon, the others at once', () => {
    const action = decide(answer(409, problem(409)), around);
    expect(action).toMatchObject({ do: 'wait', scope: 'one', ms: 3_000, trouble: null });
  });

  it.each([429, 503])('obeys Retry-After of %i', (status) => {
    const action = decide(answer(status, problem(status), 'application/problem+json', 42_000), around);
    expect(action).toMatchObject({ do: 'wait', scope: 'all', ms: 42_000, trouble: 'busy' });
  });

  it('caps Retry-After at an hour', () => {
    const action = decide(answer(429, problem(429), 'application/problem+json', 9e9), around);
    expect(action).toMatchObject({ ms: LONGEST_WAIT_MS });
  });

  it.each([500, 502, 503, 504, 418, 405])('lets the other captures go on after %i', (status) => {
    expect(decide(answer(status, problem(status)), around)).toMatchObject({ do: 'wait', scope: 'one' });
  });

  it('never deletes without a receipt that names the capture', () => {
    const outcomes = fc.record({
      kind: fc.constant('answer' as const),
      status: fc.integer({ min: 100, max: 599 }),
      type: fc.constantFrom('application/json', 'text/html', ''),
      text: fc.oneof(fc.string(), fc.json(), fc.constant(receipt({ id: uuid(2) }))),
      retryAfter: fc.option(fc.nat()),
    });
    fc.assert(fc.property(outcomes, (outcome) => decide(outcome, around).do !== 'delete'));
  });

  it('backs off between 2.5 s and 15 min, never shrinking with more failures', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
        const ms = backoff(failures, random);
        expect(ms).toBeGreaterThanOrEqual(2_500);
        expect(ms).toBeLessThanOrEqual(15 * 60_000);
        expect(backoff(failures + 1, random)).toBeGreaterThanOrEqual(ms);
      }),
    );
  });
});
