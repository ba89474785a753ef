import { useState } from 'preact/hooks';
import type { TemplateSummary } from '#shared/contract/template.ts';
import type { Fault } from '../client/fault.ts';
import { go } from '../client/navigation.ts';
import { templatePath } from '../client/route.ts';
import { templates } from '../client/templates.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { TagPicker } from '../template/tag-picker.tsx';
import { fullMoment } from '../words/moment.ts';

/** "Mẫu của đơn vị": the unit's own last reports, and its files with tags. */
export function TemplatesPage() {
  return (
    <Page
      title="Mẫu của đơn vị"
      lead="Tải lên báo cáo năm trước: tệp giữ nguyên cách trình bày, số liệu được thay cho kỳ mới sau khi đơn vị xác nhận từng số."
    >
      <NeedsUnit>{(unitId) => <TemplatesOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function TemplatesOf({ unitId }: { unitId: string }) {
  const answer = useAnswer(() => templates.all(unitId), [unitId]);
  const { busy, fault, run } = useAct();
  const add = (file: File) => run(async () => go(templatePath((await templates.add(unitId, file)).id)));
  return (
    <>
      <FileDrop
        label="Thả báo cáo kỳ trước vào đây hoặc chọn tệp"
        hint="Tệp Word (.docx), hoặc tệp Word, Excel (.docx, .xlsx) đã ghi thẻ. Không nhận tệp .doc, tệp có mật khẩu."
        accept=".docx,.xlsx"
        onFile={add}
      />
      {busy && (
        <p class="soft" role="status">
          Đang đọc tệp…
        </p>
      )}
      <UploadFault fault={fault} />
      <Card title="Các mẫu đã tải lên">
        <Answered answer={answer}>{(all) => <TemplateList all={all} again={answer.again} />}</Answered>
      </Card>
      <Card title="Tự ghi thẻ vào tệp">
        <details>
          <summary>Các thẻ có thể ghi</summary>
          <TagPicker />
        </details>
      </Card>
    </>
  );
}

/** What is wrong with an uploaded file; faults of tags come a line each, with their sentence. */
export function UploadFault({ fault }: { fault: Fault | null }) {
  if (fault?.details?.code !== 'tag-faults') return <FaultNotice fault={fault} />;
  return (
    <Notice tone="bad">
      <p>Chưa nhận tệp này vì có thẻ chưa đúng. Hãy sửa trong tệp rồi tải lên lại:</p>
      <ul>
        {fault.details.sentence.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function TemplateList({ all, again }: { all: readonly TemplateSummary[]; again(): void }) {
  const { busy, fault, run } = useAct();
  const [leaving, setLeaving] = useState<string | null>(null);
  const remove = (id: string) =>
    run(async () => {
      await templates.remove(id);
      again();
    });
  if (all.length === 0)
    return <p class="soft">Chưa có mẫu nào. Thả báo cáo kỳ trước vào ô ở trên là có mẫu đầu tiên.</p>;
  return (
    <>
      <FaultNotice fault={fault} />
      <ul class="list">
        {all.map(({ id, name, kind, format, changedAt }) => (
          <li key={id}>
            <span class="between">
              <Link to={templatePath(id)}>{name}</Link>
              {leaving === id ? (
                <span class="actions">
                  Xóa cả những gì đã xác nhận?
                  <button type="button" class="small danger" disabled={busy} onClick={() => remove(id)}>
                    Xóa hẳn
                  </button>
                  <button type="button" class="small" onClick={() => setLeaving(null)}>
                    Giữ lại
                  </button>
                </span>
              ) : (
                <button
                  type="button"
                  class="small"
                  aria-label={`Xóa mẫu ${name}`}
                  onClick={() => setLeaving(id)}
                >
                  Xóa
                </button>
              )}
            </span>
            <span class="soft">
              {kind === 'learned' ? 'Báo cáo của đơn vị' : 'Tệp có thẻ'} (.{format}), sửa lúc{' '}
              {fullMoment(changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
