import { useMemo, useRef, useState } from 'preact/hooks';
import type { FillResult } from '../../fill/apply.ts';
import { DiffPanel } from '../../fill/diff-panel.tsx';
import type { FormField } from '../../fill/field.ts';
import type { FoundFields } from '../../fill/find-fields.ts';
import type { Choices } from '../../fill/report/rows.ts';
import type { FillOffers } from '../../messages.ts';
import { OfferChoice, OtherFields, ValueChoice } from './form-fill-choices.tsx';
import { type Filling, type Loaded, leftWords, rowsFor } from './form-fill-work.ts';

export interface FormFillProps {
  found: FoundFields;
  /** Frames of other sites on the page. */
  foreign: number;
  offers: FillOffers;
  work: Filling;
  /** Asked before anything is written. */
  stands(): Promise<boolean>;
  onPoint(field: FormField): void;
  onClose(): void;
}

type State =
  | { at: 'choose' }
  | { at: 'loading' }
  | { at: 'failed'; sentence: string }
  | { at: 'ready'; loaded: Loaded };

/** "Điền báo cáo": choose a report, look at old → new, fill, undo. */
export function FormFillPanel({ found, foreign, offers, work, stands, onPoint, onClose }: FormFillProps) {
  const [report, setReport] = useState('');
  const [period, setPeriod] = useState('');
  const [state, setState] = useState<State>({ at: 'choose' });
  const [choices, setChoices] = useState<Choices>(new Map());
  /** Counts the choices made, so that a slow answer does not take the place of a newer one. */
  const chosen = useRef(0);
  const [active, setActive] = useState<string | null>(null);
  const loaded = state.at === 'ready' ? state.loaded : null;
  const rows = useMemo(() => (loaded ? rowsFor(loaded, choices) : []), [loaded, choices]);
  const load = async (nextReport: string, nextPeriod: string) => {
    setReport(nextReport);
    setPeriod(nextPeriod);
    setChoices(new Map());
    setActive(null);
    chosen.current += 1;
    const mine = chosen.current;
    const computed = offers.computed.some(({ id }) => id === nextReport);
    if (nextReport === '' || (computed && nextPeriod === '')) return setState({ at: 'choose' });
    setState({ at: 'loading' });
    const answer = await work.load(computed ? `${nextReport}?${nextPeriod}` : nextReport);
    if (mine !== chosen.current) return;
    setState(answer.ok ? { at: 'ready', loaded: answer.value } : { at: 'failed', sentence: answer.sentence });
  };
  const point = (field: FormField) => {
    setActive(field.key);
    onPoint(field);
  };
  const choose = (field: FormField, value: string | null) =>
    setChoices(new Map(choices).set(field.key, value));
  const shown = new Set(rows.map(({ field }) => field.key));
  const others = loaded ? loaded.fields.filter(({ key }) => !shown.has(key)) : [];

  return (
    <DiffPanel
      title="Điền báo cáo"
      rows={rows}
      note=""
      onClose={onClose}
      onPoint={point}
      onAccept={async (ticked) => {
        if (!loaded || !(await stands())) return { outcomes: [] };
        const result = await work.fill(ticked);
        void work.remember(loaded, rows, choices, result);
        return result;
      }}
      onUndo={async (result: FillResult) => {
        const undone = await work.undo(result);
        if (loaded) void work.unlearn(loaded);
        return undone;
      }}
      under={({ field }) => {
        const row = rows.find((each) => each.field.key === field.key);
        return active === field.key && loaded && row ? (
          <ValueChoice
            field={field}
            source={loaded.source}
            chosen={row.value.id}
            onChoose={(value) => choose(field, value)}
          />
        ) : null;
      }}
      above={
        <>
          <OfferChoice offers={offers} report={report} period={period} onChoose={(a, b) => void load(a, b)} />
          <Notes found={found} foreign={foreign} state={state} />
          {loaded && rows.length === 0 && (
            <p class="notice warn" role="status">
              Không thấy ô nào của trang hợp với báo cáo này. Có thể chọn bằng tay bên dưới, hoặc chọn báo cáo
              khác.
            </p>
          )}
          {loaded && loaded.knownBy !== '' && (
            <p class="notice" role="status">
              Điền như đơn vị đã xác nhận lần trước ({loaded.knownBy}).{' '}
              <button
                type="button"
                class="quiet"
                onClick={() => void work.forgetAll(loaded).then(() => load(report, period))}
              >
                Bỏ ghi nhớ và dò lại
              </button>
            </p>
          )}
        </>
      }
      below={
        loaded && (
          <OtherFields
            fields={others}
            active={active}
            source={loaded.source}
            onPoint={point}
            onChoose={choose}
          />
        )
      }
    />
  );
}

/** What was found on the page, what was left alone, and how far the loading is. */
function Notes({ found, foreign, state }: { found: FoundFields; foreign: number; state: State }) {
  return (
    <>
      {state.at === 'loading' && <p role="status">Đang lấy số liệu…</p>}
      {state.at === 'failed' && (
        <p class="notice bad" role="alert">
          {state.sentence}
        </p>
      )}
      <p class="soft">
        Thấy {found.fields.length} ô có thể điền.{leftWords(found)}
      </p>
      {foreign > 0 && (
        <p class="notice warn">
          Trang có {foreign} khung của địa chỉ khác mà Liên Thông không đọc được. Nếu biểu mẫu nằm trong
          khung, hãy mở khung đó ở thẻ riêng rồi bấm lại.
        </p>
      )}
    </>
  );
}
