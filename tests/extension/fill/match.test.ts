import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldWords } from '../../../extension/fill/field.ts';
import { findFields } from '../../../extension/fill/find-fields.ts';
import { withKnown } from '../../../extension/fill/report/known.ts';
import { matchFields } from '../../../extension/fill/report/match.ts';
import { periodFit } from '../../../extension/fill/report/period-words.ts';
import { rowsOf } from '../../../extension/fill/report/rows.ts';
import type { FillSource } from '../../../extension/fill/report/value.ts';
import { FIGURE_FORMS } from './forms/figures.ts';
import { LAYOUT_FORMS, LAYOUT_STATISTICS } from './forms/layouts.ts';
import { askedBy, everyMetric, OCTOBER, scoreForm, statistics, wronglyTicked } from './forms/score.ts';
import { STATISTICS_FORMS } from './forms/statistics.ts';
import { STRUCTURE_FORMS } from './forms/structures.ts';
import { SYSTEM_FORMS, SYSTEM_STATISTICS } from './forms/systems.ts';
import { pageOf } from './page.ts';

const METRICS = everyMetric();
const STATISTICS = statistics();

describe.each(Object.entries({ ...FIGURE_FORMS, ...LAYOUT_FORMS, ...SYSTEM_FORMS, ...STRUCTURE_FORMS }))(
  'a form: %s',
  (_, html) => {
    const score = scoreForm(html, METRICS);
    it('never has a wrong figure ticked', () => expect(score.wrong).toEqual([]));
    it('has every figure it asks for proposed', () => expect(score.missed).toEqual([]));
  },
);

describe.each(Object.entries({ ...STATISTICS_FORMS, ...LAYOUT_STATISTICS, ...SYSTEM_STATISTICS }))(
  'a statistics form: %s',
  (_, html) => {
    const score = scoreForm(html, STATISTICS);
    it('never has a wrong cell ticked', () => expect(score.wrong).toEqual([]));
    it('has every cell proposed', () => expect(score.missed).toEqual([]));
  },
);

describe('a report that has only some of the figures', () => {
  const forms = Object.values({ ...FIGURE_FORMS, ...LAYOUT_FORMS, ...SYSTEM_FORMS, ...STRUCTURE_FORMS }).map(
    askedBy,
  );
  it('has none of them taken for what it lacks', () => {
    for (const form of forms) {
      const wanted = new Set(form.flatMap(({ wants }) => wants));
      expect(wronglyTicked(form, METRICS, (id) => !wanted.has(id))).toEqual([]);
    }
  });
  it('has none of them ticked in the wrong field, whichever they are', () => {
    const ids = METRICS.values.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.subarray(ids), (form, some) => {
        const has = new Set(some);
        expect(wronglyTicked(form, METRICS, (id) => has.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** A source of one value of the catalogue, changed. */
function onlyOne(id: string, more: Partial<FillSource['values'][number]>): FillSource {
  return {
    ...METRICS,
    values: METRICS.values.filter((value) => value.id === id).map((value) => ({ ...value, ...more })),
  };
}
const rowsFor = (html: string, source: FillSource) => {
  const { fields } = findFields(pageOf(html));
  return rowsOf(fields, matchFields(fields, source), source, new Map());
};

describe('a value', () => {
  const form = '<label>Văn bản đến <input></label>';
  it('that was not captured is never filled, as 0 or otherwise', () => {
    const [row] = rowsFor(
      form,
      onlyOne('vb_den', { content: null, printed: '', state: 'missing', caution: 'Chưa có số liệu.' }),
    );
    expect(row).toMatchObject({ problem: 'Chưa có số liệu.', tick: false });
  });
  it('that was carried forward and not confirmed is never filled', () => {
    const [row] = rowsFor(
      form,
      onlyOne('vb_den', { content: null, printed: '12', state: 'carried', caution: 'chưa ai xác nhận' }),
    );
    expect(row).toMatchObject({ problem: 'chưa ai xác nhận', tick: false });
  });
  it('from a list read in part is left for the officer to tick', () => {
    const [row] = rowsFor(form, onlyOne('vb_den', { caution: 'Chưa đọc đủ: đã đọc 60/134.' }));
    expect(row).toMatchObject({ problem: null, doubt: 'Chưa đọc đủ: đã đọc 60/134.', tick: false });
  });
  it('two fields ask for alike is ticked in neither', () => {
    const rows = rowsFor(
      '<h3>Một</h3><label>Văn bản đến <input></label><h3>Hai</h3><label>Văn bản đến <input></label>',
      METRICS,
    );
    expect(rows.map(({ tick }) => tick)).toEqual([false, false]);
  });
});

describe('the period a field names', () => {
  it.each([
    ['Tháng 10', 'same'],
    ['Tháng 10/2026', 'same'],
    ['Tháng 10 năm 2025', 'other'],
    ['Tháng 9', 'other'],
    ['Quý IV', 'other'],
    ['Năm 2025', 'other'],
    ['Kỳ trước', 'other'],
    ['Cùng kỳ năm trước', 'other'],
    ['Kế hoạch năm', 'other'],
    ['Tăng, giảm (%)', 'other'],
    ['Lũy kế từ đầu năm', 'cumulative'],
    ['Hồ sơ từ kỳ trước chuyển qua', 'unsaid'],
    ['Kỳ báo cáo', 'unsaid'],
  ])('“%s” against October 2026: %s', (text, fit) => expect(periodFit([text], OCTOBER)).toBe(fit));
});

describe('a form the unit knows', () => {
  const html =
    '<label>Văn bản đến <input></label><label>Văn bản đi <input></label><label>Ô lạ <input></label>';
  const { fields } = findFields(pageOf(html));
  const known = (all: readonly (string | null | false)[]) =>
    withKnown(matchFields(fields, METRICS), all, METRICS).map(({ field, value, doubt }) => [
      fieldWords(field),
      value?.id ?? null,
      doubt === null,
    ]);
  it('takes what was confirmed, also where the words say nothing', () => {
    expect(known(['vb_den', 'vb_di', 'tin_bai'])).toEqual([
      ['Văn bản đến', 'vb_den', true],
      ['Văn bản đi', 'vb_di', true],
      ['Ô lạ', 'tin_bai', true],
    ]);
  });
  it('is asked again about a field that is new or says something else', () => {
    expect(known(['vb_den', false, null])).toEqual([
      ['Văn bản đến', 'vb_den', true],
      ['Văn bản đi', 'vb_di', false],
      ['Ô lạ', null, true],
    ]);
  });
  it('is doubted where a field names another period', () => {
    const page = findFields(pageOf('<label>Văn bản đến tháng 9 <input></label>'));
    const [match] = withKnown(matchFields(page.fields, METRICS), ['vb_den'], METRICS);
    expect(match?.doubt).toContain('kỳ khác');
  });
});
