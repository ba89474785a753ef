import type { LearnedFigure } from '#shared/contract/template.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import type { Act } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { certainOnes, LEARNED_ORDER, LEARNED_STATES, learnedState } from '../words/template.ts';

/** How far the confirming has come, what waits, and what the signs mean. */
export function ToConfirm(props: {
  figures: readonly LearnedFigure[];
  act: Act;
  jump(id: string): void;
  confirmAll(figures: readonly LearnedFigure[]): void;
}) {
  const { figures, act, jump, confirmAll } = props;
  const waiting = figures.filter(({ confirmed }) => !confirmed);
  const certain = certainOnes(figures);
  const done = figures.length - waiting.length;
  return (
    <section class="card" aria-label="Số liệu cần xác nhận">
      <h2>
        Đã xác nhận {printCount(done)}/{printCount(figures.length)}
      </h2>
      <progress max={Math.max(figures.length, 1)} value={done} aria-label="Số liệu đã xác nhận" />
      <p class="soft">
        {figures.length === 0
          ? 'Không tìm thấy số liệu nào trong tệp. Có thể ghi thẻ vào tệp rồi tải lên lại.'
          : 'Chỉ những số đã xác nhận mới được thay khi điền cho kỳ mới; còn lại giữ nguyên.'}
      </p>
      {certain.length > 0 && (
        <div class="actions">
          <button type="button" class="primary" disabled={act.busy} onClick={() => confirmAll(certain)}>
            Xác nhận {printCount(certain.length)} số chắc chắn
          </button>
        </div>
      )}
      <FaultNotice fault={act.fault} />
      {waiting.length > 0 && (
        <ul class="doubts">
          {waiting.map((figure) => (
            <li key={figure.id}>
              <button type="button" class="link" onClick={() => jump(figure.id)}>
                <span class={`sign learned-${learnedState(figure)}`} aria-hidden="true">
                  {LEARNED_STATES[learnedState(figure)].sign}
                </span>
                <span>
                  {figure.text}: {nameOf(figure)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Ý nghĩa các dấu</summary>
        <ul class="legend doubts">
          {LEARNED_ORDER.map((state) => (
            <li key={state}>
              <span class={`fig learned-${state}`}>
                {LEARNED_STATES[state].name} <sup aria-hidden="true">{LEARNED_STATES[state].sign}</sup>
              </span>{' '}
              {LEARNED_STATES[state].meaning}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function nameOf({ binding, proposals }: LearnedFigure): string {
  if (binding.kind === 'none') return 'chưa rõ là số gì';
  return proposals.find(({ id }) => id === binding.id)?.label ?? binding.id;
}
