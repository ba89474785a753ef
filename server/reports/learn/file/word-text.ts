/**
 * The text of one part of a .docx (document, header, footer, notes) with an exact map from each character
 * to its place in the XML, so that digits can be replaced and nothing else moves. Only what is in
 * WordprocessingML itself is text: `w:t`, tabs, breaks; deleted text and field codes are not.
 */
export interface TextParagraph {
  /** NFC, invisible characters left out; a tab is "\t", a break "\n". */
  text: string;
  /** Where each character of `text` begins in the XML; -1 where it is no text of a run (tab, break). */
  from: number[];
  /** Where each character ends in the XML. */
  to: number[];
  /** Characters that a field computed (page numbers, references): never figures. */
  field: boolean[];
  style: string;
  /** Numbered or bulleted by Word itself. */
  listed: boolean;
  textBox: boolean;
  /** A second copy of a text box for old readers (`mc:Fallback`). */
  fallback: boolean;
  cell: CellPlace | null;
}

export interface CellPlace {
  /** Number of the table within the part, from 0. */
  table: number;
  row: number;
  /** First grid column, spans counted. */
  column: number;
  span: number;
}

interface Open {
  paragraph: TextParagraph;
  raw: { char: string; from: number; to: number; field: boolean }[];
}
interface Grid {
  table: number;
  row: number;
  column: number;
  span: number;
  next: number;
}

const WORD_SPACE =
  /xmlns:?([\w.-]*)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
const TOKEN = /<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[^<>]*?)?)(\/?)>/g;

/** What a walk found besides text. */
export interface WordText {
  paragraphs: TextParagraph[];
  /** Paragraphs (by index) that hold insertions, deletions or moves nobody has accepted. */
  tracked: number[];
}

