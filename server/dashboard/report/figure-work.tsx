import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparedPeriod } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { drafts } from '../client/drafts.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Notice } from '../parts/notice.tsx';
import { moment } from '../words/moment.ts';
import { ChooseDocuments } from './choose-documents.tsx';
import { EditForm } from './edit-form.tsx';
import type { DraftSession, Saved } from './use-draft.ts';

/** What an officer does with a figure: look at other periods, confirm, type, take back, see who did what. */
export function FigureWork(props: {
  session: DraftSession;
  figure: Figure;
  preview(text: string | null): void;
}) {
  const { session, figure, preview } = props;
  const { draft, comparison } = session;
  const held = draft.edits.find((edit) => edit.figure === figure.id) ?? null;
  const [editing, setEditing] = useState(false);
  const [failed, setFailed] = useState<Saved | null>(null);
  const jump = comparison?.jumps.find((each) => each.figure === figure.id) ?? null;
  // What only the unit can know is typed at once; a computed figure is overruled on purpose.
  const open = editing || figure.metric === null;
  const act = async (kind: 'confirm' | 'clear'): Promise<void> => {
    const text = kind === 'confirm' ? figure.printed : '';
    const outcome = await session.save([{ figure: figure.id, kind, text, reason: '', seen: draft.version }]);
    setFailed(outcome.state === 'saved' ? null : outcome);
    if (outcome.state === 'saved') setEditing(false);
  };
  return (
    <>
      {jump !== null && figure.state !== 'typed' && figure.state !== 'confirmed' && (
        <Notice tone="warn">{jump.words} Hãy xem các dòng phía sau rồi xác nhận hoặc sửa.</Notice>
      )}
      {held?.kind === 'typed' && held.computed !== '' && held.computed !== figure.printed && (
        <p class="ours">
          {figure.metric === null ? 'Trước khi sửa' : 'Liên Thông tính được'}:{' '}
          <strong>{held.computed}</strong>
        </p>
      )}
      {held !== null && (
        <p class="soft">
          {held.kind === 'typed' ? 'Khai' : 'Xác nhận'} bởi {held.own ? 'bạn' : held.name},{' '}
          {moment(held.at, Date.now())}
          {held.reason === '' ? '' : ` · ${held.reason}`}
        </p>
      )}
      {failed?.state === 'conflict' && (
        <Notice tone="warn">
          {failed.conflicts[0]?.name} vừa thay đổi mục này; giá trị đang hiện là giá trị mới. Hãy xem lại rồi
          bấm lần nữa.
        </Notice>
      )}
      {failed?.state === 'failed' && <Notice tone="bad">Chưa lưu được; hãy thử lại.</Notice>}
      <div class="actions">
        {mayConfirm(figure) && (
          <button
            type="button"
            class={figure.state === 'carried' ? 'primary' : ''}
            onClick={() => act('confirm')}
          >
            {figure.state === 'carried' ? 'Xác nhận còn đúng' : 'Đã xem, xác nhận'}
          </button>
        )}
        {!open && (
          <button type="button" onClick={() => setEditing(true)}>
            Khai / sửa số liệu
          </button>
        )}
        {held !== null && (
          <button type="button" onClick={() => act('clear')}>
            {held.kind === 'typed' ? 'Bỏ giá trị khai' : 'Bỏ xác nhận'}
          </button>
        )}
      </div>
      {figure.choices !== undefined && <ChooseDocuments session={session} figure={figure} />}
      {open && <EditForm session={session} figure={figure} preview={preview} focus={editing} />}
      {figure.metric !== null && (
        <Compared figure={figure} periods={[comparison?.previous ?? null, comparison?.lastYear ?? null]} />
      )}
      <History key={held?.version ?? 0} draft={draft.id} figure={figure.id} version={draft.version} />
    </>
  );
}

function mayConfirm({ state }: Figure): boolean {
  return state === 'carried' || state === 'captured' || state === 'computed';
}

function Compared({ figure, periods }: { figure: Figure; periods: readonly (ComparedPeriod | null)[] }) {
  const rows = periods.flatMap((period, index) => {
    const printed = period?.figures.find(({ id }) => id === figure.id)?.printed;
    return period === null || printed === undefined ? [] : [{ period, printed, last: index === 1 }];
  });
  if (rows.length === 0) return null;
  return (
    <>
      <h3>So với kỳ khác</h3>
      <dl class="facts">
        <dt>Kỳ này</dt>
        <dd class="digits">{figure.printed === '' ? 'chưa có' : figure.printed}</dd>
        {rows.map(({ period, printed, last }) => (
          <Fragment key={period.period.from}>
            <dt title={period.period.label}>{last ? 'Cùng kỳ năm trước' : 'Kỳ trước'}</dt>
            <dd class="digits">{printed === '' ? 'chưa đọc được' : printed}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function History({ draft, figure, version }: { draft: string; figure: string; version: number }) {
  const [shown, setShown] = useState(false);
  return (
    <details class="history" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>Lịch sử sửa</summary>
      {shown && <Changes draft={draft} figure={figure} version={version} />}
    </details>
  );
}

function Changes({ draft, figure, version }: { draft: string; figure: string; version: number }) {
  const answer = useAnswer(() => drafts.history(draft, figure), [draft, figure, version]);
  return (
    <Answered answer={answer}>
      {(changes) =>
        changes.length === 0 ? (
          <p class="soft">Chưa ai sửa mục này.</p>
        ) : (
          <ul class="list">
            {changes.map((change) => (
              <li key={change.version}>
                <span>
                  <strong>{change.own ? 'Bạn' : change.name}</strong> {DEEDS[change.kind]},{' '}
                  {moment(change.at, Date.now())}
                </span>
                {change.kind !== 'confirm' && (
                  <span class="lines">
                    <del>{change.before === '' ? '(trống)' : change.before}</del> →{' '}
                    <ins>{change.after === '' ? '(trống)' : change.after}</ins>
                  </span>
                )}
                {change.reason !== '' && <span class="soft">{change.reason}</span>}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

const DEEDS = { type: 'khai', confirm: 'xác nhận', clear: 'bỏ giá trị khai' } as const;
