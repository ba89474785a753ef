/**
 * Puts a text on the clipboard by the officer's click. Host pages without encryption have no clipboard
 * API, so the browser's own copy command is used; the host never sees the text or the event.
 */
export function copyText(document: Document, text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
}
