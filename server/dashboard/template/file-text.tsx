import type { LearnedFigure, TemplateAnswer, TemplateParagraph } from '#shared/contract/template.ts';
import { templatePath } from '../client/route.ts';
import { sheetId } from '../report/sheet.tsx';
import { blocksOf, LEARNED_STATES, learnedState, piecesOf } from '../words/template.ts';

interface Shared {
  template: TemplateAnswer;
  chosen: string | null;
  open(id: string): void;
}

const ASIDE: Partial<Record<TemplateParagraph['kind'], string>> = {
  header: 'Đầu trang',
  footer: 'Chân trang',
  note: 'Chú thích',
  textbox: 'Khung chữ',
};

/** The text of the uploaded report; every figure found in it is a way to its panel. */
export function FileText(shared: Shared) {
  return (
    <article class="sheet file-text" aria-label="Nội dung tệp đã tải lên">
      {blocksOf(shared.template.paragraphs).map((block, index) =>
        'paragraph' in block ? (
          <p key={index} class={block.paragraph.kind in ASIDE ? 'apart' : undefined}>
            {ASIDE[block.paragraph.kind] !== undefined && (
              <small class="soft">{ASIDE[block.paragraph.kind]}: </small>
            )}
            <Text paragraph={block.paragraph} {...shared} />
          </p>
        ) : (
          <div key={index} class="scroll">
            <table>
              <tbody>
                {block.rows.map((cells, row) => (
                  <tr key={row}>
                    {cells.map((paragraphs, column) => (
                      <td key={column}>
                        {paragraphs.map((paragraph) => (
                          <p key={paragraph.index}>
                            <Text paragraph={paragraph} {...shared} />
                          </p>
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
    </article>
  );
}

function Text({ paragraph, template, chosen, open }: Shared & { paragraph: TemplateParagraph }) {
  const figures = template.figures.filter((figure) => figure.paragraph === paragraph.index);
  return (
    <>
      {piecesOf(paragraph.text, figures).map((piece, at) =>
        'text' in piece ? (
          piece.text
        ) : (
          <Mark
            key={at}
            figure={piece.figure}
            current={piece.figure.id === chosen}
            to={templatePath(template.id, piece.figure.id)}
            open={open}
          />
        ),
      )}
    </>
  );
}

function Mark(props: { figure: LearnedFigure; current: boolean; to: string; open(id: string): void }) {
  const { figure, current, to, open } = props;
  const state = learnedState(figure);
  const { name, sign } = LEARNED_STATES[state];
  const follow = (event: KeyboardEvent | MouseEvent): void => {
    event.preventDefault();
    open(figure.id);
  };
  return (
    // A button cannot break over lines as text of a paragraph does; a link can.
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <a
      role="button"
      id={sheetId(figure.id)}
      href={to}
      class={`fig learned-${state}`}
      aria-current={current ? 'true' : undefined}
      title={name}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) follow(event);
      }}
      onKeyDown={(event) => {
        if (event.key === ' ') follow(event);
      }}
    >
      {figure.text}
      <sup aria-hidden="true">{sign}</sup>
      <span class="hidden"> ({name.toLowerCase()})</span>
    </a>
  );
}
