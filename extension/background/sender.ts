import { createDrain, type Drain, type DrainPorts } from '../outbox/drain.ts';

/** Keeps the queue moving while the worker lives; the alarm takes over when it does not. */
export interface QueueSender {
  /** Sends what is due now. Returns at once. */
  kick(): void;
  readonly drain: Drain;
}

/** Back-offs shorter than the alarm's period are waited for with a timer. */
const TIMER_AT_MOST_MS = 30_000;

/** @param onSent something was taken by the service in this step */
export function createSender(
  ports: DrainPorts,
  onFailure: () => void,
  onSent: () => void = () => undefined,
): QueueSender {
  const drain = createDrain(ports);
  let timer: ReturnType<typeof setTimeout> | null = null;

  const kick = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    drain.step().then(
      ({ more, nextAt, sent }) => {
        if (sent > 0) onSent();
        if (more) {
          kick();
          return;
        }
        ports.onChange();
        if (nextAt === null) return;
        const wait = nextAt - ports.now();
        if (wait > 0 && wait < TIMER_AT_MOST_MS) timer = setTimeout(kick, wait);
      },
      // The outbox could not be written: nothing is lost, the next alarm tries again.
      onFailure,
    );
  };
  return { kick, drain };
}
