import { MOST_TEMPLATE_BYTES } from '#shared/contract/template.ts';
import { DOCX, FILE, XLSX } from '../../media-types.ts';
import { BadTemplate } from '../../reports/learn/file/bad-template.ts';
import type { AppContext } from '../services.ts';
import { Refusal } from './refusal.ts';

const TYPES = new Set([FILE, DOCX, XLSX]);
const MOST_NAME = 200;

/** A file as sent: its bytes and the name the officer's computer gave it. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/**
 * The file of a request: raw bytes, its name percent-encoded in `X-File-Name`. No multipart: a form is what
 * a foreign page can send without asking, a header of our own is not.
 * @throws Refusal 415 for another type, 400 without a name, 413 as soon as the limit is passed
 */
export async function readUpload(c: AppContext): Promise<Upload> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.has(type)) {
    throw new Refusal(415, 'not-a-file', { detail: 'Hãy gửi tệp Word (.docx) hoặc Excel (.xlsx).' });
  }
  const name = fileName(c.req.header('X-File-Name'));
  if (name === null) throw new Refusal(400, 'no-file-name', { detail: 'Thiếu tên tệp.' });
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_TEMPLATE_BYTES) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > MOST_TEMPLATE_BYTES) throw tooLarge();
    parts.push(part);
  }
  return { name, bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** What a refused template answers: 413 for size, else 422, with the officer's sentence. */
export function refusalOf(error: BadTemplate): Refusal {
  return new Refusal(error.code === 'too-large' ? 413 : 422, error.code, { detail: error.message });
}

/** Runs something that reads a template. @throws Refusal with the sentence when the file cannot be used */
export async function readingTemplate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadTemplate) throw refusalOf(error);
    throw error;
  }
}

function tooLarge(): Refusal {
  return refusalOf(new BadTemplate('too-large'));
}

function fileName(header: string | undefined): string | null {
  if (header === undefined || header === '') return null;
  try {
    const name = decodeURIComponent(header)
      .normalize('NFC')
      .replace(/^.*[\\/]/, '')
      .trim();
    // By whole characters: half an emoji could not be written into a header again.
    return name === '' ? null : [...name].slice(0, MOST_NAME).join('');
  } catch {
    return null;
  }
}
