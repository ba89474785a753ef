import type { PopupState } from '../messages.ts';
import { nearnessOf } from './service-address.ts';

/**
 * The state as JSON text for the administrator, without tokens, addresses, names, units, keys or the
 * service's free words (R25). Pure.
 */
export function diagnosticsOf(state: PopupState, around: { browser: string; now: number }): string {
  const url = state.connection ? new URL(state.connection.serviceUrl) : null;
  return JSON.stringify(
    {
      at: new Date(around.now).toISOString(),
      version: state.version,
      browser: around.browser,
      service: url ? { scheme: url.protocol.replace(':', ''), where: nearnessOf(url.hostname) } : null,
      queue: {
        waiting: state.waiting,
        parked: state.parked,
        foreign: state.foreign,
        trouble: state.trouble,
        lastSuccessAt: state.lastSuccessAt,
        nextTryAt: state.nextTryAt,
      },
      today: state.today,
      held: state.held.map(({ page, rows, attempts, status, parked }) => ({
        page,
        rows,
        attempts,
        status,
        parked,
      })),
      problems: state.problems.map(({ adapter, code, field, at }) => ({ adapter, code, field, at })),
      policy: {
        fixedAddress: state.policy.serviceUrl !== null,
        disabledAdapters: state.policy.disabledAdapters,
        disabledFeatures: state.policy.disabledFeatures,
        sweepAllowed: state.policy.sweepAllowed,
        secretsNotRegistered: state.policy.secretsNotRegistered,
      },
    },
    null,
    2,
  );
}
