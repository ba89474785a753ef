import { useState } from 'preact/hooks';
import { drafts } from '../client/drafts.ts';
import { requestTablePath } from '../client/route.ts';
import { useAct } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Link } from '../parts/page.tsx';
import type { DraftSession } from '../report/use-draft.ts';

/** Units told by name; more of them are opened on demand. */
const AT_ONCE = 5;

/** Above a consolidated report: of which request, from how many units, and what they did since. */
export function Consolidates({ session }: { session: DraftSession }) {
  const { draft, adopt } = session;
  const { busy, fault, run } = useAct();
  const [all, setAll] = useState(false);
  if (draft.consolidates === null) return null;
  const { id, symbol, asked, sent, moved } = draft.consolidates;
  const again = () => run(async () => adopt(await drafts.recompute(draft.id)));
  return (
    <section
      class={`notice for-request ${moved.length > 0 ? 'partial' : ''}`}
      aria-label="Yêu cầu được tổng hợp"
    >
      <p>
        Tổng hợp theo yêu cầu <strong>{symbol}</strong>, từ báo cáo của{' '}
        <strong>
          {sent}/{asked}
        </strong>{' '}
        đơn vị. <Link to={requestTablePath(id)}>Bảng tổng hợp</Link>
      </p>
      {moved.length > 0 && (
        <>
          <p>
            <strong>Số liệu đã thay đổi</strong> từ khi tính bản này:
          </p>
          <ul>
            {(all ? moved : moved.slice(0, AT_ONCE)).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" class="primary" disabled={busy} onClick={again}>
              {busy ? 'Đang tính…' : 'Tính lại theo số mới'}
            </button>
            {!all && moved.length > AT_ONCE && (
              <button type="button" onClick={() => setAll(true)}>
                Xem cả {moved.length} thay đổi
              </button>
            )}
          </div>
          <FaultNotice fault={fault} />
        </>
      )}
    </section>
  );
}
