import { instant } from '../../clock.ts';
import { matchMarked } from '../../store/links/match-links.ts';
import type { Services } from '../services.ts';

/** Captures come in bursts: matching waits until a unit has been quiet for this long. */
const QUIET_MS = 1_500;

/**
 * Matches a unit's captures shortly after the last of them. What a stop of the service leaves is matched
 * when links are next asked for, since the marks lie in the database.
 */
export function matchLater({ db, clock, log }: Services): (unitId: string) => void {
  const timers = new Map<string, NodeJS.Timeout>();
  return (unitId) => {
    clearTimeout(timers.get(unitId));
    const timer = setTimeout(() => {
      timers.delete(unitId);
      matchMarked(db, unitId, instant(clock())).catch((error: unknown) => {
        log.error({ err: error, unit: unitId }, 'matching failed');
      });
    }, QUIET_MS);
    timers.set(unitId, timer.unref());
  };
}
