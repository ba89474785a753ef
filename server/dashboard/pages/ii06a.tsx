import { useState } from 'preact/hooks';
import type { ReportRequest } from '#shared/contract/api.ts';
import { type Ii06aAnswer, Ii06aGrouping } from '#shared/contract/ii06a.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { ii06a } from '../client/ii06a.ts';
import { PLACES } from '../client/route.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Choice } from '../parts/field.tsx';
import { DossierList, Ii06aChecks } from '../parts/ii06a-checks.tsx';
import { Ii06aTable } from '../parts/ii06a-table.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { saveFile } from '../report/save-file.ts';
import { fullMoment } from '../words/moment.ts';
import { draftFor, preview, requestOf } from '../words/period-choice.ts';
import { COVERAGE } from '../words/states.ts';

const GROUPINGS: Record<Ii06aGrouping, string> = {
  sector: 'Lĩnh vực',
  procedure: 'Thủ tục',
  unit: 'Đơn vị giải quyết',
};

/** "Biểu II.06a": the form of TT 01/2020/TT-VPCP for a period, its checks, and the file. */
export function Ii06aPage() {
  return (
    <Page
      wide
      title="Biểu II.06a"
      lead="Tình hình, kết quả giải quyết thủ tục hành chính, đếm từ các hồ sơ đã đọc và kiểm tra trước khi nộp."
    >
      <NeedsUnit>{(unitId) => <FormOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function FormOf({ unitId }: { unitId: string }) {
  const today = localDate(Date.now());
  const [draft, setDraft] = useState(() => draftFor('nd09.quarter', today));
  const [by, setBy] = useState<Ii06aGrouping>('sector');
  const checked = preview(draft, today);
  return (
    <>
      <Card>
        <PeriodFields draft={draft} onDraft={setDraft} />
        <Choice
          label="Mỗi dòng là một"
          name="by"
          value={by}
          onPick={(value) => {
            const known = Ii06aGrouping.safeParse(value);
            if (known.success) setBy(known.data);
          }}
        >
          {Object.entries(GROUPINGS).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        {!('period' in checked) && (
          <p class="bad-text" aria-live="polite">
            {checked.sentence}
          </p>
        )}
      </Card>
      {'period' in checked && <Shown unitId={unitId} period={requestOf(draft)} by={by} />}
    </>
  );
}

interface Question {
  unitId: string;
  period: ReportRequest['period'];
  by: Ii06aGrouping;
}

function Shown({ unitId, period, by }: Question) {
  const answer = useAnswer(() => ii06a.read(unitId, period, by), [unitId, JSON.stringify(period), by]);
  const { busy, fault, run } = useAct();
  const save = () =>
    run(async () => {
      const { blob, name } = await ii06a.file(unitId, period, by);
      saveFile(blob, name ?? 'II.06a.xlsx');
    });
  return (
    <Answered answer={answer}>
      {(form) => (
        <>
          <Card>
            <FormHead form={form} />
            <Ii06aTable rows={form.rows} total={form.total} />
            {form.rows.length === 0 && <p class="soft">Không có hồ sơ nào trong kỳ này.</p>}
            <FaultNotice fault={fault} />
            <div class="actions">
              <button type="button" class="primary" disabled={busy} onClick={save}>
                {busy ? 'Đang lập tệp…' : 'Tải tệp Excel (.xlsx)'}
              </button>
              <span class="soft">Tệp có công thức và trang kiểm tra.</span>
            </div>
          </Card>
          <Findings form={form} />
        </>
      )}
    </Answered>
  );
}

function FormHead({ form }: { form: Ii06aAnswer }) {
  const { unit, period, cutOff, asOf, coverage, notes } = form;
  return (
    <>
      <div class="between">
        <h2>Biểu số II.06a/VPCP/KSTT</h2>
        <span class={`badge ${coverage.state}`}>{COVERAGE[coverage.state]}</span>
      </div>
      <p>
        <strong>{period.label}</strong>
        <br />
        Đơn vị báo cáo: {unit.name}. Tính đến hết ngày {printDate(cutOff)}, theo số liệu lúc{' '}
        {fullMoment(asOf)}.
      </p>
      {(coverage.state !== 'complete' || notes.length > 0) && (
        <Notice {...(coverage.state === 'complete' ? {} : { tone: 'warn' })}>
          {notes.length > 0 && (
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {coverage.state !== 'complete' && (
            <p>
              Xem <Link to={PLACES.coverage}>trang nào còn phải mở</Link>.
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

function Findings({ form: { checks, apart } }: { form: Ii06aAnswer }) {
  const lists = apart.filter(({ total }) => total > 0);
  return (
    <>
      <Card title="Đối chiếu với kỳ trước">
        <Ii06aChecks checks={checks.filter(({ id }) => id === 'R5')} />
      </Card>
      <Card title="Kiểm tra biểu">
        <Ii06aChecks checks={checks.filter(({ id }) => id !== 'R5')} />
      </Card>
      <Card title="Hồ sơ ngoài các cột hoặc thiếu ngày hẹn trả">
        {lists.length === 0 && <p class="soft">Không có hồ sơ nào.</p>}
        {lists.map((list) => (
          <DossierList key={list.label} list={list} />
        ))}
      </Card>
    </>
  );
}
