import { useState } from 'preact/hooks';
import type { AskableAnswer } from '#shared/contract/request.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { go } from '../client/navigation.ts';
import { requests } from '../client/requests.ts';
import { requestPath } from '../client/route.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Area, Choice, Field } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { UnitTicks } from '../requests/unit-ticks.tsx';
import { readTime } from '../words/moment.ts';
import { draftFor, isRule, preview, requestOf } from '../words/period-choice.ts';

/** "Lập yêu cầu báo cáo": the letter, the report and period, the deadline, and who is asked. */
export function NewRequestPage() {
  return (
    <Page
      title="Lập yêu cầu báo cáo"
      lead="Ghi như trong công văn đã ban hành; các đơn vị trong hệ thống thấy ngay trên trang Báo cáo."
    >
      <NeedsUnit>{(unitId) => <FormOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function FormOf({ unitId }: { unitId: string }) {
  const answer = useAnswer(() => requests.askable(unitId), [unitId]);
  return (
    <Answered answer={answer}>{(askable) => <RequestForm unitId={unitId} askable={askable} />}</Answered>
  );
}

function RequestForm({ unitId, askable }: { unitId: string; askable: AskableAnswer }) {
  const today = localDate(Date.now());
  const [letter, setLetter] = useState({ symbol: '', symbolOn: today, title: '', note: '' });
  const [definition, setDefinition] = useState(askable.definitions[0]?.id ?? '');
  const [draft, setDraft] = useState(() => draftFor('calendar.year', today));
  const [dueOn, setDueOn] = useState('');
  const [time, setTime] = useState('');
  const [units, setUnits] = useState<readonly string[]>([]);
  const [outside, setOutside] = useState('');
  const { busy, fault, run } = useAct();
  const clock = time === '' ? '23:59' : readTime(time);
  // A period that begins later may be asked for today.
  const checked = preview(draft, dueOn === '' ? today : dueOn);
  const names = outside.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const asked = units.length + names.length;
  const write = (part: Partial<typeof letter>) => setLetter({ ...letter, ...part });
  const pick = (id: string): void => {
    setDefinition(id);
    const rule = askable.definitions.find((each) => each.id === id)?.rule ?? '';
    if (isRule(rule)) setDraft({ ...draft, rule });
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      const dueAt = `${dueOn}T${clock}:00+07:00`;
      const request = {
        ...letter,
        dueAt,
        definition,
        period: requestOf(draft),
        units: [...units],
        outside: names,
      };
      go(requestPath((await requests.make(unitId, request)).request.id));
    });
  };
  return (
    <form onSubmit={submit}>
      <Card title="Công văn yêu cầu">
        <div class="fields">
          <Field
            label="Số, ký hiệu"
            name="symbol"
            required
            maxLength={80}
            placeholder="1412/STTTT-CNTT"
            value={letter.symbol}
            onText={(symbol) => write({ symbol })}
          />
          <DayField
            label="Ngày văn bản"
            name="symbolOn"
            required
            day={letter.symbolOn}
            onDay={(symbolOn) => write({ symbolOn })}
          />
        </div>
        <Field
          label="Nội dung yêu cầu"
          name="title"
          required
          maxLength={500}
          placeholder="Báo cáo kết quả ứng dụng công nghệ thông tin năm 2026"
          value={letter.title}
          onText={(title) => write({ title })}
        />
        <Area
          label="Lưu ý cho đơn vị"
          hint="Không bắt buộc."
          name="note"
          rows={2}
          maxLength={2_000}
          value={letter.note}
          onText={(note) => write({ note })}
        />
      </Card>
      <Card title="Báo cáo và hạn nộp">
        <Choice label="Mẫu báo cáo" name="definition" value={definition} onPick={pick}>
          {askable.definitions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
        <p class="soft">
          Đơn vị báo cáo theo mẫu khác: lập xong, bấm “Thêm đơn vị” rồi chọn mẫu của các đơn vị đó.
        </p>
        <PeriodFields draft={draft} onDraft={setDraft} />
        <p class={'period' in checked ? 'period' : 'period bad-text'} aria-live="polite">
          {'period' in checked ? checked.period.label : checked.sentence}
        </p>
        <div class="fields">
          <DayField label="Hạn nộp" name="dueOn" required day={dueOn} onDay={setDueOn} />
          <Field
            label="Lúc"
            hint="Để trống: hết ngày."
            name="dueTime"
            class="short"
            placeholder="17:00"
            maxLength={8}
            value={time}
            onText={setTime}
          />
        </div>
        {clock === null && <p class="bad-text">Giờ ghi như 17:00 hoặc 17h30.</p>}
        {dueOn !== '' && dueOn < today && (
          <p class="bad-text">Hạn này đã qua; đơn vị gửi sẽ tính là trễ hạn.</p>
        )}
      </Card>
      <Card title={`Đơn vị được yêu cầu (${asked})`}>
        <UnitTicks units={askable.units.filter(({ id }) => id !== unitId)} chosen={units} choose={setUnits} />
        <Area
          label="Đơn vị ngoài hệ thống"
          hint="Mỗi dòng một tên; báo cáo của các đơn vị này được nhập từ tệp."
          name="outside"
          rows={3}
          value={outside}
          onText={setOutside}
        />
      </Card>
      <FaultNotice fault={fault} />
      <div class="actions">
        <button
          type="submit"
          class="primary"
          disabled={busy || clock === null || asked === 0 || !('period' in checked)}
        >
          {busy ? 'Đang lập…' : 'Lập yêu cầu'}
        </button>
        {asked === 0 && <span class="soft">Chọn ít nhất một đơn vị.</span>}
      </div>
    </form>
  );
}
