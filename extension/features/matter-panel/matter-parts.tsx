import type { LinkDecision } from '#shared/contract/link.ts';
import type { MatterPair } from '#shared/contract/link-changes.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { capital } from '../linked-records/linked-words.ts';
import type { ThreadItem } from './matter-thread.ts';

type Decide = (pair: MatterPair, decision: LinkDecision['decision']) => Promise<void>;
type Copied = (text: string) => void;

/** The matter over both systems, in the order of time. */
export function Thread({ items, copied, decide }: { items: ThreadItem[]; copied: Copied; decide: Decide }) {
  return (
    <>
      <h3>Diễn biến</h3>
      <ol>
        {items.map((item) => (
          <li key={item.id} class={item.tone}>
            <div class="day">{item.day === null ? 'Hiện nay' : printDate(item.day)}</div>
            <div class="what">
              <span>{item.what}</span>
              {item.copy !== null && <Copy text={item.copy} copied={copied} />}
            </div>
            {item.details.map((line) => (
              <div key={line} class="detail">
                {capital(line)}
              </div>
            ))}
            <div class="soft">{item.evidence}</div>
            {item.pair && <Why pair={item.pair} decide={decide} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Why({ pair, decide }: { pair: MatterPair; decide: Decide }) {
  return (
    <details>
      <summary>Vì sao thuộc hồ sơ này</summary>
      <ul>
        {pair.state === 'confirmed' && <li>Cán bộ đã xác nhận.</li>}
        {pair.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => void decide(pair, 'rejected')}>
        Không liên quan
      </button>
    </details>
  );
}

/** A document that may belong to it: confirmed or refused once. */
export function Proposal({ pair, copied, decide }: { pair: MatterPair; copied: Copied; decide: Decide }) {
  const { symbol, docType, issuedOn } = pair.document;
  return (
    <section class="maybe">
      <div class="what">
        <span>{symbol ?? 'Văn bản chưa rõ số'}</span>
        {symbol !== null && <Copy text={symbol} copied={copied} />}
      </div>
      <div class="soft">
        {[docType, issuedOn && `ngày ${printDate(issuedOn)}`].filter(Boolean).join(' · ')}
      </div>
      <ul>
        {pair.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div class="choose">
        <button type="button" class="primary" onClick={() => void decide(pair, 'confirmed')}>
          Đúng là liên quan
        </button>
        <button type="button" onClick={() => void decide(pair, 'rejected')}>
          Không liên quan
        </button>
      </div>
    </section>
  );
}

/** Copies a code or symbol. */
export function Copy({ text, copied }: { text: string; copied: Copied }) {
  return (
    <button type="button" class="copy" aria-label={`Chép ${text}`} onClick={() => copied(text)}>
      Chép
    </button>
  );
}
