import { useState } from 'preact/hooks';
import type { RelayRule } from '#shared/contract/relay.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { LETTER_TYPES, readUnits } from '../words/relay.ts';
import { useAct } from './answer.tsx';
import { DayField } from './day-field.tsx';
import { Area, Field } from './field.tsx';
import { FaultNotice } from './notice.tsx';

/** Which units must know of one procedure's results, and by what letter. */
export function RelayRuleForm(props: {
  procedure: string;
  name: string;
  rule: RelayRule | null;
  save(rule: RelayRule): Promise<void>;
  cancel(): void;
}) {
  const [docType, setDocType] = useState(props.rule?.docType ?? LETTER_TYPES[0] ?? '');
  const [units, setUnits] = useState(props.rule?.recipients.join('\n') ?? '');
  const [note, setNote] = useState(props.rule?.note ?? '');
  const [since, setSince] = useState(props.rule?.since ?? `${localDate(Date.now()).slice(0, 7)}-01`);
  const act = useAct();
  const recipients = readUnits(units);
  const { procedure, name } = props;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(() =>
          props.save({ procedure, name, docType: docType.trim(), recipients, note: note.trim(), since }),
        );
      }}
    >
      <Area
        label="Đơn vị liên quan"
        hint="Mỗi dòng một đơn vị, đúng tên trong danh sách nơi nhận của iOffice."
        name="recipients"
        rows={3}
        required
        focus
        value={units}
        onText={setUnits}
      />
      <div class="fields">
        <Field
          label="Loại văn bản"
          hint={`Như trong iOffice, ví dụ: ${LETTER_TYPES.join(', ')}.`}
          name="docType"
          required
          maxLength={80}
          value={docType}
          onText={setDocType}
        />
        <Field
          label="Ghi chú"
          hint="Điền vào ô Nội dung xử lý; có thể để trống."
          name="note"
          maxLength={500}
          value={note}
          onText={setNote}
        />
        <DayField
          label="Tính từ kết quả ngày"
          hint="Kết quả trước ngày này không nhắc."
          name="since"
          required
          day={since}
          onDay={setSince}
        />
      </div>
      <FaultNotice fault={act.fault} />
      <div class="actions">
        <button type="submit" class="primary" disabled={act.busy || recipients.length === 0 || since === ''}>
          {act.busy ? 'Đang lưu…' : 'Lưu'}
        </button>
        <button type="button" onClick={props.cancel}>
          Thôi
        </button>
      </div>
    </form>
  );
}
