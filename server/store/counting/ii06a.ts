import { sql } from 'kysely';
import type { Ii06aDossier } from '#shared/contract/ii06a.ts';
import type { Ii06aFacts } from '../../reports/ii06a/ii06a-facts.ts';
import type { Database } from '../database.ts';
import type { Unit } from '../settings/units.ts';
import { aggregateBy } from './aggregate-by.ts';
import { type EvidenceRow, rowsBehind } from './evidence.ts';
import { factsOf } from './facts.ts';
import { statedColumn } from './stated-column.ts';

/** Dossiers named under one check; the rest is told as a number. */
const LISTED = 200;
/** Days whose later change moves a dossier from one period to another. */
const DAYS = ['receivedAt', 'finishedAt'];

/**
 * The facts Biểu II.06a is made of, for one unit.
 * @param asOf ISO instant; nothing that happened later counts
 */
export function ii06aFactsOf(db: Database, unit: Unit, asOf: string): Ii06aFacts {
  return {
    ...factsOf(db, unit, asOf),
    groups: (metrics, span, by) => aggregateBy(db, { unitIds: [unit.id], ...span, asOf }, metrics, by),
    async dossiers(metric, span) {
      const scope = { unitIds: [unit.id], ...span, asOf };
      const { total, rows } = await rowsBehind(db, scope, metric, { page: 1, size: LISTED });
      return { total, dossiers: rows.map(dossier) };
    },
    async procedureNames() {
      const rows = await db.query
        .selectFrom('procedures')
        .select(['code', 'name'])
        .where('unit_id', '=', unit.id)
        .orderBy('valid_from')
        .execute();
      return new Map(rows.map(({ code, name }) => [code, name]));
    },
    stated: (column, lastDay) => statedColumn(db, unit, column, lastDay),
    amendedAfter: (day) => amendedAfter(db, unit.id, day),
  };
}

/** Dossiers of which a day that had been seen got another value after the end of a local day. */
async function amendedAfter(
  db: Database,
  unitId: string,
  day: string,
): Promise<{ total: number; dossiers: Ii06aDossier[] }> {
  const end = new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString();
  const changed = db.query
    .selectFrom('changes')
    .select('record_key')
    .where('unit_id', '=', unitId)
    .where('record', '=', 'dossiers')
    .where('field', 'in', DAYS)
    .where('old_value', 'is not', null)
    .where('observed_at', '>=', end);
  const rows = await db.query
    .selectFrom('dossiers')
    .select([
      'code',
      'received_at as receivedAt',
      'due_at as dueAt',
      'finished_at as finishedAt',
      'status',
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('unit_id', '=', unitId)
    .where('code', 'in', changed)
    .orderBy('code')
    .limit(LISTED)
    .execute();
  return { total: Number(rows[0]?.total ?? 0), dossiers: rows.map(dossier) };
}

function dossier(row: EvidenceRow): Ii06aDossier {
  const text = (value: EvidenceRow[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    code: String(row.code),
    receivedAt: text(row.receivedAt),
    dueAt: text(row.dueAt),
    finishedAt: text(row.finishedAt),
    status: text(row.status),
  };
}
