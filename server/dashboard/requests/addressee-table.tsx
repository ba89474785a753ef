import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Addressee, ReportAsked } from '#shared/contract/request.ts';
import { fullMoment } from '../words/moment.ts';
import { ADDRESSEE_STATES, deadlineTone, dueWords, hasSent, timeliness } from '../words/request.ts';
import { AddresseeWork } from './addressee-work.tsx';

/** Who is asked, how far each is, and what can be done about one of them. */
export function AddresseeTable(props: {
  request: ReportAsked;
  addressees: readonly Addressee[];
  changed(): void;
}) {
  const { request, addressees, changed } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [only, setOnly] = useState(false);
  const missing = addressees.filter(({ state }) => state !== 'excluded' && !hasSent(state));
  return (
    <>
      {missing.length > 0 && missing.length < addressees.length && (
        <label class="tick">
          <input type="checkbox" name="onlyMissing" checked={only} onChange={() => setOnly(!only)} />
          Chỉ xem đơn vị chưa gửi ({missing.length})
        </label>
      )}
      <div class="scroll">
        <table class="addressees">
          <thead>
            <tr>
              <th>Đơn vị</th>
              <th>Trạng thái</th>
              <th>Hạn nộp, ngày gửi</th>
              <th>Báo cáo</th>
              <th>
                <span class="hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(only ? missing : addressees).map((addressee) => (
              <Fragment key={addressee.id}>
                <Row
                  addressee={addressee}
                  open={open === addressee.id}
                  toggle={() => setOpen(open === addressee.id ? null : addressee.id)}
                />
                {open === addressee.id && (
                  <tr class="work">
                    <td colSpan={5}>
                      <AddresseeWork
                        request={request}
                        addressee={addressee}
                        done={() => {
                          setOpen(null);
                          changed();
                        }}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row(props: { addressee: Addressee; open: boolean; toggle(): void }) {
  const { addressee, open, toggle } = props;
  const { name, unit, form, state, deadline, extended, submission } = addressee;
  const { name: word, tone } = ADDRESSEE_STATES[state];
  return (
    <tr>
      <th scope="row">
        {name}
        {unit === null && <span class="soft"> (ngoài hệ thống)</span>}
        {form !== null && <span class="soft form-name">Mẫu: {form.title}</span>}
      </th>
      <td>
        <span class={`badge ${tone}`}>{word}</span>
      </td>
      <td>
        {submission !== null && hasSent(state) ? (
          <>
            {fullMoment(submission.sentAt)}, {timeliness(addressee)}
          </>
        ) : state === 'excluded' ? (
          '—'
        ) : (
          <>
            {dueWords(deadline.dueAt)}
            {extended && ' (gia hạn)'}
            <br />
            <span class={`deadline ${deadlineTone(deadline)}`}>{deadline.words}</span>
          </>
        )}
      </td>
      <td>
        {submission === null ? (
          <span class="soft">Chưa có</span>
        ) : (
          <>
            {submission.kind === 'file' ? (
              <span class="badge partial">Nhập từ tệp</span>
            ) : (
              `Bản ${submission.issued}`
            )}
            {submission.symbol !== '' && <> · số {submission.symbol}</>}
          </>
        )}
      </td>
      <td class="end">
        <button
          type="button"
          class="small"
          aria-expanded={open}
          aria-label={`Xử lý ${name}`}
          onClick={toggle}
        >
          {open ? 'Đóng' : 'Xử lý'}
        </button>
      </td>
    </tr>
  );
}
