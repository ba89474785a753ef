import type { MatterPair } from '../contract/link-changes.ts';

/** Does the pair stand as a fact, not as a proposal? */
export function isSure(state: MatterPair['state']): boolean {
  return state === 'automatic' || state === 'confirmed';
}
