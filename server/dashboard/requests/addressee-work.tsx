import { useState } from 'preact/hooks';
import type { AddresseeState } from '#shared/contract/report-source.ts';
import type { Addressee, ReportAsked, RequestDeed } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { requestEntryPath } from '../client/route.ts';
import { useAct } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Link } from '../parts/page.tsx';
import { deedWords, hasSent } from '../words/request.ts';

type Deed = RequestDeed['deed'];

/** What can be done in a state; the service judges the same again. */
function deedsIn(state: AddresseeState): readonly Deed[] {
  if (state === 'excluded') return ['include'];
  if (state === 'locked') return [];
  if (state === 'received' || state === 'outside') return ['return'];
  return hasSent(state) ? ['receive', 'return'] : ['extend', 'exclude'];
}

/** Has it still to send? */
function waits(state: AddresseeState): boolean {
  return state !== 'excluded' && !hasSent(state);
}

const REASONS: Partial<Record<Deed, string>> = {
  return: 'Cần bổ sung gì',
  extend: 'Lý do gia hạn',
  exclude: 'Vì sao không thuộc đối tượng',
};

/** What can be done about one unit: receive, send back, extend, leave out. */
export function AddresseeWork(props: { request: ReportAsked; addressee: Addressee; done(): void }) {
  const { request, addressee, done } = props;
  const [chosen, setChosen] = useState<Deed | null>(null);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const { busy, fault, run } = useAct();
  const doIt = async (deed: Deed): Promise<void> => {
    const addressees = [{ id: addressee.id, seen: addressee.version }];
    const dueAt = deed === 'extend' ? { dueAt: `${day}T23:59:00+07:00` } : {};
    if (
      await run(async () => {
        await requests.deed(request.id, { deed, reason: reason.trim(), addressees, ...dueAt });
      })
    )
      done();
  };
  const deeds = request.state === 'open' ? deedsIn(addressee.state) : [];
  const enters = request.state === 'open' && (addressee.state === 'outside' || waits(addressee.state));
  if (deeds.length === 0) return <p class="soft">Không có việc nào làm được ở trạng thái này.</p>;
  return (
    <>
      <div class="actions">
        {deeds.map((deed) => (
          <button
            key={deed}
            type="button"
            class={deed === 'receive' ? 'primary' : ''}
            aria-pressed={chosen === deed}
            disabled={busy}
            onClick={() => (REASONS[deed] === undefined ? void doIt(deed) : setChosen(deed))}
          >
            {deedWords(deed)}
          </button>
        ))}
        {enters && (
          <Link to={requestEntryPath(request.id, addressee.id)} class="button">
            {addressee.state === 'outside' ? 'Nhập lại từ tệp khác' : 'Nhập từ tệp'}
          </Link>
        )}
      </div>
      {chosen !== null && (
        <form
          class="row"
          aria-label={deedWords(chosen)}
          onSubmit={(event) => {
            event.preventDefault();
            void doIt(chosen);
          }}
        >
          <Field
            label={REASONS[chosen] ?? ''}
            name="deedReason"
            required
            maxLength={500}
            value={reason}
            onText={setReason}
          />
          {chosen === 'extend' && (
            <DayField label="Hạn mới" name="newDue" required day={day} onDay={setDay} />
          )}
          <button type="submit" class="primary" disabled={busy}>
            {deedWords(chosen)}
          </button>
        </form>
      )}
      <FaultNotice fault={fault} />
    </>
  );
}
