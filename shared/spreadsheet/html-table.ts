import type { GridCell, GridRow } from '../recognition/grid.ts';
import { BadFile } from './bad-file.ts';
import type { Limits } from './limits.ts';
import { columnLetters, type Sheet } from './workbook.ts';

/**
 * The parts of a parsed page this file needs, so that `shared` knows no DOM: the browser gives
 * `DOMParser`'s document (inert: nothing of it runs or loads), `npm run read` one of jsdom. A tokenizer
 * of our own would have to repeat the rules of unclosed cells and two thousand named entities.
 */
export interface HtmlPage {
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}
export interface HtmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
}
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
}

const LINE_ELEMENTS = new Set(['BR', 'DIV', 'P', 'LI', 'TR']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const WIDEST_SPAN = 1_000;

/** Innermost tables of a page as sheets; a table that only lays out others is none. @throws BadFile */
export function htmlSheets(page: HtmlPage, limits: Limits): Sheet[] {
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const table of page.querySelectorAll('table')) {
    if (table.querySelector('table') !== null) continue;
    const rows: GridRow[] = [];
    for (const element of rowsOf(table)) {
      const line = childrenOf(element).filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
      cells += line.length;
      if (cells > limits.cells) throw new BadFile('too-large', 'table');
      if (line.length === 0) continue;
      rows.push({
        cells: line.map(cellOf),
        attributes: {},
        head: element.parentElement?.tagName === 'THEAD' || line.every(({ tagName }) => tagName === 'TH'),
        place: `row ${rows.length + 1}`,
      });
    }
    if (rows.length === 0) continue;
    if (sheets.length >= limits.sheets) throw new BadFile('too-large', 'table');
    const width = Math.min(
      Math.max(...rows.map((row) => row.cells.reduce((sum, { colSpan }) => sum + colSpan, 0))),
      limits.columns,
    );
    sheets.push({
      name: `Bảng ${sheets.length + 1}`,
      hidden: false,
      grid: { rows },
      letters: Array.from({ length: width }, (_, index) => columnLetters(index + 1)),
      hiddenRows: 0,
      hiddenColumns: [],
      unread: [],
    });
  }
  return sheets;
}

function* rowsOf(table: HtmlElement): Generator<HtmlElement> {
  for (const child of childrenOf(table)) {
    if (child.tagName === 'TR') yield child;
    else if (['THEAD', 'TBODY', 'TFOOT'].includes(child.tagName)) {
      for (const row of childrenOf(child)) if (row.tagName === 'TR') yield row;
    }
  }
}

function childrenOf(element: HtmlElement): HtmlElement[] {
  return [...element.childNodes].filter(isElement);
}

function isElement(node: HtmlNode): node is HtmlElement & HtmlNode {
  return node.nodeType === 1;
}

function cellOf(element: HtmlElement): GridCell {
  return {
    lines: linesOf(element),
    rowSpan: spanOf(element, 'rowspan'),
    colSpan: spanOf(element, 'colspan'),
    header: element.tagName === 'TH',
  };
}

function linesOf(element: HtmlElement): string[] {
  const lines = [''];
  const walk = (parent: HtmlElement): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? '';
      else if (isElement(child) && !SILENT.has(child.tagName)) {
        if (LINE_ELEMENTS.has(child.tagName)) lines.push('');
        walk(child);
        if (LINE_ELEMENTS.has(child.tagName) && child.tagName !== 'BR') lines.push('');
      }
    }
  };
  walk(element);
  const filled = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return filled.length > 0 ? filled : [''];
}

function spanOf(element: HtmlElement, name: string): number {
  const value = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1;
}
