import { useState } from 'preact/hooks';
import type { FileProposals } from '#shared/contract/entry.ts';
import type { Addressee, RequestAnswer } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { requestPath } from '../client/route.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Link, Page } from '../parts/page.tsx';
import { EntryForm } from '../requests/entry-form.tsx';

/** Entering what a unit sent outside the system: its file is read, every number confirmed. */
export function RequestEntryPage({ id, addressee }: { id: string; addressee: string }) {
  const answer = useAnswer(() => requests.read(id), [id]);
  return (
    <Page
      wide
      title="Nhập báo cáo từ tệp"
      lead="Liên Thông tìm các số trong tệp và đề xuất; anh/chị đối chiếu từng số rồi xác nhận. Tệp gốc và mã băm được giữ làm bằng chứng."
    >
      <p>
        <Link to={requestPath(id)}>‹ Đơn vị nào đã gửi</Link>
      </p>
      <Answered answer={answer}>
        {(found) => {
          const unit = found.addressees.find((each) => each.id === addressee);
          if (!unit) return <Notice tone="bad">Yêu cầu không có đơn vị này.</Notice>;
          return <Entry found={found} unit={unit} />;
        }}
      </Answered>
    </Page>
  );
}

function Entry({ found: { request }, unit }: { found: RequestAnswer; unit: Addressee }) {
  const [proposed, setProposed] = useState<FileProposals | null>(null);
  const { busy, fault, run } = useAct();
  const read = (file: File) =>
    run(async () => {
      setProposed(null);
      setProposed(await requests.propose(request.id, unit.id, file));
    });
  return (
    <>
      <p>
        <strong>{unit.name}</strong> · {request.title} · {request.periodLabel}
      </p>
      <FileDrop
        label="Thả báo cáo của đơn vị vào đây hoặc chọn tệp"
        hint="Tệp Word (.docx) hoặc Excel (.xlsx). Không nhận tệp .doc, .xls, tệp có mật khẩu, bản quét ảnh."
        accept=".docx,.xlsx"
        onFile={read}
      />
      {busy && (
        <p class="soft" role="status">
          Đang đọc tệp…
        </p>
      )}
      <FaultNotice fault={fault} />
      {proposed !== null && (
        <EntryForm key={proposed.file.hash} request={request} unit={unit} proposed={proposed} />
      )}
    </>
  );
}
