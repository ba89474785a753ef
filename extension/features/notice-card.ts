/** What the card says and offers. */
export interface NoticeCardWords {
  title: string;
  lines: readonly string[];
  buttons: readonly { label: string; primary?: boolean; press(): void }[];
}
export interface NoticeCard {
  show(words: NoticeCardWords): void;
  remove(): void;
}

/** Where the hosts have their heads, clear of menus, pagers and the strip; below the hosts' own dialogs (see status-strip-style.ts). */
const CSS = `
:host{all:initial;position:fixed;right:12px;top:12px;z-index:951;pointer-events:none}
*{box-sizing:border-box}
section{pointer-events:auto;width:min(380px,calc(100vw - 24px));padding:16px;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;
color:#1d2733;background:#fff;border:1px solid #c5ced8;border-radius:12px;box-shadow:0 4px 18px rgba(16,32,48,.2)}
b{display:block;font-size:16px;font-weight:600}
p{margin:6px 0 0;color:#33404d;overflow-wrap:anywhere}
div{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
button{all:unset;box-sizing:border-box;min-height:44px;padding:10px 16px;border:1px solid #6b7a89;border-radius:8px;cursor:pointer}
button:hover{background:#eef2f5}
button.primary{background:#0b6b63;border-color:#0b6b63;color:#fff;font-weight:600}
button.primary:hover{background:#08524c}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
@media print{:host{display:none}}
`;

/**
 * A small card in the upper right corner of a host page: a closed shadow root outside `body`, so that neither the
 * host's styles nor its scripts reach it. One of a name stands at a time.
 * @param name of the element, `lien-thong-…`
 */
export function noticeCard(document: Document, name: string, label: string): NoticeCard {
  for (const old of document.querySelectorAll(name)) old.remove();
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const [style, section] = [document.createElement('style'), document.createElement('section')];
  style.textContent = CSS;
  section.setAttribute('aria-label', label);
  root.append(style, section);
  // Keys pressed on our buttons are no shortcuts of the host.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  return {
    show({ title, lines, buttons }) {
      const head = document.createElement('b');
      head.textContent = title;
      head.setAttribute('role', 'status');
      const row = document.createElement('div');
      row.append(
        ...buttons.map(({ label: text, primary, press }) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = text;
          if (primary) button.className = 'primary';
          button.addEventListener('click', press);
          return button;
        }),
      );
      const said = lines.map((text) => {
        const line = document.createElement('p');
        line.textContent = text;
        return line;
      });
      section.replaceChildren(head, ...said, ...(buttons.length > 0 ? [row] : []));
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}
