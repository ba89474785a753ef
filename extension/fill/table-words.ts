import { fold } from '#shared/vietnamese/text.ts';
import type { Cell, Places } from './table-places.ts';

/** What a table says of one of its cells. */
export interface CellWords {
  /** Row headers, outer first. */
  rows: string[];
  /** Column headers, top level first. */
  columns: string[];
  /** Title over the table and heading of the block of rows. */
  groups: string[];
  unit: string;
  /** Several controls stand in the cell, each with words of its own before it. */
  crowded: boolean;
  /** Other texts of the column, to see how numbers are written. */
  samples: string[];
}

const NOTHING = /^[\s\d.,;:()[\]+=\-–*/%]*$/;
/** "STT", "I", "1.2", "a)": a place in a list, no name. */
const ORDINAL = /^(?:[ivxlcIVXLC]+|\d+(?:\.\d+)*|[a-zđA-ZĐ])[.)]?$/u;
const ORDINAL_HEAD = /^(?:stt|tt|số tt|số thứ tự|thứ tự|#|no)$/u;
const UNIT_HEAD = /^(?:đơn vị(?: tính)?|đvt|đv tính)$/u;
const CODE_HEAD = /^(?:mã(?: số| chỉ tiêu| biểu| tthc| thủ tục| lĩnh vực)?|ký hiệu)$/u;
const NUMBER_LINE = /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?(?:\s*=\s*[\d\s()+\-–:/*x.,%]+)?$/u;
const MOST_SAMPLES = 12;

/** The header block over a run of rows, and where the rows begin. */
interface Head {
  rows: number[];
  title: string;
}

/** Words for every cell with a control of a table; worked out once for the whole of it. */
export function wordsByCell(places: Places): Map<Element, CellWords> {
  const words = new Map<Element, CellWords>();
  let head: Head = { rows: [], title: '' };
  let section = '';
  let begun = false;
  const parents: { depth: number; text: string }[] = [];
  places.forEach((row, at) => {
    const cells = distinct(row);
    if (!cells.some((cell) => cell.input)) {
      const filled = cells.filter((cell) => cell.text !== '');
      if (isNumberLine(cells) || filled.length === 0) return;
      const isHead = filled.length > 1 && (!begun || filled.every((cell) => cell.header));
      const sectionLike = filled.length === 1 || (filled.length === 2 && ORDINAL.test(filled[0]?.text ?? ''));
      if (isHead && !(sectionLike && head.rows.length > 0)) {
        head = begun ? { rows: [at], title: head.title } : { ...head, rows: [...head.rows, at] };
        if (begun) section = '';
        begun = false;
      } else if (sectionLike) {
        const text = filled.at(-1)?.text ?? '';
        if (head.rows.length === 0 && !begun) head = { ...head, title: text };
        else section = text;
        parents.length = 0;
      }
      return;
    }
    begun = true;
    const line = lineOf(places, row, head, parents);
    for (const [column, cell] of row.entries()) {
      if (!cell?.input || words.has(cell.element)) continue;
      words.set(cell.element, {
        rows: rowWords(row, column, head, line),
        columns: columnWords(places, head, column),
        groups: [head.title, section].filter((text) => text !== ''),
        unit: line.unit,
        crowded: cell.crowded,
        samples: samplesOf(places, column),
      });
    }
  });
  return words;
}

interface Line {
  /** Does the row alternate labels and controls, as forms laid out by a table do? */
  alternates: boolean;
  parents: string[];
  unit: string;
  /** What each column's own header says it is. */
  kinds: ('ordinal' | 'unit' | 'code' | 'words')[];
}

function lineOf(
  places: Places,
  row: readonly (Cell | null)[],
  head: Head,
  parents: { depth: number; text: string }[],
): Line {
  const kinds = row.map((_, column) => kindOf(columnWords(places, head, column).at(-1) ?? ''));
  const firstInput = row.findIndex((cell) => cell?.input);
  const alternates =
    head.rows.length === 0 &&
    row.some((cell, i) => i > firstInput && cell !== null && !cell.input && isName(cell.text));
  const unit = row.find((cell, i) => kinds[i] === 'unit' && cell !== null && !cell.input)?.text ?? '';
  const name = row.find(
    (cell, i) => kinds[i] === 'words' && cell !== null && !cell.input && isName(cell.text),
  );
  if (!name || alternates) return { alternates, kinds, unit, parents: [] };
  const depth = depthOf(row[0]?.text ?? '', name.text);
  while (parents.length > 0 && (parents.at(-1)?.depth ?? 0) >= depth) parents.pop();
  const above = parents.map(({ text }) => text);
  parents.push({ depth, text: name.text });
  return { alternates, kinds, unit, parents: above };
}

/** "1" is 1, "1.2" is 2, "a)" below it, "- Trực tuyến" and "Trong đó" below their neighbour. */
function depthOf(ordinal: string, name: string): number {
  if (/^(?:tổng(?: cộng| số)?|cộng)$/iu.test(name.trim())) return 1;
  if (/^\s*(?:[-–+•*]|trong đó|[a-zđ]\))/iu.test(name)) return 20 + (/^\s*[+•*]/.test(name) ? 1 : 0);
  if (/^[IVXLC]+[.)]?$/.test(ordinal)) return 1;
  if (/^\d+(?:\.\d+)*\.?$/.test(ordinal)) return 2 + ordinal.replace(/\.$/, '').split('.').length;
  return /^[a-zđ][.)]?$/u.test(ordinal) ? 10 : 5;
}

