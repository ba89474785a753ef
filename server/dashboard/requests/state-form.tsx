import { useState } from 'preact/hooks';
import type { ReportAsked, RequestCounts, RequestState } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { useAct } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';

const WORDS: Record<RequestState, { button: string; ask: string; danger: boolean }> = {
  closed: { button: 'Khóa số liệu', ask: 'Ghi chú khi khóa, không bắt buộc', danger: false },
  open: { button: 'Mở lại yêu cầu', ask: 'Lý do mở lại', danger: false },
  withdrawn: { button: 'Thu hồi yêu cầu', ask: 'Lý do thu hồi', danger: true },
};

/** Closes, opens again or withdraws the whole request. */
export function StateForm(props: { request: ReportAsked; counts: RequestCounts; changed(): void }) {
  const { request, counts, changed } = props;
  const [chosen, setChosen] = useState<RequestState | null>(null);
  const [reason, setReason] = useState('');
  const { busy, fault, run } = useAct();
  if (request.state === 'withdrawn') return <p class="soft">Yêu cầu đã thu hồi.</p>;
  const choices: readonly RequestState[] =
    request.state === 'open' ? ['closed', 'withdrawn'] : ['open', 'withdrawn'];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (chosen === null) return;
    const done = await run(async () => {
      await requests.move(request.id, chosen, reason.trim());
    });
    if (!done) return;
    setChosen(null);
    setReason('');
    changed();
  };
  return (
    <>
      <div class="actions">
        {choices.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={chosen === state}
            onClick={() => setChosen(chosen === state ? null : state)}
          >
            {WORDS[state].button}
          </button>
        ))}
      </div>
      {chosen !== null && (
        <form class="row" onSubmit={submit} aria-label={WORDS[chosen].button}>
          <p class="full">{consequence(chosen, counts)}</p>
          <Field
            label={WORDS[chosen].ask}
            name="stateReason"
            required={chosen !== 'closed'}
            maxLength={500}
            value={reason}
            onText={setReason}
          />
          <button type="submit" class={WORDS[chosen].danger ? 'danger' : 'primary'} disabled={busy}>
            {WORDS[chosen].button}
          </button>
        </form>
      )}
      <FaultNotice fault={fault} />
    </>
  );
}

function consequence(state: RequestState, { sent, asked, missing }: RequestCounts): string {
  if (state === 'closed') {
    const rest = missing > 0 ? ` ${missing} đơn vị chưa gửi sẽ không gửi được nữa cho tới khi mở lại.` : '';
    return `Số liệu của ${sent}/${asked} đơn vị đã gửi được giữ nguyên để tổng hợp.${rest}`;
  }
  if (state === 'open') return 'Các đơn vị lại gửi và bổ sung được.';
  return 'Các đơn vị không phải gửi nữa; không mở lại được. Những gì đã gửi vẫn còn.';
}
