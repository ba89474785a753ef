import { z } from 'zod';
import type { EvidenceAnswer } from '#shared/contract/api.ts';
import { inMainRegisters, listsBehind, metric, termsOf } from '../metrics/catalogue.ts';
import type { LeafMetric } from '../metrics/definition.ts';
import { MAIN_REGISTERS, registersIn } from '../reports/measured.ts';
import type { Scope } from '../store/aggregate.ts';
import { type EvidencePage, type EvidenceRow, rowsBehind } from '../store/evidence.ts';
import { reconcile } from '../store/reconcile.ts';
import { valuesOn } from '../store/reference.ts';
import type { SavedReport } from '../store/reports.ts';
import { check } from './body.ts';
import { Refusal } from './refusal.ts';
import type { AppContext, Services } from './services.ts';

const Query = z.object({
  side: z.enum(['n', 'd']).default('n'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

/**
 * A page of the rows behind a figure of a saved report, as they stand now, and what else speaks of it.
 * @throws Refusal 404 for a figure the report has not, or one that no rows stand behind
 */
export async function evidenceOf(
  c: AppContext,
  { db }: Services,
  report: SavedReport,
): Promise<EvidenceAnswer> {
  const figure = report.answer.figures.find(({ id }) => id === c.req.param('figure'));
  if (!figure) throw new Refusal(404, 'no-such-figure', { detail: 'Báo cáo không có số liệu này.' });
  if (figure.metric === null || figure.period === null) {
    throw new Refusal(404, 'no-rows', { detail: 'Số liệu này do người nhập, không có dòng nào phía sau.' });
  }
  const { side, page, size } = check(c.req.query(), Query);
  if (side === 'd' && metric(figure.metric).kind !== 'ratio') {
    throw new Refusal(404, 'no-rows', { detail: 'Số liệu này không có mẫu số.' });
  }
  const { from, to } = figure.period;
  const scope: Scope = { unitIds: [report.unitId], from, to, asOf: figure.asOf };
  const named = (await valuesOn(db.query, report.unitId, [MAIN_REGISTERS], to)).get(MAIN_REGISTERS);
  const registers = registersIn(named?.text);
  const terms = termsOf(figure.metric, side).flatMap(({ metric: leaf, sign }): LeafTerm[] =>
    leaf.kind === 'typed' ? [] : [{ leaf: inMainRegisters(leaf, registers), sign }],
  );
  if (terms.length === 0) {
    throw new Refusal(404, 'no-rows', { detail: 'Số liệu này do người nhập, không có dòng nào phía sau.' });
  }

  const found = await pageOver(terms, page, size, (leaf, paging) => rowsBehind(db, scope, leaf, paging));
  const reconciliation: EvidenceAnswer['reconciliation'] = [];
  for (const { leaf } of terms) {
    reconciliation.push(...(await reconcile(db, report.unitId, scope, leaf, listsBehind(leaf))));
  }
  return { figure, side, total: found.total, page, size, rows: found.rows, reconciliation };
}

interface LeafTerm {
  leaf: LeafMetric;
  sign: 1 | -1;
}

/** One page over the rows of several terms, one after the other; rows that are taken away say so. */
async function pageOver(
  terms: readonly LeafTerm[],
  page: number,
  size: number,
  ask: (leaf: LeafMetric, paging: { page: number; size: number }) => Promise<EvidencePage>,
): Promise<EvidencePage> {
  const start = (page - 1) * size;
  const rows: EvidenceRow[] = [];
  let total = 0;
  for (const { leaf, sign } of terms) {
    const first = await ask(leaf, { page: 1, size: 1 });
    const from = Math.max(0, start - total);
    const wanted = Math.min(size - rows.length, first.total - from);
    if (wanted > 0) {
      // Two aligned pages hold any run of `size` rows.
      const number = Math.floor(from / size) + 1;
      const both = await Promise.all([
        ask(leaf, { page: number, size }),
        ask(leaf, { page: number + 1, size }),
      ]);
      const run = both.flatMap((part) => part.rows).slice(from % size, (from % size) + wanted);
      const label = sign === -1 ? { term: `− ${leaf.label}` } : terms.length > 1 ? { term: leaf.label } : {};
      rows.push(...run.map((row) => ({ ...row, ...label })));
    }
    total += first.total;
  }
  return { total, rows };
}
