import { defineContentScript } from 'wxt/utils/define-content-script';
import { IGATE_DETAIL, IGATE_SEARCH, pickAnswer } from '../adapters/host/igate-answer.ts';
import { IGATE_MATCHES } from '../adapters/host/matches.ts';
import { tellAnswer } from '../capture/world.ts';

/**
 * In iGate's own world: listens to the answers the page receives for its own lists and dossiers. Asks for
 * nothing, reads no header, token or storage; what it hands on is cut to allow-listed keys right here.
 */
export default defineContentScript({
  matches: IGATE_MATCHES,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => {
    const hear = (address: string, body: () => string) => {
      try {
        const url = new URL(address, document.baseURI);
        if (!IGATE_SEARCH.test(url.pathname) && !IGATE_DETAIL.test(url.pathname)) return;
        const answer = pickAnswer(url, JSON.parse(body()));
        if (answer) tellAnswer(document, answer);
      } catch {
        // Not JSON, or no dossiers: the page as drawn is read instead.
      }
    };
    observeXhr(hear);
    observeFetch(hear);
  },
});

type Hear = (address: string, body: () => string) => void;

function observeXhr(hear: Hear): void {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    const address = String(args[1]);
    if (address.includes('/pa/dossier/')) {
      this.addEventListener('load', () => {
        hear(address, () =>
          this.responseType === 'json' ? JSON.stringify(this.response) : this.responseText,
        );
      });
    }
    return Reflect.apply(open, this, args);
  } as typeof open;
}

function observeFetch(hear: Hear): void {
  const original = globalThis.fetch;
  globalThis.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
    const answer = Reflect.apply(original, this ?? globalThis, args) as Promise<Response>;
    const [request] = args;
    const address = request instanceof Request ? request.url : String(request);
    if (address.includes('/pa/dossier/')) {
      answer.then(
        (response) =>
          response
            .clone()
            .text()
            .then((text) => hear(address, () => text)),
        () => undefined,
      );
    }
    return answer;
  } as typeof fetch;
}
