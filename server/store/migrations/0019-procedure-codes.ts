import type { Kysely } from 'kysely';
import { nationalProcedureCode } from '#shared/procedure-code.ts';
import type { Schema } from '../schema.ts';

/**
 * Codes of procedures as the national catalogue has them: of dossiers read before, of the catalogue and of
 * the rules of relay. An entry of the catalogue stays as it is where its short code stands there already.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  const seen = await db.selectFrom('dossiers').select('procedure_code').distinct().execute();
  const names = renamed(seen.map((row) => row.procedure_code));
  for (const [from, to] of names) {
    await db.updateTable('dossiers').set({ procedure_code: to }).where('procedure_code', '=', from).execute();
    await db.updateTable('links').set({ procedure: to }).where('procedure', '=', from).execute();
  }
  // What is usual is counted anew from all records when a unit is next matched.
  if (names.length > 0)
    for (const table of ['link_counts', 'link_blocks', 'link_waiting'] as const)
      await db.deleteFrom(table).execute();
  const listed = await db.selectFrom('procedures').select(['unit_id', 'code']).distinct().execute();
  const taken = new Set(listed.map((row) => `${row.unit_id} ${row.code}`));
  for (const { unit_id, code } of listed) {
    const short = nationalProcedureCode(code);
    if (taken.has(`${unit_id} ${short}`)) continue;
    taken.add(`${unit_id} ${short}`);
    const entries = db.updateTable('procedures').set({ code: short });
    await entries.where('unit_id', '=', unit_id).where('code', '=', code).execute();
  }
  const ruled = await db.selectFrom('relay_rules').select(['unit_id', 'procedure']).execute();
  const rules = new Set(ruled.map((row) => `${row.unit_id} ${row.procedure}`));
  for (const { unit_id, procedure } of ruled) {
    const short = nationalProcedureCode(procedure);
    if (rules.has(`${unit_id} ${short}`)) continue;
    rules.add(`${unit_id} ${short}`);
    const entries = db.updateTable('relay_rules').set({ procedure: short });
    await entries.where('unit_id', '=', unit_id).where('procedure', '=', procedure).execute();
  }
  await db.deleteFrom('daily_state').execute();
}

function renamed(codes: readonly (string | null)[]): [from: string, to: string][] {
  return codes.flatMap((code): [string, string][] => {
    const short = code === null ? null : nationalProcedureCode(code);
    return code === null || short === null || short === code ? [] : [[code, short]];
  });
}
