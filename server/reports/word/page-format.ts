/**
 * Measures of NĐ 30/2020/NĐ-CP, Phụ lục I (reports.md §5.1, §5.2). Lengths in twips (1/20 pt, 1 mm =
 * 56,69), type sizes in half-points, as WordprocessingML counts them.
 */
export const FONT = 'Times New Roman';

export const PAGE = {
  width: 11_906,
  height: 16_838,
  /** 20 mm above and below, 30 mm left, 15 mm right. */
  margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 851, header: 567, footer: 567 },
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/** The two halves of the header block; the right one holds Quốc hiệu on one line. */
export const HEADER_COLUMNS = [3_604, TEXT_WIDTH - 3_604] as const;
/** "Độc lập - Tự do - Hạnh phúc" in Times New Roman bold 13, by the widths of its letters: its line is as long. */
export const MOTTO_WIDTH = 3_190;
export const SIGNATURE_COLUMNS = [4_200, TEXT_WIDTH - 4_200] as const;

export const SIZE = {
  agency: 24,
  national: 24,
  motto: 26,
  number: 26,
  place: 26,
  title: 28,
  body: 28,
  signature: 28,
  recipientsLabel: 24,
  recipients: 22,
  pageNumber: 26,
} as const;

export const BODY = {
  /** 1,27 cm. */
  firstLine: 720,
  /** 6 pt between paragraphs. */
  after: 120,
  /** 1,1 lines: single is 240, 1,5 is 360. */
  line: 264,
} as const;

/** Lines below names are 1/3 to 1/2 of the text. */
export const RULE_SHARE = 0.4;

/**
 * Width of one line of text, twips: a rough measure of Times New Roman bold, good enough for the length
 * of a line that may be anything between a third and a half of it.
 */
export function textWidth(text: string, halfPoints: number): number {
  let ems = 0;
  for (const sign of text.normalize('NFC')) {
    ems += sign === ' ' ? 0.25 : sign !== sign.toLocaleLowerCase('vi') ? 0.7 : 0.47;
  }
  return Math.round(ems * halfPoints * 10);
}
