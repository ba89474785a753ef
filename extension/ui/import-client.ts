import { signal } from '@preact/signals';
import type { PageReading } from '#shared/contract/capture.ts';
import type { SheetReport } from '#shared/imports/recognise-sheet.ts';
import { badFileSentence } from '#shared/imports/words.ts';
import { browser } from '../browser.ts';
import { send } from '../messages.ts';
import { refusalSentence } from './words.ts';

/** An Excel file on its way through the popup; it is read here and only facts go to the background. */
export type ImportState =
  | { step: 'idle' }
  | { step: 'reading' }
  | { step: 'refused'; sentence: string }
  | { step: 'preview'; sheets: SheetReport[]; readings: PageReading[]; readAt: string }
  | { step: 'queueing'; done: number; of: number }
  | { step: 'done'; rows: number; parts: number };

export const importing = signal<ImportState>({ step: 'idle' });

/** Reads a file the officer dropped or chose. The reader is loaded only now: the popup opens without it. */
export async function readImport(file: File): Promise<void> {
  importing.value = { step: 'reading' };
  const reader = await import('#shared/imports/read-file.ts');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parseHtml = (text: string) => new DOMParser().parseFromString(text, 'text/html');
    const opened = await reader.openFile(bytes, { parseHtml });
    const { secretsNotRegistered } = await send('policy');
    const sheets = reader.recogniseWorkbook(opened, { secretsNotRegistered });
    const readings = sheets.flatMap((sheet, index) => reader.readingsOf(opened, sheet, index));
    const readAt = new Date(Math.min(file.lastModified, Date.now())).toISOString();
    importing.value = { step: 'preview', sheets, readings, readAt };
  } catch (error) {
    importing.value = { step: 'refused', sentence: badFileSentence(reader.badFileOf(error).reason) };
  }
}

/** Gives the readings to the outbox one after the other; what was taken before is not taken twice. */
export async function confirmImport(): Promise<void> {
  const state = importing.value;
  if (state.step !== 'preview') return;
  const { readings, readAt } = state;
  for (const [index, reading] of readings.entries()) {
    importing.value = { step: 'queueing', done: index, of: readings.length };
    const answer = await send('importFile', { reading, readAt });
    if (!answer.queued) {
      importing.value = { step: 'refused', sentence: refusalSentence(answer.problem) };
      return;
    }
  }
  const rows = readings.reduce((sum, { rows, statements }) => sum + rows.length + statements.length, 0);
  importing.value = { step: 'done', rows, parts: readings.length };
}

export function dropImport(): void {
  importing.value = { step: 'idle' };
}

/** A popup closes as soon as the officer turns to the folder to drag from; a tab stays. */
export async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
