import type { PageReading } from '#shared/contract/capture.ts';
import { readDate } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/text.ts';

type Window = NonNullable<PageReading['page']['window']>;

const FROM = /(?:^|[^a-z])(?:start|from|tu|begin)(?:$|[^a-z])|start|from|tungay|tu_ngay|từ ngày|từ/iu;
const TO = /(?:^|[^a-z])(?:end|to|den)(?:$|[^a-z])|end|denngay|den_ngay|đến ngày/iu;

/**
 * The date window a list was asked for, from a pair of date inputs "từ ngày … đến ngày …" on the page.
 * Which date it bounds is told by the words around ("ngày ban hành", "ngày đến", "ngày tiếp nhận").
 */
export function dateWindow(root: ParentNode, fieldOf: (words: string) => string | null): Window | null {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input')].filter(
    (input) =>
      input.type !== 'hidden' &&
      (readDate(input.value) !== null || FROM.test(wordsOf(input)) || TO.test(wordsOf(input))),
  );
  for (let i = 0; i + 1 < inputs.length; i += 1) {
    const [first, second] = [inputs[i], inputs[i + 1]];
    if (!first || !second || !FROM.test(wordsOf(first)) || !TO.test(wordsOf(second))) continue;
    const field = fieldOf(fold(`${wordsOf(first)} ${around(first)}`));
    const [from, to] = [readDate(first.value), readDate(second.value)];
    if (field !== null && (from !== null || to !== null)) return { field, from, to };
  }
  return null;
}

/** The window, unless a row lies outside it: then the inputs were changed after the search. */
export function trustedWindow(
  window: Window | null,
  dates: readonly (string | null | undefined)[],
): Window | null {
  if (!window) return null;
  const outside = dates.some(
    (date) =>
      typeof date === 'string' &&
      ((window.from !== null && date < window.from) || (window.to !== null && date > window.to)),
  );
  return outside ? null : window;
}

function wordsOf(input: HTMLInputElement): string {
  return [
    input.id,
    input.name,
    input.placeholder,
    input.getAttribute('aria-label') ?? '',
    input.getAttribute('formcontrolname') ?? '',
  ]
    .join(' ')
    .toLowerCase();
}

/** Label before or around the input. */
function around(input: HTMLInputElement): string {
  const label = input.id ? input.ownerDocument.querySelector(`label[for="${quoted(input.id)}"]`) : null;
  return (label ?? input.closest('label') ?? input.parentElement)?.textContent?.slice(0, 80) ?? '';
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}
