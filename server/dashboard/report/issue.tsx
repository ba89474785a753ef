import { useState } from 'preact/hooks';
import type { ChecksAnswer, IssueCheck } from '#shared/contract/draft.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { drafts } from '../client/drafts.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { useEscape } from '../parts/use-escape.ts';
import type { View } from './draft-tools.tsx';
import type { DraftSession } from './use-draft.ts';

/** The checks before issue with jumps and repairs, then the button that freezes the version. */
export function Issue(props: { session: DraftSession; jump(id: string): void; show(view: View): void }) {
  const { session, jump, show } = props;
  const { draft } = session;
  useEscape(() => show('overview'));
  const answer = useAnswer(() => drafts.checks(draft.id), [draft.id, draft.version]);
  return (
    <section class="card" aria-label="Kiểm tra trước khi chốt">
      <div class="between">
        <h2>Kiểm tra trước khi chốt</h2>
        <button type="button" class="link" onClick={() => show('overview')}>
          Đóng
        </button>
      </div>
      <Answered answer={answer}>
        {(found) => (
          <>
            <Checks
              title="Phải xong trước khi chốt"
              tone="bad"
              checks={found.checks.filter(({ severity }) => severity === 'block')}
              session={session}
              jump={jump}
            />
            <Checks
              title="Nên xem lại"
              tone="warn"
              checks={found.checks.filter(({ severity }) => severity === 'warn')}
              session={session}
              jump={jump}
            />
            <Checks
              title="Để biết"
              tone="info"
              checks={found.checks.filter(({ severity }) => severity === 'info')}
              session={session}
              jump={jump}
            />
            {found.checks.length === 0 && <Notice tone="good">Không có gì phải sửa.</Notice>}
            <IssueForm session={session} found={found} show={show} />
          </>
        )}
      </Answered>
    </section>
  );
}

const AT_ONCE = 8;

function Checks(props: {
  title: string;
  tone: 'bad' | 'warn' | 'info';
  checks: readonly IssueCheck[];
  session: DraftSession;
  jump(id: string): void;
}) {
  const { title, tone, checks, session, jump } = props;
  const [all, setAll] = useState(false);
  if (checks.length === 0) return null;
  const fix = (check: IssueCheck): void => {
    if (check.fix === null || check.figure === null) return;
    const { kind, text, reason } = check.fix;
    void session.save([{ figure: check.figure, kind, text, reason, seen: session.draft.version }]);
  };
  return (
    <>
      <h3>
        {title} ({printCount(checks.length)})
      </h3>
      <ul class={`checks ${tone}`}>
        {(all ? checks : checks.slice(0, AT_ONCE)).map((check, index) => (
          <li key={index}>
            {check.figure === null ? (
              <strong>{check.label}</strong>
            ) : (
              <button type="button" class="link" onClick={() => jump(check.figure ?? '')}>
                {check.label}
              </button>
            )}
            <p class="soft">{check.words}</p>
            {check.fix !== null && (
              <button type="button" class="small" disabled={session.saving} onClick={() => fix(check)}>
                {check.fix.title}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!all && checks.length > AT_ONCE && (
        <button type="button" onClick={() => setAll(true)}>
          Xem cả {printCount(checks.length)} mục
        </button>
      )}
    </>
  );
}

function IssueForm(props: { session: DraftSession; found: ChecksAnswer; show(view: View): void }) {
  const { session, found, show } = props;
  const { draft } = session;
  const [reason, setReason] = useState('');
  const { busy, fault, run } = useAct();
  const before = draft.issued[0] ?? null;
  const same = before !== null && draft.sinceIssue.length === 0;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await run(async () => {
      await drafts.issue(draft.id, draft.version, reason.trim());
    });
    // Also after a refusal: what is on the screen may be out of date.
    session.adopt(await drafts.read(draft.id));
    if (done) show('versions');
  };
  return (
    <form class="issue" onSubmit={submit}>
      {before !== null && !same && (
        <Field
          label={`Lý do chốt bản thay thế bản ${before.n}`}
          name="issueReason"
          required
          maxLength={300}
          placeholder="Bổ sung số liệu quý IV"
          value={reason}
          onText={setReason}
        />
      )}
      <p class="soft">
        {same
          ? `Chưa có gì khác với bản ${before.n}.`
          : 'Bản đã chốt giữ nguyên số liệu, bằng chứng và tệp Word; sửa về sau thành bản thay thế.'}
      </p>
      <FaultNotice fault={fault} />
      <button type="submit" class="primary" disabled={busy || session.saving || found.blocked || same}>
        {busy ? 'Đang chốt…' : before === null ? 'Chốt bản 1' : `Chốt bản thay thế (bản ${before.n + 1})`}
      </button>
    </form>
  );
}
