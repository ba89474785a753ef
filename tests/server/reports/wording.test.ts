import { expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { CHINH_SACH_CDS } from '#server/reports/built-in/chinh-sach-cds.ts';
import { SO_KE_HOACH_CQDT } from '#server/reports/built-in/so-ke-hoach-cqdt.ts';
import { TONG_HOP_VAN_BAN } from '#server/reports/built-in/tong-hop-van-ban.ts';
import type { FindingCode } from '#server/reports/checks/finding.ts';
import type { FigureSpec, ReportDefinition } from '#server/reports/definition.ts';
import { textChecks } from '#server/reports/text-checks.ts';
import type { ReportRequest } from '#shared/contract/api.ts';
import { tellFacts } from './fake-facts.ts';

const AS_OF = '2026-11-20T08:00:00+07:00';
const TODAY: readonly (readonly [ReportDefinition, ReportRequest['period']])[] = [
  [SO_KE_HOACH_CQDT, { rule: 'toDate', year: 2026 }],
  [CHINH_SACH_CDS, { rule: 'free', from: '2025-07-02', to: '2026-10-31' }],
  [TONG_HOP_VAN_BAN, { rule: 'nd09.month', year: 2026, month: 11 }],
];
const VALUES = { vb_den: 9, vb_di_pm: 5, vb_di: 5, vb_di_dien_tu: 5, vb_di_ky_so: 4 };
const PROMPTS: readonly string[] = [
  'prompt-unanswered',
  'arrow',
  'heading-empty',
  'obsolete-term',
] satisfies FindingCode[];

/** A stated value that prints nothing by itself. */
const waitsForWords = (spec: FigureSpec): boolean =>
  'reference' in spec && spec.as === undefined && spec.otherwise === undefined;

const answered = (definition: ReportDefinition, period: ReportRequest['period'], text: string) => {
  const stated = Object.values(definition.figures).flatMap((spec) =>
    'reference' in spec ? [[spec.reference, text] as const] : [],
  );
  const references = {
    ten_co_quan: 'Sở Dân tộc và Tôn giáo',
    vb_den_ngoai_phan_mem: '0',
    su_co_attt: '0',
    ...Object.fromEntries(stated),
  };
  return buildReport(definition, period, AS_OF, tellFacts({ values: VALUES, references }), 'r');
};

it.each(TODAY.map(([definition, period]) => [definition.id, definition, period] as const))(
  '%s of this year holds no word whose time has passed and no prompt left open',
  async (_, definition, period) => {
    const found = textChecks(await answered(definition, period, 'nội dung đã khai'));
    expect(found.filter(({ kind }) => PROMPTS.includes(kind))).toEqual([]);
  },
);

it.each(TODAY.map(([definition, period]) => [definition.id, definition, period] as const))(
  '%s without any typed value shows a blank for each of them, never a 0',
  async (_, definition, period) => {
    const report = await buildReport(definition, period, AS_OF, tellFacts({ values: VALUES }), 'r');
    const blanks = reportText(report).split('……').length - 1;
    const used = report.lines.flatMap(({ parts }) =>
      parts.flatMap((part) => ('figure' in part ? [part.figure] : [])),
    );
    const missing = new Set(report.figures.flatMap(({ id, state }) => (state === 'missing' ? [id] : [])));
    expect(blanks).toBe(used.filter((id) => missing.has(id)).length);
    expect(Object.values(definition.figures).filter(waitsForWords).length).toBeLessThanOrEqual(missing.size);
  },
);
