import type { Transaction } from 'kysely';
import { MOST_RELAY_RULES, type RelayRule } from '#shared/contract/relay.ts';
import { procedureOf } from '../../links/offices.ts';
import type { Database } from '../database.ts';
import { noteMatters } from '../links/link-changes.ts';
import type { Schema } from '../schema.ts';

/** Adds a rule, or replaces that of the same procedure. @returns false when the unit keeps as many as it may */
export async function saveRelayRule(
  db: Database,
  unitId: string,
  { procedure, name, docType, recipients, note, since }: RelayRule,
  by: string,
  now: string,
): Promise<boolean> {
  const columns = 'unit_id procedure name doc_type recipients note since set_by set_at'.split(' ');
  const row = [unitId, procedure, name, docType, JSON.stringify(recipients), note, since, by, now];
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const others = 'select count(*) as n from relay_rules where unit_id = ? and procedure <> ?';
    const [kept] = await db.rows<{ n: number }>(trx, others, [unitId, procedure]);
    if (Number(kept?.n) >= MOST_RELAY_RULES) return false;
    await db.upsert(trx, 'relay_rules', columns, ['unit_id', 'procedure'], [row]);
    await noteMatters(db, trx, unitId, await resultsOf(db, trx, unitId, procedure));
    return true;
  });
}

/** @returns false when there was no such rule */
export async function dropRelayRule(db: Database, unitId: string, procedure: string): Promise<boolean> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const { numDeletedRows } = await trx
      .deleteFrom('relay_rules')
      .where('unit_id', '=', unitId)
      .where('procedure', '=', procedure)
      .executeTakeFirst();
    await noteMatters(db, trx, unitId, await resultsOf(db, trx, unitId, procedure));
    return numDeletedRows > 0n;
  });
}

/** Codes of a procedure's dossiers with a result: what is told of them changes with the rule. */
async function resultsOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  procedure: string,
): Promise<string[]> {
  const rows = await db.rows<Record<string, string | null>>(
    trx,
    `select code, procedure_code, procedure_name from dossiers
      where unit_id = ? and finished_at is not null and (procedure_code = ? or coalesce(procedure_code, '') = '')`,
    [unitId, procedure],
  );
  const own = rows.filter(
    ({ procedure_code, procedure_name }) =>
      procedureOf({ procedureCode: procedure_code ?? null, procedureName: procedure_name ?? null }) ===
      procedure,
  );
  return own.map(({ code }) => code ?? '');
}
