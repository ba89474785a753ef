import type { ReportAnswer, ReportLine } from '#shared/contract/api.ts';
import type { Difference } from '#shared/contract/draft.ts';
import { explains } from './explains.ts';

/** Figure by figure, then the words of the form: what reads otherwise in `after` than in `before`. */
export function differencesOf(before: ReportAnswer, after: ReportAnswer): Difference[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]));
  const figures = after.figures
    .filter((figure) => !explains(figure.id))
    .flatMap((figure): Difference[] => {
      const was = old.get(figure.id);
      if (was?.printed === figure.printed) return [];
      return [
        {
          figure: figure.id,
          label: figure.label,
          before: was?.printed ?? '',
          after: figure.printed,
          beforeState: was?.state ?? null,
          afterState: figure.state,
        },
      ];
    });
  const now = new Set(after.figures.map(({ id }) => id));
  // A total nobody gives any more stands in no line either.
  const gone = before.figures
    .filter(({ id }) => !explains(id) && !now.has(id))
    .map(
      ({ id, label, printed, state }): Difference => ({
        ...{ figure: id, label, before: printed, after: '' },
        ...{ beforeState: state, afterState: null },
      }),
    );
  const told = new Set([
    ...gone.map(({ figure }) => figure),
    ...after.figures.flatMap(({ id }) => (old.has(id) ? [] : [id])),
  ]);
  const untold = (line: ReportLine): boolean =>
    !line.parts.some((part) => 'figure' in part && told.has(part.figure));
  return [...figures, ...gone, ...wordsChanged(before.lines.filter(untold), after.lines.filter(untold))];
}

/** Lines of one of the two only, paired in their order. */
function wordsChanged(before: readonly ReportLine[], after: readonly ReportLine[]): Difference[] {
  const [old, now] = [before.map(textOf), after.map(textOf)];
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    figure: null,
    label: 'Câu chữ của mẫu',
    before: gone[index] ?? '',
    after: come[index] ?? '',
    beforeState: null,
    afterState: null,
  }));
}

function textOf({ parts }: ReportLine): string {
  return parts.map((part) => ('text' in part ? part.text : '…')).join('');
}
