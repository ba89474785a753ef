import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FillResult } from './apply.ts';
import { DiffRows, OutcomeRows } from './diff-rows.tsx';
import { resultWords } from './diff-words.ts';
import type { FormField } from './field.ts';
import type { FillRow } from './plan.ts';

export interface DiffProps {
  title: string;
  rows: readonly FillRow[];
  /** A sentence over the rows; empty for none. */
  note: string;
  /** Writes the ticked rows. */
  onAccept(rows: readonly FillRow[]): Promise<FillResult>;
  onUndo(result: FillResult): Promise<FillResult>;
  /** The officer closes the panel; filled or not. */
  onClose(): void;
  onPoint(field: FormField): void;
  /** Anything to choose under a row, over or under all rows. */
  under?: (row: FillRow) => ComponentChildren;
  above?: ComponentChildren;
  below?: ComponentChildren;
}

type Stage =
  | { at: 'look' }
  | { at: 'busy' }
  | { at: 'done'; result: FillResult; undone: boolean }
  | { at: 'failed' };

/** The diff the officer accepts: old → new for every field, a box to tick, one button to fill, one to undo. */
export function DiffPanel(props: DiffProps) {
  const [rows, setRows] = useState(props.rows);
  const [stage, setStage] = useState<Stage>({ at: 'look' });
  // A tick the officer has set stays when other rows come or go.
  useEffect(
    () =>
      setRows((before) =>
        props.rows.map((row) => {
          const same = before.find(({ field, now }) => field.key === row.field.key && now === row.now);
          return same && row.problem === null && !row.same ? { ...row, tick: same.tick } : row;
        }),
      ),
    [props.rows],
  );
  const panel = useRef<HTMLElement>(null);
  // The keyboard begins where the officer looks.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const ticked = rows.filter(({ tick, problem }) => tick && problem === null).length;
  const run = async (work: () => Promise<FillResult>, undone: boolean) => {
    setStage({ at: 'busy' });
    setStage(
      await work().then(
        (result): Stage => ({ at: 'done', result, undone }),
        (): Stage => ({ at: 'failed' }),
      ),
    );
  };
  return (
    <section
      class={stage.at === 'done' ? 'panel done' : 'panel'}
      role="dialog"
      aria-label={props.title}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && stage.at !== 'busy') props.onClose();
      }}
    >
      <header>
        <h2>{props.title}</h2>
        <button type="button" onClick={props.onClose}>
          {stage.at === 'done' ? 'Đóng' : 'Thôi'}
        </button>
      </header>
      <div class="body">
        {stage.at === 'done' ? (
          <>
            <p class="notice" role="status">
              {resultWords(stage.result, stage.undone)}
            </p>
            <OutcomeRows outcomes={stage.result.outcomes} onPoint={props.onPoint} />
          </>
        ) : (
          <>
            {stage.at === 'failed' && (
              <p class="notice bad" role="alert">
                Trang đã đổi trong lúc điền nên dừng lại. Hãy xem lại các ô rồi thử lần nữa.
              </p>
            )}
            {props.above}
            {props.note && <p class="notice">{props.note}</p>}
            <DiffRows
              rows={rows}
              under={props.under}
              onPoint={props.onPoint}
              onTick={(row, tick) => setRows(rows.map((each) => (each === row ? { ...each, tick } : each)))}
            />
            {props.below}
          </>
        )}
      </div>
      <footer>
        {stage.at === 'done' ? (
          !stage.undone && (
            <button
              type="button"
              disabled={stage.result.outcomes.every(({ state }) => state === 'skipped')}
              onClick={() => void run(() => props.onUndo(stage.result), true)}
            >
              Hoàn tác
            </button>
          )
        ) : (
          <>
            <p class="soft said">Liên Thông chỉ điền, không bấm Lưu hay Gửi.</p>
            <button
              type="button"
              class="primary"
              disabled={ticked === 0 || stage.at === 'busy'}
              onClick={() => void run(() => props.onAccept(rows), false)}
            >
              {stage.at === 'busy' ? 'Đang điền…' : `Điền ${ticked} ô`}
            </button>
          </>
        )}
      </footer>
    </section>
  );
}
