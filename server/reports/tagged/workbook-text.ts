import { attribute, scanXml } from '#shared/spreadsheet/xml.ts';
import { type OfficeFile, textOf } from '../learn/file/office-file.ts';
import type { TaggedLine } from './faults.ts';

/** A string cell of a workbook: where its element stands in its sheet's XML, and its text. */
export interface TextCell {
  part: string;
  /** "B4". */
  reference: string;
  /** The whole `<c …>…</c>` in the sheet's XML. */
  from: number;
  to: number;
  /** Attribute `s` of the cell: its format. */
  format: string | null;
  text: string;
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** Sheets of a workbook, in the order of their names. */
export function sheetParts(file: OfficeFile): string[] {
  return [...file.parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
}

/** All string cells that hold a brace: only those can hold a tag. */
export function taggedCells(file: OfficeFile): TextCell[] {
  const shared = sharedStrings(textOf(file.parts.get('xl/sharedStrings.xml')));
  return sheetParts(file).flatMap((part) => {
    const xml = textOf(file.parts.get(part));
    return [...xml.matchAll(CELL)].flatMap((found): TextCell[] => {
      const [whole, attributes = '', inside = ''] = found;
      const type = attribute(` ${attributes}`, 't');
      const text =
        type === 's'
          ? (shared[Number(/<(?:\w+:)?v>(\d+)</.exec(inside)?.[1] ?? -1)] ?? '')
          : type === 'inlineStr'
            ? plain(inside)
            : '';
      if (!/[{}]/.test(text)) return [];
      return [
        {
          part,
          reference: attribute(` ${attributes}`, 'r') ?? '',
          from: found.index,
          to: found.index + whole.length,
          format: attribute(` ${attributes}`, 's'),
          text,
        },
      ];
    });
  });
}

/** Lines for the tag check, a cell each. */
export function cellLines(cells: readonly TextCell[]): TaggedLine[] {
  return cells.map(({ part, reference, text }) => ({
    place: `${/([^/]+)\.xml$/.exec(part)?.[1] ?? part}, ô ${reference}`,
    text,
  }));
}

function sharedStrings(xml: string): string[] {
  if (xml === '') return [];
  const strings: string[] = [];
  let reading = false;
  let phonetic = 0;
  scanXml(xml.replace(/^\uFEFF/, ''), 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic += 1;
      reading = name === 't' && phonetic === 0;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') reading = false;
    },
    text(text) {
      if (reading) strings[strings.length - 1] = (strings.at(-1) ?? '') + text;
    },
  });
  return strings;
}

function plain(inside: string): string {
  let text = '';
  let reading = false;
  scanXml(`<c>${inside}</c>`, 'is', {
    open: (name) => {
      reading = name === 't';
    },
    close: () => {
      reading = false;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
  });
  return text;
}
