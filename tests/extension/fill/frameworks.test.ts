import { describe, expect, it } from 'vitest';
import { applyFill, undoFill } from '../../../extension/fill/apply.ts';
import type { FillContent } from '../../../extension/fill/content.ts';
import { planFill } from '../../../extension/fill/plan.ts';
import { fieldOf, pageOf } from './page.ts';

/** What each framework listens to before it believes an input, as its own source does it; models, not the DOM, are read. */
type Bind = (input: HTMLInputElement, model: { value: unknown }) => void;
const BINDINGS: Record<string, Bind> = {
  'a plain page': (input, model) => {
    input.onchange = () => Object.assign(model, { value: input.value });
  },
  'Angular, DefaultValueAccessor with composition': (input, model) => {
    let composing = false;
    input.addEventListener('compositionstart', () => {
      composing = true;
    });
    input.addEventListener('compositionend', () => {
      composing = false;
    });
    input.addEventListener('input', () => {
      if (!composing) model.value = input.value;
    });
  },
  "Angular, updateOn: 'blur'": (input, model) => {
    let pending = '';
    input.addEventListener('input', () => {
      pending = input.value;
    });
    input.addEventListener('blur', () => Object.assign(model, { value: pending }));
  },
  'AngularJS, ng-model': (input, model) => {
    for (const type of ['input', 'change'])
      input.addEventListener(type, () => Object.assign(model, { value: input.value }));
  },
  'Vue, v-model': (input, model) => {
    input.addEventListener('input', (event) => {
      if ((event.target as HTMLInputElement & { composing?: boolean }).composing !== true)
        model.value = input.value;
    });
  },
  'Vue, v-model.lazy': (input, model) => {
    input.addEventListener('change', () => Object.assign(model, { value: input.value }));
  },
  'Knockout, textInput': (input, model) => {
    input.addEventListener('input', () => Object.assign(model, { value: input.value }));
    input.addEventListener('focusout', () => Object.assign(model, { value: input.value }));
  },
  'jQuery, delegated change': (input, model) => {
    input.ownerDocument.addEventListener('change', (event) => {
      if (event.target === input) model.value = input.value;
    });
  },
  'an old mask on keyup': (input, model) => {
    input.addEventListener('keyup', () => Object.assign(model, { value: input.value.replace(/\D/g, '') }));
  },
};

describe.each(Object.entries(BINDINGS))('%s', (_, bind) => {
  const content: FillContent = { kind: 'number', exact: '12481' };
  it('believes what is filled, and what is undone', async () => {
    const page = pageOf('<form><label>Văn bản đến <input value="7"></label></form>');
    const input = page.querySelector('input') as HTMLInputElement;
    const model = { value: '7' as unknown };
    bind(input, model);
    const field = fieldOf(page, 'Văn bản đến');
    const result = await applyFill(page, planFill([field], [{ field, content, reason: '' }]));
    expect(model.value).toBe('12481');
    await undoFill(page, result);
    expect(model.value).toBe('7');
  });
});
