import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkDecision } from '#shared/contract/link.ts';
import type { MatterPair } from '#shared/contract/link-changes.ts';
import { isSure } from '#shared/links/sure.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import type { ActionResult, MatterHere } from '../../messages.ts';
import { copyText } from '../copy-text.ts';
import { capital, dossierState, isOpen } from '../linked-records/linked-words.ts';
import { MATTER_ACTIONS } from './matter-actions.ts';
import { MATTER_CSS } from './matter-panel-style.ts';
import { clockDay, type ThreadItem, threadOf } from './matter-thread.ts';

export interface MatterPorts {
  matter(code: string): Promise<MatterHere>;
  decide(decision: LinkDecision): Promise<ActionResult>;
  /** Something was decided: marks on the page may be others now. */
  decided(): void;
  /** ms since the epoch. */
  now(): number;
}

/**
 * The side panel of one matter, opened from a mark: its thread over both systems, proposals to confirm,
 * codes to copy. A closed shadow root outside `body`; it covers no dialog of the host. Escape closes it and
 * gives the focus back. One panel stands at a time. Returns a function that closes it.
 */
export function openMatterPanel(
  document: Document,
  code: string,
  from: HTMLElement,
  ports: MatterPorts,
): () => void {
  document.querySelector('lien-thong-matter')?.remove();
  const host = document.createElement('lien-thong-matter');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, place] = [document.createElement('style'), document.createElement('div')];
  style.textContent = MATTER_CSS;
  root.append(style, place);
  document.documentElement.append(host);
  function close(): void {
    render(null, place);
    host.remove();
    if (from.isConnected) from.focus({ preventScroll: true });
  }
  // Keys pressed in our panel are no shortcuts of the host.
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    event.stopPropagation();
  });
  for (const type of ['keypress', 'keyup']) host.addEventListener(type, (event) => event.stopPropagation());
  const copy = (text: string) => copyText(document, text);
  render(<MatterPanel code={code} ports={ports} close={close} copy={copy} />, place);
  return close;
}

const UPDATED = 'Tiện ích vừa được cập nhật nên chưa làm được. Hãy tải lại trang rồi bấm lại.';

interface PanelProps {
  code: string;
  ports: MatterPorts;
  close(): void;
  copy(text: string): boolean;
}

function MatterPanel({ code, ports, close, copy }: PanelProps) {
  const [here, setHere] = useState<MatterHere | 'asking'>('asking');
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLElement>(null);
  const load = async () => setHere(await ports.matter(code));
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    load().catch(() => setHere(null));
  }, []);
  const today = localDate(ports.now());
  const decide = async (pair: MatterPair, decision: LinkDecision['decision']) => {
    const asked = { dossier: code, document: pair.document.ref, decision };
    const done = await ports.decide(asked).catch(() => ({ done: false as const, sentence: UPDATED }));
    setSaid(done.done ? words(decision) : done.sentence);
    if (!done.done) return;
    await load().catch(() => undefined);
    ports.decided();
  };
  const copied = (text: string) => setSaid(copy(text) ? `Đã chép ${text}.` : 'Trình duyệt không cho chép.');
  const matter = here === 'asking' ? null : (here?.matter ?? null);
  const dossier = matter?.dossier;
  const maybe = matter?.pairs.filter(({ state }) => !isSure(state)) ?? [];
  return (
    <section
      class="panel"
      role="dialog"
      aria-label="Việc liên quan ở iOffice và iGate"
      tabIndex={-1}
      ref={panel}
    >
      <header>
        <h2>{dossier?.procedureName ?? 'Hồ sơ'}</h2>
        <button type="button" class="close" aria-label="Đóng" title="Đóng (Esc)" onClick={close}>
          ×
        </button>
        <div class="code">
          <span>{code}</span>
          <Copy text={code} copied={copied} />
        </div>
        {dossier && (
          <p class={`state ${isOpen(dossier) && (dossier.dueAt ?? '9999') < today ? 'late' : ''}`}>
            {capital(dossierState(dossier, today))}
          </p>
        )}
        {dossier?.unit && <p class="soft">{dossier.unit}</p>}
      </header>
      {here !== 'asking' && here?.stale && (
        <p class="age" role="status">
          {here.heardAt === null
            ? 'Chưa liên lạc được với dịch vụ; dưới đây là những gì máy này đã đọc.'
            : `Số liệu lúc ${clockDay(here.heardAt)}; có thể đã có thay đổi.`}
        </p>
      )}
      <div class="body">
        {here === null && <p>Chưa có gì về hồ sơ này. Hãy mở danh sách để Liên Thông đọc rồi thử lại.</p>}
        {matter && <Thread items={threadOf(matter, today)} copied={copied} decide={decide} />}
        {maybe.length > 0 && <h3>Có thể liên quan</h3>}
        {maybe.map((pair) => (
          <Proposal key={pair.document.ref} pair={pair} copied={copied} decide={decide} />
        ))}
      </div>
      {said !== '' && (
        <p class="said" role="status">
          {said}
        </p>
      )}
      {matter && MATTER_ACTIONS.some((action) => action.fits(matter)) && (
        <footer>
          {MATTER_ACTIONS.filter((action) => action.fits(matter)).map((action) => (
            <button
              key={action.id}
              type="button"
              class="primary"
              onClick={() => {
                const told = action.run(matter).catch(() => UPDATED);
                void told.then((sentence) => setSaid(sentence ?? ''));
              }}
            >
              {action.label}
            </button>
          ))}
        </footer>
      )}
    </section>
  );
}

type Decide = (pair: MatterPair, decision: LinkDecision['decision']) => Promise<void>;
type Copied = (text: string) => void;

function Thread({ items, copied, decide }: { items: ThreadItem[]; copied: Copied; decide: Decide }) {
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

function Proposal({ pair, copied, decide }: { pair: MatterPair; copied: Copied; decide: Decide }) {
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

function Copy({ text, copied }: { text: string; copied: Copied }) {
  return (
    <button type="button" class="copy" aria-label={`Chép ${text}`} onClick={() => copied(text)}>
      Chép
    </button>
  );
}

function words(decision: LinkDecision['decision']): string {
  return decision === 'confirmed'
    ? 'Đã ghi: đúng là liên quan. Liên Thông sẽ nhớ.'
    : 'Đã ghi: không liên quan. Liên Thông sẽ không hỏi lại.';
}
