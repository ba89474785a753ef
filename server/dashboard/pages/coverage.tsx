import { useState } from 'preact/hooks';
import { ProblemCode } from '#shared/contract/problem.ts';
import { problemWords } from '#shared/problem-words.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import type { CoverageAnswer, ListReading } from '../client/answers.ts';
import { PLACES } from '../client/route.ts';
import { service } from '../client/service.ts';
import { unitProfile } from '../client/unit-profile.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { fullMoment, moment } from '../words/moment.ts';
import { draftFor, preview, requestOf } from '../words/period-choice.ts';
import { COVERAGE } from '../words/states.ts';

const LISTS: Record<string, { name: string; where: string }> = {
  'documents.incoming': {
    name: 'Văn bản đến',
    where: 'iOffice: mở danh sách văn bản đến, chọn đúng khoảng ngày và lật hết các trang.',
  },
  'documents.outgoing': {
    name: 'Văn bản đi',
    where: 'iOffice: mở danh sách văn bản đi đã phát hành, chọn đúng khoảng ngày và lật hết các trang.',
  },
  dossiers: {
    name: 'Hồ sơ thủ tục',
    where: 'iGate: mở Tra cứu hồ sơ, chọn đúng khoảng ngày và lật hết các trang.',
  },
  catalogue: { name: 'Danh mục thủ tục', where: 'Trang Thủ tục: quản trị đơn vị dán danh mục.' },
};

/** What was read of the hosts' lists, and what is still to be opened for a period. */
export function CoveragePage() {
  return (
    <Page
      title="Trang đã đọc"
      lead="Liên Thông chỉ biết những gì đã mở trên màn hình. Trang này cho biết còn thiếu gì."
    >
      <NeedsUnit>{(unitId) => <CoverageOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function CoverageOf({ unitId }: { unitId: string }) {
  const today = localDate(Date.now());
  const [draft, setDraft] = useState(() => draftFor('calendar.year', today));
  const checked = preview(draft, today);
  const request = 'period' in checked ? requestOf(draft) : null;
  const answer = useAnswer(() => service.coverage(unitId, request), [unitId, JSON.stringify(request)]);
  return (
    <>
      <ProblemsNotice unitId={unitId} />
      <Card>
        <PeriodFields draft={draft} onDraft={setDraft} />
        <p class={'period' in checked ? '' : 'bad-text'} aria-live="polite">
          {'period' in checked ? checked.period.label : checked.sentence}
        </p>
      </Card>
      <Answered answer={answer}>
        {(coverage) => (
          <>
            <p>
              Đã có <strong>{printCount(coverage.documents)}</strong> văn bản và{' '}
              <strong>{printCount(coverage.dossiers)}</strong> hồ sơ; lần đọc gần nhất:{' '}
              {moment(coverage.lastCaptureAt, Date.now())}.
            </p>
            {coverage.lists.map((list) => (
              <ListCard key={list.list} {...list} />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}

/** Leads to the pages that are not read well; silent while there are none, or while it cannot be told. */
function ProblemsNotice({ unitId }: { unitId: string }) {
  const { value } = useAnswer(() => unitProfile.problems(unitId), [unitId]);
  const standing = value?.filter(({ resolvedAt }) => resolvedAt === null).length ?? 0;
  if (standing === 0) return null;
  return (
    <Notice tone="warn">
      Có {printCount(standing)} vấn đề khi đọc trang.{' '}
      <Link to={PLACES.problems}>Xem trang có vấn đề và việc cần làm</Link>.
    </Notice>
  );
}

function ListCard({ list, coverage, readings }: CoverageAnswer['lists'][number]) {
  const words = LISTS[list];
  return (
    <Card class="list-card">
      <div class="between">
        <h2>{words?.name ?? list}</h2>
        {coverage && <span class={`badge ${coverage.state}`}>{badge(list, coverage.state)}</span>}
      </div>
      {coverage && coverage.notes.length > 0 && (
        <ul>
          {coverage.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {coverage && coverage.state !== 'complete' && words && (
        <p class="next">
          <strong>Việc tiếp theo.</strong> {words.where}
        </p>
      )}
      {readings.length > 0 && (
        <details>
          <summary>{printCount(readings.length)} danh sách đã mở</summary>
          <ul class="list">
            {readings.map((reading, index) => (
              <Reading key={`${reading.at}${index}`} {...reading} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** A catalogue is pasted, not read. */
function badge(list: string, state: keyof typeof COVERAGE): string {
  if (list !== 'catalogue') return COVERAGE[state];
  return state === 'complete' ? 'Đã có' : 'Chưa có';
}

function Reading({
  read,
  total,
  pagesRead,
  pagesOf,
  days,
  narrowed,
  personal,
  problems,
  complete,
  at,
}: ListReading) {
  const span =
    days === null
      ? 'không rõ khoảng ngày'
      : days.from <= '1900-01-01'
        ? `đến ${printDate(days.to)}`
        : `${printDate(days.from)} – ${printDate(days.to)}`;
  return (
    <li>
      <div class="between">
        <strong>{span}</strong>
        <span class={`badge ${complete ? 'complete' : 'partial'}`}>{complete ? 'Đọc hết' : 'Chưa hết'}</span>
      </div>
      <p>
        {printCount(read)}
        {total === null ? '' : `/${printCount(total)}`} dòng
        {pagesOf === null ? '' : `, ${printCount(pagesRead)}/${printCount(pagesOf)} trang`}{' '}
        <span class="soft">· {fullMoment(at)}</span>
      </p>
      {total !== null && total > 0 && (
        <meter min={0} max={total} value={Math.min(read, total)} aria-label="Số dòng đã đọc">
          {printCount(read)}/{printCount(total)}
        </meter>
      )}
      {narrowed && <p class="soft">Có điều kiện lọc nên không tính là toàn bộ.</p>}
      {personal && <p class="soft">Mục của cá nhân, không phải sổ của đơn vị.</p>}
      {problems.map((code) => (
        <Problem key={code} code={code} />
      ))}
    </li>
  );
}

function Problem({ code }: { code: string }) {
  const known = ProblemCode.safeParse(code);
  if (!known.success) return null;
  const { what, next } = problemWords(known.data);
  return (
    <Notice tone="warn">
      {what} {next}
    </Notice>
  );
}
