import type { Coverage, Figure, FigureState } from '#shared/contract/figure.ts';

/** How each state of a figure is named and marked; the sign tells it without colour. */
export const STATES: Record<FigureState, { name: string; sign: string; meaning: string }> = {
  captured: { name: 'Đọc được', sign: '•', meaning: 'Đếm từ các dòng đã đọc trên trang nguồn.' },
  computed: { name: 'Tính ra', sign: '∑', meaning: 'Tính từ những số đã đọc, ví dụ tỷ lệ.' },
  confirmed: { name: 'Đã xác nhận', sign: '✓', meaning: 'Cán bộ đã xem và xác nhận.' },
  carried: { name: 'Chuyển kỳ trước', sign: '↻', meaning: 'Lấy từ kỳ trước, cần xem lại còn đúng không.' },
  typed: { name: 'Đơn vị khai', sign: '✎', meaning: 'Đơn vị tự khai, có ghi lý do.' },
  missing: { name: 'Còn thiếu', sign: '!', meaning: 'Chưa có số liệu; để trống, không in số 0.' },
};

export const STATE_ORDER: readonly FigureState[] = [
  'captured',
  'computed',
  'confirmed',
  'typed',
  'carried',
  'missing',
];

export const COVERAGE: Record<Coverage['state'], string> = {
  complete: 'Đã đọc đủ',
  partial: 'Mới đọc một phần',
  unknown: 'Chưa đọc',
};

/** The same of a total: units that are in it, of those asked. */
export const COVERED_UNITS: Record<Coverage['state'], string> = {
  complete: 'Đủ các đơn vị đã gửi',
  partial: 'Chưa đủ đơn vị',
  unknown: 'Chưa có đơn vị nào',
};

export const NATURES: Record<Figure['nature'], string> = {
  flow: 'Phát sinh trong kỳ',
  stock: 'Tồn cuối kỳ',
  ratio: 'Tỷ lệ',
  text: 'Nội dung chữ',
  money: 'Số tiền',
  catalogue: 'Theo danh mục thủ tục',
};

/** Prefix of the ids of figures that explain another one and stand in no line of the report. */
const EXPLAINS = 'giai_trinh.';

export function explains(figure: Figure): boolean {
  return figure.id.startsWith(EXPLAINS);
}

/** Why a figure should be looked at before the report is sent; null when nothing speaks against it. */
export function doubtOf(
  figure: Figure,
  jumps?: ReadonlyMap<string, string>,
): { weight: number; words: string } | null {
  if (figure.state === 'missing') {
    if (figure.metric === null) return { weight: 1, words: 'Đơn vị chưa khai.' };
    const why = figure.coverage?.notes[0];
    return { weight: 0, words: why === undefined ? 'Chưa tính được.' : `Chưa có số liệu: ${why}.` };
  }
  // Whoever typed or confirmed a figure has looked at it.
  if (figure.state === 'typed' || figure.state === 'confirmed') return null;
  if (figure.coverage !== null && figure.coverage.state !== 'complete') {
    const note = figure.coverage.notes[0] ?? COVERAGE[figure.coverage.state].toLowerCase();
    return { weight: 2, words: `Chưa đủ: ${note}.` };
  }
  if (figure.state === 'carried') return { weight: 3, words: 'Chuyển từ kỳ trước, hãy xem lại.' };
  const jump = jumps?.get(figure.id);
  if (jump !== undefined) return { weight: 4, words: jump };
  return null;
}

/** Figures of the report's lines that need a look, most serious first, in the order they print. */
export function doubtful(
  figures: readonly Figure[],
  jumps?: ReadonlyMap<string, string>,
): { figure: Figure; words: string }[] {
  return figures
    .filter((figure) => !explains(figure))
    .flatMap((figure) => {
      const doubt = doubtOf(figure, jumps);
      return doubt === null ? [] : [{ figure, ...doubt }];
    })
    .toSorted((a, b) => a.weight - b.weight);
}
