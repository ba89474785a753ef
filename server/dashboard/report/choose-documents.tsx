import { useState } from 'preact/hooks';
import type { Figure } from '#shared/contract/figure.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { drafts } from '../client/drafts.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Cited, citedDocuments } from '../words/cite.ts';
import type { DraftSession } from './use-draft.ts';

/** As many as the service hands out at once; a year of plans and decisions of one unit is fewer. */
const MOST = 200;
const REASON = 'Chọn trong danh sách văn bản đã đọc';

/** Names documents in a report by ticking them in what was read, instead of typing symbols and days. */
export function ChooseDocuments({ session, figure }: { session: DraftSession; figure: Figure }) {
  const [open, setOpen] = useState(false);
  const choices = figure.choices ?? [];
  const sources = session.draft.report.figures.filter(
    ({ id, n }) => choices.includes(id) && n !== null && n > 0,
  );
  if (sources.length === 0) return null;
  const total = sources.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return (
    <details class="history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Chọn trong {printCount(total)} văn bản đã đọc</summary>
      {open && <Choose session={session} figure={figure} sources={sources} />}
    </details>
  );
}

function Choose(props: { session: DraftSession; figure: Figure; sources: readonly Figure[] }) {
  const { session, figure, sources } = props;
  const { id } = session.draft;
  const answer = useAnswer(
    async () =>
      (
        await Promise.all(
          sources.map(async (source) =>
            citedDocuments(source.label, (await drafts.rows(id, source.id, 'n', 1, MOST)).rows),
          ),
        )
      ).flat(),
    [id, figure.id],
  );
  return (
    <Answered answer={answer}>
      {(found) => <Ticks session={session} figure={figure} found={found} />}
    </Answered>
  );
}

function Ticks(props: { session: DraftSession; figure: Figure; found: readonly Cited[] }) {
  const { session, figure, found } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(found.filter(({ words }) => figure.printed.includes(words)).map(({ key }) => key)),
  );
  const [failed, setFailed] = useState(false);
  const tick = (key: string, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((each) => each !== key)));
  const write = async (): Promise<void> => {
    const text = found
      .filter(({ key }) => chosen.has(key))
      .map(({ words }) => words)
      .join('; ');
    const edit = { figure: figure.id, kind: 'type', text, reason: REASON } as const;
    const outcome = await session.save([{ ...edit, seen: session.draft.version }]);
    setFailed(outcome.state !== 'saved');
  };
  return (
    <>
      <ul class="list cited">
        {found.map(({ key, words }) => (
          <li key={key}>
            <label class="tick">
              <input
                type="checkbox"
                checked={chosen.has(key)}
                onChange={(event) => tick(key, event.currentTarget.checked)}
              />
              <span>{words}</span>
            </label>
          </li>
        ))}
      </ul>
      {failed && (
        <Notice tone="bad">Chưa ghi được: có người vừa sửa mục này, hoặc mất mạng. Hãy bấm lần nữa.</Notice>
      )}
      <button type="button" class="primary" disabled={chosen.size === 0 || session.saving} onClick={write}>
        Ghi {printCount(chosen.size)} văn bản vào báo cáo
      </button>
    </>
  );
}
