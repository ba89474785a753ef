import { useState } from 'preact/hooks';
import type { FillPreview, TemplateAnswer } from '#shared/contract/template.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { templates } from '../client/templates.ts';
import { useAct } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { saveFile } from '../report/save-file.ts';
import { draftFor, preview, requestOf } from '../words/period-choice.ts';
import { FillResult } from './fill-result.tsx';

/** Fills the template for a period: first what it would say, then the file. */
export function Fill({ template, jump }: { template: TemplateAnswer; jump?: (id: string) => void }) {
  const today = localDate(Date.now());
  const [draft, setDraft] = useState(() => draftFor('calendar.year', today));
  const [seen, setSeen] = useState<{ of: string; told: FillPreview } | null>(null);
  const { busy, fault, run } = useAct();
  const checked = preview(draft, today);
  const question = `${template.version} ${JSON.stringify(requestOf(draft))}`;
  const current = seen?.of === question ? seen.told : null;
  const word = template.format === 'docx' ? 'Word' : 'Excel';
  const look = () =>
    run(async () => setSeen({ of: question, told: await templates.preview(template.id, requestOf(draft)) }));
  const save = () =>
    run(async () => {
      const { blob, name } = await templates.filled(template.id, requestOf(draft));
      saveFile(blob, name ?? `bao-cao.${template.format}`);
    });
  return (
    <Card title="Điền cho một kỳ" class="fill">
      <PeriodFields draft={draft} onDraft={setDraft} />
      {'period' in checked ? (
        <p class="period">{checked.period.label}</p>
      ) : (
        <p class="bad-text" aria-live="polite">
          {checked.sentence}
        </p>
      )}
      <FaultNotice fault={fault} />
      <div class="actions">
        <button type="button" disabled={busy || !('period' in checked)} onClick={look}>
          {busy ? 'Đang tính…' : 'Xem trước'}
        </button>
        {current && (
          <button type="button" class="primary" disabled={busy} onClick={save}>
            Tải tệp {word} (.{template.format})
          </button>
        )}
      </div>
      {current && <FillResult template={template} told={current} jump={jump} />}
    </Card>
  );
}
