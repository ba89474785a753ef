import { useState } from 'preact/hooks';
import type { Question } from '#shared/contract/request.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { go } from '../client/navigation.ts';
import { requests } from '../client/requests.ts';
import { draftPath } from '../client/route.ts';
import { useAct } from '../parts/answer.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Link } from '../parts/page.tsx';
import { fullMoment } from '../words/moment.ts';
import {
  ADDRESSEE_STATES,
  dayOffWords,
  deadlineTone,
  dueWords,
  hasSent,
  maySend,
  timeliness,
} from '../words/request.ts';
import { History } from './history.tsx';
import { Returned } from './returned.tsx';
import { SendForm } from './send-form.tsx';

/** One report the unit is asked for: by whom, until when, how far it is, and the next step. */
export function QuestionCard(props: { question: Question; unitId: string; changed(): void }) {
  const { question, unitId, changed } = props;
  const { request, addressee, draft, issued } = question;
  const { state, deadline, submission } = addressee;
  const [sending, setSending] = useState(false);
  const { busy, fault, run } = useAct();
  const done = hasSent(state);
  const open = request.state === 'open' && state !== 'excluded' && state !== 'locked';
  const toSend = open && draft !== null && maySend(addressee, issued);
  const begin = () => run(async () => go(draftPath(await requests.begin(request.id, unitId))));
  return (
    <article class="question" aria-label={request.title}>
      <div class="between">
        <h3>{request.title}</h3>
        <span class={`badge ${ADDRESSEE_STATES[state].tone}`}>{ADDRESSEE_STATES[state].name}</span>
      </div>
      <p>
        {request.unit.name} yêu cầu tại văn bản số <strong>{request.symbol}</strong> ngày{' '}
        {printDate(request.symbolOn)} · {request.periodLabel}
      </p>
      {done && submission !== null ? (
        <p class="soft">
          Đã gửi {submission.issued === null ? 'tệp' : `bản ${submission.issued}`} lúc{' '}
          {fullMoment(submission.sentAt)}, {timeliness(addressee)}.
        </p>
      ) : (
        open && (
          <p>
            Hạn nộp {dueWords(deadline.dueAt)}
            {addressee.extended && ' (được gia hạn)'}{' '}
            <strong class={`deadline ${deadlineTone(deadline)}`}>{deadline.words}</strong>
            {dayOffWords(request) !== '' && <span class="soft"> · {dayOffWords(request)}</span>}
          </p>
        )
      )}
      {request.note !== '' && <p class="lines">{request.note}</p>}
      {open && <Returned question={question} />}
      {request.state === 'closed' && !done && (
        <Notice>Nơi tổng hợp đã khóa số liệu khi đơn vị chưa gửi; muốn gửi hãy đề nghị mở lại.</Notice>
      )}
      {request.state === 'withdrawn' && <Notice>Yêu cầu đã được thu hồi: {request.reason}</Notice>}
      <FaultNotice fault={fault} />
      {open && (
        <div class="actions">
          {draft === null ? (
            <button type="button" class="primary" disabled={busy} onClick={begin}>
              {busy ? 'Đang mở…' : 'Soạn báo cáo'}
            </button>
          ) : (
            <Link to={draftPath(draft)} class={toSend ? 'button' : 'button primary'}>
              {done ? 'Mở báo cáo' : 'Soạn tiếp'}
            </Link>
          )}
          {toSend && !sending && (
            <button type="button" class="primary" onClick={() => setSending(true)}>
              {done ? `Gửi bản thay thế (bản ${issued})` : `Gửi bản ${issued}`}
            </button>
          )}
        </div>
      )}
      {toSend && sending && (
        <SendForm
          question={question}
          unitId={unitId}
          sent={() => {
            setSending(false);
            changed();
          }}
          close={() => setSending(false)}
        />
      )}
      <History events={question.history} alone />
    </article>
  );
}
