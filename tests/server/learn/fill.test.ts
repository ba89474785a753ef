import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillLearned } from '#server/reports/learn/fill.ts';
import { learnReport } from '#server/reports/learn/learn.ts';
import type { LearnedFigure } from '#shared/contract/template.ts';
import { tellFacts } from '../reports/fake-facts.ts';
import { makeDocx, type Shape } from './make-docx.ts';

const ASOF = '2026-11-20T12:00:00+07:00';
const YEAR = { rule: 'calendar.year', year: 2025 };
const facts = (values: Record<string, number>, references: Record<string, string> = {}) =>
  tellFacts({ values, references });

async function learnt(lines: string[], shape: Shape = 'plain') {
  const bytes = await makeDocx(lines, shape);
  return { bytes, ...(await learnReport(bytes)) };
}
const confirmAll = (figures: LearnedFigure[]): LearnedFigure[] =>
  figures.map((each) => ({ ...each, confirmed: true }));
async function filledText(
  lines: string[],
  values: Record<string, number>,
  shape: Shape = 'plain',
  references = {},
) {
  const { bytes, figures } = await learnt(lines, shape);
  const filled = await fillLearned(bytes, confirmAll(figures), YEAR, ASOF, facts(values, references));
  return filled.lines.filter((line) => line.trim() !== '' && !/^(?:Trang báo cáo|2|1)$/.test(line));
}

