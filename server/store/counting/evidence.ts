import { type RawBuilder, sql } from 'kysely';
import type { LeafMetric } from '../../metrics/definition.ts';
import type { Database } from '../database.ts';
import {
  DOCUMENT_FIELDS,
  DOSSIER_FIELDS,
  type RecordField,
  type RecordTable,
  SHAPES,
} from '../records/record-fields.ts';
import { inUnits } from '../scope.ts';
import { boundsOf, type Scope } from './aggregate.ts';
import { ConditionCompiler } from './compile.ts';
import { RECORD_NUMBER } from './highest-number.ts';

export type EvidenceRow = Record<string, string | number | boolean | null>;
export interface EvidencePage {
  total: number;
  rows: EvidenceRow[];
}
export interface Paging {
  /** 1-based. */
  page: number;
  size: number;
}

/**
 * The rows behind a leaf metric, from the same definition the figure was counted with. For a count,
 * `total` is the figure itself (for distinct values: the records they come from); for a highest number
 * the records of the period, highest first; for the catalogue its procedures.
 */
export async function rowsBehind(
  db: Database,
  scope: Scope,
  metric: LeafMetric,
  paging: Paging,
): Promise<EvidencePage> {
  if (metric.kind === 'catalogue') {
    const { to } = boundsOf(scope);
    const where = sql`${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and r.level in (${sql.join(metric.levels)})
      and r.valid_from <= ${to} and (r.valid_to is null or r.valid_to >= ${to})`;
    const columns = sql`r.code, r.name, r.sector, r.level, r.valid_from as "validFrom", r.valid_to as "validTo"`;
    return page(db, sql`procedures as r`, where, columns, sql`r.code, r.unit_id`, paging);
  }
  const table: RecordTable = metric.of;
  const compiler = new ConditionCompiler(table, boundsOf(scope));
  const where = sql`${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and ${compiler.condition(metric.where)}`;
  const key = sql.join(['unit_id', ...SHAPES[table].key].map((column) => sql.ref(`r.${column}`)));
  const order =
    metric.kind === 'highest' ? sql`${RECORD_NUMBER} desc, ${key}` : orderOf(compiler, metric.distinct, key);
  const found = await page(db, compiler.source(), where, columnsOf(table), order, paging);
  return { total: found.total, rows: found.rows.map((row) => present(table, row)) };
}

function orderOf(
  compiler: ConditionCompiler,
  distinct: string | undefined,
  key: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return distinct === undefined ? key : sql`${compiler.column(distinct)}, ${key}`;
}

async function page(
  db: Database,
  source: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { page: number, size }: Paging,
): Promise<EvidencePage> {
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from ${source} where ${where}`.execute(db.query);
  const rows =
    await sql<EvidenceRow>`select ${columns} from ${source} where ${where} order by ${order} limit ${size} offset ${(number - 1) * size}`.execute(
      db.query,
    );
  return { total: Number(counted.rows[0]?.total ?? 0), rows: rows.rows };
}

/** Contract names; references are links, not evidence of a count, and stay out. */
function shown(table: RecordTable): readonly RecordField[] {
  return (table === 'documents' ? DOCUMENT_FIELDS : DOSSIER_FIELDS).filter((field) => field.kind !== 'json');
}

function columnsOf(table: RecordTable): RawBuilder<unknown> {
  const fields = shown(table).map(({ name, column }) => sql`${sql.ref(`r.${column}`)} as ${sql.id(name)}`);
  const keys = SHAPES[table].key.map((column) => sql.ref(`r.${column}`));
  return sql.join([
    sql`r.unit_id as "unitId"`,
    ...keys,
    ...fields,
    sql`r.flags as flags`,
    sql`r.observed_at as "observedAt"`,
  ]);
}

function present(table: RecordTable, row: EvidenceRow): EvidenceRow {
  const clear: EvidenceRow = { ...row };
  for (const { name, kind } of shown(table)) {
    if (kind === 'boolean' && clear[name] !== null) clear[name] = clear[name] === 1;
  }
  clear.flags = (JSON.parse(String(row.flags)) as string[]).join(', ');
  return clear;
}
