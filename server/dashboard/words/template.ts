import type { Binding, LearnedFigure, TemplateParagraph } from '#shared/contract/template.ts';
import type { MetricEntry } from '../client/answers.ts';

/** What is known of a figure of an uploaded report. */
export type LearnedState = 'confirmed' | 'kept' | 'proposed' | 'unbound';

/** How each state is named and marked; the sign tells it without colour. */
export const LEARNED_STATES: Record<LearnedState, { name: string; sign: string; meaning: string }> = {
  confirmed: { name: 'Đã xác nhận', sign: '✓', meaning: 'Sẽ được thay bằng số của kỳ mới.' },
  kept: { name: 'Để nguyên', sign: '=', meaning: 'Đã xác nhận: in lại đúng như trong tệp.' },
  proposed: { name: 'Có đề xuất', sign: '?', meaning: 'Chờ xác nhận; chưa xác nhận thì không thay đổi.' },
  unbound: { name: 'Chưa chọn', sign: '!', meaning: 'Chưa rõ là số gì; chưa chọn thì không thay đổi.' },
};
export const LEARNED_ORDER: readonly LearnedState[] = ['unbound', 'proposed', 'confirmed', 'kept'];

export function learnedState({ binding, confirmed }: LearnedFigure): LearnedState {
  if (binding.kind === 'none') return confirmed ? 'kept' : 'unbound';
  return confirmed ? 'confirmed' : 'proposed';
}

const CLOSE_FIT = 0.85;
/** As `BIND` of the service: below it nothing is chosen for the officer. */
const FAIR_FIT = 0.62;
const CLEAR_LEAD = 0.1;

/** How well a proposal fits, in words. */
export function fitWords(confidence: number): string {
  if (confidence >= CLOSE_FIT) return 'rất khớp';
  return confidence >= FAIR_FIT ? 'khá khớp' : 'ít khớp';
}

/** Certain: fits closely, is what is chosen, and no other proposal comes near. */
export function isCertain({ proposals, binding }: LearnedFigure): boolean {
  const [best, second] = proposals;
  if (best === undefined || binding.kind === 'none' || binding.id !== best.id) return false;
  return best.confidence >= CLOSE_FIT && best.confidence - (second?.confidence ?? 0) >= CLEAR_LEAD;
}

/** What can be confirmed without looking at each. */
export function certainOnes(figures: readonly LearnedFigure[]): LearnedFigure[] {
  return figures.filter((figure) => !figure.confirmed && isCertain(figure));
}

/** The next figure after `id`, around the end, that nobody has confirmed; null when all are. */
export function nextToConfirm(figures: readonly LearnedFigure[], id: string | null): string | null {
  const at = figures.findIndex((figure) => figure.id === id);
  const around = [...figures.slice(at + 1), ...figures.slice(0, Math.max(at, 0))];
  return around.find(({ confirmed }) => !confirmed)?.id ?? null;
}

/** Metrics that can stand where a figure of this kind stands. */
export function fitsKind({ kind, nature }: MetricEntry, figure: LearnedFigure['kind']): boolean {
  const share = kind === 'ratio' || (kind === 'typed' && nature === 'ratio');
  const money = kind === 'typed' && nature === 'money';
  switch (figure) {
    case 'percent':
      return share;
    case 'fraction':
      return kind === 'ratio';
    case 'decimal':
      return kind === 'typed' && share;
    case 'money':
      return money;
    default:
      return !share && !money && (figure === 'vague' || kind !== 'typed' || nature !== 'text');
  }
}

/** The binding a metric of the dictionary stands for; what units type is a stated value. */
export function bindingTo({ id, kind, label }: Pick<MetricEntry, 'id' | 'kind' | 'label'>): Binding {
  return kind === 'typed' || kind === 'reference' ? { kind: 'reference', id, label } : { kind: 'metric', id };
}

/** The stated value the service suggests when no metric fits: the last of its proposals. */
export function suggestedValue({
  id,
  proposals,
  text,
}: LearnedFigure): Extract<Binding, { kind: 'reference' }> {
  const own = proposals.findLast(({ kind }) => kind === 'reference');
  return { kind: 'reference', id: own?.id ?? `khai_${id}`, label: own?.label ?? text };
}

export function sameBinding(a: Binding, b: Binding): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id;
}

/** A paragraph cut at its figures. */
export type Piece = { text: string } | { figure: LearnedFigure };

export function piecesOf(text: string, figures: readonly LearnedFigure[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const figure of [...figures].sort((a, b) => a.from - b.from)) {
    if (figure.from < at) continue;
    if (figure.from > at) pieces.push({ text: text.slice(at, figure.from) });
    pieces.push({ figure });
    at = figure.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** What stands on the page one below the other: a paragraph, or the rows of a table with their cells. */
export type Block = { paragraph: TemplateParagraph } | { rows: TemplateParagraph[][][] };

export function blocksOf(paragraphs: readonly TemplateParagraph[]): Block[] {
  const blocks: Block[] = [];
  let open = -1;
  let cells = new Map<string, TemplateParagraph[]>();
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    if (cell === null) {
      open = -1;
      if (paragraph.text.trim() !== '') blocks.push({ paragraph });
      continue;
    }
    if (cell.table !== open) {
      open = cell.table;
      cells = new Map();
      blocks.push({ rows: [] });
    }
    const block = blocks.at(-1);
    if (block === undefined || !('rows' in block)) continue;
    const key = `${cell.row} ${cell.column}`;
    const known = cells.get(key);
    if (known !== undefined) {
      known.push(paragraph);
      continue;
    }
    const made = [paragraph];
    cells.set(key, made);
    const before = [...cells.keys()].at(-2);
    const sameRow = before?.startsWith(`${cell.row} `);
    if (sameRow) block.rows.at(-1)?.push(made);
    else block.rows.push([made]);
  }
  return blocks;
}
