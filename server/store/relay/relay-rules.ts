import type { RelayRule, RelaySuggestion } from '#shared/contract/relay.ts';
import { procedureOf } from '../../links/offices.ts';
import { hasResult } from '../../links/relay.ts';
import type { Connection, Database } from '../database.ts';

const MOST_SUGGESTED = 300;

/** The unit's rules by procedure name. */
export async function relayRules(db: Connection, unitId: string): Promise<RelayRule[]> {
  const rows = await db
    .selectFrom('relay_rules')
    .select(['procedure', 'name', 'doc_type', 'recipients', 'note', 'since'])
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .orderBy('procedure')
    .execute();
  return rows.map(({ procedure, name, doc_type, recipients, note, since }) => ({
    procedure,
    name,
    docType: doc_type,
    recipients: JSON.parse(recipients) as string[],
    note,
    since,
  }));
}

/** Procedures of captured dossiers that have no rule yet, the most frequent first. */
export async function suggestedProcedures(
  db: Database,
  unitId: string,
  ruled: ReadonlySet<string>,
): Promise<RelaySuggestion[]> {
  const rows = await db.rows<Record<string, string | number | null>>(
    db.query,
    `select procedure_code, procedure_name, status, case when finished_at is null then 0 else 1 end as finished,
        count(*) as n from dossiers
      where unit_id = ? and (procedure_code is not null or procedure_name is not null)
      group by procedure_code, procedure_name, status, case when finished_at is null then 0 else 1 end`,
    [unitId],
  );
  // A list of dossiers may show codes alone; the unit's catalogue knows their names.
  const named = await db.rows<{ code: string; name: string }>(
    db.query,
    'select code, name from procedures where unit_id = ? order by valid_from',
    [unitId],
  );
  const names = new Map(named.map(({ code, name }) => [code, name]));
  const found = new Map<string, RelaySuggestion>();
  for (const row of rows) {
    const code = row.procedure_code === null ? null : String(row.procedure_code);
    const name = row.procedure_name === null ? null : String(row.procedure_name);
    const procedure = procedureOf({ procedureCode: code, procedureName: name });
    if (procedure === '' || ruled.has(procedure)) continue;
    const entry = found.get(procedure) ?? {
      procedure,
      name: name ?? names.get(procedure) ?? procedure,
      dossiers: 0,
      results: 0,
    };
    const finishedAt = Number(row.finished) === 1 ? 'yes' : null;
    entry.dossiers += Number(row.n);
    if (hasResult({ finishedAt, status: row.status === null ? null : String(row.status) }))
      entry.results += Number(row.n);
    found.set(procedure, entry);
  }
  return [...found.values()]
    .sort((a, b) => b.dossiers - a.dossiers || (a.procedure < b.procedure ? -1 : 1))
    .slice(0, MOST_SUGGESTED);
}
