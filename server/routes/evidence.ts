import { z } from 'zod';
import type { EvidenceAnswer } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { cutOff } from '#shared/period.ts';
import { inMainRegisters, listsBehind, metric, termsOf } from '../metrics/catalogue.ts';
import type { LeafMetric } from '../metrics/definition.ts';
import { MAIN_REGISTERS, registersIn } from '../reports/measured.ts';
import type { Scope } from '../store/counting/aggregate.ts';
import { type EvidencePage, type EvidenceRow, rowsBehind } from '../store/counting/evidence.ts';
import { reconcile } from '../store/counting/reconcile.ts';
import { referencesWithin, statedValues } from '../store/counting/stated-values.ts';
import type { Database } from '../store/database.ts';
import type { SavedReport } from '../store/reports/reports.ts';
import { valuesOn } from '../store/settings/reference.ts';
import { check } from './http/body.ts';
import { Refusal } from './http/refusal.ts';
import type { AppContext, Services } from './services.ts';

const Query = z.object({
  side: z.enum(['n', 'd']).default('n'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

/** Which page of which side the address asks for. @throws Refusal 400 */
export function pageOf(c: AppContext): z.infer<typeof Query> {
  return check(c.req.query(), Query);
}

/** What evidence is read from: the figures of a saved report or of a draft. */
export type EvidenceSource = Pick<SavedReport, 'unitId'> & { answer: Pick<SavedReport['answer'], 'figures'> };

/**
 * A page of the rows behind a figure, as they stand now, and what else speaks of it.
 * @throws Refusal 404 for a figure the report has not, or one that no rows stand behind
 */
export async function evidenceOf(
  c: AppContext,
  { db }: Services,
  report: EvidenceSource,
): Promise<EvidenceAnswer> {
  const figure = report.answer.figures.find(({ id }) => id === c.req.param('figure'));
  if (!figure) throw new Refusal(404, 'no-such-figure', { detail: 'Báo cáo không có số liệu này.' });
  const { side, page, size } = pageOf(c);
  if (side === 'd' && figure.metric !== null && metric(figure.metric).kind !== 'ratio') {
    throw new Refusal(404, 'no-rows', { detail: 'Số liệu này không có mẫu số.' });
  }
  const behind = await termsBehind(db, report.unitId, figure, side);
  if (behind === null) {
    const counts = await countsBehind(db, report.unitId, figure, side);
    if (counts.length > 0) {
      const rows = counts.slice((page - 1) * size, page * size);
      return { figure, side, total: counts.length, page, size, rows, reconciliation: [] };
    }
    throw new Refusal(404, 'no-rows', { detail: 'Số liệu này do người nhập, không có dòng nào phía sau.' });
  }
  const { scope, terms } = behind;
  const found = await pageOver(terms, page, size, (leaf, paging) => rowsBehind(db, scope, leaf, paging));
  const reconciliation: EvidenceAnswer['reconciliation'] = [];
  for (const { leaf } of terms) {
    reconciliation.push(...(await reconcile(db, report.unitId, scope, leaf, listsBehind(leaf))));
  }
  return { figure, side, total: found.total, page, size, rows: found.rows, reconciliation };
}

/** The counts of pages behind a figure that a page states, or that such figures are the sum of. */
async function countsBehind(
  db: Database,
  unitId: string,
  figure: Figure,
  side: 'n' | 'd',
): Promise<EvidenceRow[]> {
  if (figure.metric === null || figure.period === null) return [];
  const typed = termsOf(figure.metric, side).filter(({ metric: leaf }) => leaf.kind === 'typed');
  const ids = typed.map(({ metric: leaf }) => leaf.id);
  const span = { from: figure.period.from, to: cutOff(figure.period, figure.asOf) };
  const stated = await statedValues(db, unitId, ids, span, figure.asOf);
  const taken = await referencesWithin(db, unitId, ids, span, figure.asOf);
  return typed.flatMap(({ metric: { id, label }, sign }) => {
    // What the unit typed for the period itself has no page behind it, whatever a page says besides.
    const rows = taken.get(id)?.stated ? (stated.get(id)?.rows ?? []) : [];
    const term = sign === -1 ? { term: `− ${label}` } : typed.length > 1 ? { term: label } : {};
    return rows.map((row) => ({ ...row, ...term }));
  });
}

/** How many rows stand behind a side of a figure, and the first of them; null when none can. */
export async function firstRows(
  db: Database,
  unitId: string,
  figure: Figure,
  side: 'n' | 'd',
  most: number,
): Promise<EvidencePage | null> {
  if (side === 'd' && figure.metric !== null && metric(figure.metric).kind !== 'ratio') return null;
  const behind = await termsBehind(db, unitId, figure, side);
  if (behind === null) {
    const counts = await countsBehind(db, unitId, figure, side);
    return counts.length === 0 ? null : { total: counts.length, rows: counts.slice(0, most) };
  }
  const { scope, terms } = behind;
  return pageOver(terms, 1, most, (leaf, paging) => rowsBehind(db, scope, leaf, paging));
}

/** The leaves whose rows make a side of a figure, and where they are looked for. */
async function termsBehind(
  db: Database,
  unitId: string,
  figure: Figure,
  side: 'n' | 'd',
): Promise<{ scope: Scope; terms: LeafTerm[] } | null> {
  if (figure.metric === null || figure.period === null) return null;
  const { from, to } = figure.period;
  const named = (await valuesOn(db.query, unitId, [MAIN_REGISTERS], to)).get(MAIN_REGISTERS);
  const registers = registersIn(named?.text);
  const terms = termsOf(figure.metric, side).flatMap(({ metric: leaf, sign }): LeafTerm[] =>
    leaf.kind === 'typed' ? [] : [{ leaf: inMainRegisters(leaf, registers), sign }],
  );
  if (terms.length === 0) return null;
  return { scope: { unitIds: [unitId], from, to, asOf: figure.asOf }, terms };
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
