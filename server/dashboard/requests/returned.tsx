import type { Question } from '#shared/contract/request.ts';
import { Notice } from '../parts/notice.tsx';
import { fullMoment } from '../words/moment.ts';

/** Why the report was sent back, while it is to be corrected. */
export function Returned({ question: { addressee, history } }: { question: Question }) {
  const last = history.find(({ deed }) => deed === 'return');
  if (addressee.state !== 'returned' || !last) return null;
  return (
    <Notice tone="warn">
      {last.name} trả lại lúc {fullMoment(last.at)}: “{last.reason}”. Hãy sửa, chốt bản mới rồi gửi lại.
    </Notice>
  );
}
