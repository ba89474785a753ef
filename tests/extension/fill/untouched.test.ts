import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFill, undoFill } from '../../../extension/fill/apply.ts';
import { findFields } from '../../../extension/fill/find-fields.ts';
import { planFill } from '../../../extension/fill/plan.ts';
import { pageOf } from './page.ts';

/** Controls that must keep what they hold, whatever harmless words they dress in. */
const FORBIDDEN = [
  '<input type=hidden aria-label="§" value=cũ>',
  '<input type=password hidden aria-label="§" value=cũ>',
  '<input aria-label="§" style="visibility:hidden" value=cũ>',
  '<div style="display:none"><input aria-label="§" value=cũ></div>',
  '<input aria-label="§" readonly value=cũ>',
  '<input aria-label="§" disabled value=cũ>',
  '<label>Họ và tên <input title="§" value=cũ></label>',
  '<label>§ <input placeholder="Số CCCD" value=cũ></label>',
  '<label>§ <input name=so_dien_thoai value=cũ></label>',
  '<label>§ <input id=captcha_1 value=cũ></label>',
  '<label>§ <input autocomplete=cc-number value=cũ></label>',
  '<label>§ <input onchange="this.form.submit()" value=cũ></label>',
  '<div class="g-recaptcha"><textarea aria-label="§">cũ</textarea></div>',
];
const ALLOWED = ['<label>§ <input value=cũ></label>', '<label>§ <textarea>cũ</textarea></label>'];
const words = fc.constantFrom('Văn bản đến', 'Số hồ sơ', 'Tỷ lệ đúng hạn', 'Tổng số', '');

it('no field that must be left alone ever changes, and undo gives every other its old value', async () => {
  const part = fc.tuple(fc.constantFrom(...FORBIDDEN, ...ALLOWED), words);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
      const page = pageOf(
        `<form>${parts.map(([html, said]) => `<section>${html.replace('§', said)}</section>`).join('')}</form>`,
      );
      const { fields } = findFields(page);
      const rows = planFill(
        fields,
        fields.map((field) => ({ field, content: { kind: 'text' as const, text: 'mới' }, reason: '' })),
      );
      const result = await applyFill(page, rows);
      const values = () =>
        [...page.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      expect(values()).toEqual(parts.map(([html]) => (ALLOWED.includes(html) ? 'mới' : 'cũ')));
      await undoFill(page, result);
      expect(new Set(values())).toEqual(new Set(['cũ']));
    }),
    { numRuns: 20 },
  );
}, 60_000);
