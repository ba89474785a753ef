import { useState } from 'preact/hooks';
import type { DraftSummary } from '#shared/contract/draft.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { ReportSummary } from '../client/answers.ts';
import { drafts } from '../client/drafts.ts';
import { go } from '../client/navigation.ts';
import { draftPath, reportPath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { OpenQuestions } from '../requests/open-questions.tsx';
import { asOfMoment, fullMoment, readTime } from '../words/moment.ts';
import { draftFor, isRule, preview, requestOf } from '../words/period-choice.ts';

interface Definition {
  id: string;
  title: string;
  rule: string;
}

/** Where officers arrive from the extension: choose, make, or open an earlier report. */
export function NewReport() {
  return (
    <Page
      title="Lập báo cáo"
      lead="Chọn mẫu và kỳ; Liên Thông điền số từ những gì đã đọc, kèm bằng chứng từng số."
    >
      <NeedsUnit>{(unitId) => <Reports key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function Reports({ unitId }: { unitId: string }) {
  const answer = useAnswer(
    async () => ({ ...(await service.reports(unitId)), begun: await drafts.all(unitId) }),
    [unitId],
  );
  return (
    <Answered answer={answer}>
      {({ definitions, reports, begun }) => (
        <>
          <OpenQuestions unitId={unitId} />
          <ReportForm unitId={unitId} definitions={definitions} latest={begun[0] ?? reports[0] ?? null} />
          <Begun drafts={begun} />
          {reports.length > 0 && <Earlier reports={reports} />}
        </>
      )}
    </Answered>
  );
}

function ReportForm(props: {
  unitId: string;
  definitions: readonly Definition[];
  latest: { definition: string } | null;
}) {
  const { unitId, definitions, latest } = props;
  const today = localDate(Date.now());
  const ruleOf = (id: string): ReturnType<typeof draftFor>['rule'] => {
    const rule = definitions.find((each) => each.id === id)?.rule ?? '';
    return isRule(rule) ? rule : 'calendar.year';
  };
  // The latest may be a consolidated report, which its request begins.
  const known = definitions.find(({ id }) => id === latest?.definition) ?? definitions[0];
  const [definition, setDefinition] = useState(known?.id ?? '');
  const [draft, setDraft] = useState(() => draftFor(ruleOf(definition), today));
  const [asOf, setAsOf] = useState('');
  const [time, setTime] = useState('');
  const { busy, fault, run } = useAct();
  const clock = time === '' ? '' : readTime(time);
  const moment = asOfMoment(asOf, clock ?? '', Date.now());
  const checked = preview(draft, moment ?? today);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      const request = { definition, period: requestOf(draft), ...(moment === null ? {} : { asOf: moment }) };
      go(draftPath((await drafts.open(unitId, request)).id));
    });
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Choice
          label="Mẫu báo cáo"
          name="definition"
          value={definition}
          onPick={(id) => {
            setDefinition(id);
            setDraft({ ...draft, rule: ruleOf(id) });
          }}
        >
          {definitions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
        <PeriodFields draft={draft} onDraft={setDraft} />
        <p class={'period' in checked ? 'period' : 'period bad-text'} aria-live="polite">
          {'period' in checked ? checked.period.label : checked.sentence}
        </p>
        <div class="fields">
          <DayField
            label="Tính đến hết ngày"
            hint="Để trống: số liệu tới lúc bấm nút."
            name="asOf"
            day={asOf}
            onDay={setAsOf}
          />
          {asOf !== '' && (
            <Field
              label="Lúc"
              hint="Để trống: hết ngày."
              name="time"
              class="short"
              placeholder="17:00"
              maxLength={8}
              value={time}
              onText={setTime}
            />
          )}
        </div>
        {clock === null && <p class="bad-text">Giờ ghi như 17:00 hoặc 17h30.</p>}
        <FaultNotice fault={fault} />
        <div class="actions">
          <button type="submit" class="primary" disabled={busy || clock === null || !('period' in checked)}>
            {busy ? 'Đang tính…' : 'Lập báo cáo'}
          </button>
        </div>
      </form>
    </Card>
  );
}

function Begun({ drafts: begun }: { drafts: readonly DraftSummary[] }) {
  return (
    <Card title="Báo cáo đang soạn và đã chốt">
      {begun.length === 0 && (
        <p class="soft">Chưa có báo cáo nào. Chọn mẫu và kỳ ở trên rồi bấm “Lập báo cáo”.</p>
      )}
      <ul class="list">
        {begun.map(({ id, title, period, name, at, sure, total, issued }) => (
          <li key={id}>
            <span class="between">
              <Link to={draftPath(id)}>{title}</Link>
              {issued > 0 && <span class="badge complete">Đã chốt bản {issued}</span>}
            </span>
            <p>{period}</p>
            <p class="soft">
              {sure}/{total} mục đã đủ · {name} sửa lúc {fullMoment(at)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Earlier({ reports }: { reports: readonly ReportSummary[] }) {
  return (
    <Card title="Số liệu đã tính, không soạn tiếp">
      <ul class="list">
        {reports.map(({ id, title, period, asOf, madeAt }) => (
          <li key={id}>
            <Link to={reportPath(id)}>{title}</Link>
            <p>{period}</p>
            <p class="soft">
              Số liệu tính đến {fullMoment(asOf)} · lập lúc {fullMoment(madeAt)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
