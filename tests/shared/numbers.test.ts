import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_AROSE, printCount, printMoney, printRatio, readNumber } from '#shared/vietnamese/numbers.ts';

/** reports.md Annex C, `ratio2`. */
const RATIOS: readonly (readonly [number, number, string])[] = [
  [5351, 5470, '97,82'],
  [1189, 1194, '99,58'],
  [211, 523, '40,34'],
  [103, 523, '19,69'],
  [22, 523, '4,21'],
  [108, 523, '20,65'],
  [312, 523, '59,66'],
  [15, 29, '51,72'],
  [108, 420, '25,71'],
  [12243, 12269, '99,79'],
  [12243, 12243, '100,00'],
  [0, 0, NOTHING_AROSE],
];

describe('printing', () => {
  it.each(RATIOS)('prints %i/%i as %s', (n, d, printed) => {
    expect(printRatio(n, d)).toBe(printed);
  });
  it('prints 22/523 with one decimal as the seed does', () => {
    expect(printRatio(22, 523, { decimals: 1 })).toBe('4,2');
  });
  it('prints a whole ratio short when asked', () => {
    expect(printRatio(12243, 12243, { shortWhole: true })).toBe('100');
  });
  it('rounds half up: 1/8 with two decimals', () => {
    expect(printRatio(1, 800, { decimals: 2 })).toBe('0,13');
  });
  it('refuses something over nothing', () => {
    expect(() => printRatio(3, 0)).toThrow(RangeError);
  });
  it('groups thousands with dots unless told not to', () => {
    expect([
      printCount(12481),
      printCount(5351),
      printCount(5351, { grouping: false }),
      printCount(1_234_567),
    ]).toEqual(['12.481', '5.351', '5351', '1.234.567']);
  });
  it('pads small counts but never zero', () => {
    expect([
      printCount(5, { padding: 2 }),
      printCount(12, { padding: 2 }),
      printCount(0, { padding: 2 }),
    ]).toEqual(['05', '12', '0']);
  });
  it('prints money exactly', () => {
    expect([
      printMoney(20_350_000, 'triệu đồng'),
      printMoney(676_160_000, 'triệu đồng'),
      printMoney(1_500_000_000, 'tỷ đồng'),
    ]).toEqual(['20,35 triệu đồng', '676,16 triệu đồng', '1,5 tỷ đồng']);
  });
});

describe('reading', () => {
  it.each<[string, ReturnType<typeof readNumber>]>([
    ['12.481', { kind: 'count', value: 12481, unit: null }],
    ['12.481 VB', { kind: 'count', value: 12481, unit: 'vb' }],
    ['5351', { kind: 'count', value: 5351, unit: null }],
    ['1.189', { kind: 'count', value: 1189, unit: null }],
    ['05', { kind: 'count', value: 5, unit: null }],
    ['05 nhiệm vụ', { kind: 'count', value: 5, unit: 'nhiệm vụ' }],
    ['0,9', { kind: 'decimal', value: 0.9, unit: null }],
    ['97,82%', { kind: 'percent', value: 97.82 }],
    ['19,69\u202f%', { kind: 'percent', value: 19.69 }],
    ['676,160 triệu đồng', { kind: 'money', dong: 676_160_000 }],
    ['20,35 triệu đồng', { kind: 'money', dong: 20_350_000 }],
    ['1,5 tỷ đồng', { kind: 'money', dong: 1_500_000_000 }],
    ['1189HS/1194 HS', { kind: 'fraction', n: 1189, d: 1194, unit: 'hs' }],
    ['15/29 TT', { kind: 'fraction', n: 15, d: 29, unit: 'tt' }],
    ['5351/5470', { kind: 'fraction', n: 5351, d: 5470, unit: null }],
    ['khoảng 99,5%', { kind: 'approximate', word: 'khoảng', of: { kind: 'percent', value: 99.5 } }],
    [
      'trên 0,9 máy tính',
      { kind: 'approximate', word: 'trên', of: { kind: 'decimal', value: 0.9, unit: 'máy tính' } },
    ],
    ['hàng trăm tin, bài', null],
    ['20.35', null],
    ['10/4/2019', null],
    ['0,5 đồng', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(readNumber(text)).toEqual(expected);
  });
  it('reads 47/63 after "xếp hạng" as a rank', () => {
    expect(readNumber('47/63', 'xếp hạng')).toEqual({ kind: 'rank', rank: 47, of: 63 });
  });
  it('reads back every count it prints', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 40 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (value, grouping, padding) => {
          const printed = printCount(value, { grouping, padding: grouping ? 1 : padding });
          expect(readNumber(printed)).toEqual({ kind: 'count', value, unit: null });
        },
      ),
    );
  });
  it('reads back money it prints', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 50 }),
        fc.constantFrom('đồng' as const, 'triệu đồng' as const, 'tỷ đồng' as const),
        (dong, unit) => {
          expect(readNumber(printMoney(dong, unit))).toEqual({ kind: 'money', dong });
        },
      ),
    );
  });
});
