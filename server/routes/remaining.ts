import { UnknownYearError, workingDaysBetween } from '#shared/working-days.ts';

/** Working days from one day to another, negative backwards; null where the calendar has no such year. */
export function workingDays(from: string, to: string): number | null {
  try {
    return workingDaysBetween(from, to);
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}
