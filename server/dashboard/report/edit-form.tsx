import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftConflict } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { clockTime } from '#shared/vietnamese/dates.ts';
import { type Fault, faultSentence } from '../client/fault.ts';
import { Area, Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Conflict } from './conflict.tsx';
import { saveOnClosing } from './left-over.tsx';
import { type DraftSession, useGuard } from './use-draft.ts';

/** Quiet time after which what is typed is saved, ms. */
const AFTER = 900;
/** Without a connection it is tried again this often, ms. */
const AGAIN = 5_000;
/** The figure beside the place in the report's head. */
const SIGNING_DAY = 'ngay_ky';
/** Narrative text is the unit's own; a value says where it comes from. */
const OWN_WORDS = 'Đơn vị soạn';

/** Types a value with its reason; saved by itself, never over what somebody else wrote meanwhile. */
export function EditForm(props: {
  session: DraftSession;
  figure: Figure;
  preview(text: string | null): void;
  focus: boolean;
}) {
  const { session, figure, preview, focus } = props;
  const { draft } = session;
  const held = draft.edits.find((edit) => edit.figure === figure.id);
  const narrative = figure.metric === null && figure.nature === 'text';
  const [text, setText] = useState(figure.printed);
  const [reason, setReason] = useState(held?.kind === 'typed' ? held.reason : narrative ? OWN_WORDS : '');
  const [dirty, setDirty] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const seen = useRef(draft.version);
  const ready = dirty && conflict === null && text.trim() !== '' && reason.trim() !== '';
  const latest = useRef({ text, reason, ready });
  latest.current = { text, reason, ready };
  useGuard(dirty);

  useEffect(() => {
    // Somebody else's value comes in where nothing of one's own would be lost; else the service will ask.
    if (dirty || figure.printed === text.normalize('NFC').trimEnd()) return;
    setText(figure.printed);
  }, [figure.printed, dirty]);
  useEffect(() => {
    if (!dirty && conflict === null) seen.current = draft.version;
  }, [draft.version, dirty, conflict]);

  const store = async (): Promise<void> => {
    const sent = latest.current;
    if (!sent.ready) return;
    const edit = { figure: figure.id, kind: 'type', text: sent.text, reason: sent.reason } as const;
    const outcome = await session.save([{ ...edit, seen: seen.current }]);
    if (outcome.state === 'failed') setFailed(outcome.fault);
    else if (outcome.state === 'conflict') setConflict(outcome.conflicts[0] ?? null);
    else {
      setFailed(null);
      // Typed on meanwhile: still unsaved.
      if (latest.current.text === sent.text && latest.current.reason === sent.reason) {
        setDirty(false);
        preview(null);
      }
    }
  };
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(store, failed === null ? AFTER : AGAIN);
    return () => clearTimeout(timer);
  }, [text, reason, ready, failed]);
  useEffect(
    () => () => {
      preview(null);
      const last = latest.current;
      if (!last.ready) return;
      const edit = { figure: figure.id, kind: 'type', text: last.text, reason: last.reason } as const;
      void saveOnClosing(session, { ...edit, seen: seen.current }, figure.label);
    },
    [],
  );

  const type = (next: string): void => {
    setText(next);
    setDirty(true);
    preview(next);
  };
  return (
    <form
      class="edit"
      aria-label="Khai, sửa số liệu"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      {conflict !== null && (
        <Conflict
          conflict={conflict}
          mine={() => {
            seen.current = session.draft.version;
            setConflict(null);
          }}
          theirs={() => {
            setText(figure.printed);
            setDirty(false);
            preview(null);
            setConflict(null);
          }}
        />
      )}
      <Area
        label={
          narrative
            ? 'Nội dung'
            : `Giá trị${figure.unit === '' || figure.unit === '%' ? '' : ` (${figure.unit})`}`
        }
        hint={
          figure.id === SIGNING_DAY
            ? 'Ghi ngày/tháng/năm, ví dụ 05/01/2026. Chưa ghi thì báo cáo chừa chỗ cho văn thư.'
            : 'Ghi đúng như muốn in trong báo cáo.'
        }
        name="value"
        rows={
          narrative && figure.id !== SIGNING_DAY ? Math.min(12, Math.max(4, text.split('\n').length + 1)) : 1
        }
        required
        focus={focus}
        maxLength={20_000}
        value={text}
        onText={type}
      />
      <Field
        label="Lý do, nguồn (bắt buộc)"
        name="reason"
        required
        maxLength={300}
        placeholder="Theo sổ của văn thư"
        value={reason}
        onText={(next) => {
          setReason(next);
          setDirty(true);
        }}
      />
      <p class="save-state" role="status">
        {stateWords({ dirty, ready, failed, conflict, session, reason })}
      </p>
      {failed !== null && failed.kind !== 'offline' && <Notice tone="bad">{faultSentence(failed)}</Notice>}
    </form>
  );
}

function stateWords(form: {
  dirty: boolean;
  ready: boolean;
  failed: Fault | null;
  conflict: DraftConflict | null;
  session: DraftSession;
  reason: string;
}): string {
  const { dirty, ready, failed, conflict, session, reason } = form;
  if (conflict !== null) return 'Chưa lưu: hãy chọn một trong hai.';
  if (failed?.kind === 'offline') return 'Chưa lưu được vì mất mạng; tự lưu lại khi có mạng.';
  if (dirty && !ready)
    return reason.trim() === '' ? 'Chưa lưu: hãy ghi lý do.' : 'Chưa lưu: giá trị còn trống.';
  if (dirty) return 'Đang lưu…';
  return session.savedAt === null ? 'Tự lưu khi bạn ngừng gõ.' : `Đã lưu lúc ${clockTime(session.savedAt)}.`;
}
