import { fold } from '#shared/vietnamese/text.ts';
import { sheetCells } from './editable-cells.ts';
import { ANY_CONTROL, isControl, isInput, isSelect, isTextarea, oneLine, rootsOf } from './elements.ts';
import type { FieldKind, FieldOption, FormField } from './field.ts';
import { headingsOf, headingsOver } from './headings.ts';
import { labelWords } from './label-words.ts';
import { boxesAround, placesOf, TABLES } from './table-places.ts';
import { type CellWords, wordsByCell } from './table-words.ts';
import { isLogin, isPicker, type Untouchable, untouchable } from './untouchable.ts';

/** More fields than this are no form an officer fills; the rest is left out and said. */
export const MOST_FIELDS = 4_000;
/** Copies that spreadsheets keep of their frozen rows and columns. */
const COPIES = '[class*=ht_clone]';

export interface FoundFields {
  fields: FormField[];
  /** How many were left alone, by reason. */
  left: Partial<Record<Untouchable, number>>;
  /** A page where somebody signs in: nothing was looked at. */
  login: boolean;
  /** The page has more fields than are looked at. */
  more: boolean;
}

/**
 * Every field of a page that may be filled, by meaning: its label, the headers of its row and column and the
 * headings over it; with frames of the same origin, open shadow roots, editable cells and the cells of
 * spreadsheets. Never passwords, captchas, hidden, locked and personal fields (`untouchable.ts`).
 */
export function findFields(document: Document): FoundFields {
  const found: FoundFields = { fields: [], left: {}, login: false, more: false };
  const fields: Omit<FormField, 'key'>[] = [];
  for (const root of rootsOf(document)) {
    const page = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
    if (page && isLogin(page)) {
      found.login ||= root === document;
      continue;
    }
    const cells = new Map<Element, CellWords>();
    const sheets = new Set<Element>();
    for (const table of root.querySelectorAll(TABLES)) {
      if (table.closest(COPIES)) continue;
      const isCell = sheetCells(table);
      const words = wordsByCell(placesOf(table, isCell));
      // Inner tables come later and know better.
      for (const [cell, said] of words) {
        cells.set(cell, said);
        if (isCell(cell)) sheets.add(cell);
      }
    }
    const headings = headingsOf(root);
    const boxes = new Set<Element>();
    for (const element of root.querySelectorAll<HTMLElement>(
      `${ANY_CONTROL}, td, [role=gridcell], [role=cell]`,
    )) {
      const sheet = sheets.has(element);
      if (!sheet && !isControl(element)) continue;
      if (element.closest(COPIES)) continue;
      if (fields.length >= MOST_FIELDS) {
        return { ...found, fields: keyed(fields), more: true };
      }
      const members = membersOf(element, root);
      if (members[0] !== element) continue;
      const box = cellAround(element, cells) ? null : boxesAround(element);
      if (box && !boxes.has(box)) {
        boxes.add(box);
        for (const [at, said] of wordsByCell(placesOf(box, () => false))) cells.set(at, said);
      }
      const cell = cellAround(element, cells);
      const own = labelWords(element);
      const inMatrix = cell !== undefined && (cell.rows.length > 0 || cell.columns.length > 0);
      const label =
        members.length > 1 ? groupLabel(element) : labelOf(element, own.label, inMatrix && !cell.crowded);
      const why = untouchable(element, [...own.all, label, ...(cell?.columns ?? [])], cell?.rows);
      if (why) {
        found.left[why] = (found.left[why] ?? 0) + 1;
        continue;
      }
      fields.push({
        kind: sheet ? 'cell' : kindOf(element),
        element,
        members,
        multiple: isSelect(element) && element.multiple,
        label,
        rows: cell?.rows ?? [],
        columns: cell?.columns ?? [],
        groups: [...headingsOver(element, headings), ...(cell?.groups ?? [])],
        unit: cell?.unit ?? '',
        options: optionsOf(element, members),
        samples: cell?.samples ?? [],
      });
    }
  }
  return { ...found, fields: keyed(fields) };
}

function kindOf(element: HTMLElement): FieldKind {
  if (isSelect(element)) return 'select';
  if (isTextarea(element)) return 'text';
  if (!isInput(element)) return 'editable';
  switch (element.type) {
    case 'radio':
    case 'checkbox':
    case 'number':
    case 'date':
    case 'month':
      return element.type;
    default:
      return isPicker(element) ? 'date' : 'text';
  }
}

/** In a table the headers speak; a label of the control's own adds to them only when it says something else. */
function labelOf(element: HTMLElement, label: string, inMatrix: boolean): string {
  if (!inMatrix) return label;
  const declared = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  const labelled = ((element as HTMLInputElement).labels?.length ?? 0) > 0;
  return declared || labelled ? label : '';
}

function cellAround(element: Element, cells: ReadonlyMap<Element, CellWords>): CellWords | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const words = cells.get(at);
    if (words) return words;
    if (at.tagName === 'TABLE' || at.tagName === 'FORM') return undefined;
  }
  return undefined;
}

function membersOf(element: HTMLElement, root: Document | ShadowRoot): HTMLElement[] {
  if (!isInput(element) || element.type !== 'radio' || element.name === '') return [element];
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (other) => other.name === element.name && other.form === element.form,
  );
}

/** The words over a group of radio buttons. */
function groupLabel(element: HTMLElement): string {
  const group = element.closest(
    '[role=radiogroup], fieldset, mat-radio-group, .form-group, .form-row, tr, dl, p, li',
  );
  const named = group?.getAttribute('aria-label') ?? '';
  if (named !== '') return oneLine(named);
  const legend = group?.querySelector(
    'legend, :scope > label:not(:has(input)), :scope > span, :scope > dt, :scope > td:first-child',
  );
  return oneLine(legend?.textContent ?? '').replace(/\s*[:：]\s*$/, '');
}

function optionsOf(element: HTMLElement, members: readonly HTMLElement[]): FieldOption[] {
  if (isSelect(element))
    return [...element.options].map(({ value, text }) => ({ value, text: oneLine(text) }));
  if (members.length > 1 || (isInput(element) && element.type === 'radio'))
    return members.map((member) => ({
      value: (member as HTMLInputElement).value,
      text: labelWords(member).label,
    }));
  return [];
}

/** What the page says of the field, folded. A heading that names the period is the same one every period. */
function saidOf({ groups, rows, columns, label }: Omit<FormField, 'key'>): string {
  const over = groups
    .slice(-2)
    .map((text) => fold(text).replace(PERIOD_WORDS, ' ').replace(/\s+/g, ' ').trim());
  return [
    ...over,
    '/',
    ...[...rows, '/', ...columns, '/', label].map((part) => (part === '/' ? part : fold(part))),
  ]
    .join('>')
    .slice(0, 480);
}
const PERIOD_WORDS = /(?:(?:tháng|quý|năm|ngày|tuần) )?(?<![\p{L}\d])(?:\d+|i{1,3}|iv)(?![\p{L}\d])/gu;

/** Fields that say the same are told apart by their place among them, and by how many they are. */
function keyed(fields: readonly Omit<FormField, 'key'>[]): FormField[] {
  const twins = Map.groupBy(fields, saidOf);
  return fields.map((field) => {
    const said = saidOf(field);
    const same = twins.get(said) ?? [];
    return { ...field, key: same.length > 1 ? `${said}#${same.indexOf(field) + 1}/${same.length}` : said };
  });
}
