import { escapeXml } from '../learn/file/escape-xml.ts';
import { type OfficeFile, textOf, writeOfficeFile } from '../learn/file/office-file.ts';
import { BLANK } from '../print.ts';
import { sheetParts, type TextCell, taggedCells } from './workbook-text.ts';

/** A value for a tag: its print, and the number a cell of its own holds. */
export interface TagValue {
  printed: string;
  number: number | null;
}

/**
 * Fills the tags of a workbook. A cell that is one tag becomes a number in its own format, so that formulas
 * count with it; all else becomes a string, which Excel never takes for a formula whatever it begins with.
 */
export function fillWorkbook(file: OfficeFile, values: ReadonlyMap<string, TagValue>): Uint8Array {
  const replaced = new Map<string, Uint8Array>();
  const cells = taggedCells(file);
  for (const part of sheetParts(file)) {
    const xml = textOf(file.parts.get(part));
    let done = '';
    let at = 0;
    for (const cell of cells.filter((each) => each.part === part)) {
      done += xml.slice(at, cell.from) + cellXml(cell, values);
      at = cell.to;
    }
    const filled = done + xml.slice(at);
    // What formulas had come to belongs to the old values.
    const fresh = filled.replace(
      /(<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))<(?:\w+:)?v>[^<]*<\/(?:\w+:)?v>/g,
      '$1',
    );
    if (fresh !== xml) replaced.set(part, new TextEncoder().encode(fresh));
  }
  replaced.set(file.main, new TextEncoder().encode(recalculating(textOf(file.parts.get(file.main)))));
  return writeOfficeFile(file, replaced);
}

function cellXml({ reference, format, text }: TextCell, values: ReadonlyMap<string, TagValue>): string {
  const attributes = `r="${escapeXml(reference)}"${format === null ? '' : ` s="${escapeXml(format)}"`}`;
  const only = /^\s*\{\s*([\w.]+)\s*\}\s*$/.exec(text)?.[1];
  const number = only === undefined ? null : (values.get(only)?.number ?? null);
  if (number !== null) return `<c ${attributes}><v>${number}</v></c>`;
  const filled = text.replace(/\{\s*([\w.]+)\s*\}/g, (_, tag: string) => values.get(tag)?.printed || BLANK);
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(filled)}</t></is></c>`;
}

function recalculating(workbook: string): string {
  const calc = /<((?:\w+:)?)calcPr\b[^>]*?\/>/.exec(workbook);
  if (calc) return workbook.replace(calc[0], `<${calc[1] ?? ''}calcPr fullCalcOnLoad="1"/>`);
  const prefix = /<((?:\w+:)?)workbook\b/.exec(workbook)?.[1] ?? '';
  const element = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  // Order of CT_Workbook: calcPr follows definedNames, else sheets.
  const after = new RegExp(`</${prefix}definedNames>|</${prefix}externalReferences>|</${prefix}sheets>`, 'g');
  const place = [...workbook.matchAll(after)].at(-1);
  if (!place) return workbook;
  const at = place.index + place[0].length;
  return workbook.slice(0, at) + element + workbook.slice(at);
}
