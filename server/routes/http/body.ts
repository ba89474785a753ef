import { gunzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** Most bytes of a request other than a capture. */
export const MAX_BODY = 4_000_000;
/** Problems listed in one answer; more help nobody. */
const MAX_ERRORS = 20;

/**
 * The bytes of a JSON request, unzipped when sent as gzip.
 * @throws Refusal 415 for any other type (forms and plain text are what a foreign web page can send
 * without asking), 413 when larger than `limit` before or after unzipping, 400 when not gzip
 */
export async function readBytes(c: Context, limit: number): Promise<Buffer> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'not-json');
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw new Refusal(413, 'too-large');
  const sent = await readUpTo(c.req.raw, limit);
  const encoding = c.req.header('Content-Encoding');
  if (encoding === undefined || encoding === 'identity') return sent;
  if (encoding !== 'gzip') throw new Refusal(415, 'unknown-encoding');
  try {
    return gunzipSync(sent, { maxOutputLength: limit });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    throw tooLong ? new Refusal(413, 'too-large') : new Refusal(400, 'not-gzip');
  }
}

async function readUpTo(request: Request, limit: number): Promise<Buffer> {
  // A body of declared length ends there, whatever is sent: it need not be watched piece by piece.
  if (request.headers.has('Content-Length')) return Buffer.from(await request.arrayBuffer());
  if (request.body === null) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > limit) throw new Refusal(413, 'too-large');
    parts.push(part);
  }
  return parts.length === 1 && parts[0] ? Buffer.from(parts[0]) : Buffer.concat(parts);
}

/** The sign NUL as JSON writes it, not the text "\\u0000" spelled out. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** @throws Refusal 400 when the bytes are not JSON of the contract's shape, naming the places */
export function parse<T>(bytes: Buffer, schema: z.ZodType<T>): T {
  const text = bytes.toString('utf8');
  // PostgreSQL keeps no such text, so neither database does: one can be moved to the other.
  if (text.includes('\\u0000') && NUL.test(text)) throw unprintable();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'not-json', { detail: 'Nội dung không phải JSON.' });
  }
  return check(value, schema);
}

/** Text no database keeps. */
export function unprintable(): Refusal {
  return new Refusal(400, 'unprintable', {
    detail: 'Trong dữ liệu có ký tự không in được; hãy xóa ký tự đó rồi gửi lại.',
  });
}

/** @throws Refusal 400 naming the places that are wrong, never their values */
export function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.code }));
  const long = parsed.error.issues.every(({ code }) => code === 'too_big');
  const detail = long
    ? 'Có trường quá dài hoặc quá nhiều mục; hãy rút gọn rồi gửi lại.'
    : 'Có trường không đúng quy ước.';
  throw new Refusal(400, 'malformed', { detail, errors });
}

/** The JSON body of a request, checked; see `readBytes` and `parse` for what is refused. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>, limit: number = MAX_BODY): Promise<T> {
  return parse(await readBytes(c, limit), schema);
}
