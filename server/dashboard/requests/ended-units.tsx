import type { RequestAnswer } from '#shared/contract/request.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { requests } from '../client/requests.ts';
import { useAct } from '../parts/answer.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';

type Ended = RequestAnswer['ended'][number];

/** Units asked that end before they have sent: their successors are proposed in their place. */
export function EndedUnits({ found, changed }: { found: RequestAnswer; changed(): void }) {
  if (found.ended.length === 0) return null;
  return (
    <Notice tone="warn">
      <ul class="list">
        {found.ended.map((ended) => (
          <EndedUnit key={ended.addressee} found={found} ended={ended} changed={changed} />
        ))}
      </ul>
    </Notice>
  );
}

function EndedUnit(props: { found: RequestAnswer; ended: Ended; changed(): void }) {
  const { found, ended, changed } = props;
  const { busy, fault, run } = useAct();
  const unit = found.addressees.find(({ id }) => id === ended.addressee);
  if (unit === undefined) return null;
  const heirs = ended.successors.map(({ name }) => name).join(', ');
  const missing = ended.successors.filter(({ asked }) => !asked).map(({ id }) => id);
  const reason = `Kết thúc hoạt động ngày ${printDate(ended.on)}${heirs === '' ? '' : `, ${heirs} tiếp nhận`}`;
  const replace = async (): Promise<void> => {
    await run(async () => {
      const definition = unit.form?.definition ?? found.request.definition;
      if (missing.length > 0)
        await requests.askMore(found.request.id, { units: missing, outside: [], definition });
      const addressees = [{ id: unit.id, seen: unit.version }];
      await requests.deed(found.request.id, { deed: 'exclude', reason, addressees });
    });
    // Also after a refusal: what is on the screen may be out of date.
    changed();
  };
  return (
    <li>
      <p>
        <strong>{unit.name}</strong> {ended.on < localDate(Date.now()) ? 'đã' : 'sẽ'} kết thúc hoạt động ngày{' '}
        {printDate(ended.on)}.{' '}
        {heirs === '' ? (
          'Chưa khai đơn vị tiếp nhận; hãy thêm đơn vị thay thế nếu có.'
        ) : (
          <>
            Đơn vị tiếp nhận: <strong>{heirs}</strong>
            {missing.length === 0 && ' (đã có trong yêu cầu)'}.
          </>
        )}
      </p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={replace}>
          {missing.length > 0 ? 'Yêu cầu đơn vị tiếp nhận thay' : 'Đưa đơn vị cũ ra khỏi yêu cầu'}
        </button>
      </div>
      <FaultNotice fault={fault} />
    </li>
  );
}
