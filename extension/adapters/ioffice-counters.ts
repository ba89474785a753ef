import type { Counter } from '#shared/contract/capture.ts';
import { holdsPersonalNumber, namesPerson } from '#shared/privacy/persons.ts';
import { speaksOfSecrets } from '#shared/privacy/secrecy.ts';
import { clean, fold } from '#shared/vietnamese/text.ts';
import { type Adapter, defineAdapter, reading } from './adapter.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';

/**
 * iOffice core: the menu `#full_menu`, on every page after logging in. Its entries (`#m2766` "Văn bản đến
 * chờ xử lý" …, anchors `javascript:link('m2766', …)`) carry the host's own count of each box, as "(N)"
 * behind the name or as a badge (.badge, .number, .menu_count, .parent-count). The host counts anew after
 * each action. Read beside whatever else the page shows. Ids and labels differ by province. ioffice.md §2.1.
 */
export const iofficeCounters: Adapter = defineAdapter({
  id: 'ioffice-counters',
  version: 1,
  system: 'ioffice',
  page: 'counters',
  beside: true,
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => countersOf(document).length > 0,
  read: ({ document, url }) => reading(iofficeCounters, url, { counters: countersOf(document) }),
});

const MENU = '#full_menu';
const BADGE = '.badge, .number, .menu_count, .parent-count';

function countersOf(document: Document): Counter[] {
  const counters = new Map<string, Counter | null>();
  for (const entry of document.querySelectorAll(`${MENU} a, ${MENU} span[id^="m"]`)) {
    if (entry.tagName !== 'A' && entry.closest('a') !== null) continue;
    const counter = counterOf(entry);
    if (!counter) continue;
    const known = counters.get(counter.id);
    // One box drawn twice with two counts: the menu is being redrawn.
    counters.set(counter.id, known === undefined || known?.count === counter.count ? counter : null);
  }
  return [...counters.values()].filter((counter) => counter !== null).slice(0, 200);
}

function counterOf(entry: Element): Counter | null {
  const text = clean(ownText(entry));
  const printed = /^(.*?)\s*\(\s*([\d.]+)\s*\)$/u.exec(text);
  const badge = clean(entry.querySelector(BADGE)?.textContent ?? '').replace(/^\((.*)\)$/, '$1');
  const counts = new Set([printed?.[2], badge].filter((one) => one).map((one) => wholeOf(one ?? '')));
  const [count] = counts;
  const label = printed?.[1] ?? text;
  if (counts.size !== 1 || count === null || count === undefined || !/\p{L}/u.test(label)) return null;
  // Boxes of secret documents and of single persons are nobody's business but the host's.
  if (speaksOfSecrets(label) || namesPerson(label) || holdsPersonalNumber(label)) return null;
  return { id: idOf(entry) ?? fold(label).slice(0, 80), label: label.slice(0, 200), count };
}

/** `m2766`, on the entry, inside it, or in its `link('m2766', …)`. */
function idOf(entry: Element): string | null {
  const ids = [
    entry.id,
    ...[...entry.querySelectorAll('[id]')].map((one) => one.id),
    entry.parentElement?.id,
  ];
  const own = ids.find((id) => /^m\d+$/.test(id ?? ''));
  const call = `${entry.getAttribute('href') ?? ''} ${entry.getAttribute('onclick') ?? ''}`;
  return own ?? /link\(\s*'(m\d+)'/.exec(call)?.[1] ?? null;
}

/** The entry's words without badges and without the entries below it. */
function ownText(entry: Element): string {
  const copy = entry.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(`ul, script, ${BADGE}`)) part.remove();
  return copy.textContent ?? '';
}

/** "1.234" or "12"; "99+" is no count. */
function wholeOf(text: string): number | null {
  return /^(?:\d{1,3}(?:\.\d{3})+|\d{1,7})$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}
