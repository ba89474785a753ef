import { ProblemCode } from '#shared/contract/problem.ts';
import { problemWords } from '#shared/problem-words.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import type { ProblemAnswer } from '../client/unit-profile.ts';
import { fullMoment } from '../words/moment.ts';
import { expectedWords, foundWords, type NextStep, nextSteps } from '../words/page-problem.ts';
import { adapterWords } from '../words/switch-names.ts';
import { Card } from './page.tsx';

/** One page that does not read well: what, since when, what was expected, and what helps. */
export function PageProblem(props: { problem: ProblemAnswer; taught: ReadonlyMap<string, string> }) {
  const { problem, taught } = props;
  const { since, lastSeen, readings, devices, resolvedAt } = problem;
  const words = wordsOf(problem.code);
  const expected = expectedWords(problem);
  const found = foundWords(problem);
  return (
    <Card>
      <div class="between">
        <h3>{adapterWords(problem.adapter, taught)}</h3>
        <span class={`badge ${resolvedAt === null ? 'unknown' : 'complete'}`}>
          {resolvedAt === null ? 'Đang có vấn đề' : 'Đã đọc lại được'}
        </span>
      </div>
      <p>{words.what}</p>
      <dl class="facts">
        <dt>Từ</dt>
        <dd>{fullMoment(since)}</dd>
        <dt>Lần gần nhất</dt>
        <dd>
          {fullMoment(lastSeen)}, {printCount(readings)} lần trên {printCount(devices)} máy
        </dd>
        {expected && (
          <>
            <dt>Cần có</dt>
            <dd>{expected}</dd>
          </>
        )}
        {found && (
          <>
            <dt>Gặp lúc đọc</dt>
            <dd>{found}</dd>
          </>
        )}
        {resolvedAt !== null && (
          <>
            <dt>Đọc lại được</dt>
            <dd>{fullMoment(resolvedAt)}</dd>
          </>
        )}
      </dl>
      {resolvedAt === null && (
        <div class="next">
          <p>
            <strong>Việc tiếp theo.</strong> {words.next} Nếu vẫn vậy:
          </p>
          <ol>
            {nextSteps(problem).map((step) => (
              <li key={step}>{STEPS[step]}</li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

const STEPS: Record<NextStep, string> = {
  sample:
    'Mở trang đó, bấm biểu tượng Liên Thông, chọn “Trang đọc sai? Tạo mẫu đã xóa nội dung”, xem lại rồi gửi mẫu cho người bảo trì.',
  teach: 'Mở trang đó, bấm biểu tượng Liên Thông, chọn “Chỉ cho Liên Thông biết” và chọn nghĩa của từng cột.',
  'switch-off':
    'Trong lúc chờ, quản trị đơn vị có thể tắt bộ đọc này ở trang Công tắc; số liệu đã đọc vẫn giữ nguyên.',
};

function wordsOf(code: string): { what: string; next: string } {
  const known = ProblemCode.safeParse(code);
  if (known.success) return problemWords(known.data);
  return { what: 'Trang này chưa đọc được.', next: 'Tải lại trang rồi xem lại.' };
}
