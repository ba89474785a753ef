import type { RequestsAnswer } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { PLACES, requestPath } from '../client/route.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { QuestionCard } from '../requests/question-card.tsx';
import { deadlineTone, dueWords, isOpen, REQUEST_STATES } from '../words/request.ts';

/** "Yêu cầu báo cáo": what the unit is asked for, and what it asks of others. */
export function RequestsPage() {
  return (
    <Page
      title="Yêu cầu báo cáo"
      lead="Báo cáo cơ quan khác yêu cầu đơn vị gửi, và báo cáo đơn vị yêu cầu các nơi gửi về để tổng hợp."
    >
      <NeedsUnit>{(unitId) => <RequestsOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function RequestsOf({ unitId }: { unitId: string }) {
  const answer = useAnswer(() => requests.all(unitId), [unitId]);
  return (
    <Answered answer={answer}>
      {({ questions, made, mayAsk }) => {
        const open = questions.filter(isOpen);
        const closed = questions.filter((question) => !isOpen(question));
        return (
          <>
            {mayAsk && <Made made={made} />}
            <Card title={`Đơn vị cần gửi (${open.length})`}>
              {open.length === 0 && <p class="soft">Không có yêu cầu nào đang chờ.</p>}
              {open.map((question) => (
                <QuestionCard key={question.request.id} {...{ question, unitId }} changed={answer.again} />
              ))}
            </Card>
            {closed.length > 0 && (
              <Card title="Đã gửi hoặc đã kết thúc">
                {closed.map((question) => (
                  <QuestionCard key={question.request.id} {...{ question, unitId }} changed={answer.again} />
                ))}
              </Card>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Made({ made }: { made: RequestsAnswer['made'] }) {
  return (
    <Card>
      <div class="between">
        <h2>Đơn vị yêu cầu các nơi gửi</h2>
        <Link to={PLACES['new-request']} class="button primary">
          Lập yêu cầu mới
        </Link>
      </div>
      {made.length === 0 && <p class="soft">Chưa lập yêu cầu nào.</p>}
      <ul class="list">
        {made.map(({ request, deadline, counts }) => (
          <li key={request.id}>
            <span class="between">
              <Link to={requestPath(request.id)}>{request.title}</Link>
              <span class={`badge ${counts.missing === 0 ? 'complete' : ''}`}>
                Đã có {counts.sent}/{counts.asked} đơn vị gửi
              </span>
            </span>
            <p>
              Văn bản số {request.symbol} · {request.periodLabel}
            </p>
            <p class="soft">
              {request.state === 'open' ? (
                <>
                  Hạn nộp {dueWords(deadline.dueAt)},{' '}
                  <span class={`deadline ${deadlineTone(deadline)}`}>{deadline.words}</span>
                </>
              ) : (
                REQUEST_STATES[request.state]
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