/** Reads a part. @param xml its content, as UTF-8 text */
export function readWordText(xml: string): WordText {
  const prefix = WORD_SPACE.exec(xml)?.[1] ?? 'w';
  const own = prefix === '' ? undefined : `${prefix}:`;
  const paragraphs: TextParagraph[] = [];
  const tracked = new Set<number>();
  const stack: Open[] = [];
  const grids: Grid[] = [];
  const fields: ('code' | 'result')[] = [];
  let tables = 0;
  let boxes = 0;
  let fallbacks = 0;
  let simpleFields = 0;
  let textStart = -1;

  for (const token of xml.matchAll(TOKEN)) {
    const [whole, slash, space, name = '', attributes = '', empty] = token;
    const closing = slash === '/';
    if (name === 'Fallback') fallbacks += closing ? -1 : empty ? 0 : 1;
    if (space !== own) continue;
    const open = stack.at(-1);
    switch (name) {
      case 'p':
        if (closing) {
          const done = stack.pop();
          if (done) finish(done);
        } else {
          const started = begin(grids.at(-1) ?? null, boxes > 0, fallbacks > 0);
          paragraphs.push(started.paragraph);
          if (empty) finish(started);
          else stack.push(started);
        }
        break;
      case 't':
        if (closing && textStart >= 0 && open) {
          characters(xml, textStart, token.index, simpleFields > 0 || fields.length > 0, open);
          textStart = -1;
        } else if (!closing && !empty && fields.at(-1) !== 'code') textStart = token.index + whole.length;
        break;
      case 'tab':
        // Inside w:tabs it is a tab stop, which carries a position.
        if (!attributes.includes('pos=')) virtual(open, '\t');
        break;
      case 'br':
      case 'cr':
        virtual(open, '\n');
        break;
      case 'noBreakHyphen':
        virtual(open, '-');
        break;
      case 'fldChar': {
        const kind = /fldCharType\s*=\s*["'](\w+)/.exec(attributes)?.[1];
        if (kind === 'begin') fields.push('code');
        else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
        else if (kind === 'end') fields.pop();
        break;
      }
      case 'fldSimple':
        simpleFields += closing ? -1 : empty ? 0 : 1;
        break;
      case 'pStyle':
        if (open && !closing) open.paragraph.style = /val\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';
        break;
      case 'numPr':
        if (open && !closing) open.paragraph.listed = true;
        break;
      case 'txbxContent':
        boxes += closing ? -1 : empty ? 0 : 1;
        break;
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        if (!closing) tracked.add(Math.max(0, paragraphs.length - 1));
        break;
      case 'tbl':
        if (closing) grids.pop();
        else if (!empty) {
          grids.push({ table: tables, row: -1, column: 0, span: 1, next: 0 });
          tables += 1;
        }
        break;
      case 'tr': {
        const grid = grids.at(-1);
        if (grid && !closing) Object.assign(grid, { row: grid.row + 1, next: 0 });
        break;
      }
      case 'tc': {
        const grid = grids.at(-1);
        if (grid && !closing) Object.assign(grid, { column: grid.next, span: 1, next: grid.next + 1 });
        break;
      }
      case 'gridSpan': {
        const grid = grids.at(-1);
        const span = Number(/val\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? 1);
        if (grid && !closing) Object.assign(grid, { span, next: grid.column + span });
        break;
      }
    }
  }
  return { paragraphs, tracked: [...tracked] };
}

function begin(grid: Grid | null, textBox: boolean, fallback: boolean): Open {
  const cell = grid && { table: grid.table, row: grid.row, column: grid.column, span: grid.span };
  return {
    paragraph: { text: '', from: [], to: [], field: [], style: '', listed: false, textBox, fallback, cell },
    raw: [],
  };
}

function virtual(open: Open | undefined, char: string): void {
  open?.raw.push({ char, from: -1, to: -1, field: false });
}

const ENTITY = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/i;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function characters(xml: string, from: number, to: number, field: boolean, open: Open): void {
  let at = from;
  while (at < to) {
    const entity = xml[at] === '&' ? ENTITY.exec(xml.slice(at, at + 12)) : null;
    if (entity) {
      const [whole, hex, decimal, name] = entity;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const char = name ? (NAMED[name.toLowerCase()] ?? '') : String.fromCodePoint(Math.min(code, 0x10ffff));
      open.raw.push({ char, from: at, to: at + whole.length, field });
      at += whole.length;
    } else {
      const char = String.fromCodePoint(xml.codePointAt(at) ?? 0);
      open.raw.push({ char, from: at, to: at + char.length, field });
      at += char.length;
    }
  }
}

/** The first combining mark of Unicode; nothing below it joins with what stands before. */
const FIRST_MARK = 0x300;

function isMark(char: string | undefined): boolean {
  return char !== undefined && char.charCodeAt(0) >= FIRST_MARK && /^\p{M}$/u.test(char);
}

/** A single letter of a block that holds neither marks nor invisible signs, but for the soft hyphen. */
function isPlain(cluster: string): boolean {
  const code = cluster.charCodeAt(0);
  return cluster.length === 1 && (code < FIRST_MARK || (code >= 0x1e00 && code <= 0x1eff)) && code !== 0xad;
}

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** Joins base letters and their marks (Unicode tổ hợp) while keeping where the whole stood. */
function finish({ paragraph, raw }: Open): void {
  for (let at = 0; at < raw.length; ) {
    const first = raw[at];
    if (!first) break;
    let end = at + 1;
    let cluster = first.char;
    while (first.from >= 0 && isMark(raw[end]?.char)) cluster += raw[end++]?.char ?? '';
    const last = raw[end - 1] ?? first;
    at = end;
    if (isPlain(cluster)) {
      paragraph.text += cluster;
      paragraph.from.push(first.from);
      paragraph.to.push(first.to);
      paragraph.field.push(first.field);
      continue;
    }
    if (INVISIBLE.test(cluster)) continue;
    for (const unit of cluster.normalize('NFC').split('')) {
      paragraph.text += unit;
      paragraph.from.push(first.from);
      paragraph.to.push(last.to);
      paragraph.field.push(first.field);
    }
  }
}
