import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReferenceValue } from '#shared/contract/api.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { Field as ReferenceField } from '../client/answers.ts';
import { useAct } from './answer.tsx';
import { DayField } from './day-field.tsx';
import { Area, Field } from './field.tsx';
import { FaultNotice, Notice } from './notice.tsx';
import { Card } from './page.tsx';

/** States a value: the text, the days it holds, and why. */
export function ValueForm(props: {
  field: ReferenceField;
  last: ReferenceValue | null;
  save(value: ReferenceValue): Promise<void>;
  /** What the text should look like; as it is to be printed where nothing is said. */
  hint?: string;
  /** Below the text, given what is typed: what may be put there. */
  offers?(text: string, put: (text: string) => void): ComponentChildren;
}) {
  const { field, last, save } = props;
  const [text, setText] = useState(last?.text ?? '');
  const [validFrom, setValidFrom] = useState(`${localDate(Date.now()).slice(0, 4)}-01-01`);
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  const { busy, fault, run } = useAct();
  const reversed = validTo !== '' && validTo < validFrom;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    const done = await run(() =>
      save({
        id: field.id,
        text: text.trim(),
        validFrom,
        validTo: validTo === '' ? null : validTo,
        reason: reason.trim(),
      }),
    );
    if (done) {
      setSaved(true);
      setReason('');
    }
  };
  return (
    <Card title={field.label}>
      <form onSubmit={submit}>
        <Area
          label={field.unit === '' ? 'Giá trị' : `Giá trị (${field.unit})`}
          hint={props.hint ?? 'Ghi đúng như muốn in trong báo cáo.'}
          name="text"
          rows={3}
          required
          maxLength={2000}
          value={text}
          onText={setText}
        />
        {props.offers?.(text, setText)}
        <div class="fields">
          <DayField label="Từ ngày" name="from" required day={validFrom} onDay={setValidFrom} />
          <DayField label="Đến ngày" hint="Để trống: chưa định." name="to" day={validTo} onDay={setValidTo} />
        </div>
        <Field
          label="Lý do, nguồn"
          name="reason"
          required
          maxLength={300}
          placeholder="Theo báo cáo của Văn phòng"
          value={reason}
          onText={setReason}
        />
        {reversed && <Notice tone="warn">Ngày cuối đang trước ngày đầu.</Notice>}
        {saved && <Notice tone="good">Đã lưu. Lập lại báo cáo để dùng giá trị mới.</Notice>}
        <FaultNotice fault={fault} />
        <button type="submit" class="primary" disabled={busy || reversed}>
          {busy ? 'Đang lưu…' : 'Lưu giá trị'}
        </button>
      </form>
    </Card>
  );
}
