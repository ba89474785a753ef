import type { RequestEvent } from '#shared/contract/request.ts';
import { fullMoment } from '../words/moment.ts';
import { deedWords } from '../words/request.ts';

/** Who did what, when and why, newest first. @param props.alone of one unit, whose name need not be told */
export function History({ events, alone = false }: { events: readonly RequestEvent[]; alone?: boolean }) {
  if (events.length === 0) return null;
  return (
    <details>
      <summary>Ai đã làm gì ({events.length})</summary>
      <ul class="list">
        {events.map(({ n, addressee, deed, name, reason, at }) => (
          <li key={n}>
            <span>
              {deedWords(deed)}
              {addressee !== null && !alone && `: ${addressee}`}
              {reason !== '' && ` · ${reason}`}
            </span>
            <span class="soft">
              {name}, {fullMoment(at)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
