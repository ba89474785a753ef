import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkDecision } from '#shared/contract/link.ts';
import type { MatterPair } from '#shared/contract/link-changes.ts';
import { isSure } from '#shared/links/sure.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { ActionResult, MatterHere } from '../../messages.ts';
import { copyText } from '../copy-text.ts';
import { capital, dossierState, isOpen } from '../linked-records/linked-words.ts';
import { MATTER_ACTIONS } from './matter-actions.ts';
import { MATTER_CSS } from './matter-panel-style.ts';
import { Copy, Proposal, Thread } from './matter-parts.tsx';
import { clockDay, threadOf } from './matter-thread.ts';

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
  standing?.();
  const host = document.createElement('lien-thong-matter');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, place] = [document.createElement('style'), document.createElement('div')];
  style.textContent = MATTER_CSS;
  root.append(style, place);
  document.documentElement.append(host);
  function close(): void {
    standing = null;
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
  standing = close;
  render(
    <MatterPanel code={code} ports={ports} close={close} copy={copy} onReturn={onReturnTo(document)} />,
    place,
  );
  return close;
}
let standing: (() => void) | null = null;

/** Calls back whenever the officer comes to the page from elsewhere, until the function it returns is called. */
function onReturnTo(document: Document): (look: () => void) => () => void {
  return (look) => {
    const ends = new AbortController();
    document.defaultView?.addEventListener('focus', look, { signal: ends.signal });
    document.addEventListener('visibilitychange', look, { signal: ends.signal });
    return () => ends.abort();
  };
}

const UPDATED = 'Tiện ích vừa được cập nhật nên chưa làm được. Hãy tải lại trang rồi bấm lại.';

interface PanelProps {
  code: string;
  ports: MatterPorts;
  close(): void;
  copy(text: string): boolean;
  onReturn(look: () => void): () => void;
}

function MatterPanel({ code, ports, close, copy, onReturn }: PanelProps) {
  const [here, setHere] = useState<MatterHere | 'asking'>('asking');
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLElement>(null);
  const load = async () => setHere(await ports.matter(code));
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    load().catch(() => setHere(null));
    // Unpaired or switched off meanwhile: what was told of the unit is shown no longer. No answer: an update.
    const look = async () => ((await ports.matter(code)) === null ? close() : load());
    return onReturn(() => void look().catch(() => undefined));
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

function words(decision: LinkDecision['decision']): string {
  return decision === 'confirmed'
    ? 'Đã ghi: đúng là liên quan. Liên Thông sẽ nhớ.'
    : 'Đã ghi: không liên quan. Liên Thông sẽ không hỏi lại.';
}
