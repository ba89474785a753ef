import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finishProposals } from '#shared/procedure-match.ts';

const proposal = (ref: string, score: number) => ({ ref, score, reasons: ['Ban hành đúng ngày.'] });
const NAMED = 'Cấp giấy phép xây dựng; Hoạt động xây dựng';

it('of two letters alike to the service, the one about the procedure comes first, and says why', () => {
  const words = new Map([['b', ['giấy phép', 'xây dựng']]]);
  const [first, second] = finishProposals([proposal('a', 0.4), proposal('b', 0.4)], NAMED, words);
  expect(first?.ref).toBe('b');
  expect(first?.reasons).toContain('Trích yếu cùng nói về: giấy phép, xây dựng.');
  expect(first?.score ?? 0).toBeGreaterThan(0.8);
  expect(second?.score ?? 1).toBeLessThan(0.1);
});

it('letters not read here keep their odds to each other', () => {
  const scores = finishProposals([proposal('a', 0.5), proposal('b', 0.25)], NAMED, new Map());
  expect(scores.map(({ score }) => score)).toEqual([0.5, 0.25]);
});

it('scores stay probabilities, whatever words there are', () => {
  const words = fc.array(fc.constantFrom('giấy phép', 'xây dựng', 'quảng cáo', 'thuế'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 330 }), words), { maxLength: 3 }), (parts) => {
      const proposals = parts.map(([score], index) => proposal(String(index), score / 1_000));
      const read = new Map(parts.map(([, own], index) => [String(index), own]));
      const weighed = finishProposals(proposals, NAMED, read);
      expect(weighed.length).toBe(proposals.length);
      expect(weighed.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.01);
      expect(weighed.every(({ score }) => score >= 0)).toBe(true);
    }),
  );
});
