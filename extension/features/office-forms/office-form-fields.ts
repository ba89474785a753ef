import { decodeName } from '../../adapters/host/ioffice-query.ts';
import { type FormField, fieldsLabelled } from '../../fill/index.ts';

/**
 * How iOffice calls a control: its `name` or `id`, decoded, without the `-…-1` of its selects (ioffice.md §1.2,
 * §4). Encoded and plain names stand side by side on its forms.
 */
function namesOf(element: Element): string[] {
  return ['name', 'id'].flatMap((attribute) => {
    const text = element.getAttribute(attribute) ?? '';
    if (text === '') return [];
    const plain = decodeName(text) ?? text;
    return [text, plain.replace(/^-(.+)-1$/, '$1')];
  });
}

/** Controls of a form by the host's own name of them, also those its widgets hide. */
export function officeControls(form: HTMLElement, names: readonly string[]): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('select, input, textarea')].filter((element) =>
    namesOf(element).some((name) => names.includes(name)),
  );
}

/** The field of a form by the host's own name of it, else by its label; null when neither or several fit. */
export function officeField(
  fields: readonly FormField[],
  names: readonly string[],
  labels: readonly string[],
): FormField | null {
  const named = fields.filter(({ element }) => namesOf(element).some((name) => names.includes(name)));
  const found = named.length > 0 ? named : fieldsLabelled(fields, labels);
  return found.length === 1 ? (found[0] ?? null) : null;
}