function rowWords(row: readonly (Cell | null)[], column: number, head: Head, line: Line): string[] {
  const own = row[column];
  const inside = own && !own.crowded && isName(own.text) ? [own.text] : [];
  const before: string[] = [];
  for (let i = column - 1; i >= 0; i -= 1) {
    const cell = row[i];
    if (!cell || cell === own) continue;
    if (cell.input && line.alternates) break;
    if (cell.input || line.kinds[i] !== 'words' || !isName(cell.text) || before[0] === cell.text) continue;
    before.unshift(cell.text);
    if (line.alternates || head.rows.length === 0) break;
  }
  if (before.length === 0 && inside.length === 0 && !line.alternates) {
    const after = row.find((cell, i) => i > column && cell !== null && !cell.input && isName(cell.text));
    if (after) before.push(after.text);
  }
  return [...line.parents, ...before, ...inside];
}

function columnWords(places: Places, head: Head, column: number): string[] {
  const texts: string[] = [];
  let last: Cell | null = null;
  for (const at of head.rows) {
    const cell = places[at]?.[column] ?? null;
    if (cell === null || cell === last) continue;
    last = cell;
    if (cell.text !== '' && texts.at(-1) !== cell.text) texts.push(cell.text);
  }
  return texts;
}

function samplesOf(places: Places, column: number): string[] {
  const texts: string[] = [];
  for (const row of places) {
    const text = row[column]?.text ?? '';
    if (/\d/.test(text) && NOTHING.test(text)) texts.push(text);
    if (texts.length >= MOST_SAMPLES) break;
  }
  return texts;
}

function kindOf(head: string): Line['kinds'][number] {
  const text = fold(head);
  if (ORDINAL_HEAD.test(text)) return 'ordinal';
  if (UNIT_HEAD.test(text)) return 'unit';
  return CODE_HEAD.test(text) ? 'code' : 'words';
}

function isName(text: string): boolean {
  return !NOTHING.test(text) && !ORDINAL.test(text.trim());
}

function isNumberLine(cells: readonly Cell[]): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => NUMBER_LINE.test(text));
}

function distinct(row: readonly (Cell | null)[]): Cell[] {
  return [...new Set(row)].filter((cell): cell is Cell => cell !== null);
}
