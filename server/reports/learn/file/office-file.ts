import { zipSync } from 'fflate';
import { MOST_TEMPLATE_BYTES } from '#shared/contract/template.ts';
import { BadFile } from '#shared/spreadsheet/bad-file.ts';
import type { Limits } from '#shared/spreadsheet/limits.ts';
import { openZip } from '#shared/spreadsheet/zip.ts';
import { BadTemplate } from './bad-template.ts';

/** A report with photographs stays far below; what inflates beyond is a bomb. */
const LIMITS: Limits = {
  fileBytes: MOST_TEMPLATE_BYTES,
  entries: 2_000,
  partBytes: 60_000_000,
  totalBytes: 120_000_000,
  sheets: 100,
  cells: 500_000,
  columns: 1_024,
  area: 4_000_000,
};

/** The parts of a checked .docx or .xlsx, in the order of the file. */
export interface OfficeFile {
  kind: 'docx' | 'xlsx';
  parts: ReadonlyMap<string, Uint8Array>;
  /** Name of the main part, e.g. `word/document.xml`. */
  main: string;
}

/**
 * Opens an uploaded Office file: checks what it is by content, not by name, and refuses what a template
 * must not carry (macros, objects, content fetched from outside).
 * @throws BadTemplate with the sentence for the officer
 */
export async function openOfficeFile(bytes: Uint8Array): Promise<OfficeFile> {
  if (bytes.length === 0) throw new BadTemplate('empty-file');
  if (bytes.length > MOST_TEMPLATE_BYTES) throw new BadTemplate('too-large');
  refuseOtherFormats(bytes);
  const parts = await readParts(bytes);
  const types = textOf(parts.get('[Content_Types].xml'));
  if (types === '') throw new BadTemplate('not-office');
  if (/macroEnabled|vbaProject/i.test(types)) throw new BadTemplate('macros');
  const main = mainPart(textOf(parts.get('_rels/.rels')));
  if (!parts.has(main)) throw new BadTemplate('broken', main);
  const kind = kindOf(types, main);
  for (const [name, content] of parts) refusePart(name, content);
  if (!isWhole(textOf(parts.get(main)))) throw new BadTemplate('broken', main);
  return { kind, parts, main };
}

/** The file with some parts replaced; every other part keeps its bytes and its place. */
export function writeOfficeFile(file: OfficeFile, replaced: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // Pictures are packed already; the day is fixed so that equal content gives equal files.
  const entries = [...file.parts].map(([name, content]) => [
    name,
    [
      replaced.get(name) ?? content,
      { level: /\.(?:png|jpe?g|gif|zip)$/i.test(name) ? 0 : 6, mtime: '2020-01-01' },
    ],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** UTF-8 text of a part, its byte order mark kept; empty when absent. */
export function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
}

async function readParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    const zip = openZip(bytes, LIMITS);
    const parts = new Map<string, Uint8Array>();
    for (const name of zip.entries.keys()) {
      if (name.endsWith('/')) continue;
      if (name.includes('..') || name.startsWith('/') || name.includes('\\'))
        throw new BadTemplate('broken', name);
      parts.set(name, await zip.read(name));
    }
    return parts;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error instanceof BadTemplate ? error : new BadTemplate('broken');
    if (error.reason === 'password') throw new BadTemplate('password');
    if (error.reason !== 'too-large') throw new BadTemplate('broken');
    throw new BadTemplate(error.place === 'zip' ? 'too-many-parts' : 'too-large', error.place);
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return;
  // Compound file: Word or Excel 97–2003, or a package encrypted with a password ([MS-OFFCRYPTO] §2.3).
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    if (holds(bytes, 'EncryptedPackage')) throw new BadTemplate('password');
    throw new BadTemplate(holds(bytes, 'Workbook') ? 'old-excel' : 'old-word');
  }
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new BadTemplate('old-word');
  throw new BadTemplate('not-office');
}

function holds(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));
}

/** The main part begins with its root and ends with it; one that was cut off does not. */
function isWhole(xml: string): boolean {
  const root =
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<((?:\w+:)?(?:document|workbook))[\s>]/.exec(
      xml.slice(0, 4_000),
    )?.[1];
  return root !== undefined && xml.trimEnd().endsWith(`</${root}>`);
}

function mainPart(relations: string): string {
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) =>
    /Type\s*=\s*["'][^"']*\/officeDocument["']/.test(tag),
  );
  const target = /Target\s*=\s*["']([^"']+)["']/.exec(relation?.[0] ?? '')?.[1] ?? '';
  return target.replace(/^\/+|^\.\//, '');
}

function kindOf(types: string, main: string): OfficeFile['kind'] {
  if (/wordprocessingml\.(?:document|template)\.main/.test(types) && /^word\//.test(main)) return 'docx';
  if (/spreadsheetml\.(?:sheet|template)\.main/.test(types)) return 'xlsx';
  throw new BadTemplate('wrong-kind', main);
}

/** A hyperlink is only an address; anything else outside would be fetched when the file is opened. */
function refusePart(name: string, content: Uint8Array): void {
  if (/vbaProject|vbaData|macrosheets/i.test(name)) throw new BadTemplate('macros', name);
  if (/\/activeX\/|\/embeddings\/.*\.bin$/i.test(name)) throw new BadTemplate('embedded-object', name);
  if (!/\.(?:xml|rels)$/i.test(name)) return;
  const text = textOf(content);
  // Entities are how XML bombs are made; Office writes none.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BadTemplate('broken', name);
  if (!name.endsWith('.rels')) return;
  for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/TargetMode\s*=\s*["']External["']/i.test(tag) && !/\/hyperlink["']/.test(tag))
      throw new BadTemplate('external-relation', name);
  }
}
