import { useState } from 'preact/hooks';
import { Notice } from '../parts/notice.tsx';
import { fullMoment, moment } from '../words/moment.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { View } from './draft-tools.tsx';
import type { DraftSession } from './use-draft.ts';

/** What has happened to the draft that the officer did not do: others' edits, figures computed anew, an issue. */
export function News(props: { session: DraftSession; jump(id: string): void; show(view: View): void }) {
  const { session, jump, show } = props;
  const { draft, others } = session;
  const [closed, setClosed] = useState<string | null>(null);
  const newest = draft.issued[0];
  const names = [...new Set(others.map(({ name }) => name))].join(', ');
  return (
    <>
      {others.length > 0 && (
        <Notice tone="warn">
          <p>
            <strong>{names}</strong> vừa sửa bản soạn này:
          </p>
          <ul>
            {others.slice(0, 6).map((change) => (
              <li key={`${change.figure} ${change.version}`}>
                <button type="button" class="link" onClick={() => jump(change.figure)}>
                  {change.label}
                </button>
                : <span class="clip-text">{change.after === '' ? '(trống)' : change.after}</span>{' '}
                <span class="soft">{moment(change.at, Date.now())}</span>
              </li>
            ))}
          </ul>
          <button type="button" onClick={session.dismissOthers}>
            Đã xem
          </button>
        </Notice>
      )}
      {draft.changes.length > 0 && closed !== draft.report.asOf && (
        <Notice>
          <p>
            Tính lại lúc {fullMoment(draft.report.asOf)}: <strong>{draft.changes.length} mục thay đổi</strong>
            .
          </p>
          <DifferenceTable differences={draft.changes} jump={jump} />
          <button type="button" onClick={() => setClosed(draft.report.asOf)}>
            Đã xem
          </button>
        </Notice>
      )}
      {newest !== undefined && (
        <Notice tone={draft.sinceIssue.length === 0 ? 'good' : 'warn'}>
          <p>
            Đã chốt <strong>bản {newest.n}</strong> lúc {fullMoment(newest.at)}.{' '}
            {draft.sinceIssue.length === 0
              ? 'Bản đang soạn không khác gì.'
              : `Bản đang soạn khác ${draft.sinceIssue.length} chỗ; muốn gửi lại thì chốt bản thay thế.`}{' '}
            <button type="button" class="link" onClick={() => show('versions')}>
              Xem các bản
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}
