import { printCount } from '#shared/vietnamese/numbers.ts';
import { administers } from '../client/identity.ts';
import { switchesOf } from '../client/import-file.ts';
import { PLACES } from '../client/route.ts';
import { unitProfile } from '../client/unit-profile.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Notice } from '../parts/notice.tsx';
import { Link, Page } from '../parts/page.tsx';
import { PageProblem } from '../parts/page-problems.tsx';

/** "Trang có vấn đề": pages of the hosts that are not read well, and what to do about each. */
export function ProblemsPage() {
  return (
    <Page
      title="Trang có vấn đề"
      lead="Trang của iOffice, iGate hoặc nơi khác mà Liên Thông đọc chưa đúng trong 90 ngày qua. Gặp điều lạ, Liên Thông thà không đọc còn hơn ghi sai."
    >
      <NeedsUnit>{(unitId) => <ProblemsOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function ProblemsOf({ unitId }: { unitId: string }) {
  const answer = useAnswer(
    async () => ({
      problems: await unitProfile.problems(unitId),
      confirmed: (await switchesOf(unitId)).secretsNotRegistered,
      taught: new Map((await unitProfile.taught(unitId)).map(({ id, name }) => [id, name])),
    }),
    [unitId],
  );
  return (
    <Answered answer={answer}>
      {({ problems, taught, confirmed }) => {
        const standing = problems.filter(({ resolvedAt }) => resolvedAt === null);
        const past = problems.filter(({ resolvedAt }) => resolvedAt !== null);
        return (
          <>
            {standing.length === 0 && <Notice tone="good">Không có trang nào đang có vấn đề.</Notice>}
            {standing.map((problem) => (
              <PageProblem key={keyOf(problem)} problem={problem} taught={taught} confirmed={confirmed} />
            ))}
            {standing.length > 0 && administers.value && (
              <p>
                <Link to={PLACES.switches}>Mở trang Công tắc của đơn vị</Link>
              </p>
            )}
            {past.length > 0 && (
              <details>
                <summary>{printCount(past.length)} vấn đề đã qua</summary>
                <div class="stack">
                  {past.map((problem) => (
                    <PageProblem
                      key={keyOf(problem)}
                      problem={problem}
                      taught={taught}
                      confirmed={confirmed}
                    />
                  ))}
                </div>
              </details>
            )}
            <p>
              <Link to={PLACES.coverage}>Về trang Trang đã đọc</Link>
            </p>
          </>
        );
      }}
    </Answered>
  );
}

function keyOf(problem: {
  adapter: string;
  system: string;
  page: string;
  code: string;
  field: string | null;
}) {
  return [problem.adapter, problem.system, problem.page, problem.code, problem.field].join(' ');
}
