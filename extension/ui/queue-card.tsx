import type { PopupState } from '../messages.ts';
import { moment } from './moment.ts';
import { Notice } from './notice.tsx';
import { count, troubleSentence } from './words.ts';

/** Why nothing reaches the service, and what to do. */
export function TroubleNotice({ state }: { state: PopupState }) {
  const trouble = state.trouble === 'not-paired' ? null : state.trouble;
  if (trouble === null) return null;
  const soft = trouble === 'busy' || trouble === 'unreachable';
  return <Notice tone={soft ? 'warn' : 'bad'}>{troubleSentence(trouble)}</Notice>;
}

/** What was read today and where it is. */
export function QueueCard({ state, now }: { state: PopupState; now: number }) {
  return (
    <section class="card" aria-label="Số liệu đã đọc">
      <dl class="facts">
        <dt>Đọc hôm nay</dt>
        <dd>
          {count(state.today.pages)} trang · {count(state.today.rows)} dòng
        </dd>
        <dt>Chờ gửi</dt>
        <dd>{waitingWords(state)}</dd>
        <dt>Gửi lần cuối</dt>
        <dd>{moment(state.lastSuccessAt, now)}</dd>
        {state.nextTryAt && (
          <>
            <dt>Tự gửi lại lúc</dt>
            <dd>{moment(state.nextTryAt, now)}</dd>
          </>
        )}
        {state.foreign > 0 && (
          <>
            <dt>Của đơn vị khác</dt>
            <dd>{count(state.foreign)} lượt, giữ trên máy</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function waitingWords(state: PopupState): string {
  if (state.waiting === 0) return 'không còn';
  return `${count(state.waiting)} lượt${state.sending ? ', đang gửi' : ''}`;
}