describe('a learned report', () => {
  it('changes nothing that nobody confirmed', async () => {
    const { bytes, figures } = await learnt(
      ['Tổng số văn bản đến: 12.481 VB; văn bản đi: 5.470 VB.'],
      'split',
    );
    const filled = await fillLearned(bytes, figures, YEAR, ASOF, facts({ vb_den: 7, vb_di: 9 }));
    const [before, after] = [unzipSync(bytes), unzipSync(filled.bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, content] of Object.entries(before))
      expect(Buffer.from(after[name] ?? []).equals(Buffer.from(content)), name).toBe(true);
    expect(filled.unconfirmed.map(({ text }) => text)).toEqual(['12.481', '5.470']);
  });

  it('changes only the digits of a confirmed figure, however Word split them', async () => {
    const { bytes, figures } = await learnt(
      ['Tổng số văn bản đến: 12.481 VB; văn bản đi: 5.470 VB.'],
      'split',
    );
    const confirmed = figures.map((each, at) => ({ ...each, confirmed: at === 0 }));
    const filled = await fillLearned(bytes, confirmed, YEAR, ASOF, facts({ vb_den: 20_007, vb_di: 9 }));
    const bare = (part: Uint8Array | undefined) =>
      new TextDecoder().decode(part).replace(/12|\.|20|007|\d/g, '');
    const [before, after] = [unzipSync(bytes), unzipSync(filled.bytes)];
    expect(bare(after['word/document.xml'])).toBe(bare(before['word/document.xml']));
    expect(filled.lines).toContain('Tổng số văn bản đến: 20.007 VB; văn bản đi: 5.470 VB.');
  });

  it('keeps the report’s own style: grouping, padding, decimals, units inside a fraction', async () => {
    const values = { vb_di_pm: 6_001, vb_di: 6_010, hs_dung_han: 1_500, hs_da_gq: 1_501, hs_tiep_nhan: 7 };
    expect(
      await filledText(
        [
          'Tổng số văn bản đi trên phần mềm: 5351/5470 (đạt tỉ lệ 97,82%)',
          'Tỷ lệ giải quyết hồ sơ đúng hạn: 1189HS/1194 HS (99,6 %)',
          'Tổng số hồ sơ tiếp nhận: 05 hồ sơ.',
        ],
        values,
      ),
    ).toEqual([
      'Tổng số văn bản đi trên phần mềm: 6001/6010 (đạt tỉ lệ 99,85%)',
      'Tỷ lệ giải quyết hồ sơ đúng hạn: 1500HS/1501 HS (99,9 %)',
      'Tổng số hồ sơ tiếp nhận: 07 hồ sơ.',
    ]);
  });

  it('turns a spelled zero into a number when something arose', async () => {
    expect(
      await filledText(
        [
          'Đã giải quyết đúng hạn 12 hồ sơ, không có hồ sơ nào quá hạn. Không có công dân đăng ký nộp hồ sơ trực tuyến.',
        ],
        { hs_dung_han: 10, hs_qua_han_gq: 3, hs_tt: 4 },
      ),
    ).toEqual([
      'Đã giải quyết đúng hạn 10 hồ sơ, có 03 hồ sơ quá hạn. Có 04 lượt công dân đăng ký nộp hồ sơ trực tuyến.',
    ]);
  });

  it('turns a number into words when nothing arose', async () => {
    expect(
      await filledText(['Có 12 hồ sơ tiếp nhận trực tuyến; hồ sơ tiếp nhận trực tiếp: 30 hồ sơ.'], {}),
    ).toEqual(['Không có hồ sơ tiếp nhận trực tuyến; hồ sơ tiếp nhận trực tiếp: 0 hồ sơ.']);
  });

  it('says “không phát sinh” for a share of nothing, sign included', async () => {
    expect(await filledText(['Tỷ lệ giải quyết hồ sơ đúng hạn: 99,58%.'], {})).toEqual([
      'Tỷ lệ giải quyết hồ sơ đúng hạn: không phát sinh.',
    ]);
  });

  it('leaves a visible blank for a confirmed value nobody typed', async () => {
    expect(await filledText(['Kinh phí cho hoạt động ứng dụng CNTT: 20,35 triệu đồng.'], {})).toEqual([
      'Kinh phí cho hoạt động ứng dụng CNTT: …… triệu đồng.',
    ]);
  });

  it('fills a typed sum of money in the words it was typed in', async () => {
    const line = ['Kinh phí cho hoạt động ứng dụng CNTT: 20,35 triệu đồng.'];
    expect(await filledText(line, {}, 'plain', { kinh_phi_cntt: '31,2 triệu đồng' })).toEqual([
      'Kinh phí cho hoạt động ứng dụng CNTT: 31,2 triệu đồng.',
    ]);
  });

  it('fills tables and text boxes as well', async () => {
    expect(
      await filledText(['| Nội dung | Số liệu |', '| Số văn bản đến | 5.120 |'], { vb_den: 6_000 }),
    ).toContain('6.000');
    expect(await filledText(['Tổng số văn bản đến: 5.120 văn bản.'], { vb_den: 6_000 }, 'textbox')).toEqual([
      'Tổng số văn bản đến: 6.000 văn bản.',
    ]);
  });

  it('fills 1.000 figures within the time of issue 5', async () => {
    const { bytes, figures } = await learnt(
      Array.from({ length: 1_000 }, () => 'Tổng số văn bản đến: 5.120 văn bản.'),
    );
    const confirmed = confirmAll(figures);
    await fillLearned(bytes, confirmed, YEAR, ASOF, facts({ vb_den: 6_000 }));
    const started = performance.now();
    await fillLearned(bytes, confirmed, YEAR, ASOF, facts({ vb_den: 6_000 }));
    const took = performance.now() - started;
    console.log(`1.000 số liệu: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1_000);
  });
});

describe('the text told of a filled report', () => {
  it.each(['plain', 'split', 'textbox'] as const)(
    'is what the file holds, kept %s by Word',
    async (shape) => {
      const lines = ['Văn bản đến: 12.481 VB, văn bản đi: 5.470 VB.', 'Không có hồ sơ nào quá hạn.'];
      const { bytes, figures } = await learnt(lines, shape);
      const told = facts({ vb_den: 7, vb_di: 1_009, hs_qua_han_gq: 2, hs_kn_qua_han_gq: 2 });
      const filled = await fillLearned(bytes, confirmAll(figures), YEAR, ASOF, told);
      const read = await learnReport(filled.bytes);
      expect(filled.lines).toEqual(read.paragraphs.map(({ text }) => text));
    },
  );
});
