import {
  applyFill,
  type FillResult,
  type FormField,
  planFill,
  undoFill,
  widgetsByEvent,
} from '../../fill/index.ts';

export interface OfferedValue {
  text: string;
  /** Where it comes from. */
  reason: string;
}
export interface FieldOffer {
  /**
   * Puts values beside a field; nothing is shown without a field or values, or where it holds one of them. The
   * same values again change nothing.
   */
  show(field: FormField | null, values: readonly OfferedValue[]): void;
  remove(): void;
}

/** At the right end of the field it speaks of, where an empty field has nothing; as high as the rows of the form. */
const CSS = `
:host{all:initial;position:fixed;z-index:951;pointer-events:none;display:flex;justify-content:flex-end;align-items:flex-start}
*{box-sizing:border-box}
section{pointer-events:auto;display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:center;gap:2px 8px;padding:0 2px 0 12px;min-height:32px;
font:15px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1d2733;background:#f1f8f7;border:1px solid #0b6b63;border-radius:8px}
p{margin:0;overflow-wrap:anywhere}
s{color:#6b4a48}
small{margin-left:8px;font-size:14px;color:#4a5866}
button{all:unset;position:relative;box-sizing:border-box;min-height:28px;min-width:44px;padding:2px 12px;text-align:center;border-radius:6px;cursor:pointer;font-weight:600;color:#0b57a4}
button::after{content:"";position:absolute;inset:-8px 0}
button:hover{background:#dfeeec}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:-2px}
@media print{:host{display:none}}
`;

/**
 * A small offer on a field of the host: one click fills it, one undoes it. What the field holds is shown
 * against the new value before. It lies over the page (closed shadow root outside `body`) and moves nothing.
 */
export function fieldOffer(document: Document, name: string): FieldOffer {
  const host = document.createElement(`lien-thong-offer-${name}`);
  const root = host.attachShadow({ mode: 'closed' });
  const [style, section] = [document.createElement('style'), document.createElement('section')];
  style.textContent = CSS;
  section.setAttribute('role', 'status');
  root.append(style, section);
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  const ports = widgetsByEvent(document);
  let life: AbortController | null = null;
  let shown: { said: string; element: Element } | null = null;

  const remove = (): void => {
    life?.abort();
    life = null;
    shown = null;
    host.remove();
  };
  const words = (...parts: (string | HTMLElement)[]): HTMLElement => {
    const line = document.createElement('p');
    line.append(...parts);
    return line;
  };
  const small = (text: string): HTMLElement =>
    Object.assign(document.createElement('small'), { textContent: text });
  const button = (label: string, hint: string, press: () => void): HTMLElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.title = hint;
    made.setAttribute('aria-label', hint);
    made.addEventListener('click', press);
    return made;
  };
  const dismiss = (): HTMLElement => button('×', 'Bỏ gợi ý', remove);

  async function fill(field: FormField, { text, reason }: OfferedValue): Promise<void> {
    const rows = planFill([field], [{ field, content: { kind: 'text', text }, reason }]);
    const result = await applyFill(
      document,
      rows.map((row) => ({ ...row, tick: true })),
      ports,
    );
    const done = result.outcomes.some(({ state }) => state === 'filled' || state === 'reformatted');
    if (!done) {
      section.replaceChildren(words('Trang không nhận giá trị này.'), dismiss());
      return;
    }
    section.replaceChildren(words(`Đã điền ${text}.`), undo(result), dismiss());
  }
  function undo(result: FillResult): HTMLElement {
    return button(
      'Hoàn tác',
      'Trả lại ô như trước',
      () => void undoFill(document, result, ports).then(remove),
    );
  }
  function choice(field: FormField, value: OfferedValue): HTMLElement[] {
    const old = (field.element as HTMLInputElement).value.trim();
    const was = Object.assign(document.createElement('s'), { textContent: old });
    const parts = old === '' ? [value.text] : [was, ` → ${value.text}`];
    const label = old === '' ? 'Điền' : 'Thay';
    return [
      words(...parts, small(value.reason)),
      button(label, `${label} ${value.text}`, () => void fill(field, value)),
    ];
  }
  function place(field: FormField): void {
    if (!field.element.isConnected) {
      remove();
      return;
    }
    const { left, top, bottom, width, height } = field.element.getBoundingClientRect();
    Object.assign(host.style, {
      left: `${left}px`,
      width: `${width - 4}px`,
      top: `${top + Math.min(height, 40) / 2 - 16}px`,
      // A field scrolled out of sight takes its offer along.
      visibility: bottom < 0 || top > document.documentElement.clientHeight ? 'hidden' : 'visible',
    });
  }

  return {
    show(field, values) {
      // The same again leaves "Đã điền … Hoàn tác" where it stands.
      const said = JSON.stringify(values);
      if (shown?.said === said && shown.element === field?.element) return;
      remove();
      const held = (field?.element as Partial<HTMLInputElement> | undefined)?.value?.trim() ?? '';
      if (!field || values.length === 0 || values.some(({ text }) => text === held)) return;
      life = new AbortController();
      shown = { said, element: field.element };
      section.replaceChildren(...values.flatMap((value) => choice(field, value)), dismiss());
      document.documentElement.append(host);
      place(field);
      const follow = (): void => place(field);
      const view = document.defaultView;
      document.addEventListener('scroll', follow, { capture: true, passive: true, signal: life.signal });
      view?.addEventListener('resize', follow, { passive: true, signal: life.signal });
    },
    remove,
  };
}
