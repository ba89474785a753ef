import type { Connection } from '../database.ts';
import type { NewAddressee, StoredRequest } from './stored-request.ts';

/**
 * The open request of a unit that asks the very same of the very same: made a moment ago by a colleague, or by
 * a button pressed again after an answer was lost. Null when there is none.
 */
export async function sameRequest(
  db: Connection,
  { unitId, symbol, symbolOn, title, dueAt, definition, period }: StoredRequest,
  addressees: readonly NewAddressee[],
): Promise<string | null> {
  const alike = await db
    .selectFrom('report_requests')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('state', '=', 'open')
    .where('symbol', '=', symbol)
    .where('symbol_on', '=', symbolOn)
    .where('title', '=', title)
    .where('due_at', '=', dueAt)
    .where('definition', '=', definition)
    .where('period', '=', JSON.stringify(period))
    .execute();
  const wanted = addressees.map(({ unit, name }) => unit ?? name).sort();
  for (const { id } of alike) {
    const rows = await db
      .selectFrom('request_addressees')
      .select(['addressee_unit as unit', 'name'])
      .where('unit_id', '=', unitId)
      .where('request_id', '=', id)
      .execute();
    const asked = rows.map(({ unit, name }) => unit ?? name).sort();
    if (JSON.stringify(asked) === JSON.stringify(wanted)) return id;
  }
  return null;
}
