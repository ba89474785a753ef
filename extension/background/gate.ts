import { browser } from '../browser.ts';
import { FROM_HOST_PAGES, onMessage, type Protocol } from '../messages.ts';

/** Where a message came from, after checking. */
export interface Caller {
  /** The page the content script runs in; null for the extension's own pages. */
  origin: string | null;
  /** Tab and frame, e.g. `12/0`. */
  tab: string;
}

/** The part of `runtime.MessageSender` that is trusted: the browser fills it in, not the page. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** A message refused by the gate; the sender sees only this sentence. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * Checks the sender of a message (R12). Throws `Refused` for another extension, for a content script
 * that sends anything but `FROM_HOST_PAGES`, and for a sender without an address. Pure.
 */
export function checkSender(
  type: keyof Protocol,
  sender: Sender,
  self: { id: string; origin: string },
): Caller {
  if (sender.id !== self.id) throw new Refused('message from another extension');
  const url = parse(sender.url);
  if (!url) throw new Refused('message without an address');
  const tab = `${sender.tab?.id ?? '-'}/${sender.frameId ?? 0}`;
  // `URL.origin` is "null" for extension schemes in some engines, so protocol and host are compared.
  if (`${url.protocol}//${url.host}` === self.origin) return { origin: null, tab };
  if (!FROM_HOST_PAGES.has(type)) throw new Refused(`${type} is not for host pages`);
  if (!sender.tab || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new Refused('message from outside a tab');
  }
  return { origin: url.origin, tab };
}

type Answers = {
  [T in keyof Protocol]: (
    data: Parameters<Protocol[T]>[0],
    caller: Caller,
  ) => ReturnType<Protocol[T]> | Promise<ReturnType<Protocol[T]>>;
};

/** Registers the background's answers, each behind the gate. */
export function answerAll(answers: Answers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  const register = <T extends keyof Protocol>(type: T): void => {
    onMessage(type, ({ data, sender }) =>
      answers[type](data as Parameters<Protocol[T]>[0], checkSender(type, sender, self)),
    );
  };
  for (const type of Object.keys(answers) as (keyof Protocol)[]) register(type);
}

function parse(url: string | undefined): URL | null {
  try {
    return new URL(url ?? '');
  } catch {
    return null;
  }
}
