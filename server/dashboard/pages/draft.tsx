import { useState } from 'preact/hooks';
import type { DraftAnswer } from '#shared/contract/draft.ts';
import { drafts } from '../client/drafts.ts';
import { draftPath } from '../client/route.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Aside } from '../parts/aside.tsx';
import { later } from '../parts/later.tsx';
import { Page } from '../parts/page.tsx';
import { ConfirmAll } from '../report/confirm-all.tsx';
import { DraftTools, type View } from '../report/draft-tools.tsx';
import { LeftOvers } from '../report/left-over.tsx';
import { Overview } from '../report/overview.tsx';
import { Sheet } from '../report/sheet.tsx';
import { useChosen } from '../report/use-chosen.ts';
import { useDraft } from '../report/use-draft.ts';
import { DraftQuestion } from '../requests/draft-question.tsx';
import { fullMoment } from '../words/moment.ts';

const Consolidates = later(async () => (await import('../requests/consolidates.tsx')).Consolidates);
const Evidence = later(async () => (await import('../report/evidence.tsx')).Evidence);
const FigureWork = later(async () => (await import('../report/figure-work.tsx')).FigureWork);
const News = later(async () => (await import('../report/news.tsx')).News);
const Issue = later(async () => (await import('../report/issue.tsx')).Issue);
const Versions = later(async () => (await import('../report/versions.tsx')).Versions);
const Compare = later(async () => (await import('../report/compare.tsx')).Compare);

/** The report a unit works on: as it will print, beside it what is to be done. */
export function DraftPage({ id, figure }: { id: string; figure: string | null }) {
  const answer = useAnswer(() => drafts.read(id), [id]);
  return (
    <Page wide title={answer.value?.report.title ?? 'Soạn báo cáo'}>
      <Answered answer={answer}>{(found) => <Bench first={found} chosen={figure} />}</Answered>
    </Page>
  );
}

function Bench({ first, chosen }: { first: DraftAnswer; chosen: string | null }) {
  const session = useDraft(first);
  const { draft, comparison } = session;
  const { report } = draft;
  const [view, setView] = useState<View>('overview');
  const [typing, setTyping] = useState<{ figure: string; text: string } | null>(null);
  const figure = report.figures.find(({ id }) => id === chosen) ?? null;
  const path = (id: string | null): string => draftPath(draft.id, id);
  const { open, jump } = useChosen(figure?.id ?? null, path);
  const jumps = new Map(comparison?.jumps.map((each) => [each.figure, each.words]));
  const show = (next: View): void => {
    setView(next);
    if (figure !== null) open(null);
  };
  return (
    <>
      <p class="soft as-of">
        {report.period.label}. {draft.consolidates === null ? 'Số liệu tính' : 'Số các đơn vị gửi'} đến{' '}
        {fullMoment(report.asOf)}.
      </p>
      <DraftQuestion draft={draft} />
      {draft.consolidates !== null && <Consolidates session={session} />}
      <DraftTools session={session} view={view} show={show} />
      <LeftOvers session={session} />
      {session.others.length + draft.changes.length + draft.issued.length > 0 && (
        <News session={session} jump={jump} show={show} />
      )}
      <div class="bench">
        <Sheet
          report={report}
          chosen={figure?.id ?? null}
          jumps={jumps}
          typing={typing}
          path={path}
          open={open}
        />
        <Aside>
          {figure !== null ? (
            <Evidence
              key={figure.id}
              figure={figure}
              rows={(id, side, page, size) => drafts.rows(draft.id, id, side, page, size)}
              open={open}
            >
              <FigureWork
                session={session}
                figure={figure}
                preview={(text) => setTyping(text === null ? null : { figure: figure.id, text })}
              />
            </Evidence>
          ) : view === 'issue' ? (
            <Issue session={session} jump={jump} show={show} />
          ) : view === 'versions' ? (
            <Versions draft={draft} jump={jump} show={show} />
          ) : view === 'compare' ? (
            <Compare session={session} jump={jump} show={show} />
          ) : (
            <Overview report={report} jump={jump} jumps={jumps}>
              <ConfirmAll session={session} />
            </Overview>
          )}
        </Aside>
      </div>
    </>
  );
}
