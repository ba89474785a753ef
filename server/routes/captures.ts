import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { Capture, MAX_CAPTURE_BYTES } from '#shared/contract/capture.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../clock.ts';
import { replayOf, type Sender, type StoreOutcome, storeCapture } from '../store/records/captures.ts';
import { parse, readBytes } from './http/body.ts';
import { RateLimit } from './http/rate-limit.ts';
import { Refusal } from './http/refusal.ts';
import { matchLater } from './links/match-later.ts';
import { allow } from './people/authenticate.ts';
import type { AppContext, AppEnv, Services } from './services.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A queue that was long offline may come all at once: a minute's worth passes before the limit bites. */
const BURST_SECONDS = 60;

/** `POST /captures`: stores one capture exactly once however often it is sent (design §6, R2). */
export function captureRoutes(services: Services): Hono<AppEnv> {
  const { db, clock, config, log } = services;
  const limit = new RateLimit(config.capturesPerSecond * BURST_SECONDS, config.capturesPerSecond, clock);
  // What this service works on is told at once; what another one works on, the database tells (`claim`).
  const running = new Set<string>();
  const match = matchLater(services);

  return new Hono<AppEnv>().post('/', allow(services, { via: 'device' }), async (c) => {
    const sender = senderOf(c);
    limit.take(sender.deviceId);
    const key = c.req.header('Idempotency-Key');
    if (key === undefined || !UUID.test(key)) throw new Refusal(400, 'no-idempotency-key');
    const bytes = await readBytes(c, MAX_CAPTURE_BYTES);
    const bodyHash = createHash('sha256').update(bytes).digest('hex');
    const id = key.toLowerCase();

    const slot = `${sender.unitId}/${id}`;
    if (running.has(slot)) throw stillRunning();
    running.add(slot);
    try {
      // The replay is looked for before the body is read: most of its work is then saved.
      const replay = await replayOf(db, sender.unitId, id, bodyHash);
      if (replay) return answer(c, replay);
      const capture = parse(bytes, Capture);
      if (capture.id.toLowerCase() !== id) {
        throw new Refusal(400, 'key-differs', { detail: 'Idempotency-Key khác với id của bản ghi.' });
      }
      const outcome = await storeCapture(db, sender, { ...capture, id }, bodyHash, instant(clock()));
      if (outcome.state === 'stored') {
        match(sender.unitId);
        const { stored, changed, refused } = outcome.receipt;
        log.info(
          {
            unit: sender.unitId,
            capture: id,
            adapter: capture.adapter,
            stored,
            changed,
            refused: refused.length,
          },
          'capture stored',
        );
      }
      return answer(c, outcome);
    } finally {
      running.delete(slot);
    }
  });
}

/** A page read after the unit ended belongs to whoever took over; the device has to be paired there. */
export function unitClosed(on: string): Refusal {
  return new Refusal(422, 'unit-closed', {
    detail: `Đơn vị đã kết thúc hoạt động ngày ${printDate(on)}; hãy ghép nối lại với đơn vị kế thừa.`,
  });
}

function stillRunning(): Refusal {
  return new Refusal(409, 'still-running', { headers: { 'Retry-After': '1' } });
}

function answer(c: AppContext, outcome: StoreOutcome): Response {
  if (outcome.state === 'running') throw stillRunning();
  if (outcome.state === 'closed') throw unitClosed(outcome.on);
  if (outcome.state === 'conflict') {
    throw new Refusal(422, 'key-reused', { detail: 'Mã này đã dùng cho một bản ghi khác.' });
  }
  if (outcome.state === 'stored') return c.json(outcome.receipt, 201);
  return c.json(outcome.receipt, 200, { 'Idempotent-Replayed': 'true' });
}

function senderOf(c: AppContext): Sender {
  const { unitId, officerId, deviceId } = c.get('caller');
  if (unitId === null || officerId === null || deviceId === null) throw new Refusal(403, 'not-allowed');
  return { unitId, officerId, deviceId };
}
