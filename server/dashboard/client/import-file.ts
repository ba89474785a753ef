import { z } from 'zod';
import type { PageReading } from '#shared/contract/capture.ts';
import { asFault, Fault } from './fault.ts';
import { ask, tell } from './request.ts';
import { query } from './service.ts';

const ImportReceipt = z.object({
  stored: z.number().int(),
  changed: z.number().int(),
  refused: z.array(z.object({ index: z.number().int(), reason: z.string() })),
});
const Switches = z.object({
  disabledAdapters: z.array(z.string()),
  disabledFeatures: z.array(z.string()),
  secretsNotRegistered: z.boolean(),
});
export type Switches = z.infer<typeof Switches>;

/** What the unit has switched off and confirmed. @throws Fault */
export function switchesOf(unit: string): Promise<Switches> {
  return ask('GET', `/profile${query({ unit })}`, Switches);
}

/** The administrator's word that no secret documents are registered. @throws Fault */
export function confirmNoSecrets(unit: string, before: Switches): Promise<void> {
  return tell('PUT', `/profile${query({ unit })}`, { ...before, secretsNotRegistered: true });
}

/** How far an import has come; it goes on from `sent` after a failure, or starts over without harm. */
export interface Sent {
  sent: number;
  stored: number;
  changed: number;
  refused: number;
}
export const NOTHING_SENT: Sent = { sent: 0, stored: 0, changed: 0, refused: 0 };

const SHORT_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Sends the readings from `before.sent` on, one after the other; waits where the service asks to. A part
 * the service has already is answered with its first receipt.
 * @param onProgress after every part; the last one told is where to go on after a fault
 * @throws Fault
 */
export async function sendReadings(
  unit: string,
  readings: readonly PageReading[],
  readAt: string,
  before: Sent,
  onProgress: (sent: Sent) => void,
): Promise<void> {
  let now = before;
  for (const reading of readings.slice(before.sent)) {
    const receipt = await patiently(() =>
      ask('POST', `/imports${query({ unit })}`, ImportReceipt, { reading, readAt }),
    );
    now = {
      sent: now.sent + 1,
      stored: now.stored + receipt.stored,
      changed: now.changed + receipt.changed,
      refused: now.refused + receipt.refused.length,
    };
    onProgress(now);
  }
}

/** Tries again where the service asks to wait (409, 429). */
async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await request();
    } catch (error) {
      const fault = asFault(error);
      const busy = fault instanceof Fault && (fault.status === 429 || fault.status === 409);
      if (!busy || tries >= 20) throw fault;
      const seconds = Math.min(fault.details?.waitSeconds ?? SHORT_WAIT_SECONDS, LONGEST_WAIT_SECONDS);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}
