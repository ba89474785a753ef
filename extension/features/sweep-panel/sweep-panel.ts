import type { SweepState } from '../../messages.ts';
import { sweepWords } from './sweep-words.ts';

/** What the panel needs: the state of the sweep, and a way to stop it. */
export interface SweepPanelPorts {
  state(): Promise<SweepState | null>;
  stop(): Promise<void>;
}

/** Handle of a mounted panel. */
export interface SweepPanel {
  /** It still follows a sweep. */
  live(): boolean;
  remove(): void;
}

const GLANCE_MS = 500;
/** Above the strip, below the hosts' own dialogs (see status-strip-style.ts). */
const CSS = `
:host{all:initial;position:fixed;left:50%;top:12px;transform:translateX(-50%);z-index:951;pointer-events:none}
*{box-sizing:border-box}
section{pointer-events:auto;display:grid;grid-template-columns:1fr auto;gap:2px 16px;align-items:center;width:min(460px,calc(100vw - 24px));
padding:12px 12px 12px 16px;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1d2733;background:#fff;
border:1px solid #c5ced8;border-radius:12px;box-shadow:0 4px 18px rgba(16,32,48,.2)}
b{font-weight:600}
.bad b{color:#8c1d18}
span{grid-column:1;color:#4a5866;font-size:15px}
button{all:unset;box-sizing:border-box;grid-column:2;grid-row:1/span 2;min-height:44px;min-width:76px;padding:0 16px;text-align:center;
border:1px solid #6b7a89;border-radius:8px;cursor:pointer}
button:hover{background:#eef2f5}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
progress{grid-column:1/-1;width:100%;height:6px;margin-top:8px;appearance:none;border:0;border-radius:3px;overflow:hidden;background:#e4e9ee}
progress::-webkit-progress-bar{background:#e4e9ee}
progress::-webkit-progress-value{background:#0b6b63}
progress::-moz-progress-bar{background:#0b6b63}
[hidden]{display:none!important}
@media print{:host{display:none}}
`;

/**
 * The panel of a running sweep on the host page: progress, pages and time left, "Dừng". It shows the
 * result until the officer closes it. Closed shadow root outside `body`, like the strip.
 */
export function mountSweepPanel(document: Document, ports: SweepPanelPorts): SweepPanel {
  const host = document.createElement('lien-thong-sweep');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, panel, title, detail, bar, button] = [
    document.createElement('style'),
    document.createElement('section'),
    document.createElement('b'),
    document.createElement('span'),
    document.createElement('progress'),
    document.createElement('button'),
  ];
  style.textContent = CSS;
  panel.setAttribute('aria-label', 'Liên Thông đọc danh sách');
  title.setAttribute('role', 'status');
  bar.setAttribute('aria-label', 'Phần đã đọc');
  button.type = 'button';
  panel.append(title, button, detail, bar);
  root.append(style, panel);
  let [ended, removed] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remove = () => {
    removed = true;
    clearTimeout(timer);
    host.remove();
  };
  button.addEventListener('click', () => {
    if (ended) return remove();
    button.textContent = 'Đang dừng…';
    ports.stop().catch(remove);
  });
  // Keys pressed on our button are no shortcuts of the host.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());

  const paint = (state: SweepState) => {
    const words = sweepWords(state);
    if (title.textContent !== words.title) title.textContent = words.title;
    detail.textContent = words.detail;
    panel.className = words.tone;
    bar.hidden = words.share === null;
    bar.value = words.share ?? 0;
    ended = state.end !== null;
    if (ended || button.textContent === '') button.textContent = ended ? 'Đóng' : 'Dừng';
    if (!host.isConnected) document.documentElement.append(host);
  };
  const loop = async (): Promise<void> => {
    const state = await ports.state();
    if (state === null) return remove();
    paint(state);
    if (!ended) timer = setTimeout(() => void loop().catch(remove), GLANCE_MS);
  };
  loop().catch(remove);
  return { live: () => !ended && !removed, remove };
}
