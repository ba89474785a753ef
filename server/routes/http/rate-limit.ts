import type { Clock } from '../../clock.ts';
import { Refusal } from './refusal.ts';

/** Keys remembered; the fullest buckets are forgotten first, which forgives nobody. */
const MAX_KEYS = 10_000;

/**
 * Token buckets in memory, one per key. Each service of several counts for itself: the limit protects
 * the process, the locks in the database protect the accounts.
 */
export class RateLimit {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(capacity: number, perSecond: number, clock: Clock) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  /** Takes one token. @throws Refusal 429 with Retry-After in whole seconds */
  take(key: string): void {
    const bucket = this.#fill(key);
    if (bucket.tokens < 1) {
      const seconds = Math.ceil((1 - bucket.tokens) / this.#perSecond);
      throw new Refusal(429, 'too-many', { headers: { 'Retry-After': String(Math.max(1, seconds)) } });
    }
    bucket.tokens -= 1;
  }

  #fill(key: string): { tokens: number; at: number } {
    const now = this.#clock();
    const known = this.#buckets.get(key);
    if (!known) {
      if (this.#buckets.size >= MAX_KEYS) this.#forget(now);
      const fresh = { tokens: this.#capacity, at: now };
      this.#buckets.set(key, fresh);
      return fresh;
    }
    const gained = Math.max(0, now - known.at) * (this.#perSecond / 1000);
    known.tokens = Math.min(this.#capacity, known.tokens + gained);
    known.at = now;
    return known;
  }

  #forget(now: number): void {
    const fullAfter = (this.#capacity / this.#perSecond) * 1000;
    for (const [key, { at }] of this.#buckets) if (now - at > fullAfter) this.#buckets.delete(key);
    if (this.#buckets.size >= MAX_KEYS) this.#buckets.clear();
  }
}
