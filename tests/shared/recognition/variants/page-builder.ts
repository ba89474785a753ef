/** Draws one list in the ways Vietnamese e-office and one-stop pages draw theirs. */
export interface Column<T> {
  /** Header texts from the top level down; neighbours with the same upper text are merged. */
  head: string | readonly string[];
  /** Cell HTML; lines separated by `<br>`. */
  cell: (sample: T, index: number) => string;
  hidden?: boolean;
  /** Declared key: `th[field]` in tables, `mat-column-*` in Material ones. */
  field?: string;
}

export type Style =
  | 'thead'
  | 'th-in-body'
  | 'td-header'
  | 'mat-table'
  | 'mat-div'
  | 'mdc'
  | 'aria'
  | 'boxes'
  | 'split'
  | 'telerik'
  | 'zk';

export interface PageOptions {
  style?: Style;
  titles?: readonly string[];
  numberLine?: readonly string[];
  emptyLead?: boolean;
  decorate?: (header: string) => string;
  text?: (text: string) => string;
  footer?: readonly string[];
  repeatHeader?: boolean;
  rowAttributes?: (index: number) => string;
}

interface HeadCell {
  text: string;
  rows: number;
  columns: number;
  at: number;
}

export function drawPage<T>(
  columns: readonly Column<T>[],
  samples: readonly T[],
  options: PageOptions = {},
): string {
  const {
    style = 'thead',
    titles = [],
    decorate = (header) => header,
    text = (raw) => raw,
    rowAttributes = () => '',
  } = options;
  const all: readonly Column<T>[] = options.emptyLead ? [{ head: '', cell: () => '' }, ...columns] : columns;
  const width = all.length;
  const title = titles.map((line) => `<tr><td colspan="${width}">${text(line)}</td></tr>`).join('');
  const head = levels(all)
    .map((level) => `<tr>${level.map((cell) => headCell(cell, all, style, decorate, text)).join('')}</tr>`)
    .join('');
  const numbers = options.numberLine
    ? `<tr>${options.numberLine.map((each) => `<td>${each}</td>`).join('')}</tr>`
    : '';
  const rows = samples.map((sample, index) => bodyRow(all, sample, index, style, text, rowAttributes));
  if (options.repeatHeader && rows.length > 1)
    rows.splice(2, 0, head.replaceAll('<th', '<td').replaceAll('</th>', '</td>'));
  const footer = (options.footer ?? [])
    .map((line) => `<tr><td colspan="2">${line}</td>${'<td>9</td>'.repeat(width - 2)}</tr>`)
    .join('');
  const body = rows.join('\n') + footer;
  switch (style) {
    case 'thead':
    case 'telerik':
      return `<table class="rgMasterTable">${title ? `<thead>${title}</thead>` : ''}<thead>${head}${numbers}</thead><tbody>${body}</tbody></table>`;
    case 'th-in-body':
    case 'td-header':
      return `<table>${title}${head}${numbers}${body}</table>`;
    case 'mat-table':
      return `<table mat-table class="mat-table cdk-table searchtbl"><thead>${head}</thead><tbody>${body}</tbody></table>`;
    case 'mdc':
      return `<table mat-table class="mat-mdc-table mdc-data-table__table searchtbl"><thead>${head}</thead><tbody>${body}</tbody></table>`;
    case 'mat-div':
      return `<mat-table class="mat-table searchtbl">${asDivs(head, 'mat-header-row', 'mat-header-cell')}${asDivs(body, 'mat-row', 'mat-cell')}</mat-table>`;
    case 'aria':
      return `<div role="grid">${asRoles(head, 'columnheader')}${asRoles(body, 'gridcell')}</div>`;
    case 'boxes':
      return `<div class="list"><div>${asBoxes(head)}</div><div>${asBoxes(body)}</div></div>`;
    case 'zk':
      return `<div class="z-listbox"><div class="z-listbox-header"><table><tbody>${head.replaceAll('<tr', '<tr class="z-listhead"').replaceAll('<th', '<th class="z-listheader"')}</tbody></table></div><div class="z-listbox-body"><table><tbody>${body.replaceAll('<tr', '<tr class="z-listitem"').replaceAll('<td', '<td class="z-listcell"')}</tbody></table></div></div>`;
    case 'split':
      return `<div class="dataTables_scrollHead"><table><thead>${head}</thead></table></div><div class="dataTables_scrollBody"><table><tbody>${body}</tbody></table></div>`;
  }
}

