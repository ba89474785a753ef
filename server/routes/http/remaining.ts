import type { LinkedDossier } from '#shared/contract/link.ts';
import { workingDaysLeft } from '#shared/due-day.ts';

/** A dossier with the working days left to its due date; null when it has none or has ended. */
export function withRemaining(dossier: Omit<LinkedDossier, 'remaining'>, today: string): LinkedDossier {
  const over =
    dossier.finishedAt !== null || /^(?:done|returned|withdrawn|stopped|refused)$/.test(dossier.status ?? '');
  const remaining = over || dossier.dueAt === null ? null : workingDaysLeft(today, dossier.dueAt);
  return { ...dossier, remaining };
}
