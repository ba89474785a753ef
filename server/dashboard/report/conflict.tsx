import type { DraftConflict } from '#shared/contract/draft.ts';
import { moment } from '../words/moment.ts';

/** Two people at one figure: both values side by side, and a choice; nothing is lost before it is made. */
export function Conflict(props: { conflict: DraftConflict; mine(): void; theirs(): void }) {
  const { conflict, mine, theirs } = props;
  const who = conflict.own ? 'Bạn, ở cửa sổ khác,' : conflict.name;
  return (
    <div class="notice warn" role="alert">
      <p>
        <strong>{who}</strong> vừa {DEEDS[conflict.kind]} mục này lúc {moment(conflict.at, Date.now())}
        {conflict.reason === '' ? '.' : `: ${conflict.reason}.`} Chưa ghi đè giá trị nào.
      </p>
      <dl class="either">
        <dt>{conflict.own ? 'Cửa sổ kia' : conflict.name}</dt>
        <dd class="lines">{conflict.theirs === '' ? '(để trống)' : conflict.theirs}</dd>
        <dt>Bạn</dt>
        <dd class="lines">{conflict.mine === '' ? '(để trống)' : conflict.mine}</dd>
      </dl>
      <div class="actions">
        <button type="button" onClick={theirs}>
          Dùng của {conflict.own ? 'cửa sổ kia' : conflict.name}
        </button>
        <button type="button" class="primary" onClick={mine}>
          Dùng của tôi
        </button>
      </div>
    </div>
  );
}

const DEEDS: Record<DraftConflict['kind'], string> = {
  type: 'sửa',
  confirm: 'xác nhận',
  clear: 'bỏ giá trị khai của',
  computed: 'tính lại',
};
