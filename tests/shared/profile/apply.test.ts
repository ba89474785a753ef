import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyProfile, headerOf, likeness, samplesOf } from '#shared/profile/apply.ts';
import {
  canonicalLabel,
  fieldChoices,
  PROFILE_FORMS,
  type ProfileForm,
  suggestedField,
} from '#shared/profile/forms.ts';
import type { PageProfileDraft } from '#shared/profile/profile.ts';
import { type Grid, plainCell } from '#shared/recognition/grid.ts';
import { recognise } from '#shared/recognition/recognise.ts';

const HEADERS = ['Phiếu', 'Vào sổ lúc', 'Phải trả trước', 'Tình hình', 'Người nộp'];
const ROWS = [
  ['H56.14-260601-0001', '01/06/2026', '10/06/2026', 'Đang giải quyết', 'Nguyễn Văn Tám'],
  ['H56.14-260602-0002', '02/06/2026', '11/06/2026', 'Đã trả kết quả', 'Trần Thị Bưởi'],
];
const profile: PageProfileDraft = {
  name: 'Sổ tay',
  origin: 'http://so.example',
  path: '/so',
  form: 'dossier',
  columns: [
    { label: 'Phiếu', field: 'code' },
    { label: 'Vào sổ lúc', field: 'receivedAt' },
    { label: 'Phải trả trước', field: 'dueAt' },
    { label: 'Tình hình', field: 'status' },
    { label: 'Người nộp', field: 'ignore' },
  ],
};

function gridOf(headers: readonly string[], rows: readonly (readonly string[])[], head = true): Grid {
  const line = (texts: readonly string[], top: boolean, place: string) => ({
    cells: texts.map((text) => ({ ...plainCell(text), header: top })),
    attributes: {},
    head: top,
    place,
  });
  return { rows: [line(headers, head, 'header'), ...rows.map((row, i) => line(row, false, `row ${i + 1}`))] };
}
function read(grid: Grid) {
  const applied = applyProfile(profile, grid);
  if ('problem' in applied) return applied.problem;
  return recognise(applied.grid, { form: PROFILE_FORMS.dossier.form, secretsNotRegistered: false }).records;
}
const records = [
  {
    type: 'dossier',
    code: 'H56.14-260601-0001',
    receivedAt: '2026-06-01',
    dueAt: '2026-06-10',
    status: 'processing',
  },
  {
    type: 'dossier',
    code: 'H56.14-260602-0002',
    receivedAt: '2026-06-02',
    dueAt: '2026-06-11',
    status: 'returned',
  },
];

describe('a taught list', () => {
  it('is read by its headers', () => {
    expect(read(gridOf(HEADERS, ROWS))).toMatchObject(records);
  });

  it('is read alike in whatever order the columns stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const pick = (texts: readonly string[]) => order.map((i) => texts[i] ?? '');
        expect(read(gridOf(pick(HEADERS), ROWS.map(pick)))).toMatchObject(records);
      }),
    );
  });

  it('needs no header cells where the header texts stand in a plain row', () => {
    expect(read(gridOf(HEADERS, ROWS, false))).toMatchObject(records);
  });

  it('says nothing of a column that is not read', () => {
    expect(JSON.stringify(read(gridOf(HEADERS, ROWS)))).not.toMatch(/Tám|Bưởi/);
  });

  it.each([
    [
      'a header is renamed',
      ['Phiếu', 'Ngày hẹn lại', ...HEADERS.slice(2)],
      { field: 'receivedAt', expected: 'Vào sổ lúc' },
    ],
    ['a header stands twice', [...HEADERS.slice(0, 4), 'Phiếu'], { field: 'code', expected: 'Phiếu' }],
    ['a new header has come', [...HEADERS.slice(0, 4), 'Ghi chú mới'], { place: 'Ghi chú mới' }],
  ])('is refused when %s', (_, headers, told) => {
    expect(read(gridOf(headers, ROWS))).toMatchObject({ code: 'layout-changed', ...told });
  });

  it('is refused when a column it reads is gone', () => {
    const drop = (texts: readonly string[]) => texts.filter((_, i) => i !== 0);
    expect(read(gridOf(drop(HEADERS), ROWS.map(drop)))).toMatchObject({
      code: 'layout-changed',
      field: 'code',
    });
  });

  it('is read on when only a column nobody reads is gone', () => {
    const drop = (texts: readonly string[]) => texts.slice(0, 4);
    expect(read(gridOf(drop(HEADERS), ROWS.map(drop)))).toMatchObject(records);
  });

  it('is told from another table', () => {
    expect(likeness(profile, gridOf(['Tên', 'Điện thoại', 'Phòng'], [['a', '1', 'b']]))).toBe(0);
    expect(likeness(profile, gridOf(HEADERS, ROWS))).toBe(1);
  });
});

describe('what the officer is shown', () => {
  it('are the columns by their headers, upper levels first', () => {
    const grid: Grid = {
      rows: [
        {
          cells: [
            { ...plainCell('Số'), rowSpan: 2, header: true },
            { ...plainCell('Tiếp nhận'), colSpan: 2, header: true },
          ],
          attributes: {},
          head: true,
          place: 'a',
        },
        {
          cells: ['Ngày', 'Nơi'].map((text) => ({ ...plainCell(text), header: true })),
          attributes: {},
          head: true,
          place: 'b',
        },
        {
          cells: ['1', '01/06/2026', 'x'].map((text) => plainCell(text)),
          attributes: {},
          head: false,
          place: 'c',
        },
      ],
    };
    expect(headerOf(grid)?.labels).toEqual(['Số', 'Tiếp nhận > Ngày', 'Tiếp nhận > Nơi']);
  });

  it('are a few different values of each column', () => {
    const grid = gridOf(HEADERS, [...ROWS, ...ROWS]);
    const header = headerOf(grid);
    expect(header && samplesOf(grid, header)[3]).toEqual(['Đang giải quyết', 'Đã trả kết quả']);
  });

  it.each(Object.keys(PROFILE_FORMS) as ProfileForm[])(
    'are fields of the %s list that each have a name of their own',
    (form) => {
      const choices = fieldChoices(form);
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
      for (const { field, label } of choices) {
        expect(canonicalLabel(PROFILE_FORMS[form].form, field)).toBe(label);
        expect(suggestedField(form, label)).toBe(field);
      }
    },
  );
});
