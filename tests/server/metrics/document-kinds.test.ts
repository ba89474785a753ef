import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combine, inMainRegisters, metric, termsOf } from '#server/metrics/catalogue.ts';

const partsOf = (rest: string, whole: string) =>
  termsOf(rest).flatMap(({ metric: leaf }) => (leaf.id === whole ? [] : [leaf.id]));

it.each([
  ['vb_den_loai_khac', 'vb_den', 7],
  ['vb_di_loai_khac', 'vb_di_pm', 7],
  ['vb_den_thuong', 'vb_den', 3],
  ['vb_den_chua_xu_ly', 'vb_den', 1],
])('%s is what the named parts leave of %s', (rest, whole, count) => {
  const parts = partsOf(rest, whole);
  expect(parts).toHaveLength(count);
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: count + 1, maxLength: count + 1 }), (numbers) => {
      const total = numbers.reduce((sum, each) => sum + each, 0);
      const values = new Map([
        [whole, total],
        ...parts.map((id, index) => [id, numbers[index] ?? 0] as const),
      ]);
      expect(combine(rest, values)).toBe(numbers[count]);
    }),
  );
});

it('the rest is not known while one part is not known', () => {
  const values = new Map<string, number | null>([
    ['vb_den', 9],
    ['vb_den_da_xu_ly', null],
  ]);
  expect(combine('vb_den_chua_xu_ly', values)).toBeNull();
});

it('parts of the incoming register are narrowed to the main registers like the whole', () => {
  const narrowed = inMainRegisters(metric('vb_den_cong_van'), ['Sổ 1']);
  expect(JSON.stringify(narrowed)).toContain('{"field":"register","is":["Sổ 1"]}');
});

it('outgoing types know no incoming register', () => {
  expect(inMainRegisters(metric('vb_di_cong_van'), ['Sổ 1'])).toBe(metric('vb_di_cong_van'));
});
