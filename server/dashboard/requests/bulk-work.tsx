import { useState } from 'preact/hooks';
import type { Addressee, ReportAsked, RequestDeed } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { useAct } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { hasSent } from '../words/request.ts';

/** What is done about many units at once: receive all that came, give all that are missing a later day. */
export function BulkWork(props: { request: ReportAsked; addressees: readonly Addressee[]; changed(): void }) {
  const { request, addressees, changed } = props;
  const [extending, setExtending] = useState(false);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const { busy, fault, run } = useAct();
  const came = addressees.filter(({ state }) => state === 'sent' || state === 'resent');
  const missing = addressees.filter(({ state }) => state !== 'excluded' && !hasSent(state));
  if (request.state !== 'open' || (came.length < 2 && missing.length < 2)) return null;
  const doAll = async (all: readonly Addressee[], deed: Omit<RequestDeed, 'addressees'>): Promise<void> => {
    const done = await run(async () => {
      const named = all.map(({ id, version }) => ({ id, seen: version }));
      await requests.deed(request.id, { ...deed, addressees: named });
    });
    setExtending(!done && extending);
    // Also after a refusal: what is on the screen may be out of date.
    changed();
  };
  return (
    <>
      <div class="actions">
        {came.length > 1 && (
          <button type="button" disabled={busy} onClick={() => doAll(came, { deed: 'receive', reason: '' })}>
            Tiếp nhận cả {came.length} đơn vị mới gửi
          </button>
        )}
        {missing.length > 1 && (
          <button type="button" aria-expanded={extending} onClick={() => setExtending(!extending)}>
            Gia hạn cho {missing.length} đơn vị chưa gửi
          </button>
        )}
      </div>
      {extending && (
        <form
          class="row"
          aria-label="Gia hạn cho các đơn vị chưa gửi"
          onSubmit={(event) => {
            event.preventDefault();
            void doAll(missing, { deed: 'extend', reason: reason.trim(), dueAt: `${day}T23:59:00+07:00` });
          }}
        >
          <Field
            label="Lý do gia hạn"
            name="bulkReason"
            required
            maxLength={500}
            value={reason}
            onText={setReason}
          />
          <DayField label="Hạn mới" name="bulkDue" required day={day} onDay={setDay} />
          <button type="submit" class="primary" disabled={busy}>
            Gia hạn
          </button>
        </form>
      )}
      <FaultNotice fault={fault} />
    </>
  );
}
