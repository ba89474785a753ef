import { ProblemCode } from '#shared/contract/problem.ts';
import { problemWords } from '#shared/problem-words.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import type { ProblemAnswer } from '../client/unit-profile.ts';
import { fullMoment } from '../words/moment.ts';
import { expectedWords, foundWords, type NextStep, nextSteps } from '../words/page-problem.ts';
import { adapterWords } from '../words/switch-names.ts';
import { Card } from './page.tsx';

/** One page that does not read well: what, since when, what was expected, and what helps. */
export function PageProblem(props: {
  problem: ProblemAnswer;
  /** Names of the unit's own lists by id. */
  taught: ReadonlyMap<string, string>;
  /** The unit has confirmed that no secret documents are registered. */
  confirmed: boolean;
}) {
  const { problem, taught, confirmed } = props;
  const { since, lastSeen, readings, devices, resolvedAt } = problem;
  const words = wordsOf(problem.code, confirmed);
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
            {nextSteps(problem, confirmed).map((step) => (
              <li key={step}>{STEPS[step]}</li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

const STEPS: Record<NextStep, string> = {
  confirm:
    'Nếu phần mềm này không đăng ký văn bản mật, quản trị đơn vị xác nhận điều đó ở trang Công tắc; khi ấy danh sách được đọc.',
  sample:
    'Mở trang đó, bấm biểu tượng Liên Thông, chọn “Trang đọc sai? Tạo mẫu đã xóa nội dung”, xem lại rồi gửi mẫu cho người bảo trì.',
  teach: 'Mở trang đó, bấm biểu tượng Liên Thông, chọn “Chỉ cho Liên Thông biết” và chọn nghĩa của từng cột.',
  'switch-off':
    'Trong lúc chờ, quản trị đơn vị có thể tắt bộ đọc này ở trang Công tắc; số liệu đã đọc vẫn giữ nguyên.',
};

/** A list without the column is told even when it is read after the unit's confirmation. */
const CONFIRMED = {
  what: 'Danh sách không có cột độ mật, hoặc cột ấy trống ở mọi dòng.',
  next: 'Đơn vị đã xác nhận không đăng ký văn bản mật nên danh sách không có cột ấy vẫn được đọc; có cột mà mọi ô trống thì không đọc.',
};

function wordsOf(code: string, confirmed: boolean): { what: string; next: string } {
  if (code === 'no-secrecy-column' && confirmed) return CONFIRMED;
  const known = ProblemCode.safeParse(code);
  if (known.success) return problemWords(known.data);
  return { what: 'Trang này chưa đọc được.', next: 'Tải lại trang rồi xem lại.' };
}
