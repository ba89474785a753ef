import { describe, expect, it } from 'vitest';
import { applyFill } from '../../../extension/fill/apply.ts';
import { tellPageWidgets } from '../../../extension/fill/page-world.ts';
import { planFill } from '../../../extension/fill/plan.ts';
import { fieldOf, pageOf } from './page.ts';

/** As much of jQuery as the widgets of a page use, with plugins that keep a copy of the value. */
const WIDGETS = `<script>
  window.shown = {};
  window.jQuery = (element) => {
    const wrapped = {
      val(value) {
        for (const option of element.options ?? []) option.selected = [].concat(value).includes(option.value);
        return wrapped;
      },
      trigger(type) { element.dispatchEvent(new Event(type, { bubbles: true })); return wrapped; },
      data: (name) => name === element.dataset.plugin,
      multiselect(act) {
        if (act === 'rebuild') window.shown[element.id] = [...element.selectedOptions].map((o) => o.text).join(', ');
      },
      datepicker(act, text) { if (act === 'setDate') window.shown[element.id] = text; throw new Error('old version'); },
    };
    return wrapped;
  };
</script>`;

describe('widgets of the page', () => {
  it('are told of values of the controls they speak for, which they hide', async () => {
    const page = pageOf(
      `<label for=noi>Nơi nhận</label><select id=noi multiple data-plugin=multiselect style="display:none">
         <option value=1>Phòng A</option><option value=2>Phòng B</option><option value=3>Phòng C</option></select>
       <div class="btn-group"><button type=button>Chọn</button></div>
       <label>Hạn xử lý <input id=han class=hasDatepicker readonly></label>${WIDGETS}`,
      { scripts: true },
    );
    const window = page.defaultView as unknown as {
      shown: Record<string, string>;
      eval(code: string): unknown;
    };
    const fields = [fieldOf(page, 'Nơi nhận'), fieldOf(page, 'Hạn xử lý')] as const;
    const rows = planFill(fields, [
      { field: fields[0], content: { kind: 'choice', texts: ['phòng c', 'Phòng A'] }, reason: '' },
      { field: fields[1], content: { kind: 'date', iso: '2026-11-30' }, reason: '' },
    ]);
    const { outcomes } = await applyFill(page, rows, {
      widgets: async (requests) => {
        // As the browser does it: the function travels as text into the page's world.
        window.eval(`(${tellPageWidgets.toString()})('data-lien-thong-o', ${JSON.stringify(requests)})`);
      },
    });
    expect(outcomes.map(({ state }) => state)).toEqual(['filled', 'filled']);
    expect(window.shown).toEqual({ noi: 'Phòng A, Phòng C', han: '30/11/2026' });
    expect(page.querySelector('[data-lien-thong-o]')).toBeNull();
  });
});
