import type { KnownDossier } from '#shared/contract/relay.ts';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { symbolKey } from '../../links/symbol-key.ts';
import type { Database } from '../database.ts';
import { dossierRows, keyed, text } from '../links/link-facts.ts';

const MOST = 5;

/**
 * Dossiers that an incoming letter's codes and symbols name: by code, by the symbol of their result, or by a
 * document surely linked to them ("phúc đáp 761/SXD-QLN").
 */
export async function knownDossiers(
  db: Database,
  unitId: string,
  asked: { codes: readonly string[]; symbols: readonly string[] },
): Promise<KnownDossier[]> {
  return db.query.transaction().execute(async (trx) => {
    const by = new Map<string, string>();
    const add = (codes: readonly string[], because: string): void => {
      for (const code of codes) if (!by.has(code)) by.set(code, because);
    };
    for (const code of asked.codes)
      add(await keyed(db, trx, unitId, 'dossier', [`code:${normaliseDossierCode(code)}`]), code);
    for (const symbol of asked.symbols) {
      const key = symbolKey(symbol);
      if (key === null) continue;
      const bearing = await keyed(db, trx, unitId, 'document', [`sym:${key}`]);
      const columns = ['dossier', 'state'];
      const links = await db.selectIn(trx, 'links', columns, { unit_id: unitId }, 'document', bearing);
      const sure = links.filter(({ state }) => state === 'automatic' || state === 'confirmed');
      add(
        sure.map(({ dossier }) => String(dossier)),
        symbol,
      );
    }
    const rows = await dossierRows(db, trx, unitId, [...by.keys()].slice(0, MOST));
    return rows
      .map((row) => ({
        code: String(row.code),
        procedureCode: text(row.procedure_code),
        procedureName: text(row.procedure_name),
        by: by.get(String(row.code)) ?? '',
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  });
}
