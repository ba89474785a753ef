import { requests } from '../client/requests.ts';
import { PLACES } from '../client/route.ts';
import { useAnswer } from '../parts/answer.tsx';
import { Card, Link } from '../parts/page.tsx';
import { isOpen } from '../words/request.ts';
import { QuestionCard } from './question-card.tsx';

/** Cards the page of reports shows; the rest stands on the page of requests. */
const SHOWN = 3;

/** Open requests of the unit at the top of the page of reports; nothing where there are none. */
export function OpenQuestions({ unitId }: { unitId: string }) {
  const answer = useAnswer(() => requests.all(unitId), [unitId]);
  const open = (answer.value?.questions ?? []).filter(isOpen);
  if (open.length === 0) return null;
  return (
    <Card title={`Báo cáo được yêu cầu (${open.length})`}>
      {open.slice(0, SHOWN).map((question) => (
        <QuestionCard key={question.request.id} question={question} unitId={unitId} changed={answer.again} />
      ))}
      {open.length > SHOWN && <Link to={PLACES.requests}>Xem cả {open.length} yêu cầu</Link>}
    </Card>
  );
}
