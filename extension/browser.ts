/**
 * The one module that knows `webextension-polyfill`: promises for the same API in Chrome and Firefox.
 * For the background and the extension's own pages; content scripts only send messages.
 */
import browser from 'webextension-polyfill';

export { browser };
