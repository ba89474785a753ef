import { describe, expect, it } from 'vitest';
import { applyFill, undoFill } from '../../../extension/fill/apply.ts';
import type { FillContent } from '../../../extension/fill/content.ts';
import { findFields } from '../../../extension/fill/find-fields.ts';
import { planFill } from '../../../extension/fill/plan.ts';
import { fieldOf, pageOf } from './page.ts';

const count = (exact: string): FillContent => ({ kind: 'number', exact });
function plan(page: Document, wishes: Record<string, FillContent>) {
  const { fields } = findFields(page);
  return planFill(
    fields,
    Object.entries(wishes).map(([words, content]) => ({ field: fieldOf(page, words), content, reason: '' })),
  );
}
const input = (page: Document, selector: string) => page.querySelector(selector) as HTMLInputElement;

describe('a plan', () => {
  it('ticks what is certain and not there yet', () => {
    const page = pageOf('<label>A <input value="12.481"></label><label>B <input value="1"></label>');
    const rows = plan(page, { A: count('12481'), B: count('12481') });
    expect(rows.map(({ same, tick }) => ({ same, tick }))).toEqual([
      { same: true, tick: false },
      { same: false, tick: true },
    ]);
  });
  it('leaves a decimal unticked where the form does not say which mark it takes', () => {
    const [row] = plan(pageOf('<label>A <input></label>'), { A: count('97.82') });
    expect(row).toMatchObject({ now: '97,82', tick: false });
    expect(row?.doubt).toContain('dấu thập phân');
  });
  it('refuses what a field cannot hold instead of cutting it', () => {
    const page = pageOf(
      '<label>A <input maxlength=3></label><label>B <input type=number step=1></label><label>C <select><option>x</option></select></label>',
    );
    const rows = plan(page, { A: count('12481'), B: count('1.5'), C: { kind: 'choice', texts: ['y'] } });
    expect(rows.map(({ problem }) => problem)).toEqual([
      'Số dài hơn ô này cho phép.',
      'Ô này chỉ nhận số nguyên.',
      'Danh sách của trang không có “y”.',
    ]);
  });
  it('finds options however they are written, and never one of several', () => {
    const page = pageOf(
      '<label>A <select><option>Hoả tốc</option><option>Tháng 10</option><option>Tháng 1</option></select></label>',
    );
    const choose = (text: string) => plan(page, { A: { kind: 'choice', texts: [text] } })[0];
    expect(choose('HỎA TỐC')).toMatchObject({ now: 'Hoả tốc', doubt: null });
    expect(choose('10')).toMatchObject({ now: 'Tháng 10' });
    expect(choose('tháng')?.problem).toContain('nhiều mục');
  });
  it('writes days as the field shows them', () => {
    const page =
      pageOf(`<label>A <input type=date></label><label>B <input class="datepicker" data-dateformat="dd/mm/yy"></label>
      <label>C <input placeholder="dd-mm-yyyy"></label><label>D <input type=month></label><label>E <input placeholder="YYYY-MM-DD"></label>`);
    const day: FillContent = { kind: 'date', iso: '2026-11-05' };
    expect(plan(page, { A: day, B: day, C: day, D: day, E: day }).map(({ now }) => now)).toEqual([
      '2026-11-05',
      '05/11/2026',
      '05-11-2026',
      '2026-11',
      '2026-11-05',
    ]);
  });
});

describe('filling', () => {
  it('sends the events pages wait for, and undo puts the old value back the same way', async () => {
    const page = pageOf('<form><label>A <input value="7"></label></form>');
    const heard: string[] = [];
    for (const type of ['focus', 'keydown', 'input', 'keyup', 'change', 'blur', 'submit'])
      page.addEventListener(type, (event) => heard.push(event.type), true);
    const result = await applyFill(page, plan(page, { A: count('12481') }));
    expect(heard).toEqual(['focus', 'keydown', 'input', 'keyup', 'change', 'blur']);
    expect(input(page, 'input').value).toBe('12481');
    expect(result.outcomes[0]?.state).toBe('filled');
    await undoFill(page, result);
    expect(input(page, 'input').value).toBe('7');
  });

  it('is taken by inputs that a framework controls', async () => {
    const page = pageOf('<label>A <input></label>');
    const box = input(page, 'input');
    const model = controlled(box);
    await applyFill(page, plan(page, { A: count('42') }));
    expect(model()).toBe('42');
    expect(box.value).toBe('42');
  });

  it('takes choices, check boxes and cells typed into', async () => {
    const page = pageOf(`<label>A <select><option>một</option><option>hai</option></select></label>
      <p><input type=checkbox id=c> <label for=c>Đã kiểm tra</label></p>
      <table><tr><th>Chỉ tiêu</th><th>Số</th></tr><tr><td>Đến</td><td contenteditable=true>3</td></tr></table>`);
    const rows = plan(page, {
      A: { kind: 'choice', texts: ['hai'] },
      'Đã kiểm tra': { kind: 'check', on: true },
      'Đến › Số': count('15'),
    });
    const result = await applyFill(page, rows);
    expect(result.outcomes.map(({ state, shown }) => `${state} ${shown}`)).toEqual([
      'filled hai',
      'filled có',
      'filled 15',
    ]);
    await undoFill(page, result);
    expect(
      findFields(page).fields.map(
        ({ element }) => (element as HTMLInputElement).value ?? element.textContent,
      ),
    ).toContain('một');
    expect(page.querySelector('td[contenteditable]')?.textContent).toBe('3');
  });

  it('double-clicks the cells of a spreadsheet and leaves them by Enter', async () => {
    const page = pageOf(
      '<div class="handsontable"><table><tr><th>Chỉ tiêu</th><th>Số</th></tr><tr><td>Đến</td><td>1</td></tr></table></div>',
    );
    const cell = page.querySelectorAll('td')[1] as HTMLElement;
    cell.addEventListener('dblclick', () => {
      const editor = page.createElement('input');
      editor.value = cell.textContent ?? '';
      cell.replaceChildren(editor);
      editor.focus();
      editor.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') cell.textContent = editor.value;
      });
    });
    const result = await applyFill(page, plan(page, { 'Đến › Số': count('88') }));
    expect(cell.textContent).toBe('88');
    expect(result.outcomes[0]?.state).toBe('filled');
  });
});

