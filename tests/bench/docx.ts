import { TemplateHandler } from 'easy-template-x';
import { reportDocx, taggedDocx } from '#server/reports/word/docx.ts';
import { inParagraphs } from '#server/reports/word/paragraphs.ts';
import type { ReportAnswer } from '#shared/contract/api.ts';
import { type BenchRow, sideBySide } from './table.ts';

/**
 * P5: a report laid out by NĐ 30/2020 with so many lines, each with a number in it, beside the bare template
 * engine filling the very same tagged file; turn by turn in one run.
 */
export async function benchDocx(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const lines of [10, 100, 1_000]) {
    const answer = reportOf(lines);
    const tagged = await taggedDocx(answer.title, inParagraphs(answer).lines);
    let bytes = 0;
    const { ours, bare } = await sideBySide(9, {
      ours: async () => {
        bytes = (await reportDocx(answer)).length;
      },
      bare: () => new TemplateHandler().process(tagged, { vb_den: '12.481' }),
    });
    rows.push(
      {
        what: `P5 Word file of ${lines} lines`,
        value: `${ours.toFixed(1)} ms, ${Math.ceil(bytes / 1024)} kB`,
        ...(lines === 1_000 ? { target: '≤ 100 ms', met: ours <= 100 } : {}),
      },
      {
        what: '   the bare template engine on the same tags',
        value: `${bare.toFixed(1)} ms, ours ${(ours / bare).toFixed(2)}×`,
        ...(lines === 1_000 ? { target: '≤ 1.2×', met: ours <= 1.2 * bare } : {}),
      },
    );
  }
  return rows;
}

function reportOf(lines: number): ReportAnswer {
  const text = (index: number) => ({
    style: 'text' as const,
    parts: [
      { text: `Mục ${index}: tổng số văn bản đến trong kỳ là ` },
      { figure: 'vb_den' },
      { text: ' văn bản.' },
    ],
  });
  return {
    id: '00000000-0000-4000-8000-000000000001',
    definition: 'bench',
    title: 'Báo cáo',
    period: { rule: 'calendar.year', label: 'năm 2026', from: '2026-01-01', to: '2026-12-31' },
    asOf: '2026-12-31T00:00:00Z',
    figures: [
      {
        id: 'vb_den',
        label: 'Văn bản đến',
        nature: 'flow',
        unit: 'văn bản',
        metric: 'vb_den',
        formula: '',
        source: '',
        law: '',
        n: 12_481,
        d: null,
        text: null,
        printed: '12.481',
        state: 'captured',
        period: null,
        asOf: '2026-12-31T00:00:00Z',
        coverage: null,
        reason: null,
        notes: [],
      },
    ],
    lines: Array.from({ length: lines }, (_, index) => text(index)),
  };
}
