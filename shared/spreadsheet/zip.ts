import { BadFile } from './bad-file.ts';
import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';

/**
 * The zip container of .xlsx (PKWARE APPNOTE 6.3), as much of it as Office writes: stored and deflated
 * entries, no spanning, no zip64, no encryption. Inflating is the platform's own `DecompressionStream`:
 * it counts the bytes that really come out, so that a bomb is stopped by what it does and not by the
 * sizes its header claims, it adds no weight to popup and dashboard, and `shared` stays without packages.
 */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where the local header begins. */
  offset: number;
}

export interface Zip {
  entries: ReadonlyMap<string, ZipEntry>;
  /** Inflates one entry. @throws BadFile `broken` when absent or damaged, `too-large` beyond the limits */
  read(name: string): Promise<Uint8Array>;
}

const END = 0x06_05_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;

/** Opens a zip by its central directory. @throws BadFile */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const entries = directoryOf(bytes, limits);
  let total = 0;
  return {
    entries,
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw new BadFile('broken', name);
      const room = Math.min(limits.partBytes, limits.totalBytes - total);
      if (entry.size > room) throw new BadFile('too-large', name);
      const content = await inflate(bytes, entry, room);
      if (content.length !== entry.size || crc32(content) !== entry.crc) throw new BadFile('broken', name);
      total += content.length;
      return content;
    },
  };
}

function directoryOf(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new BadFile('too-large', 'zip');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new BadFile('broken', 'zip');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new BadFile('password', 'zip');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Readers differ on which of two entries of one name they take: such a file says two things.
    if (entries.has(name)) throw new BadFile('broken', name);
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new BadFile('broken', 'zip');
}

async function inflate(bytes: Uint8Array, entry: ZipEntry, room: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, name, method, packed } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new BadFile('broken', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new BadFile('broken', name);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw new BadFile('broken', name);
  return inflateUpTo(content, room, name);
}

async function inflateUpTo(packed: Uint8Array, room: number, name: string): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // Failures of the input come out of the reader as well; there they are answered.
  const fed = writer.write(packed.slice()).then(() => writer.close());
  fed.catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > room) {
        await reader.cancel();
        throw new BadFile('too-large', name);
      }
      parts.push(step.value);
    }
  } catch (error) {
    throw error instanceof BadFile ? error : new BadFile('broken', name);
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
