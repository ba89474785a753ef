import { count } from './words.ts';

/** Reports the unit is asked for and has not sent, with the nearest deadline; the service words it. */
export function RequestsCard(props: {
  requests: { open: number; words: string; overdue: boolean };
  onAll(): void;
}) {
  const { open, words, overdue } = props.requests;
  return (
    <section class="card" aria-label="Báo cáo được yêu cầu">
      <div class="between">
        <h2>{count(open)} báo cáo được yêu cầu</h2>
        <span class={overdue ? 'due late' : 'due'}>{words}</span>
      </div>
      <button type="button" onClick={props.onAll}>
        Mở trang Yêu cầu
      </button>
    </section>
  );
}
