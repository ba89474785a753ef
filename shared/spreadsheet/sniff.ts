import { BadFile } from './bad-file.ts';

export type Format = { kind: 'zip' } | { kind: 'html'; text: string };

/** Where text formats show themselves. */
const HEAD = 4_096;
const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Tells formats apart by content. @throws BadFile for those that are not read, with the reason why not */
export function sniff(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  // Compound file: .xls of Excel 97–2003, or a workbook encrypted with a password ([MS-OFFCRYPTO] §2.3).
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new BadFile(holdsUtf16(bytes, 'EncryptedPackage') ? 'password' : 'other-format', 'xls');
  }
  // A bare BIFF stream, from before compound files.
  if (bytes[0] === 0x09 && (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02))
    throw new BadFile('other-format', 'xls');
  const head = decode(bytes.subarray(0, HEAD));
  if (/<(?:!doctype\s+html|html|table|head|meta|body)[\s>]/i.test(head))
    return { kind: 'html', text: decode(bytes) };
  if (/urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application/i.test(head))
    throw new BadFile('other-format', 'xml');
  if (/^\s*MIME-Version:/i.test(head)) throw new BadFile('other-format', 'mht');
  if (looksLikeCsv(head)) throw new BadFile('csv');
  throw new BadFile('not-a-workbook');
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 2) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Text by its byte order mark, its declared charset, or UTF-8; old exports use the Vietnamese code page. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(ascii)?.[1]?.toLowerCase();
  if (declared === 'windows-1258' || declared === 'windows-1252')
    return new TextDecoder(declared).decode(bytes);
  return new TextDecoder().decode(bytes);
}

function looksLikeCsv(head: string): boolean {
  if (head.includes('\u0000') || head.includes('\uFFFD\uFFFD')) return false;
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.slice(0, 5).every((line) => /[,;\t]/.test(line));
}
