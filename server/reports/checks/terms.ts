import { type CheckedLine, type CheckFrame, type Finding, sentenceAt } from './finding.ts';

interface Term {
  pattern: RegExp;
  /** First day of the new word; a period that begins later should use it. */
  since: string;
  now: string;
}

/** The two-level government, Luật 72/2025/QH15. */
const TWO_LEVELS = '2025-07-01';
/** Day the departments were merged; the day differs by province, the last of them is taken. [M] */
const MERGED = '2025-07-01';

/** Words whose time has passed (reports.md §7.2). A report on 2021 rightly uses those of 2021. */
const TERMS: readonly Term[] = [
  {
    pattern: /cấp huyện|UBND (?:các )?huyện|Phòng [\p{L} ]{3,30} huyện|trên địa bàn huyện/giu,
    since: TWO_LEVELS,
    now: 'cấp xã, UBND xã, phường, đặc khu',
  },
  {
    pattern: /(?<!\p{L})4 cấp chính quyền|liên thông 4 cấp/giu,
    since: TWO_LEVELS,
    now: 'ba cấp: trung ương, tỉnh, xã',
  },
  {
    pattern: /Sở (?:Thông tin và [Tt]ruyền [Tt]hông|TTTT|TT&TT)/gu,
    since: MERGED,
    now: 'Sở Khoa học và Công nghệ',
  },
  {
    pattern: /Bộ (?:Thông tin và Truyền thông|TTTT|TT&TT)/gu,
    since: '2025-03-01',
    now: 'Bộ Khoa học và Công nghệ',
  },
  { pattern: /Ban Dân tộc(?: tỉnh)?/gu, since: MERGED, now: 'Sở Dân tộc và Tôn giáo' },
  { pattern: /Sở Kế hoạch và Đầu tư/gu, since: MERGED, now: 'Sở Tài chính' },
  {
    pattern: /Sở (?:Tài nguyên và Môi trường|Nông nghiệp và Phát triển nông thôn)/gu,
    since: MERGED,
    now: 'Sở Nông nghiệp và Môi trường',
  },
  // NĐ 42/2022 in force on 15/8/2022. [M]
  {
    pattern: /mức độ\s+[34](?:\s*,\s*(?:mức độ\s+)?4)?/giu,
    since: '2022-08-15',
    now: 'một phần, toàn trình',
  },
  { pattern: /[Cc]hính (?:quyền|phủ) điện tử/gu, since: '2025-01-01', now: 'chính quyền số, chuyển đổi số' },
  {
    pattern: /Cổng [Dd]ịch vụ công(?: trực tuyến)?(?: của)? tỉnh/gu,
    since: TWO_LEVELS,
    now: 'Cổng Dịch vụ công quốc gia',
  },
  {
    pattern: /[Hh]ệ thống (?:thông tin )?một cửa điện tử/gu,
    since: '2022-01-01',
    now: 'Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh',
  },
  {
    pattern: /Bộ phận (?:[Tt]iếp nhận và [Tt]rả kết quả|TN&TKQ)/gu,
    since: TWO_LEVELS,
    now: 'Trung tâm phục vụ hành chính công',
  },
  { pattern: /61\/2018\/NĐ-CP/g, since: TWO_LEVELS, now: 'Nghị định 118/2025/NĐ-CP' },
  { pattern: /(?:64\/2007|43\/2011|42\/2022)\/NĐ-CP/g, since: '2026-07-01', now: 'Nghị định 224/2026/NĐ-CP' },
  { pattern: /13\/2023\/NĐ-CP/g, since: '2026-01-01', now: 'Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP' },
  { pattern: /85\/2016\/NĐ-CP/g, since: '2026-07-01', now: 'Luật 116/2025/QH15 và Nghị định 331/2026/NĐ-CP' },
  { pattern: /26\/2020\/NĐ-CP/g, since: '2026-03-01', now: 'Luật 117/2025/QH15 và Nghị định 63/2026/NĐ-CP' },
  {
    pattern: /PC-Covid|Bluezone|NCOVI|tokhaiyte|Vietnam Health Declaration|[Ss]ổ sức khỏe điện tử/gu,
    since: '2023-10-20',
    now: '(bỏ nội dung này)',
  },
];

/** Obsolete words, where the whole period lies after the change. Only warnings: old law may be quoted. */
export function termsIn(lines: readonly CheckedLine[], { from }: CheckFrame): Finding[] {
  const current = TERMS.filter(({ since }) => from >= since);
  return lines.flatMap(({ place, text }, line) =>
    current.flatMap(({ pattern, now }) =>
      [...text.matchAll(pattern)].map(
        (found): Finding => ({
          code: 'obsolete-term',
          severity: 'warning',
          line,
          place,
          sentence: sentenceAt(text, found.index),
          message: `“${found[0]}” là tên gọi cũ; nay là: ${now}. Hãy sửa nếu không phải trích dẫn.`,
        }),
      ),
    ),
  );
}
