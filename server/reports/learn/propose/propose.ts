import { type Context, contextsOf } from '../context/context.ts';
import type { ReportParagraph } from '../file/report-text.ts';
import type { FoundFigure } from '../find/found-figure.ts';
import { type Link, linksOf } from './arithmetic.ts';
import { type Scores, settle } from './joint.ts';
import { scoresOf } from './likeness.ts';
import { withNeighbours } from './neighbours.ts';
import { PROFILES } from './profiles.ts';
import { reasonsOf } from './reasons.ts';
import { suggestedReference } from './reference-id.ts';
import { spreadScope } from './scope.ts';
import { trustIn } from './trust.ts';
import { implyWholes } from './wholes.ts';

/** A meaning offered for a figure. */
export interface Proposal {
  /** `metric`: computed from captured records; `reference`: a value the unit types. */
  kind: 'metric' | 'reference';
  id: string;
  label: string;
  /** 0 to 1; from `BIND` on it is chosen for the officer to confirm. */
  confidence: number;
  /** Why, in Vietnamese sentences. */
  reasons: string[];
}

/** Below this nothing is chosen: the officer sees the proposals and picks one, or none. */
export const BIND = 0.62;
const LISTED = 5;
const LEAST = 0.4;

/** What may stand for each figure, best first; a reference the unit types closes every list. */
export function proposalsFor(
  paragraphs: readonly ReportParagraph[],
  figures: readonly FoundFigure[],
): { contexts: Context[]; proposals: Proposal[][]; links: Link[] } {
  const contexts = contextsOf(paragraphs, figures);
  const links = linksOf(figures);
  spreadScope(contexts, figures, links);
  implyWholes(contexts, links);
  const trust = contexts.map((context, index) => {
    const paragraph = paragraphs[figures[index]?.paragraph ?? -1];
    return paragraph ? trustIn(context, paragraph) : 0;
  });
  const scores = figures.map((figure, index): Scores => {
    const context = contexts[index];
    return context ? scoresOf(figure, context, trust[index] ?? 0) : new Map();
  });
  const agreed = settle(withNeighbours(scores, figures, links), trust, figures, links);
  const proposals = figures.map((figure, index) => {
    const context = contexts[index];
    if (!context) return [];
    const ranked = [...(agreed[index] ?? [])]
      .filter(([, score]) => score >= LEAST)
      .sort(([, a], [, b]) => b - a);
    const best = ranked.slice(0, LISTED).map(([id, score]): Proposal => {
      const profile = PROFILES.find(({ metric }) => metric.id === id);
      const label = profile?.metric.label ?? id;
      return {
        kind: profile?.metric.kind === 'typed' ? 'reference' : 'metric',
        id,
        label,
        confidence: Math.round(Math.min(0.99, score) * 100) / 100,
        reasons: profile ? reasonsOf(profile, figure, context, index, links, figures) : [],
      };
    });
    const own = suggestedReference(figure, context);
    return [...best, { ...own, confidence: best[0] && best[0].confidence >= BIND ? 0.1 : 0.5 }];
  });
  return { contexts, proposals, links };
}
