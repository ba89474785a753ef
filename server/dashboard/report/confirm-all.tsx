import { useState } from 'preact/hooks';
import type { DraftEdit } from '#shared/contract/draft.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { Notice } from '../parts/notice.tsx';
import { explains } from '../words/states.ts';
import type { DraftSession, Saved } from './use-draft.ts';

/** Confirms every listed value of the period before at once, after it has been read. */
export function ConfirmAll({ session }: { session: DraftSession }) {
  const { draft, save, saving } = session;
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState<Saved | null>(null);
  const carried = draft.report.figures.filter((figure) => figure.state === 'carried' && !explains(figure));
  if (carried.length === 0) return null;
  const confirm = async (): Promise<void> => {
    const edits = carried.map(
      ({ id, printed }): DraftEdit => ({
        figure: id,
        kind: 'confirm',
        text: printed,
        reason: '',
        seen: draft.version,
      }),
    );
    const outcome = await save(edits);
    setFailed(outcome.state === 'saved' ? null : outcome);
    setOpen(false);
  };
  const count = printCount(carried.length);
  return (
    <>
      {failed !== null && (
        <Notice tone="warn">
          {failed.state === 'conflict'
            ? 'Vừa có người thay đổi một số mục; chưa xác nhận mục nào. Hãy xem lại danh sách.'
            : 'Chưa lưu được; hãy thử lại.'}
        </Notice>
      )}
      {open ? (
        <>
          <ul class="list carried">
            {carried.map(({ id, label, printed }) => (
              <li key={id}>
                <span class="soft">{label}</span>
                <span class="lines">{printed}</span>
              </li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" class="primary" disabled={saving} onClick={confirm}>
              Tất cả còn đúng cho kỳ này
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              Để sau
            </button>
          </div>
        </>
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          Xác nhận {count} mục mang từ kỳ trước…
        </button>
      )}
    </>
  );
}
