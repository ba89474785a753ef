import type { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { go } from '../client/navigation.ts';
import { requests } from '../client/requests.ts';
import { draftPath, requestPath, requestTablePath } from '../client/route.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Aside } from '../parts/aside.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { saveFile } from '../report/save-file.ts';
import { CellEvidence } from '../requests/cell-evidence.tsx';
import { ConsolidatedTable } from '../requests/consolidated-table.tsx';
import { Statements } from '../requests/statements.tsx';
import { fullMoment } from '../words/moment.ts';

/** What the units sent, put together: every cell opens the frozen report behind it. */
export function RequestTablePage({ id, cell }: { id: string; cell: string | null }) {
  const answer = useAnswer(() => requests.table(id), [id]);
  return (
    <Page wide title={`Bảng tổng hợp${answer.value ? `: ${answer.value.request.title}` : ''}`}>
      <p>
        <Link to={requestPath(id)}>‹ Đơn vị nào đã gửi</Link>
      </p>
      <Answered answer={answer}>{(table) => <Table table={table} chosen={cell} />}</Answered>
    </Page>
  );
}

function Table({ table, chosen }: { table: ConsolidatedAnswer; chosen: string | null }) {
  const { request, counts, period, at, notes, statements } = table;
  const open = (cell: string | null): void => go(requestTablePath(request.id, cell), 'replace');
  const [addressee, column] = (chosen ?? '').split('.');
  const row = table.rows.find((each) => each.addressee === addressee);
  const cell = row?.cells.find((each) => each.column === column);
  return (
    <>
      <p class="soft">
        Từ {counts.sent}/{counts.asked} đơn vị đã gửi · {period.label} · tính đến {fullMoment(at)}. Số đếm
        được cộng; tỷ lệ được tính lại từ tổng tử số và tổng mẫu số.
      </p>
      <Files request={request} draft={table.draft} />
      {notes.length > 0 && (
        <Notice tone="warn">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class={row && cell ? 'bench beside-table' : ''}>
        <Card>
          <ConsolidatedTable table={table} chosen={chosen} open={open} />
        </Card>
        {row && cell && (
          <Aside>
            <CellEvidence key={chosen} table={table} row={row} cell={cell} close={() => open(null)} />
          </Aside>
        )}
      </div>
      <Statements statements={statements} />
    </>
  );
}

function Files({ request, draft }: Pick<ConsolidatedAnswer, 'request' | 'draft'>) {
  const { busy, fault, run } = useAct();
  const save = (kind: 'docx' | 'xlsx') =>
    run(async () => {
      const { blob, name } = await requests.file(request.id, kind);
      saveFile(blob, name ?? `tong-hop.${kind}`);
    });
  const open = () => run(async () => go(draftPath(await requests.report(request.id))));
  return (
    <>
      <div class="actions">
        {(draft !== null || request.state !== 'withdrawn') && (
          <button type="button" class="primary" disabled={busy} onClick={open}>
            {draft === null ? 'Lập báo cáo tổng hợp' : 'Mở báo cáo tổng hợp'}
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => save('docx')}>
          Tải tệp Word (.docx)
        </button>
        <button type="button" disabled={busy} onClick={() => save('xlsx')}>
          Tải bảng tổng hợp (.xlsx)
        </button>
        {busy && <span role="status">Đang lập…</span>}
      </div>
      <FaultNotice fault={fault} />
    </>
  );
}
