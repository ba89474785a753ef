import { reportDocx } from '#server/reports/docx.ts';
import type { ReportAnswer } from '#shared/contract/api.ts';
import { type BenchRow, medianOf } from './table.ts';

/** P5: a report laid out by NĐ 30/2020 with so many lines, each with a number in it. */
export async function benchDocx(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const lines of [10, 100, 1_000]) {
    const answer = reportOf(lines);
    let bytes = 0;
    const taken = await medianOf(7, async () => {
      bytes = (await reportDocx(answer)).length;
    });
    rows.push({
      what: `P5 Word file of ${lines} lines`,
      value: `${taken.toFixed(0)} ms, ${Math.ceil(bytes / 1024)} kB`,
      ...(lines === 1_000 ? { target: '≤ 100 ms', met: taken <= 100 } : {}),
    });
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
