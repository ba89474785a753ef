import type { Concept } from '#shared/report-words/concepts.ts';

/**
 * Types of document (NĐ 30/2020, Điều 7) and their direction ("Văn bản: đến 4.870, đi 2.655") as a report counts them: "+ Quyết định: 131", "131 quyết định". The same
 * words stand everywhere in running text, so they tell a type only where they are all there is.
 */
const KINDS: ReadonlyArray<readonly [RegExp, Concept]> = [
  [/công văn/iu, 'LETTER'],
  [/quyết định/iu, 'DECISION'],
  [/kế hoạch/iu, 'PLAN'],
  [/báo cáo/iu, 'REPORT'],
  [/tờ trình/iu, 'PROPOSAL'],
  [/thông báo/iu, 'NOTICE'],
  [/giấy mời/iu, 'INVITATION'],
  [/nghị quyết|chỉ thị|hướng dẫn|chương trình|công điện|biên bản|hợp đồng/iu, 'RARE_KIND'],
  [/(?:văn bản |vb )?đến/iu, 'IN'],
  [/(?:văn bản |vb )?đi/iu, 'OUT'],
  [/(?:(?:các )?(?:loại|hình thức)(?: văn bản)? khác|văn bản(?: loại)? khác)/iu, 'OTHER_KIND'],
];
const OPENING = /^[\s:(]*(?:(?:bao )?gồm|trong đó|có|và|với)?[\s:]*$/iu;
const FRAME = String.raw`^[\s\-–+•*]*(?:số |các |loại )*(?:WORD)\s*[:=]?\s*(?:có|là)?\s*$`;

/** The type a number counts, by the words just before it or just after; null when they say more than that. */
export function documentKind(before: string, after: string): Concept | null {
  for (const [word, concept] of KINDS) {
    if (new RegExp(FRAME.replace('WORD', word.source), 'iu').test(before)) return concept;
    if (OPENING.test(before) && new RegExp(`^\\s*(?:${word.source})\\s*$`, 'iu').test(after)) return concept;
  }
  return null;
}
