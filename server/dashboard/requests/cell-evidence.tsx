import { useEffect, useRef } from 'preact/hooks';
import type { ConsolidatedAnswer, ConsolidatedCell, ConsolidatedRow } from '#shared/contract/consolidated.ts';
import type { SubmissionAnswer } from '#shared/contract/entry.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { requests } from '../client/requests.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { saveFile } from '../report/save-file.ts';
import { differenceWords, differs, sidesWords } from '../words/consolidated.ts';
import { fullMoment } from '../words/moment.ts';
import { STATES } from '../words/states.ts';

/** What a cell rests on: the frozen version, or the file, it was sent in; and what the service counts itself. */
export function CellEvidence(props: {
  table: ConsolidatedAnswer;
  row: ConsolidatedRow;
  cell: ConsolidatedCell;
  close(): void;
}) {
  const { table, row, cell, close } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(close);
  const answer = useAnswer(
    () => requests.submission(table.request.id, row.addressee),
    [table.request.id, row.addressee],
  );
  const column = table.columns.find(({ id }) => id === cell.column);
  return (
    <section class="card evidence" aria-label="Bằng chứng của ô">
      <div class="between">
        <h2 ref={heading} tabIndex={-1}>
          {column?.label}
        </h2>
        <button type="button" class="link" onClick={close}>
          Đóng
        </button>
      </div>
      <p>{row.name}</p>
      <p class="printed">{cell.printed}</p>
      {column?.kind === 'ratio' && cell.d !== null && (
        <p>
          Tử số/mẫu số: <span class="digits">{sidesWords(cell)}</span>
        </p>
      )}
      {cell.remark !== '' && <Notice tone="warn">{cell.remark}</Notice>}
      {column !== undefined && column.notAdded !== '' && <p class="soft">{column.notAdded}</p>}
      <Captured cell={cell} />
      <p class="soft">{column?.formula}</p>
      <Answered answer={answer}>
        {(sent) => (
          <>
            <Behind sent={sent} cell={cell} />
            {sent.entry !== null && <SourceFile request={table.request.id} addressee={row.addressee} />}
          </>
        )}
      </Answered>
    </section>
  );
}

function Captured({ cell }: { cell: ConsolidatedCell }) {
  if (cell.captured === null) return null;
  if (!differs(cell)) return <p>Khớp với số Liên Thông đọc được ({sidesWords(cell.captured)}).</p>;
  const gap = differenceWords(cell);
  return (
    <Notice tone="warn">
      Liên Thông đọc được <strong>{sidesWords(cell.captured)}</strong>
      {gap !== '' && `, ${gap} so với số đơn vị gửi`}.
    </Notice>
  );
}

function Behind({ sent, cell }: { sent: SubmissionAnswer; cell: ConsolidatedCell }) {
  const { submission } = sent.addressee;
  if (submission === null) return null;
  const figure = sent.report?.figures.find(({ id }) => id === cell.figure);
  const evidence = sent.evidence.find((each) => each.figure === cell.figure);
  const value = sent.entry?.values.find(({ column }) => column === cell.column);
  return (
    <>
      <h3>{submission.kind === 'file' ? 'Nhập từ tệp' : `Bản ${submission.issued} đã chốt`}</h3>
      <dl class="facts">
        {submission.symbol !== '' && (
          <>
            <dt>Số báo cáo</dt>
            <dd>{submission.symbol}</dd>
          </>
        )}
        <dt>{submission.kind === 'file' ? 'Nhận' : 'Gửi'}</dt>
        <dd>{fullMoment(submission.sentAt)}</dd>
        <dt>{submission.kind === 'file' ? 'Người nhập' : 'Người gửi'}</dt>
        <dd>{submission.name}</dd>
        {submission.file !== null && (
          <>
            <dt>Tệp</dt>
            <dd>{submission.file.name}</dd>
            <dt>SHA-256</dt>
            <dd>
              <code class="hash">{submission.file.hash}</code>
            </dd>
          </>
        )}
        {value !== undefined && value.place !== '' && (
          <>
            <dt>Chỗ trong tệp</dt>
            <dd>{value.place}</dd>
          </>
        )}
        {figure !== undefined && (
          <>
            <dt>Trạng thái</dt>
            <dd>
              {STATES[figure.state].name}. {STATES[figure.state].meaning}
            </dd>
            <dt>Tính đến</dt>
            <dd>{fullMoment(figure.asOf)}</dd>
            {figure.reason !== null && (
              <>
                <dt>Lý do</dt>
                <dd>{figure.reason}</dd>
              </>
            )}
          </>
        )}
        {evidence?.rows.map(({ side, count }) => (
          <Rows key={side} side={side} count={count} />
        ))}
      </dl>
      {value !== undefined && value.sentence !== '' && <p class="said">{value.sentence}</p>}
      {figure?.notes.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
    </>
  );
}

function SourceFile({ request, addressee }: { request: string; addressee: string }) {
  const { busy, fault, run } = useAct();
  const save = () =>
    run(async () => {
      const { blob, name } = await requests.source(request, addressee);
      saveFile(blob, name ?? 'bao-cao-cua-don-vi.docx');
    });
  return (
    <>
      <button type="button" disabled={busy} onClick={save}>
        Tải tệp gốc của đơn vị
      </button>
      <FaultNotice fault={fault} />
    </>
  );
}

function Rows({ side, count }: { side: 'n' | 'd'; count: number }) {
  return (
    <>
      <dt>{side === 'n' ? 'Dòng phía sau' : 'Dòng của mẫu số'}</dt>
      <dd class="digits">{printCount(count)} bản ghi lúc chốt</dd>
    </>
  );
}
