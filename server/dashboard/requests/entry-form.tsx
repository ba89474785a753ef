import { useState } from 'preact/hooks';
import type { FileProposals } from '#shared/contract/entry.ts';
import type { Addressee, ReportAsked } from '#shared/contract/request.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { go } from '../client/navigation.ts';
import { requests } from '../client/requests.ts';
import { requestPath } from '../client/route.ts';
import { useAct } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Area, Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card } from '../parts/page.tsx';
import { EntryLine, type Typed } from './entry-line.tsx';

/** From this confidence on a number of the file stands in its line before anybody has looked at it. */
const SURE = 0.62;

/** Every figure of the report with what the file may say; nothing is taken that is not confirmed here. */
export function EntryForm(props: { request: ReportAsked; unit: Addressee; proposed: FileProposals }) {
  const { request, unit, proposed } = props;
  const today = localDate(Date.now());
  const [values, setValues] = useState<Readonly<Record<string, Typed>>>(() => firstOf(proposed));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [letter, setLetter] = useState({ receivedOn: today, symbol: '', symbolOn: '', asOf: '' });
  const { busy, fault, run } = useAct();
  const write = (part: Partial<typeof letter>) => setLetter({ ...letter, ...part });
  const entered = Object.entries(values).filter(([, { printed }]) => printed.trim() !== '');
  const unseen = entered.filter(([, { confirmed }]) => !confirmed).length;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      const { receivedOn, ...rest } = letter;
      // A day of today ends in the future: what came today came by now.
      const receivedAt = receivedOn === today ? new Date().toISOString() : `${receivedOn}T12:00:00+07:00`;
      await requests.enter(request.id, unit.id, {
        ...rest,
        ...{ hash: proposed.file.hash, seen: unit.version, receivedAt },
        values: entered.map(([column, { printed, sentence, place }]) => ({
          ...{ column, printed: printed.trim(), sentence, place },
        })),
        texts: Object.entries(texts).flatMap(([id, text]) =>
          text.trim() === '' ? [] : [{ id, text: text.trim() }],
        ),
      });
      go(requestPath(request.id));
    });
  };
  return (
    <form onSubmit={submit}>
      <Card title={`Số liệu trong tệp “${proposed.file.name}”`}>
        <p class="soft">
          {entered.length} mục có số; còn {proposed.others} số khác trong tệp không đề xuất cho mục nào. Mục
          để trống là đơn vị không báo cáo, không phải số 0. Tỷ lệ hãy ghi cả tử số và mẫu số, ví dụ
          5351/5470, thì mới cộng được.
        </p>
        <div class="scroll">
          <table class="entry">
            <thead>
              <tr>
                <th>Chỉ tiêu</th>
                <th>Số trong tệp</th>
                <th>Chỗ trong tệp</th>
                <th>Đúng</th>
              </tr>
            </thead>
            <tbody>
              {proposed.columns.map((column) => (
                <EntryLine
                  key={column.id}
                  column={column}
                  typed={values[column.id]}
                  proposals={proposed.proposals.filter((each) => each.column === column.id)}
                  type={(typed) => setValues({ ...values, [column.id]: typed })}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      {proposed.texts.length > 0 && (
        <Card title="Nội dung chữ">
          {proposed.texts.map(({ id, label }) => (
            <Area
              key={id}
              label={label}
              hint="Chép từ tệp; để trống nếu không có."
              name={id}
              rows={2}
              value={texts[id] ?? ''}
              onText={(text) => setTexts({ ...texts, [id]: text })}
            />
          ))}
        </Card>
      )}
      <Card title="Về tệp này">
        <div class="fields">
          <DayField
            label="Ngày nhận"
            hint="Để tính đúng hạn hay trễ hạn."
            name="receivedOn"
            required
            day={letter.receivedOn}
            onDay={(receivedOn) => write({ receivedOn })}
          />
          <DayField
            label="Số liệu tính đến ngày"
            hint="Để trống nếu tệp không ghi."
            name="entryAsOf"
            day={letter.asOf}
            onDay={(asOf) => write({ asOf })}
          />
          <Field
            label="Số, ký hiệu báo cáo"
            hint="Để trống nếu không có."
            name="symbol"
            maxLength={80}
            value={letter.symbol}
            onText={(symbol) => write({ symbol })}
          />
          <DayField
            label="Ngày báo cáo"
            hint="Để trống nếu không có."
            name="symbolOn"
            day={letter.symbolOn}
            onDay={(symbolOn) => write({ symbolOn })}
          />
        </div>
      </Card>
      <FaultNotice fault={fault} />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy || entered.length === 0 || unseen > 0}>
          {busy ? 'Đang nhập…' : `Nhập ${entered.length} số liệu`}
        </button>
        {unseen > 0 && <span class="soft">Còn {unseen} số chưa đánh dấu “Đúng”.</span>}
      </div>
    </form>
  );
}

function firstOf({ proposals }: FileProposals): Record<string, Typed> {
  const first: Record<string, Typed> = {};
  for (const { column, printed, sentence, place, confidence } of proposals) {
    if (confidence >= SURE && first[column] === undefined)
      first[column] = { printed, sentence, place, confirmed: false };
  }
  return first;
}
