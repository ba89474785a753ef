import { JSDOM } from 'jsdom';
import { type FormField, fieldWords } from '../../../extension/fill/field.ts';
import { findFields } from '../../../extension/fill/find-fields.ts';

/** A page of the given body; its scripts run when asked for. */
export function pageOf(body: string, options: { path?: string; scripts?: boolean } = {}): Document {
  const { window } = new JSDOM(`<!doctype html><html lang="vi"><body>${body}</body></html>`, {
    url: `http://bao-cao.tinh.gov.vn${options.path ?? '/bieu-mau/nhap'}`,
    pretendToBeVisual: true,
    ...(options.scripts ? { runScripts: 'dangerously' as const } : {}),
  });
  return window.document;
}

/** "rows › columns › label" of every field found. */
export function wordsOf(document: Document): string[] {
  return findFields(document).fields.map(fieldWords);
}

export function fieldOf(document: Document, words: string): FormField {
  const found = findFields(document).fields.find((field) => fieldWords(field) === words);
  if (!found) throw new Error(`No field “${words}” among: ${wordsOf(document).join(' | ')}`);
  return found;
}
