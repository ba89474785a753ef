import type { ReportAnswer } from '#shared/contract/api.ts';
import { BLANK } from '../print.ts';
import { arithmeticIn } from './arithmetic.ts';
import { citedDatesIn, staleDocumentsIn, staleYearsIn } from './cited.ts';
import type { CheckedLine, CheckFrame, Finding } from './finding.ts';
import { marksIn } from './marks.ts';
import { promptsIn } from './prompts.ts';
import { repetitionsIn } from './repetitions.ts';
import { termsIn } from './terms.ts';

const ORDER = { blocking: 0, warning: 1, info: 2 } as const;

/** Everything to look at before issue: what blocks first, then in reading order. */
export function checkLines(lines: readonly CheckedLine[], frame: CheckFrame): Finding[] {
  return [
    ...marksIn(lines),
    ...promptsIn(lines),
    ...termsIn(lines, frame),
    ...citedDatesIn(lines),
    ...staleYearsIn(lines, frame),
    ...staleDocumentsIn(lines, frame),
    ...arithmeticIn(lines),
    ...repetitionsIn(lines),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.line - b.line);
}

/** The lines of a computed report as they will print. */
export function linesOfAnswer(answer: Pick<ReportAnswer, 'figures' | 'lines'>): CheckedLine[] {
  const printed = new Map(answer.figures.map((figure) => [figure.id, figure.printed]));
  return answer.lines.map(({ style, parts }, index) => ({
    place: `đoạn ${index + 1}`,
    style,
    text: parts.map((part) => ('text' in part ? part.text : printed.get(part.figure) || BLANK)).join(''),
  }));
}

/** Makes the offered change of a finding in its line. */
export function applyFix(text: string, { fix }: Finding): string {
  return fix === undefined ? text : text.slice(0, fix.from) + fix.text + text.slice(fix.to);
}
