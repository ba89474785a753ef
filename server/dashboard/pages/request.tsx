import { useState } from 'preact/hooks';
import type { RequestAnswer } from '#shared/contract/request.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { requests } from '../client/requests.ts';
import { PLACES, requestTablePath } from '../client/route.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { AddresseeTable } from '../requests/addressee-table.tsx';
import { BulkWork } from '../requests/bulk-work.tsx';
import { EndedUnits } from '../requests/ended-units.tsx';
import { History } from '../requests/history.tsx';
import { MoreUnits } from '../requests/more-units.tsx';
import { Reminder } from '../requests/reminder.tsx';
import { StateForm } from '../requests/state-form.tsx';
import { fullMoment } from '../words/moment.ts';
import { dayOffWords, dueWords, REQUEST_STATES } from '../words/request.ts';

/** One request from the side of whoever asked: who has sent, who has not, and what is to be done. */
export function RequestPage({ id }: { id: string }) {
  const answer = useAnswer(() => requests.read(id), [id]);
  return (
    <Page wide title={answer.value?.request.title ?? 'Yêu cầu báo cáo'}>
      <p>
        <Link to={PLACES.requests}>‹ Các yêu cầu báo cáo</Link>
      </p>
      <Answered answer={answer}>{(found) => <Tracking found={found} again={answer.again} />}</Answered>
    </Page>
  );
}

function Tracking({ found, again }: { found: RequestAnswer; again(): void }) {
  const { request, addressees, history, reminder } = found;
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Head found={found} />
      <EndedUnits found={found} changed={again} />
      <Card title="Các đơn vị">
        <BulkWork request={request} addressees={addressees} changed={again} />
        <AddresseeTable request={request} addressees={addressees} changed={again} />
        {request.state === 'open' && (
          <details onToggle={(event) => setAdding(event.currentTarget.open)}>
            <summary>Thêm đơn vị</summary>
            {adding && <MoreUnits request={request} addressees={addressees} changed={again} />}
          </details>
        )}
      </Card>
      {reminder !== '' && <Reminder text={reminder} />}
      <Card title="Việc của yêu cầu">
        <StateForm request={request} counts={found.counts} changed={again} />
        <History events={history} />
      </Card>
    </>
  );
}

function Head({ found: { request, counts, addressees } }: { found: RequestAnswer }) {
  const { asked, sent, onTime, late, missing, returned, excluded } = counts;
  const dayOff = dayOffWords(request);
  const entered = addressees.filter(({ submission }) => submission?.kind === 'file').length;
  return (
    <Card>
      <div class="between">
        <h2 class="progress-words">
          Đã có {sent}/{asked} đơn vị gửi
        </h2>
        <span class="badge">{REQUEST_STATES[request.state]}</span>
      </div>
      <meter
        min={0}
        max={Math.max(asked, 1)}
        value={sent}
        aria-label={`${sent} trên ${asked} đơn vị đã gửi`}
      />
      <p>
        {onTime} đúng hạn · {late} trễ hạn · {missing} chưa gửi
        {returned > 0 && ` (trong đó ${returned} đang bổ sung)`}
        {excluded > 0 && ` · ${excluded} không thuộc đối tượng`}
        {entered > 0 && ` · ${entered} nhập từ tệp`}
      </p>
      <dl class="facts">
        <dt>Văn bản yêu cầu</dt>
        <dd>
          {request.symbol} ngày {printDate(request.symbolOn)} của {request.unit.name}
        </dd>
        <dt>Báo cáo</dt>
        <dd>
          {request.definitionTitle} · {request.periodLabel}
        </dd>
        <dt>Hạn nộp</dt>
        <dd>
          {dueWords(request.dueAt)}
          {dayOff !== '' && <span class="soft"> · {dayOff}</span>}
        </dd>
        <dt>Lập</dt>
        <dd>
          {request.madeBy}, {fullMoment(request.madeAt)}
        </dd>
      </dl>
      {request.state === 'withdrawn' && <Notice>Đã thu hồi: {request.reason}</Notice>}
      <div class="actions">
        <Link to={requestTablePath(request.id)} class="button primary">
          Xem bảng tổng hợp
        </Link>
      </div>
    </Card>
  );
}
