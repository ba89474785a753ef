import { strToU8, zipSync } from 'fflate';

/** .xlsx packages made by hand, for what no library would write. */

export interface Parts {
  /** `<row>…` elements, or a whole `<worksheet>`. */
  sheet?: string;
  /** Texts of the shared strings. */
  strings?: readonly string[];
  styles?: string;
  workbook?: string;
  relations?: string;
  /** Further parts, or `null` to leave one out. */
  more?: Record<string, string | null>;
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function handMade(parts: Parts): Uint8Array {
  const { sheet = '', strings = [], styles = '' } = parts;
  const files: Record<string, string | null> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      parts.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      parts.relations ??
      `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet.startsWith('<worksheet')
      ? sheet
      : `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts.more,
  };
  const kept = Object.entries(files).filter((file): file is [string, string] => file[1] !== null);
  return zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)])));
}

/** An inline text cell. */
export const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A number cell of a style. */
export const number = (at: string, value: number | string, style = 0) =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
export const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
