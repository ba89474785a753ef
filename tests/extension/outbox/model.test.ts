import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutboxDb, openOutbox } from '../../../extension/outbox/db.ts';
import { createDrain, type Drain, release } from '../../../extension/outbox/drain.ts';
import { enqueue } from '../../../extension/outbox/enqueue.ts';
import { DESTINATION, FakeService, type Fault } from './fake-service.ts';
import { capture, uuid } from './readings.ts';

/** R1: nothing lost, nothing doubled, over any order of storing, sending, failing and dying. */

/** `npm test` runs a few; the reliability suite sets 10 000. */
const RUNS = Number(process.env.OUTBOX_MODEL_RUNS ?? 150);

const FAULTS: Fault[] = [
  'none',
  'network',
  'portal',
  'empty',
  'no-content',
  'truncated',
  'other-id',
  'error',
  'error-after-commit',
  'lost-answer',
  'running',
  'too-many',
  'unauthorised',
  'kill-before',
  'kill-after',
];

type Event =
  | { do: 'enqueue' }
  | { do: 'enqueue-and-die' }
  | { do: 'drain'; faults: Fault[] }
  /** The worker dies while writing down the answer to its n-th request. */
  | { do: 'die-settling'; request: number }
  | { do: 'wait'; ms: number }
  | { do: 'officer' };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ do: 'enqueue' }) },
  { weight: 1, arbitrary: fc.constant<Event>({ do: 'enqueue-and-die' }) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...FAULTS), { maxLength: 6 })
      .map((faults): Event => ({ do: 'drain', faults })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((request): Event => ({ do: 'die-settling', request })) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -90_000, max: 3_600_000 }).map((ms): Event => ({ do: 'wait', ms })),
  },
  { weight: 1, arbitrary: fc.constant<Event>({ do: 'officer' }) },
);

/** One browser profile: a database that outlives its workers. */
class Profile {
  readonly service = new FakeService();
  readonly promised = new Set<string>();
  clock = Date.parse('2026-11-22T05:00:00Z');
  db: OutboxDb;
  private count = 0;
  private worker: Drain | null = null;
  private faults: Fault[] = [];
  private died: () => void = () => undefined;
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
    this.db = openOutbox(name);
  }

  /** A new worker with a new connection to the same database. */
  restart(): void {
    this.db.close();
    this.db = openOutbox(this.name);
    this.worker = null;
  }

  async enqueue(): Promise<void> {
    const id = uuid(this.count++);
    const what = capture(id, String(this.count));
    await enqueue(this.db, { capture: what, hash: id, tab: '1/0', owner: 'u1', now: this.clock });
    this.promised.add(id);
  }

  /** Drains until the step ends or the worker dies. */
  async drain(faults: Fault[], dieSettling = -1): Promise<void> {
    this.faults = [...faults];
    const death = new Promise<'dead'>((resolve) => {
      this.died = () => resolve('dead');
    });
    this.worker ??= this.newWorker(dieSettling);
    const end = await Promise.race([this.worker.step(), death]);
    if (end === 'dead') this.restart();
  }

  private newWorker(dieSettling: number): Drain {
    let requests = 0;
    return createDrain({
      db: this.db,
      destination: () => Promise.resolve(DESTINATION),
      now: () => this.clock,
      random: () => 0.5,
      newId: () => uuid(500_000 + this.count++),
      onChange: () => undefined,
      post: (_, entry) => {
        const fault = this.faults.shift() ?? 'none';
        if (fault === 'kill-before' || fault === 'kill-after') this.died();
        const outcome = this.service.post(entry, fault);
        if (requests++ !== dieSettling) return outcome;
        // The database goes away between the answer and its settling.
        return outcome.then((answer) => {
          this.db.close({ disableAutoOpen: true });
          this.died();
          return answer;
        });
      },
    });
  }

  async play(step: Event): Promise<void> {
    switch (step.do) {
      case 'enqueue':
        return this.enqueue();
      case 'enqueue-and-die':
        await this.enqueue();
        return this.restart();
      case 'drain':
        return this.drain(step.faults);
      case 'die-settling':
        this.restart();
        return this.drain([], step.request).catch(() => this.restart());
      case 'wait':
        this.clock += step.ms;
        return;
      case 'officer':
        return release(this.db);
    }
  }

  /** The network heals and the officer does what the popup says. */
  async heal(): Promise<void> {
    this.restart();
    for (let round = 0; round < 20; round++) {
      await release(this.db);
      await this.drain([]);
      this.clock += 60 * 60_000;
    }
  }
}

let profiles = 0;

describe('the outbox as a whole', () => {
  it('loses nothing and doubles nothing, whatever happens on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 25 }), async (events) => {
        const profile = new Profile(`model-${profiles++}`);
        for (const step of events) await profile.play(step);
        const kept = new Set((await profile.db.captures.toArray()).map((entry) => entry.id));
        // At any moment every promised capture is in the queue or in the service.
        for (const id of profile.promised) expect(kept.has(id) || profile.service.stored.has(id)).toBe(true);
        await profile.heal();
        expect(new Set(profile.service.stored.keys())).toEqual(profile.promised);
        expect([...profile.service.effects.values()].every((times) => times === 1)).toBe(true);
        expect(await profile.db.captures.count()).toBe(0);
        await profile.db.delete();
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
