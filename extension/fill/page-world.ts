/** Attribute by which a control is found from the page's own world, for the moment of the call. */
export const WIDGET_MARK = 'data-lien-thong-o';

export interface WidgetRequest {
  mark: string;
  /** Option values, or the one text. */
  values: string[];
  /** The number that was meant, exact with a dot; null for anything else. */
  number: string | null;
}

/**
 * Tells the widgets that keep their own copy of a control's value (iOffice's `multiselect` wants
 * `.val()`, `change` and `rebuild`, ioffice.md §7; date pickers and number masks write theirs back on
 * leaving). Runs in the page's own world by `scripting.executeScript`, so it refers to nothing outside itself.
 * Changes values of marked controls only, and presses nothing.
 */
export function tellPageWidgets(attribute: string, requests: readonly WidgetRequest[]): void {
  interface Wrapped {
    val(value: string | readonly string[]): Wrapped;
    trigger(event: string): Wrapped;
    data(name: string): unknown;
    [plugin: string]: unknown;
  }
  type Query = ((element: Element) => Wrapped) & { fn?: Record<string, unknown> };
  const roots: ParentNode[] = [];
  const collect = (root: ParentNode): void => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) collect(element.shadowRoot);
      try {
        const inner = (element as Partial<HTMLIFrameElement>).contentDocument;
        if (inner) collect(inner);
      } catch {
        // A frame of another site.
      }
    }
  };
  collect(document);
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // A plugin of another version: the control itself holds the value, and it is read back.
    }
  };
  for (const { mark, values, number } of requests) {
    const element = roots
      .map((root) => root.querySelector(`[${attribute}="${mark}"]`))
      .find((each) => each !== null);
    if (!element) continue;
    const text = values[0] ?? '';
    const picker = (element as unknown as { _flatpickr?: { setDate(text: string, tell: boolean): void } })
      ._flatpickr;
    if (picker) attempt(() => picker.setDate(text, true));
    const view = element.ownerDocument.defaultView as unknown as { jQuery?: Query } | null;
    const query = view?.jQuery;
    if (!query) continue;
    const wrapped = query(element);
    const call = (plugin: string, ...args: unknown[]): void => {
      const run = wrapped[plugin];
      if (typeof run === 'function')
        attempt(() => (run as (...all: unknown[]) => unknown).apply(wrapped, args));
    };
    if (element.tagName === 'SELECT') {
      attempt(() => wrapped.val((element as HTMLSelectElement).multiple ? values : text).trigger('change'));
      if (wrapped.data('multiselect') || /multiselect/i.test(element.className)) {
        call('multiselect', 'rebuild');
        call('multiselect', 'refresh');
      }
      if (wrapped.data('selectpicker')) call('selectpicker', 'refresh');
      attempt(() => wrapped.trigger('chosen:updated'));
      continue;
    }
    if (element.classList.contains('hasDatepicker')) call('datepicker', 'setDate', text);
    else if (wrapped.data('datepicker')) call('datepicker', 'update', text);
    // Chrome drops null from the arguments of injected functions.
    if (wrapped.data('autoNumeric') && typeof number === 'string') call('autoNumeric', 'set', number);
    const kendo =
      wrapped.data('kendoNumericTextBox') ??
      wrapped.data('kendoDatePicker') ??
      wrapped.data('kendoDropDownList');
    if (kendo && typeof (kendo as { value?: unknown }).value === 'function') {
      attempt(() => {
        (kendo as { value(text: string): void; trigger(event: string): void }).value(number ?? text);
        (kendo as { trigger(event: string): void }).trigger('change');
      });
    }
  }
}
