/** The one source of time of the service, milliseconds since the epoch; tests hand in their own. */
export type Clock = () => number;

/** ISO instant in UTC to the millisecond: text order is time order. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}
