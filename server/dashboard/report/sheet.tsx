import type { ReportAnswer, ReportLine } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { doubtOf, STATES } from '../words/states.ts';

interface Shared {
  report: ReportAnswer;
  chosen: string | null;
  /** Figures far from another period, with the reason. */
  jumps?: ReadonlyMap<string, string>;
  /** What is being typed for a figure, before it is saved. */
  typing?: { figure: string; text: string } | null;
  /** Address of a figure's panel. */
  path(id: string): string;
  open(id: string): void;
}

/** Id of a figure's first place on the sheet, for jumps and focus. */
export function sheetId(figure: string): string {
  return `so-${figure}`;
}

const HEADER_LEFT = ['superior', 'agency', 'number'];
const SIGNATURE = ['authority', 'signer'];

/** The report on a sheet of A4 as NĐ 30/2020 lays it out; every figure is a link to its evidence. */
export function Sheet(shared: Shared) {
  const { lines } = shared.report;
  const only = (styles: readonly string[]): ReportLine[] =>
    lines.filter(({ style }) => styles.includes(style));
  const known = new Set<string>();
  const draw = (line: ReportLine, index: number) => (
    <p key={index} class={`l-${line.style}`}>
      {line.parts.map((part, at) =>
        'text' in part ? (
          part.text
        ) : (
          <Mark key={at} id={part.figure} first={isFirst(known, part.figure)} {...shared} />
        ),
      )}
    </p>
  );
  const aside = [
    ...HEADER_LEFT,
    ...SIGNATURE,
    'national',
    'motto',
    'place',
    'title',
    'subtitle',
    'recipients',
  ];
  return (
    <article class="sheet" aria-label="Báo cáo như khi in">
      <div class="sheet-head">
        <div>{only(HEADER_LEFT).map(draw)}</div>
        <div>
          <p class="l-national">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p class="l-motto">Độc lập - Tự do - Hạnh phúc</p>
          {only(['place']).map(draw)}
        </div>
      </div>
      {only(['title', 'subtitle']).map(draw)}
      {lines.filter(({ style }) => !aside.includes(style)).map(draw)}
      <div class="sheet-foot">
        <div>
          <p class="l-recipients-head">Nơi nhận:</p>
          {only(['recipients']).map(draw)}
        </div>
        <div>{only(SIGNATURE).map(draw)}</div>
      </div>
    </article>
  );
}

function isFirst(known: Set<string>, id: string): boolean {
  if (known.has(id)) return false;
  known.add(id);
  return true;
}

function Mark({
  id,
  first,
  report,
  chosen,
  jumps,
  typing,
  path,
  open,
}: Shared & { id: string; first: boolean }) {
  const found = report.figures.find((each) => each.id === id);
  if (found === undefined) return <span class="fig missing">……</span>;
  const figure: Figure =
    typing?.figure === id && typing.text.trim() !== ''
      ? { ...found, printed: typing.text, state: 'typed' }
      : found;
  const { name, sign } = STATES[figure.state];
  const doubt = doubtOf(figure, jumps);
  const follow = (event: KeyboardEvent | MouseEvent): void => {
    event.preventDefault();
    open(id);
  };
  return (
    // A button cannot break over lines as text of a paragraph does; a link can.
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <a
      role="button"
      id={first ? sheetId(id) : undefined}
      href={path(id)}
      class={`fig ${figure.state}${doubt === null ? '' : ' doubt'}`}
      aria-current={id === chosen ? 'true' : undefined}
      title={`${figure.label}: ${name.toLowerCase()}`}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) follow(event);
      }}
      onKeyDown={(event) => {
        if (event.key === ' ') follow(event);
      }}
    >
      {textOf(figure)}
      <sup aria-hidden="true">{sign}</sup>
      <span class="hidden"> ({name.toLowerCase()})</span>
    </a>
  );
}

/** What is missing shows its name, so that the officer sees what belongs there; it prints as a blank. */
function textOf(figure: Figure): string {
  return figure.printed === '' ? `[${figure.label}]` : figure.printed;
}
