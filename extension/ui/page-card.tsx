import { useSignal } from '@preact/signals';
import { pagesInWords } from '../features/page-numbers.ts';
import { sweepWords } from '../features/sweep-panel/sweep-words.ts';
import type { ActionResult, ListState, PageState, SweepState } from '../messages.ts';
import { Notice } from './notice.tsx';
import { count } from './words.ts';

export interface PageActions {
  sweep(): Promise<ActionResult>;
  stopSweep(): Promise<void>;
  /** Starts pointing on the page. */
  teach(): Promise<ActionResult>;
  /** Opens "Điền báo cáo" over the page. */
  fill(): Promise<ActionResult>;
  /** Asks the browser for the right to read this site; must run inside the click. */
  allowSite(): Promise<void>;
  /** Makes the redacted sample and opens it. */
  sample(): Promise<ActionResult>;
}

const NOUNS: Record<string, string> = {
  'incoming-list': 'văn bản đến',
  'outgoing-list': 'văn bản đi',
  'dossier-list': 'hồ sơ',
};

/** The page the popup was opened on: how much of its list was read, and what the officer may have done. */
export function PageCard({ page, actions }: { page: PageState | null; actions: PageActions }) {
  const sentence = useSignal('');
  const busy = useSignal(false);
  if (!page) return null;
  const act = (work: () => Promise<ActionResult>) => async () => {
    busy.value = true;
    const result = await work();
    busy.value = false;
    sentence.value = result.done ? '' : result.sentence;
  };
  const { list, sweep } = page;
  const running = sweep?.running === true;
  return (
    <section class="card" aria-label="Trang đang mở">
      <h2>Trang đang mở</h2>
      {list ? <ListLines list={list} /> : <p class="soft">Chưa đọc được danh sách nào trên trang này.</p>}
      {sweep && (running || ofThisList(sweep, list)) && <SweepLines page={page} />}
      {sentence.value && <Notice tone="bad">{sentence}</Notice>}
      {running ? (
        <button type="button" onClick={() => actions.stopSweep()}>
          Dừng
        </button>
      ) : (
        page.sweepAllowed &&
        list !== null &&
        list.missing.length > 0 && (
          <button type="button" disabled={busy} onClick={act(actions.sweep)}>
            {list.pages && list.pages.seen > 1
              ? `Đọc tiếp (còn ${count(list.missing.length)} trang)`
              : `Đọc hết danh sách (${count(list.pages?.of ?? 0)} trang)`}
          </button>
        )
      )}
      {page.waitingForAccess && (
        <>
          <p class="soft">
            Đơn vị đã khai báo danh sách của trang này. Cho phép một lần để Liên Thông tự đọc.
          </p>
          <button type="button" onClick={() => actions.allowSite()}>
            Cho phép đọc trang này
          </button>
        </>
      )}
      {list === null && page.teachAllowed && !page.waitingForAccess && (
        <button type="button" disabled={busy} onClick={act(actions.teach)}>
          Chỉ cho Liên Thông biết
        </button>
      )}
      {page.fillAllowed && (
        <button type="button" disabled={busy} onClick={act(actions.fill)}>
          Điền báo cáo vào trang này
        </button>
      )}
      {page.sampleAllowed && (
        <button type="button" class="link" disabled={busy} onClick={act(actions.sample)}>
          Trang đọc sai? Tạo mẫu đã xóa nội dung
        </button>
      )}
    </section>
  );
}

/** A sweep that ended is told beside the list it read, not beside the next one of the tab. */
function ofThisList(sweep: SweepState, list: ListState | null): boolean {
  return list !== null && (sweep.of === null || sweep.of === (list.pages?.of ?? null));
}

/** "Đã đọc 60/134 văn bản đến (6/14 trang)", the pages missing, and iOffice's silent thirty days. */
export function ListLines({ list }: { list: ListState }) {
  const noun = NOUNS[list.kind] ?? 'dòng';
  const { seen, of } = list.rows;
  const complete = list.pages !== null && list.missing.length === 0;
  const pages = list.pages ? ` (${count(list.pages.seen)}/${count(list.pages.of)} trang)` : '';
  return (
    <>
      <p>
        {complete && seen === 0
          ? 'Danh sách này không có dòng nào.'
          : complete
            ? `Đã đọc đủ ${count(seen)} ${noun}`
            : `Đã đọc ${count(seen)}${of === null ? '' : `/${count(of)}`} ${noun}${pages}`}
      </p>
      {!complete && list.missing.length > 0 && (list.pages?.seen ?? 0) > 1 && (
        <p class="soft">Thiếu trang {pagesInWords(list.missing)}</p>
      )}
      {list.thirtyDays && (
        <Notice tone="warn">
          Danh sách chỉ hiện 30 ngày gần nhất. Mở Tìm kiếm nâng cao để chọn khoảng ngày rộng hơn.
        </Notice>
      )}
    </>
  );
}

function SweepLines({ page: { sweep } }: { page: PageState }) {
  if (!sweep) return null;
  const words = sweepWords(sweep);
  return (
    <div class={`sweep ${words.tone}`} role="status">
      <strong>{words.title}</strong>
      <span class="soft">{words.detail}</span>
      {sweep.running && words.share !== null && <progress value={words.share} aria-label="Phần đã đọc" />}
    </div>
  );
}

/** Lists begun on other pages or before the browser was closed. */
export function UnfinishedCard({ unfinished, here }: { unfinished: ListState[]; here: ListState | null }) {
  const others = unfinished.filter((list) => JSON.stringify(list) !== JSON.stringify(here)).slice(0, 3);
  if (others.length === 0) return null;
  return (
    <section class="card">
      <h2>Danh sách đọc dở</h2>
      <ul class="list">
        {others.map((list) => (
          <li key={JSON.stringify(list)}>
            <ListLines list={list} />
          </li>
        ))}
      </ul>
      <p class="soft">Mở lại danh sách đó với cùng khoảng ngày rồi bấm “Đọc tiếp”.</p>
    </section>
  );
}
