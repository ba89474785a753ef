import { useState } from 'preact/hooks';
import type { Binding, LearnedFigure, TemplateAnswer } from '#shared/contract/template.ts';
import { PLACES, templatePath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { templates } from '../client/templates.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Aside } from '../parts/aside.tsx';
import { Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { useChosen } from '../report/use-chosen.ts';
import { FigurePanel } from '../template/figure-panel.tsx';
import { FileText } from '../template/file-text.tsx';
import { Fill } from '../template/fill.tsx';
import { TagPicker } from '../template/tag-picker.tsx';
import { ToConfirm } from '../template/to-confirm.tsx';
import { nextToConfirm } from '../words/template.ts';

/** One template of the unit: its text beside what its figures are, or its tags; and its filling. */
export function TemplatePage({ id, figure }: { id: string; figure: string | null }) {
  const answer = useAnswer(() => templates.read(id), [id]);
  return (
    <Answered answer={answer}>
      {(template) => (
        <Page
          wide
          title={template.name}
          lead={
            <>
              <Link to={PLACES.templates}>Mẫu của đơn vị</Link> › {template.fileName}
            </>
          }
        >
          {template.kind === 'learned' ? (
            <LearnedTemplate key={template.version} first={template} figure={figure} again={answer.again} />
          ) : (
            <TaggedTemplate template={template} />
          )}
        </Page>
      )}
    </Answered>
  );
}

function LearnedTemplate(props: { first: TemplateAnswer; figure: string | null; again(): void }) {
  const [template, setTemplate] = useState(props.first);
  const metrics = useAnswer(service.metrics, []);
  const act = useAct();
  const { open, jump } = useChosen(props.figure, (id) => templatePath(template.id, id));
  const chosen = template.figures.find(({ id }) => id === props.figure) ?? null;

  const bind = (changed: readonly Pick<LearnedFigure, 'id' | 'binding' | 'confirmed'>[], next?: string) =>
    act.run(async () => {
      const figures = changed.map(({ id, binding, confirmed }) => ({ id, binding, confirmed }));
      const saved = await templates.bind(template.id, { version: template.version, figures });
      setTemplate(saved);
      if (next === undefined) return;
      const following = nextToConfirm(saved.figures, next);
      if (following === null) open(null);
      else jump(following);
    });
  const settle = (id: string) => (binding: Binding, confirmed: boolean) =>
    bind([{ id, binding, confirmed }], confirmed ? id : undefined);

  return (
    <div class="bench">
      <FileText template={template} chosen={props.figure} open={open} />
      <Aside>
        {act.fault?.details?.code === 'changed-elsewhere' && (
          <Notice tone="warn">
            <button type="button" onClick={props.again}>
              Tải lại mẫu
            </button>
          </Notice>
        )}
        {chosen !== null ? (
          <FigurePanel
            key={`${chosen.id} ${template.version}`}
            figure={chosen}
            metrics={metrics.value ?? []}
            act={act}
            open={open}
            settle={settle(chosen.id)}
          />
        ) : (
          <ToConfirm
            figures={template.figures}
            act={act}
            jump={jump}
            confirmAll={(figures) => bind(figures.map((each) => ({ ...each, confirmed: true })))}
          />
        )}
        {/* Kept while a figure is looked at: the period stays as it was chosen. */}
        <div hidden={chosen !== null}>
          <Fill template={template} jump={jump} />
        </div>
      </Aside>
    </div>
  );
}

export function TaggedTemplate({ template }: { template: TemplateAnswer }) {
  return (
    <>
      <Card title={`Các thẻ trong tệp (${template.tags.length})`}>
        <p class="tag-list">
          {template.tags.map((tag) => (
            <code key={tag}>{`{${tag}}`}</code>
          ))}
        </p>
        <p class="soft">Mọi thẻ đều có nghĩa; tệp có thể điền cho kỳ bất kỳ.</p>
      </Card>
      <Fill template={template} />
      <Card title="Ghi thêm thẻ vào tệp">
        <p class="soft">Chép thẻ, dán vào tệp trên máy, rồi tải tệp lên lại ở trang “Mẫu của đơn vị”.</p>
        <TagPicker />
      </Card>
    </>
  );
}
