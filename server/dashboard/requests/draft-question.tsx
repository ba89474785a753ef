import { useState } from 'preact/hooks';
import type { DraftAnswer } from '#shared/contract/draft.ts';
import { unit } from '../client/identity.ts';
import { questionsOf } from '../client/questions.ts';
import { PLACES } from '../client/route.ts';
import { useAnswer } from '../parts/answer.tsx';
import { later } from '../parts/later.tsx';
import { Link } from '../parts/page.tsx';
import { deadlineTone, dueWords, hasSent, isOpen, maySend } from '../words/request.ts';

const Returned = later(async () => (await import('./returned.tsx')).Returned);
const SendForm = later(async () => (await import('./send-form.tsx')).SendForm);

/** Above a report that is written for a request: for whom, until when, and sending it once it is issued. */
export function DraftQuestion({ draft }: { draft: DraftAnswer }) {
  const unitId = unit.value?.id ?? '';
  const issued = draft.issued[0]?.n ?? 0;
  const [sending, setSending] = useState(false);
  const answer = useAnswer(() => questionsOf(unitId), [unitId, issued]);
  const question = answer.value?.questions.find((each) => each.draft === draft.id);
  if (question?.request.state !== 'open') return null;
  const { request, addressee } = question;
  const { deadline, submission, state } = addressee;
  const toSend = maySend(addressee, issued);
  return (
    <section
      class={`notice for-request ${isOpen(question) ? deadlineTone(deadline) : ''}`}
      aria-label="Yêu cầu báo cáo"
    >
      <p>
        Soạn theo yêu cầu <strong>{request.symbol}</strong> của {request.unit.name}.{' '}
        {hasSent(state) ? (
          `Đã gửi bản ${submission?.issued ?? ''}.`
        ) : (
          <>
            Hạn nộp {dueWords(deadline.dueAt)}, <strong>{deadline.words}</strong>.{' '}
            {issued === 0 && 'Chốt báo cáo rồi gửi ngay tại đây.'}
          </>
        )}{' '}
        <Link to={PLACES.requests}>Các yêu cầu</Link>
      </p>
      {state === 'returned' && <Returned question={question} />}
      {toSend && !sending && (
        <button type="button" class="primary" onClick={() => setSending(true)}>
          Gửi bản {issued}
        </button>
      )}
      {toSend && sending && (
        <SendForm
          question={{ ...question, issued }}
          unitId={unitId}
          sent={() => {
            setSending(false);
            answer.again();
          }}
          close={() => setSending(false)}
        />
      )}
    </section>
  );
}
