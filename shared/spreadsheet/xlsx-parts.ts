import { BadFile } from './bad-file.ts';
import { dateKind } from './date-serial.ts';
import type { Limits } from './limits.ts';
import { attribute, scanXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** The parts of an .xlsx package beside its sheets (ECMA-376 Part 1 §12, Part 2 §9). */

export interface SheetPart {
  name: string;
  hidden: boolean;
  path: string;
}
export interface Book {
  sheets: SheetPart[];
  system1904: boolean;
  strings: string[];
  /** Per cell style: does it show numbers as dates or times? */
  styles: ('date' | 'time' | null)[];
}

/** Reads everything sheets refer to. Relationships that lead outside the file are not followed. @throws BadFile */
export async function readBook(zip: Zip, limits: Limits): Promise<Book> {
  const root = await relationsOf(zip, '');
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const path = main ?? 'xl/workbook.xml';
  if (zip.entries.has('xl/workbook.bin')) throw new BadFile('other-format', 'xlsb');
  if (!zip.entries.has(path))
    throw new BadFile(zip.entries.has('content.xml') ? 'other-format' : 'not-a-workbook');
  const relations = await relationsOf(zip, path);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let system1904 = false;
  scanXml(await textOf(zip, path), path, {
    open(name, attributes) {
      if (name === 'workbookPr') system1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      const id = attribute(attributes, 'id') ?? '';
      listed.push({ name: attribute(attributes, 'name') ?? '', hidden: state !== 'visible', id });
    },
    close() {},
  });
  if (listed.length > limits.sheets) throw new BadFile('too-large', 'sheets');
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.get(id);
    if (!relation) throw new BadFile('broken', name);
    // Charts and dialogs are sheets without cells.
    return relation.type.endsWith('/worksheet') ? [{ name, hidden, path: relation.target }] : [];
  });
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(kind))?.target;
  const [strings, styles] = [partOf('/sharedStrings'), partOf('/styles')];
  return {
    sheets,
    system1904,
    strings: strings === undefined ? [] : stringsOf(await textOf(zip, strings), strings),
    styles: styles === undefined ? [] : stylesOf(await textOf(zip, styles), styles),
  };
}

/** A part as text; Office writes UTF-8, the standard also allows UTF-16. */
export async function textOf(zip: Zip, path: string): Promise<string> {
  const bytes = await zip.read(path);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}

interface Relation {
  type: string;
  target: string;
}

async function relationsOf(zip: Zip, path: string): Promise<Map<string, Relation>> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const file = `${folder}_rels/${path.slice(slash + 1)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.entries.has(file)) return relations;
  scanXml(await textOf(zip, file), file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const id = attribute(attributes, 'Id') ?? '';
      const target = resolve(folder, attribute(attributes, 'Target') ?? '');
      relations.set(id, { type: attribute(attributes, 'Type') ?? '', target });
    },
    close() {},
  });
  return relations;
}

/** A target inside the package; ".." cannot climb out of it. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Shared strings; rich text is joined, phonetic hints are left out. */
function stringsOf(xml: string, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let reading = false;
  let phonetic = 0;
  scanXml(xml, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') reading = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeOffice(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') reading = false;
    },
    text(piece) {
      if (reading) text += piece;
    },
  });
  return strings;
}

/** Characters XML cannot hold are written `_x000D_`. */
export function unescapeOffice(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16)),
  );
}

function stylesOf(xml: string, part: string): Book['styles'] {
  const codes = new Map<number, string>();
  const styles: Book['styles'] = [];
  let inCells = false;
  scanXml(xml, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(dateKind(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
