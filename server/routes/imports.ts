import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { MAX_CAPTURE_BYTES } from '#shared/contract/capture.ts';
import { ImportRequest } from '#shared/contract/import.ts';
import { captureIdOf } from '#shared/imports/capture-id.ts';
import type { UnitSwitches } from '#shared/profile/profile.ts';
import { instant } from '../clock.ts';
import { audit } from '../store/people/audit.ts';
import { type Sender, storeCapture } from '../store/records/captures.ts';
import { switchesOf } from '../store/settings/profiles.ts';
import { unitClosed } from './captures.ts';
import { parse, readBytes } from './http/body.ts';
import { RateLimit } from './http/rate-limit.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppContext, AppEnv, Services } from './services.ts';

/** A register of 40.000 rows comes as 40 readings. */
const BURST = 120;
const PER_SECOND = 4;
/** In place of a device: the file was read on a page of the dashboard. */
const DASHBOARD = 'dashboard';

/**
 * `/imports`: readings of Excel files from a session of the dashboard, on the same way into the store as
 * captures of pages. A consolidator imports for their own unit only; the confirmation that lists without
 * a secrecy column need is asked for here again.
 */
export function importRoutes(services: Services): Hono<AppEnv> {
  const { db, clock, log } = services;
  const limit = new RateLimit(BURST, PER_SECOND, clock);
  const session = allow(services, { via: 'session' });

  return new Hono<AppEnv>().post('/', session, async (c) => {
    const sender = senderOf(c);
    limit.take(sender.officerId);
    const bytes = await readBytes(c, MAX_CAPTURE_BYTES);
    const { reading, readAt } = parse(bytes, ImportRequest);
    refuseUnlessAllowed(reading, await switchesOf(db.query, sender.unitId));
    const hash = createHash('sha256').update(bytes).digest();
    const id = captureIdOf(hash);
    const now = instant(clock());
    const capture = { ...reading, id, capturedAt: readAt, client: DASHBOARD };
    const outcome = await storeCapture(db, sender, capture, hash.toString('hex'), now);
    if (outcome.state === 'running') {
      throw new Refusal(409, 'still-running', { headers: { 'Retry-After': '1' } });
    }
    if (outcome.state === 'closed') throw unitClosed(outcome.on);
    // Only another body with the same half of a SHA-256 could come here.
    if (outcome.state === 'conflict') throw new Refusal(422, 'key-reused');
    if (outcome.state === 'replayed') return c.json(outcome.receipt, 200, { 'Idempotent-Replayed': 'true' });
    const { stored, changed, refused } = outcome.receipt;
    const { actor } = c.get('caller');
    await audit(db.query, { unitId: sender.unitId, at: now, actor, action: 'import.stored', subject: id });
    log.info(
      {
        unit: sender.unitId,
        capture: id,
        adapter: reading.adapter,
        stored,
        changed,
        refused: refused.length,
      },
      'import stored',
    );
    return c.json(outcome.receipt, 201);
  });
}

/** The unit's switches hold here as they do in its extensions. */
function refuseUnlessAllowed(reading: ImportRequest['reading'], switches: UnitSwitches): void {
  const adapter = reading.adapter.split('@')[0] ?? '';
  if (switches.disabledAdapters.includes(adapter)) {
    throw new Refusal(422, 'switched-off', { detail: 'Quản trị đơn vị đã tắt việc nhập loại tệp này.' });
  }
  if (switches.secretsNotRegistered) return;
  if (reading.problems.some(({ code }) => code === 'no-secrecy-column')) {
    throw new Refusal(422, 'secrecy-unconfirmed', {
      detail: 'Danh sách không có cột độ mật; quản trị đơn vị cần xác nhận trước.',
    });
  }
}

function senderOf(c: AppContext): Sender {
  const { unitId: own, officerId, actor } = c.get('caller');
  const unitId = chosenUnit(c);
  // Units below may be read by a consolidator, not written for.
  if (own !== null && own !== unitId) throw new Refusal(403, 'not-allowed');
  return { unitId, officerId: officerId ?? actor, deviceId: DASHBOARD };
}
