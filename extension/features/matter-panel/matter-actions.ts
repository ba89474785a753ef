import type { Matter } from '#shared/contract/link-changes.ts';

/** A button at the foot of the matter panel. */
export interface MatterAction {
  id: string;
  /** Vietnamese, as on the button. */
  label: string;
  /** Is it of use for this matter? Its button is shown only then. */
  fits(matter: Matter): boolean;
  /** Called by the officer's click. Answers a sentence to show in the panel, or null. */
  run(matter: Matter): Promise<string | null>;
}

/** What the panel offers; a feature puts its own action here and nothing else. */
export const MATTER_ACTIONS: MatterAction[] = [];
