import { PROFILE_FORMS } from '#shared/profile/forms.ts';
import { fieldsNamed } from '#shared/recognition/labels.ts';
import { redactText } from './redact-text.ts';

/**
 * A page as a sample for the maintainers: its structure, and nothing of what it says. Elements, ids,
 * classes and attribute names stay; letters and digits of texts and attribute values become x and 0.
 * Header words the recogniser knows stay, for they are no content. Scripts, styles, comments and what was
 * typed into forms are left out. Pure: the document is only read.
 */
export function redact(document: Document): string {
  const content = contentWords(document);
  const lines: string[] = ['<!doctype html>'];
  if (document.documentElement) write(document.documentElement, 0, lines, content);
  return `${lines.join('\n')}\n`;
}

const LEFT_OUT = new Set(
  'script style link meta noscript template iframe object embed svg canvas audio video picture source'.split(
    ' ',
  ),
);
const OURS = /^lien-thong-/;
const VOID = new Set('area base br col hr img input param track wbr'.split(' '));
/** Values that are structure whatever they hold: short, from a closed set of words or small numbers. */
const STRUCTURAL: Record<string, RegExp> = {
  type: /^[a-z-]{1,20}$/,
  role: /^[a-z ]{1,30}$/,
  scope: /^[a-z]{1,10}$/,
  dir: /^[a-z]{1,4}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  'aria-colspan': /^\d{1,3}$/,
  'aria-rowspan': /^\d{1,3}$/,
};
/** Names given by the makers of the page. */
const NAMES = new Set(['id', 'class', 'field', 'name', 'for', 'formcontrolname', 'matcolumndef']);

function write(element: Element, depth: number, lines: string[], content: ReadonlySet<string>): void {
  const tag = element.localName;
  if (LEFT_OUT.has(tag) || OURS.test(tag) || !/^[a-z][a-z0-9-]*$/.test(tag)) return;
  const indent = ' '.repeat(Math.min(depth, 40));
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    const kept = attribute(tag, name, value, content);
    return kept === null ? [] : [kept === '' ? ` ${name}` : ` ${name}="${escaped(kept)}"`];
  });
  const open = `<${tag}${attributes.join('')}>`;
  if (VOID.has(tag)) {
    lines.push(indent + open);
    return;
  }
  const children = [...element.childNodes].filter((node) => node.nodeType === 1 || node.nodeType === 3);
  if (tag === 'textarea' || children.every((node) => node.nodeType === 3)) {
    const text = tag === 'textarea' ? '' : words(element.textContent ?? '');
    lines.push(`${indent}${open}${escaped(text)}</${tag}>`);
    return;
  }
  lines.push(indent + open);
  for (const child of children) {
    if (child.nodeType === 1) write(child as Element, depth + 1, lines, content);
    else if ((child.nodeValue ?? '').trim() !== '')
      lines.push(`${indent} ${escaped(words(child.nodeValue ?? ''))}`);
  }
  lines.push(`${indent}</${tag}>`);
}

/** Value to print, '' for none, null to leave the attribute out. */
function attribute(tag: string, name: string, value: string, content: ReadonlySet<string>): string | null {
  if (!/^[a-z_][\w.:-]{0,60}$/i.test(name) || name === 'style' || name.startsWith('srcdoc')) return null;
  if (name === 'value' && tag !== 'li') return '';
  if (NAMES.has(name)) return nameOf(value, content);
  if (STRUCTURAL[name]?.test(value)) return value;
  // The one call that tells a pager of iOffice from other links.
  const turns = /^\s*[\w$.]+\.gotoPage\(/.test(value);
  return turns ? 'page.gotoPage(0)' : redactText(value);
}

/**
 * An id or class without what may be content in it: numbers of four digits and more (record ids), and
 * words that the page also says as content.
 */
function nameOf(value: string, content: ReadonlySet<string>): string {
  return value
    .split(/\s+/)
    .map((token) => {
      if (!/^[\w.:+/$-]{1,80}$/.test(token)) return redactText(token);
      const parts = token.match(/[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+|[^a-zA-Z\d]+/g) ?? [];
      const told = [...parts, ...token.split(/[^a-zA-Z\d]+/)].some(
        (part) => (part.length > 3 && /^\d+$/.test(part)) || content.has(part.toLowerCase()),
      );
      return told || content.has(token.toLowerCase()) ? redactText(token) : token;
    })
    .join(' ')
    .trim();
}

/** Known header words as they stand, every other text by its shape. */
function words(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return isLabel(line) ? line : redactText(line);
}

function isLabel(text: string): boolean {
  if (text === '' || text.length > 60) return false;
  return Object.values(PROFILE_FORMS).some(({ form }) => fieldsNamed(form, withoutRemark(text)).length > 0);
}

/** Remarks in parentheses are ignored when labels are compared, so they could hold anything. */
function withoutRemark(text: string): string {
  return /[()[\]{}<>0-9@]/.test(text) ? '\u0000' : text;
}

/** Words of the page's texts and values, lower case, four letters or digits and more; labels are no content. */
function contentWords(document: Document): Set<string> {
  const found = new Set<string>();
  const add = (text: string) => {
    if (isLabel(text.replace(/\s+/g, ' ').trim())) return;
    for (const [word] of text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]{4,}/gu))
      found.add(word);
  };
  for (const element of document.querySelectorAll('*')) {
    if (LEFT_OUT.has(element.localName)) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) add(node.nodeValue ?? '');
    for (const { name, value } of element.attributes) {
      if (!NAMES.has(name) && STRUCTURAL[name]?.test(value) !== true && name !== 'style' && !/^on/.test(name))
        add(value);
    }
  }
  return found;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );
}
