import { clockTime } from '#shared/vietnamese/dates.ts';
import { drafts } from '../client/drafts.ts';
import { useAct } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { saveFile } from './save-file.ts';
import type { DraftSession } from './use-draft.ts';

/** What stands beside the sheet when no figure is chosen. */
export type View = 'overview' | 'issue' | 'versions' | 'compare';

/** Issue, compute again, compare, versions, the Word file; and whether everything is saved. */
export function DraftTools(props: { session: DraftSession; view: View; show(view: View): void }) {
  const { session, view, show } = props;
  const { draft, saving, savedAt } = session;
  const file = useAct();
  const again = useAct();
  const download = (kind: 'docx' | 'pdf') => (): Promise<boolean> =>
    file.run(async () => {
      const { blob, name } = await drafts.file(draft.id, kind);
      saveFile(blob, name ?? `${draft.report.definition}.${kind}`);
    });
  const recompute = (): Promise<boolean> =>
    again.run(async () => session.adopt(await drafts.recompute(draft.id)));
  const choose = (next: View) => () => show(view === next ? 'overview' : next);
  return (
    <div class="tools">
      <button type="button" class="primary" aria-pressed={view === 'issue'} onClick={choose('issue')}>
        Kiểm tra và chốt
      </button>
      <button type="button" disabled={again.busy} onClick={recompute}>
        {again.busy ? 'Đang tính…' : 'Tính lại'}
      </button>
      {draft.consolidates === null && (
        <button type="button" aria-pressed={view === 'compare'} onClick={choose('compare')}>
          So sánh các kỳ
        </button>
      )}
      {draft.issued.length > 0 && (
        <button type="button" aria-pressed={view === 'versions'} onClick={choose('versions')}>
          Các bản đã chốt ({draft.issued.length})
        </button>
      )}
      <button type="button" disabled={file.busy} onClick={download('docx')}>
        {file.busy ? 'Đang tạo tệp…' : 'Tải tệp Word'}
      </button>
      <button type="button" disabled={file.busy} onClick={download('pdf')}>
        Tải PDF
      </button>
      <span class="saved soft" role="status">
        {saving ? 'Đang lưu…' : savedAt === null ? '' : `✓ Đã lưu lúc ${clockTime(savedAt)}`}
      </span>
      <FaultNotice fault={file.fault ?? again.fault} />
    </div>
  );
}
