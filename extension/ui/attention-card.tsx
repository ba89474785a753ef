import { problemWords } from '#shared/problem-words.ts';
import type { HeldCapture, PageProblem } from '../messages.ts';
import { moment } from './moment.ts';
import { pageName } from './page-names.ts';
import { count } from './words.ts';

/** Captures the service does not take, each with its reason. */
export function HeldCard({ held, now }: { held: HeldCapture[]; now: number }) {
  if (held.length === 0) return null;
  return (
    <section class="card">
      <h2>Chưa gửi được ({count(held.length)})</h2>
      <ul class="list">
        {held.map((item) => (
          <li key={item.id}>
            <strong>
              {pageName(item.page)}, {count(item.rows)} dòng
            </strong>
            <span class="soft">
              Đọc lúc {moment(item.capturedAt, now)}. {reasonOf(item)}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">
        Số liệu vẫn giữ trên máy, các lượt khác gửi bình thường. Báo quản trị đơn vị nếu gửi lại không được.
      </p>
    </section>
  );
}

function reasonOf(item: HeldCapture): string {
  const answer = item.status === null ? 'Chưa có trả lời' : `Dịch vụ trả lời ${item.status}`;
  return `${answer}${item.detail ? `: ${item.detail}` : ''}${item.parked ? '' : ` (đã thử ${item.attempts} lần)`}.`;
}

/** Pages that could not be read well, until they are. */
export function ProblemsCard({ problems, now }: { problems: PageProblem[]; now: number }) {
  if (problems.length === 0) return null;
  return (
    <section class="card">
      <h2>Trang cần xem lại</h2>
      <ul class="list">
        {problems.map((problem) => (
          <li key={problem.adapter}>
            <strong>
              {pageName(problem.page)}: {problemWords(problem.code).what}
            </strong>
            <span class="soft">
              {problemWords(problem.code).next} ({moment(problem.at, now)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
