import { useState } from 'preact/hooks';
import type { Question } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { useAct } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';

/** Sends the issued version to whoever asked, with the number of the signed document when there is one. */
export function SendForm(props: { question: Question; unitId: string; sent(): void; close(): void }) {
  const { question, unitId, sent, close } = props;
  const { request, issued } = question;
  const [symbol, setSymbol] = useState('');
  const [symbolOn, setSymbolOn] = useState('');
  const { busy, fault, run } = useAct();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await run(async () => {
      await requests.send(request.id, unitId, { issued, symbol: symbol.trim(), symbolOn });
    });
    if (done) sent();
  };
  return (
    <form class="send" onSubmit={submit} aria-label="Gửi báo cáo">
      <p>
        Gửi bản {issued} đã chốt tới {request.unit.name}. Bản này giữ nguyên; sửa về sau thành bản thay thế.
      </p>
      <div class="fields">
        <Field
          label="Số, ký hiệu báo cáo đã ký"
          hint="Để trống nếu văn thư chưa cấp số."
          name="symbol"
          maxLength={80}
          placeholder="555/BC-UBND"
          value={symbol}
          onText={setSymbol}
        />
        <DayField
          label="Ngày ký"
          hint="Để trống nếu chưa có."
          name="symbolOn"
          day={symbolOn}
          onDay={setSymbolOn}
        />
      </div>
      <FaultNotice fault={fault} />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Đang gửi…' : 'Gửi báo cáo'}
        </button>
        <button type="button" onClick={close}>
          Để sau
        </button>
      </div>
    </form>
  );
}
