import { describe, expect, it } from 'vitest';
import type { Shape } from './make-docx.ts';
import { REPORTS, type Score, scoreOf } from './score.ts';

/** The measure of issue 5, item 4: seeds S000, S001, S002, S004 and invented reports, in four shapes of Word. */
const SHAPES: Shape[] = ['plain', 'split', 'textbox', 'nfd'];
const sum = (scores: readonly Score[], of: (score: Score) => number) =>
  scores.reduce((all, each) => all + of(each), 0);

describe.each(SHAPES)('reports whose text Word keeps %s', (shape) => {
  const scores = Promise.all(REPORTS.map((name) => scoreOf(name, shape)));

  it('have at least 90 % of their figures found', async () => {
    const all = await scores;
    const [found, figures] = [sum(all, (each) => each.found), sum(all, (each) => each.figures)];
    console.log(`${shape}: tìm thấy ${found}/${figures} số liệu, trong ${all.length} báo cáo`);
    expect(found / figures).toBeGreaterThanOrEqual(0.9);
  });

  it('have at least 80 % of the computable figures bound to the right metric at once', async () => {
    const all = await scores;
    const [right, computable] = [sum(all, (each) => each.right), sum(all, (each) => each.computable)];
    console.log(`${shape}: gắn đúng ${right}/${computable}`);
    for (const { name, faults } of shape === 'plain' ? all : [])
      for (const fault of faults) console.log(`  ${name}: ${fault}`);
    expect(right / computable).toBeGreaterThanOrEqual(0.8);
  });

  it('have hardly anything else taken for a figure', async () => {
    const all = await scores;
    expect(sum(all, (each) => each.extra.length)).toBeLessThanOrEqual(4);
  });
});
