import type { FormField } from './field.ts';
import { WIDGET_MARK, type WidgetRequest } from './page-world.ts';

/** Classes and attributes by which widgets mark the control they speak for. */
const WIDGET_CLASS =
  /multiselect|select2|chosen|selectpicker|hasDatepicker|datepicker|flatpickr|daterangepicker|autonumeric|auto-numeric|inputmask|selectized|tomselected|k-input|k-textbox|ms-list/i;
const WIDGET_ATTRIBUTES = [
  'data-role',
  'data-provide',
  'data-inputmask',
  'data-a-sep',
  'data-autonumeric',
  'data-mask',
  'data-select2-id',
];

/** Does a widget of the page keep its own copy of this control's value? */
export function needsPage(element: HTMLElement): boolean {
  const kind = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return (
    WIDGET_CLASS.test(kind) ||
    WIDGET_ATTRIBUTES.some((name) => element.hasAttribute(name)) ||
    element.tagName === 'SELECT'
  );
}

/** A field with what was put into it. */
export interface Written {
  field: FormField;
  values: readonly string[];
  /** Exact, when a number was meant. */
  number: string | null;
}

/** Marks controls so that the page's world can find them, and takes the marks away again. */
export async function withMarks(
  document: Document,
  written: readonly Written[],
  tell: (requests: readonly WidgetRequest[]) => Promise<void>,
): Promise<void> {
  const requests = written.map(({ field, values, number }, i): WidgetRequest => {
    const mark = `${i}`;
    field.element.setAttribute(WIDGET_MARK, mark);
    return { mark, values: [...values], number };
  });
  try {
    if (document.defaultView) await tell(requests);
  } finally {
    for (const { field } of written) field.element.removeAttribute(WIDGET_MARK);
  }
}
