import type { Concept } from '#shared/report-words/concepts.ts';

/**
 * Types of document (NĐ 30/2020, Điều 7) as a report counts them: "+ Quyết định: 131", "131 quyết định". The same
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
  [/(?:(?:các )?(?:loại|hình thức)(?: văn bản)? khác|văn bản(?: loại)? khác)/iu, 'OTHER_KIND'],
];
const FRAME = String.raw`^[\s\-–+•*]*(?:số |các |loại )*(?:WORD)\s*[:=]?\s*(?:có|là)?\s*$`;

/** The type a number counts, by the words just before it or just after; null when they say more than that. */
export function documentKind(before: string, after: string): Concept | null {
  for (const [word, concept] of KINDS) {
    if (new RegExp(FRAME.replace('WORD', word.source), 'iu').test(before)) return concept;
    if (before.trim() === '' && new RegExp(`^\\s*(?:${word.source})\\s*$`, 'iu').test(after)) return concept;
  }
  return null;
}
