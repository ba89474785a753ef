import type { ObservedAnswer, PagerState } from '../adapters/adapter.ts';

/**
 * Talk between the probe in the page's own world and the content script, over DOM events with text
 * details. What arrives has the trust of the page itself, no more: it is read like the DOM is.
 */
const ANSWER = 'lien-thong:answer';
const ASK_PAGER = 'lien-thong:ask-pager';
const PAGER = 'lien-thong:pager';

/** Probe side: hands an answer, already cut to allow-listed keys, to the content script. */
export function tellAnswer(document: Document, answer: ObservedAnswer): void {
  document.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(answer) }));
}

/** Content side: hears answers until the signal aborts. */
export function hearAnswers(
  document: Document,
  signal: AbortSignal,
  hear: (answer: ObservedAnswer) => void,
): void {
  document.addEventListener(
    ANSWER,
    (event) => {
      const answer = parse((event as CustomEvent).detail);
      if (isAnswer(answer)) hear(answer);
    },
    { signal },
  );
}

/** Probe side: answers questions for the pager object. */
export function answerPager(document: Document, read: () => PagerState | null): void {
  document.addEventListener(ASK_PAGER, () => {
    document.dispatchEvent(new CustomEvent(PAGER, { detail: JSON.stringify(read()) }));
  });
}

/** Content side: asks for the pager object; the answer comes within the call, events being synchronous. */
export function askPager(document: Document): PagerState | null {
  let pager: PagerState | null = null;
  const hear = (event: Event) => {
    const told = parse((event as CustomEvent).detail);
    if (typeof told === 'object' && told !== null) {
      const state = told as Record<string, unknown>;
      pager = {
        total: whole(state.total),
        page: whole(state.page),
        pages: whole(state.pages),
        size: whole(state.size),
      };
    }
  };
  document.addEventListener(PAGER, hear);
  document.dispatchEvent(new CustomEvent(ASK_PAGER));
  document.removeEventListener(PAGER, hear);
  return pager;
}

function parse(detail: unknown): unknown {
  if (typeof detail !== 'string' || detail.length > 4_000_000) return null;
  try {
    return JSON.parse(detail);
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is ObservedAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { path, query, body } = value as Record<string, unknown>;
  const rows = typeof body === 'object' && body !== null ? (body as Record<string, unknown>).rows : null;
  return (
    typeof path === 'string' &&
    typeof query === 'object' &&
    query !== null &&
    Array.isArray(rows) &&
    rows.every(isTextRow)
  );
}

function isTextRow(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    Object.values(row).every((value) => value === null || typeof value === 'string')
  );
}

/** A whole number, from a number or its text; null for anything else. */
export function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}
