import type { Concept } from '#shared/report-words/concepts.ts';

/**
 * Types of document (NĐ 30/2020, Điều 7) and their direction as a report counts them: "+ Quyết định: 131",
 * "131 quyết định", "QĐ: 21", "Văn bản: đến 4.870, đi 2.655". The same words stand everywhere in running text,
 * so they tell a type only where they are all there is. Abbreviations are those of NĐ 30/2020, Phụ lục III.
 */
const KINDS: ReadonlyArray<readonly [RegExp, Concept]> = [
  [/công văn|cv/iu, 'LETTER'],
  [/quyết định(?: cá biệt)?|qđ/iu, 'DECISION'],
  [/kế hoạch|kh/iu, 'PLAN'],
  [/báo cáo|bc/iu, 'REPORT'],
  [/tờ trình|ttr/iu, 'PROPOSAL'],
  [/thông báo|tb/iu, 'NOTICE'],
  [/giấy mời|gm/iu, 'INVITATION'],
  [/nghị quyết|nq|chỉ thị|ct|hướng dẫn|chương trình|công điện|biên bản|hợp đồng/iu, 'RARE_KIND'],
  [/(?:văn bản |vb )?đến/iu, 'IN'],
  [/(?:văn bản |vb )?đi/iu, 'OUT'],
  [
    /(?:các )?(?:(?:loại|hình thức|thể loại)(?: văn bản)? )?(?:khác|còn lại)|văn bản(?: loại)? (?:khác|còn lại)/iu,
    'OTHER_KIND',
  ],
];
const OPENING = /^[\s:(–+•*-]*(?:(?:bao gồm|gồm|trong đó|có|và|với|riêng|đã|ban hành)[\s:]*)*$/iu;
const FRAME = String.raw`^[\s\-–+•*(]*(?:(?:bao gồm|gồm|trong đó|có|và|với|riêng)[\s:]*)*(?:số |các |loại |văn bản )*(?:WORD)(?:\s+(đến|đi))?\s*[:=]?\s*(?:có|là)?\s*$`;
const FRAMES = KINDS.map(([word, concept]) => ({
  concept,
  before: new RegExp(FRAME.replace('WORD', word.source), 'iu'),
  after: new RegExp(`^\\s*(?:${word.source})(?:\\s+(đến|đi))?\\s*$`, 'iu'),
}));

/** What a number counts, by the words just before it or just after; nothing when they say more than that. */
export function documentKind(before: string, after: string): readonly Concept[] {
  for (const frame of FRAMES) {
    const found =
      frame.before.exec(before) ??
      (OPENING.test(before.slice(before.lastIndexOf(':') + 1)) ? frame.after.exec(after) : null);
    if (!found) continue;
    const direction = found[1]?.toLocaleLowerCase('vi');
    // "Số công văn đến" is how many speak of all documents.
    if (direction !== undefined && frame.concept === 'LETTER') return [direction === 'đến' ? 'IN' : 'OUT'];
    return direction === undefined ? [frame.concept] : [frame.concept, direction === 'đến' ? 'IN' : 'OUT'];
  }
  return [];
}
