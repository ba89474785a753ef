import type { Figure } from '#shared/contract/figure.ts';
import { readNumber } from '#shared/vietnamese/numbers.ts';
import type { Draft, Held } from './draft-state.ts';
import { SIGNING_DAY } from './signing-day.ts';

/** Figures as the service knows them: computed, or for stated values carried from the report before. */
export function underlyingFigures(draft: Pick<Draft, 'base' | 'carried'>): Figure[] {
  return draft.base.figures.map((figure) => {
    const carried = draft.carried[figure.id];
    if (carried === undefined || figure.metric !== null || !isStale(figure, carried.text)) return figure;
    const { text, from, asked } = carried;
    const notes = [
      asked === undefined
        ? `Lấy từ báo cáo ${from}; hãy xác nhận còn đúng cho kỳ này.`
        : `Theo yêu cầu báo cáo ${asked}.`,
    ];
    const state = asked === undefined ? 'carried' : 'computed';
    return { ...figure, text, printed: text, state, reason: null, notes };
  });
}

/** Nothing was stated for this period; the words a form falls back on give way to the unit's own, a day does not. */
function isStale({ id, state, printed }: Figure, before: string): boolean {
  if (state === 'computed') return id !== SIGNING_DAY && printed !== before;
  return state === 'missing' || state === 'carried';
}

/** Figures as they print: what people typed wins, and shows that it does. */
export function shownFigures(draft: Pick<Draft, 'base' | 'carried' | 'held'>): Figure[] {
  return underlyingFigures(draft).map((figure) => {
    const held = draft.held[figure.id];
    if (held === undefined || held.kind === 'none') return figure;
    if (held.kind === 'typed') return typedOver(figure, held);
    // A confirmation speaks of one value: computed otherwise since, the figure must be looked at again.
    return held.text === figure.printed ? { ...figure, state: 'confirmed' } : figure;
  });
}

function typedOver(figure: Figure, held: Held): Figure {
  const computed =
    figure.printed === '' || figure.printed === held.text
      ? []
      : [
          figure.metric === null
            ? `Trước khi sửa: “${figure.printed}”.`
            : `Liên Thông tính được ${figure.printed}; đơn vị khai ${held.text}.`,
        ];
  const read = readNumber(held.text);
  return {
    ...figure,
    n: read?.kind === 'count' ? read.value : read?.kind === 'fraction' ? read.n : null,
    d: read?.kind === 'fraction' ? read.d : null,
    text: held.text,
    printed: held.text,
    state: 'typed',
    reason: held.reason,
    notes: [...computed, ...figure.notes.filter((note) => !note.endsWith('hãy xác nhận lại.'))],
  };
}