describe('a hostile page', () => {
  it('that changes a value as it is typed is told on', async () => {
    const page = pageOf('<label>A <input></label>');
    input(page, 'input').addEventListener('input', (event) => {
      (event.target as HTMLInputElement).value = '1';
    });
    const { outcomes } = await applyFill(page, plan(page, { A: count('12481') }));
    expect(outcomes[0]).toMatchObject({ state: 'rejected', words: 'Trang đổi thành “1”.' });
  });
  it('that changes one field when another is filled is told on', async () => {
    const page = pageOf('<label>A <input id=a></label><label>B <input id=b></label>');
    input(page, '#b').addEventListener('change', () => {
      input(page, '#a').value = '0';
    });
    const { outcomes } = await applyFill(page, plan(page, { A: count('5'), B: count('6') }));
    expect(outcomes.map(({ state }) => state)).toEqual(['rejected', 'filled']);
  });
  it('that only formats is understood', async () => {
    const page = pageOf('<label>A <input></label>');
    input(page, 'input').addEventListener('blur', (event) => {
      (event.target as HTMLInputElement).value = '12.481';
    });
    const { outcomes } = await applyFill(page, plan(page, { A: count('12481') }));
    expect(outcomes[0]).toMatchObject({ state: 'reformatted', shown: '12.481' });
  });
  it('cannot turn a planned field into a password, a hidden or a locked one', async () => {
    const page = pageOf('<label>A <input></label><label>B <input></label><label>C <input></label>');
    const rows = plan(page, { A: count('1'), B: count('2'), C: count('3') });
    const [a, b, c] = [...page.querySelectorAll('input')];
    a?.setAttribute('type', 'password');
    b?.setAttribute('style', 'display:none');
    c?.setAttribute('readonly', '');
    const { outcomes } = await applyFill(page, rows);
    expect(outcomes.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
    expect([a?.value, b?.value, c?.value]).toEqual(['', '', '']);
  });
  it('keeps what somebody typed between the diff and the filling', async () => {
    const page = pageOf('<label>A <input></label>');
    const rows = plan(page, { A: count('1') });
    input(page, 'input').value = 'tôi tự nhập';
    const { outcomes } = await applyFill(page, rows);
    expect(outcomes[0]?.state).toBe('skipped');
    expect(input(page, 'input').value).toBe('tôi tự nhập');
  });
  it('cannot have its form submitted by an event of ours', async () => {
    const page = pageOf('<form><label>A <input></label></form>');
    const form = page.querySelector('form') as HTMLFormElement;
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    input(page, 'input').addEventListener('change', () => form.requestSubmit());
    await applyFill(page, plan(page, { A: count('1') }));
    expect(sent).toBe(0);
  });
  it('with thousands of fields is read up to a bound, and that there are more is said', () => {
    const row = `<tr><td>Chỉ tiêu</td>${'<td><input></td>'.repeat(20)}</tr>`;
    const page = pageOf(`<table><tr><th>Tên</th>${'<th>Số</th>'.repeat(20)}</tr>${row.repeat(250)}</table>`);
    const found = findFields(page);
    expect(found).toMatchObject({ more: true });
    expect(found.fields).toHaveLength(4_000);
  });
});

/**
 * An input as React controls it: its own setter on the element remembers what the framework wrote, an event is
 * believed only when the value differs from that, and after each event the model is written back.
 */
function controlled(box: HTMLInputElement): () => string {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value');
  let tracked = '';
  let model = '';
  Object.defineProperty(box, 'value', {
    configurable: true,
    get: () => native?.get?.call(box) as string,
    set(value: string) {
      tracked = value;
      native?.set?.call(box, value);
    },
  });
  box.addEventListener('input', () => {
    if (box.value !== tracked) model = box.value;
    box.value = model;
  });
  return () => model;
}
