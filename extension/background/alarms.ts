import { browser } from '../browser.ts';

const NAME = 'drain';
/** The shortest period Chrome allows (since 120). */
const PERIOD_MINUTES = 0.5;

/**
 * Keeps the alarm that wakes the worker to send what waits and to refresh the badge. Called on install,
 * on browser start and on every start of the worker, because Chrome may drop alarms on update.
 */
export async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(NAME);
  if (alarm?.periodInMinutes === PERIOD_MINUTES) return;
  await browser.alarms.create(NAME, { periodInMinutes: PERIOD_MINUTES });
}

/** Calls `work` at each alarm; register during the first turn of the worker, or wake-ups are missed. */
export function onAlarm(work: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) work();
  });
}
