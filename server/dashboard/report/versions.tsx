import { useState } from 'preact/hooks';
import type { DraftAnswer, IssuedSummary } from '#shared/contract/draft.ts';
import { drafts } from '../client/drafts.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { fullMoment } from '../words/moment.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { View } from './draft-tools.tsx';
import { saveFile } from './save-file.ts';

/** The issued versions, newest first: file, hash, and how each differs from the one before. */
export function Versions(props: { draft: DraftAnswer; jump(id: string): void; show(view: View): void }) {
  const { draft, jump, show } = props;
  useEscape(() => show('overview'));
  return (
    <section class="card" aria-label="Các bản đã chốt">
      <div class="between">
        <h2>Các bản đã chốt</h2>
        <button type="button" class="link" onClick={() => show('overview')}>
          Đóng
        </button>
      </div>
      {draft.sinceIssue.length > 0 && (
        <>
          <h3>Bản đang soạn khác bản {draft.issued[0]?.n}</h3>
          <DifferenceTable differences={draft.sinceIssue} jump={jump} />
        </>
      )}
      <ul class="list">
        {draft.issued.map((issued) => (
          <Version key={issued.n} draft={draft} issued={issued} jump={jump} />
        ))}
      </ul>
    </section>
  );
}

function Version(props: { draft: DraftAnswer; issued: IssuedSummary; jump(id: string): void }) {
  const { draft, issued, jump } = props;
  const { n, at, asOf, name, reason, docxHash } = issued;
  const { busy, fault, run } = useAct();
  const [open, setOpen] = useState(n === draft.issued[0]?.n && n > 1);
  const download = (kind: 'docx' | 'pdf') => (): Promise<boolean> =>
    run(async () => {
      const { blob, name: file } = await drafts.issuedFile(draft.id, n, kind);
      saveFile(blob, file ?? `bao-cao-ban-${n}.${kind}`);
    });
  return (
    <li>
      <span class="between">
        <strong>
          Bản {n}
          {n > 1 && ` (thay thế bản ${n - 1})`}
        </strong>
        <span class="actions">
          <button type="button" class="small" disabled={busy} onClick={download('docx')}>
            Tải bản {n}
          </button>
          <button type="button" class="small" disabled={busy} onClick={download('pdf')}>
            PDF
          </button>
        </span>
      </span>
      <span>
        {name} chốt lúc {fullMoment(at)}; số liệu tính đến {fullMoment(asOf)}.
      </span>
      {reason !== '' && <span>Lý do: {reason}</span>}
      <span class="soft">
        SHA-256 của tệp: <code class="hash">{docxHash}</code>
      </span>
      {n > 1 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Khác bản {n - 1} ở đâu</summary>
          {open && <Differences draft={draft.id} n={n} jump={jump} />}
        </details>
      )}
      <FaultNotice fault={fault} />
    </li>
  );
}

function Differences({ draft, n, jump }: { draft: string; n: number; jump(id: string): void }) {
  const answer = useAnswer(() => drafts.issued(draft, n), [draft, n]);
  return (
    <Answered answer={answer}>
      {({ differences }) => <DifferenceTable differences={differences} jump={jump} />}
    </Answered>
  );
}
