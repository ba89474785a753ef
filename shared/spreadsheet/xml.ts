import { BadFile } from './bad-file.ts';

/**
 * A scanner for the XML Office writes: elements, attributes, text, CDATA. Namespace prefixes are dropped
 * ("x:row" is `row`), documents with a DTD are refused (entities are how XML bombs are made), elements
 * must nest. No tree is built, for a sheet may have millions of elements.
 */
export interface XmlEvents {
  /** `attributes` is the raw text between name and `>`: read it with `attribute`. */
  open(name: string, attributes: string): void;
  /** Called for every element, self-closing ones included. */
  close(name: string): void;
  /** Text with entities resolved; may come in several pieces. */
  text?(text: string): void;
}

/** Walks a document. @param part its name, for the problem @throws BadFile `broken` */
export function scanXml(xml: string, part: string, events: XmlEvents): void {
  const broken = (): never => {
    throw new BadFile('broken', part);
  };
  const stack: string[] = [];
  let seen = false;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at && stack.length > 0) events.text?.(unescapeXml(xml.slice(at, textEnd)));
    if (tag < 0) break;
    const kind = xml.charCodeAt(tag + 1);
    if (kind === 0x3f) {
      at = after(xml, '?>', tag) ?? broken();
    } else if (kind === 0x21) {
      if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4) ?? broken();
      else if (xml.startsWith('<![CDATA[', tag)) {
        at = after(xml, ']]>', tag) ?? broken();
        events.text?.(xml.slice(tag + 9, at - 3));
      } else broken();
    } else {
      const end = tagEnd(xml, tag);
      if (end < 0) broken();
      if (kind === 0x2f) {
        const name = localName(xml.slice(tag + 2, end).trim());
        if (stack.pop() !== name) broken();
        events.close(name);
      } else {
        if (seen && stack.length === 0) broken();
        seen = true;
        const empty = xml.charCodeAt(end - 1) === 0x2f;
        const inside = xml.slice(tag + 1, empty ? end - 1 : end);
        const gap = inside.search(/\s/);
        const name = localName(gap < 0 ? inside : inside.slice(0, gap));
        if (name === '') broken();
        events.open(name, gap < 0 ? '' : inside.slice(gap));
        if (empty) events.close(name);
        else stack.push(name);
      }
      at = end + 1;
    }
  }
  if (!seen || stack.length > 0) broken();
}

function after(xml: string, mark: string, from: number): number | null {
  const found = xml.indexOf(mark, from);
  return found < 0 ? null : found + mark.length;
}

/** The `>` that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const readers = new Map<string, RegExp>();

/** Value of an attribute by local name ("r:id" is asked for as `r:id` or `id`); null when absent. */
export function attribute(attributes: string, name: string): string | null {
  let reader = readers.get(name);
  if (!reader) {
    reader = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    readers.set(name, reader);
  }
  const found = reader.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : unescapeXml(value);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}