function levels<T>(columns: readonly Column<T>[]): HeadCell[][] {
  const paths = columns.map((column) => (typeof column.head === 'string' ? [column.head] : column.head));
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadCell[] = [];
    paths.forEach((path, at) => {
      const own = path[level];
      if (own === undefined) return;
      const last = cells.at(-1);
      const merges = last && last.at + last.columns === at && last.text === own && level < path.length - 1;
      if (merges) last.columns += 1;
      else cells.push({ text: own, rows: level === path.length - 1 ? depth - level : 1, columns: 1, at });
    });
    return cells;
  });
}

function headCell<T>(
  cell: HeadCell,
  columns: readonly Column<T>[],
  style: Style,
  decorate: (header: string) => string,
  text: (text: string) => string,
): string {
  const column = columns[cell.at];
  const spans = `${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}`;
  const hidden = column?.hidden ? ' style="display:none"' : '';
  const tag = style === 'td-header' ? 'td' : 'th';
  const field = column?.field && !style.startsWith('m') ? ` field="${column.field}"` : '';
  return `<${tag}${spans}${hidden}${field}${materialClass(column, style, true)}>${cell.text === '' ? '' : decorate(text(cell.text))}</${tag}>`;
}

function bodyRow<T>(
  columns: readonly Column<T>[],
  sample: T,
  index: number,
  style: Style,
  text: (text: string) => string,
  rowAttributes: (index: number) => string,
): string {
  const kind = style === 'telerik' ? ` class="${index % 2 ? 'rgAltRow' : 'rgRow'}"` : '';
  const cells = columns.map(
    (column) =>
      `<td${column.hidden ? ' style="display:none"' : ''}${materialClass(column, style, false)}>${text(column.cell(sample, index))}</td>`,
  );
  return `<tr${kind} ${rowAttributes(index)}>${cells.join('')}</tr>`;
}

function materialClass<T>(column: Column<T> | undefined, style: Style, header: boolean): string {
  if (!['mat-table', 'mat-div', 'mdc'].includes(style)) return '';
  const prefix = style === 'mdc' ? 'mat-mdc' : 'mat';
  return ` class="${prefix}-${header ? 'header-cell' : 'cell'} cdk-cell ${column?.field ? `mat-column-${column.field} cdk-column-${column.field}` : ''}"`;
}

function asDivs(rows: string, row: string, cell: string): string {
  return rows
    .replaceAll(/<tr[^>]*>/g, `<${row} class="${row} cdk-row">`)
    .replaceAll('</tr>', `</${row}>`)
    .replaceAll(/<t[hd]([^>]*)>/g, `<${cell}$1>`)
    .replaceAll(/<\/t[hd]>/g, `</${cell}>`);
}

function asBoxes(rows: string): string {
  return rows
    .replaceAll(/<tr[^>]*>/g, '<div class="hang">')
    .replaceAll('</tr>', '</div>')
    .replaceAll(/<t[hd]([^>]*)>/g, '<span$1>')
    .replaceAll(/<\/t[hd]>/g, '</span>');
}

function asRoles(rows: string, cell: string): string {
  return rows
    .replaceAll('<tr', '<div role="row"')
    .replaceAll('</tr>', '</div>')
    .replaceAll(/<t[hd]([^>]*)>/g, `<div role="${cell}"$1>`)
    .replaceAll(/<\/t[hd]>/g, '</div>')
    .replaceAll('rowspan', 'aria-rowspan')
    .replaceAll('colspan', 'aria-colspan');
}
