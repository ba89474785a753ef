import type { RelayStarted } from '../../messages.ts';
import type { MatterAction } from '../matter-panel/matter-actions.ts';

/**
 * "Gửi đơn vị liên quan" at the foot of a matter: opens iOffice with the letter to the units that must know of
 * the result. Shown while they were not told.
 */
export function relayAction(start: (code: string) => Promise<RelayStarted>): MatterAction {
  return {
    id: 'result-relay',
    label: 'Gửi đơn vị liên quan',
    fits: ({ relay }) => relay === 'waiting',
    async run({ dossier }) {
      const started = await start(dossier.code);
      return started.done ? started.next : started.sentence;
    },
  };
}
