import type { LinkWorld } from '#server/links/world.ts';
import type { GeneratedWorld } from './world-generator.ts';

export interface Measured {
  automatic: number;
  /** Share of automatic pairs that are true. */
  precision: number;
  /** Share of true pairs found as link or among the dossier's three proposals. */
  recall: number;
  /** Share of true pairs found as link. */
  linked: number;
  /** Proposals by score, in tenths: how many, and how many were true. */
  calibration: { score: number; count: number; right: number }[];
  wrong: string[];
  missed: string[];
}

/** Holds what a world found against what is true. */
export function measure(world: LinkWorld, { truth }: GeneratedWorld): Measured {
  let [automatic, right, found] = [0, 0, 0];
  const wrong: string[] = [];
  const missed = new Set(truth);
  const calibration = Array.from({ length: 10 }, () => ({ score: 0, count: 0, right: 0 }));
  for (const code of world.codes()) {
    for (const link of world.linksOf(code)) {
      const pair = `${code}\n${link.document}`;
      const isTrue = truth.has(pair);
      missed.delete(pair);
      if (isTrue) found += 1;
      if (link.state === 'automatic') {
        automatic += 1;
        if (isTrue) right += 1;
        else wrong.push(pair);
      } else {
        const bucket = calibration[Math.min(9, Math.floor(link.score * 10))];
        if (!bucket) continue;
        bucket.count += 1;
        bucket.score += link.score;
        if (isTrue) bucket.right += 1;
      }
    }
  }
  return {
    automatic,
    precision: right / Math.max(1, automatic),
    recall: found / truth.size,
    linked: right / truth.size,
    calibration: calibration.map((one) => ({ ...one, score: one.score / Math.max(1, one.count) })),
    wrong,
    missed: [...missed],
  };
}
