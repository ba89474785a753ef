import { isInput, isSelect, isTextarea } from './elements.ts';
import type { FormField } from './field.ts';
import { isPicker } from './untouchable.ts';

/** Patience for a spreadsheet to turn a cell into an input, and for a page to take a value. */
const EDITOR_MS = 400;
const STEP_MS = 20;

/** A window with the classes of its own realm: frames have theirs. */
type Realm = Window & typeof globalThis;

function realmOf(element: Element): Realm {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new DOMException('The page has gone.', 'InvalidStateError');
  return view as Realm;
}

/**
 * Puts a value into a field with the events a page waits for: the browser's own setter (React looks past
 * anything else), then `input` (Vue, Angular, React), `change` (jQuery, plain pages), key events of the last
 * sign (masks) and leaving the field (Angular `updateOn: 'blur'`, formats). Presses no button and no Enter in a form.
 * @param values as `stateOf` gives them: option values, checked buttons, or the one text
 */
export async function writeState(field: FormField, values: readonly string[]): Promise<void> {
  const { element, kind, members } = field;
  if (kind === 'cell') return writeCell(element, values[0] ?? '');
  if (kind === 'checkbox') return check(element as HTMLInputElement, values[0] === 'on');
  if (kind === 'radio') return checkOne(members as HTMLInputElement[], values[0]);
  if (isSelect(element)) return select(element, values);
  if (kind === 'editable') return writeEditable(element, values[0] ?? '');
  typeInto(element as HTMLInputElement, values[0] ?? '', { leave: true });
}

/** A click is what pages listen to; it toggles, so only what differs is clicked. */
function check(box: HTMLInputElement, on: boolean): void {
  if (box.checked !== on) box.click();
}

function checkOne(members: readonly HTMLInputElement[], value: string | undefined): void {
  const wanted = members.find((member) => member.value === value);
  if (wanted) {
    check(wanted, true);
    return;
  }
  // A group nothing was chosen in cannot be clicked empty again.
  const chosen = members.find((member) => member.checked);
  if (!chosen) return;
  chosen.checked = false;
  announce(chosen, 'input', 'change');
}

function select(element: HTMLSelectElement, values: readonly string[]): void {
  announce(element, 'focus', 'focusin');
  if (element.multiple) for (const option of element.options) option.selected = values.includes(option.value);
  else element.value = values[0] ?? '';
  announce(element, 'input', 'change', 'blur', 'focusout');
}

function typeInto(
  element: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  { leave }: { leave: boolean },
): void {
  const realm = realmOf(element);
  // A calendar opens when its input is entered.
  const quiet = isPicker(element);
  const key = text.at(-1) ?? 'Delete';
  if (!quiet) announce(element, 'focus', 'focusin');
  if (!quiet) press(element, 'keydown', key);
  setNative(element, text);
  element.dispatchEvent(
    new realm.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  if (!quiet) press(element, 'keyup', key);
  if (leave) announce(element, 'change', 'blur', 'focusout');
}

/** React keeps its own setter on the element; the prototype's goes past it, as typing does. */
function setNative(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const realm = realmOf(element);
  const prototype = isTextarea(element)
    ? realm.HTMLTextAreaElement.prototype
    : realm.HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(element, text);
  else element.value = text;
}

function writeEditable(element: HTMLElement, text: string): void {
  const realm = realmOf(element);
  const document = element.ownerDocument;
  element.focus({ preventScroll: true });
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.removeAllRanges();
  selection?.addRange(range);
  const insert = (document as Partial<Document>).execCommand;
  // Editors hear of what the browser's own editing does; where it declines, the text is set and said.
  const typed = insert?.call(document, text === '' ? 'delete' : 'insertText', false, text) === true;
  if (!typed || (element.textContent ?? '') !== text) {
    element.textContent = text;
    element.dispatchEvent(
      new realm.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
  }
  announce(element, 'change', 'blur', 'focusout');
  element.blur();
}

/** Double-clicks a spreadsheet's cell, types into the input that appears and leaves it by Enter, as a hand does. */
async function writeCell(cell: HTMLElement, text: string): Promise<void> {
  const realm = realmOf(cell);
  const { left, top, width, height } = cell.getBoundingClientRect();
  const mouse = (type: string, detail: number): void => {
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    cell.dispatchEvent(
      new realm.MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        detail,
        view: realm,
        ...at,
      }),
    );
  };
  for (const detail of [1, 2]) for (const type of ['mousedown', 'mouseup', 'click']) mouse(type, detail);
  mouse('dblclick', 2);
  const editor = await editorOf(cell);
  if (!editor) return;
  if (isInput(editor) || isTextarea(editor)) {
    typeInto(editor, text, { leave: false });
    announce(editor, 'change');
  } else writeEditable(editor, text);
  for (const type of ['keydown', 'keypress', 'keyup']) press(editor, type, 'Enter', 13);
  await pause(STEP_MS);
  if (editor.isConnected && editor.ownerDocument.activeElement === editor) editor.blur();
}

/** The input a double click has opened: in the cell, or laid over it by its own spreadsheet. */
async function editorOf(cell: HTMLElement): Promise<HTMLElement | null> {
  const sheet =
    cell.closest('.handsontable, [role=grid], [role=treegrid], .jexcel, .jss, table')?.parentElement ?? cell;
  const place = cell.closest('.handsontable')?.parentElement ?? sheet;
  for (let waited = 0; waited < EDITOR_MS; waited += STEP_MS) {
    const inside = cell.querySelector<HTMLElement>('input, textarea, [contenteditable=true]');
    const active = cell.ownerDocument.activeElement as HTMLElement | null;
    const open =
      inside ?? (active && active !== cell && place.contains(active) && isEditor(active) ? active : null);
    if (open)
      return isInput(open) && /^(?:password|hidden|file|checkbox|radio)$/.test(open.type) ? null : open;
    if (cell.getAttribute('contenteditable') === 'true') return cell;
    await pause(STEP_MS);
  }
  return null;
}

function isEditor(element: Element): boolean {
  return isInput(element) || isTextarea(element) || element.getAttribute('contenteditable') === 'true';
}

function press(element: HTMLElement, type: string, key: string, keyCode = 0): void {
  const realm = realmOf(element);
  const init = {
    key,
    code: key === 'Enter' ? 'Enter' : '',
    keyCode,
    which: keyCode,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  element.dispatchEvent(new realm.KeyboardEvent(type, init));
}

function announce(element: HTMLElement, ...types: string[]): void {
  const realm = realmOf(element);
  for (const type of types) {
    const focus = /^(?:focus|blur)/.test(type);
    const init = { bubbles: type !== 'focus' && type !== 'blur', composed: true };
    element.dispatchEvent(focus ? new realm.FocusEvent(type, init) : new realm.Event(type, init));
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
