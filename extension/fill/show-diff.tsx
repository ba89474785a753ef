import { render } from 'preact';
import { applyFill, type FillPorts, type FillResult, undoFill } from './apply.ts';
import { DiffPanel } from './diff-panel.tsx';
import type { FillRow } from './plan.ts';
import { surfaceOn } from './surface.ts';

export interface FillDiff {
  title: string;
  rows: readonly FillRow[];
  /** A sentence over the rows. */
  note?: string;
  /** The widgets of the page's own world. */
  ports?: FillPorts;
  /** After the ticked rows were written. */
  onAccept?(result: FillResult): void;
  /** After the officer took the filling back. */
  onUndo?(result: FillResult): void;
  /** The officer closed the panel without filling. */
  onCancel?(): void;
}

/**
 * Shows the diff over the page in a closed shadow root and fills what the officer accepts; undo is offered
 * there. Returns a function that takes the panel away. Submits nothing.
 */
export function showFillDiff(document: Document, diff: FillDiff): () => void {
  const surface = surfaceOn(document, 'lien-thong-fill');
  let filled = false;
  const close = (): void => {
    render(null, surface.place);
    surface.remove();
  };
  render(
    <DiffPanel
      title={diff.title}
      rows={diff.rows}
      note={diff.note ?? ''}
      onPoint={surface.point}
      onAccept={async (rows) => {
        const result = await applyFill(document, rows, diff.ports);
        filled = true;
        diff.onAccept?.(result);
        return result;
      }}
      onUndo={async (result) => {
        const undone = await undoFill(document, result, diff.ports);
        diff.onUndo?.(undone);
        return undone;
      }}
      onClose={() => {
        close();
        if (!filled) diff.onCancel?.();
      }}
    />,
    surface.place,
  );
  return close;
}
