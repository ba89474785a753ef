import { describe, expect, it } from 'vitest';
import { templateOf } from '#server/reports/build.ts';
import { REPORTS } from '#server/reports/built-in/catalogue.ts';
import { wordsOf } from '#server/reports/built-in/words.ts';
import { printSigningDay } from '#server/reports/signing-day.ts';
import { linesOf, parseTemplate, TemplateError, tagsOf } from '#server/reports/template.ts';

const words = wordsOf({ rule: 'free', label: '', from: '2021-01-01', to: '2021-12-31' }, 'Sở', new Map());

describe('plain-text templates', () => {
  it('reads styles, tags and remarks', () => {
    expect(parseTemplate('// remark\n\n== 1. Có {n} văn bản\n- gạch')).toEqual([
      {
        style: 'section',
        parts: [{ text: '1. Có ' }, { tag: 'n' }, { text: ' văn bản' }],
        from: 0,
        until: 9999,
      },
      { style: 'bullet', parts: [{ text: '- gạch' }], from: 0, until: 9999 },
    ]);
  });
  it('keeps a line for its years only', () => {
    const template = parseTemplate('[<=2022] cũ\n[>2022] mới');
    expect([2022, 2023].map((year) => linesOf(template, year, {}, new Set())[0]?.parts)).toEqual([
      [{ text: 'cũ' }],
      [{ text: 'mới' }],
    ]);
  });
  it('refuses a brace that is no tag, with its line', () => {
    expect(() => parseTemplate('tốt\nsố { văn bản')).toThrow(
      new TemplateError(2, 'dấu ngoặc nhọn không thành một thẻ.'),
    );
  });
  it('refuses a tag nobody defined', () => {
    expect(() => linesOf(parseTemplate('{la}'), 2021, {}, new Set(['khac']))).toThrow(RangeError);
  });
  it('takes the other wording where nothing arose', () => {
    const [line] = parseTemplate('Trong kỳ [[đạt {a} văn bản, {b}|{a} văn bản]].');
    const said = (empty: readonly string[]) =>
      linesOf(line ? [line] : [], 2021, {}, new Set(['a', 'b']), new Set(empty))[0]?.parts.length;
    expect([said([]), said(['b']), said(['a'])]).toEqual([6, 6, 4]);
  });
  it('refuses a wording for nothing that has no figure behind it', () => {
    expect(() => parseTemplate('[[có {a} hồ sơ|không có hồ sơ]]')).toThrow(TemplateError);
  });
  it.each(REPORTS.map((report) => [report.id, report] as const))(
    '%s uses every figure it defines and defines every tag',
    (_, report) => {
      const tags = new Set(templateOf(report).flatMap(tagsOf));
      const defined = Object.keys(report.figures);
      expect([...tags].filter((tag) => words[tag] === undefined).sort()).toEqual(defined.sort());
    },
  );
});

describe('the day of signing', () => {
  it('pads days below 10 and months 1 and 2', () => {
    expect(printSigningDay('03/02/2021', '')).toBe('ngày 03 tháng 02 năm 2021');
  });
  it('pads no other month', () => {
    expect(printSigningDay('2021-09-02', '')).toBe('ngày 02 tháng 9 năm 2021');
  });
  it('leaves the day open until the document is issued', () => {
    expect(printSigningDay(null, '2021-12-31T18:00:00Z')).toBe('ngày       tháng 01 năm 2022');
  });
});
