import type { Problem } from '../contract/problem.ts';
import type { DossierRecord } from '../contract/record.ts';
import { pick, present, referencesIn, textFact } from './gate.ts';
import type { ReadRow } from './read-row.ts';

/** A row of a dossier list as a contract record; a problem when it has no code. */
export function dossierFrom(row: ReadRow): DossierRecord | Problem {
  const value = pick(row);
  const code = value('code') as string | null | undefined;
  if (!code) return { code: 'no-key', place: row.place };
  const symbol = value('resultSymbol') as string | null | undefined;
  const statusText = row.texts.get('statusText');
  return present({
    type: 'dossier',
    code,
    nationalCode: value('nationalCode'),
    procedureCode: value('procedureCode'),
    procedureName: textFact(value('procedureName')),
    sector: textFact(value('sector')),
    unit: textFact(value('unit')),
    channel: value('channel'),
    receivedAt: value('receivedAt'),
    dueAt: value('dueAt'),
    finishedAt: value('finishedAt'),
    returnedAt: value('returnedAt'),
    returnChannel: value('returnChannel'),
    status: value('status'),
    statusText: textFact(statusText)?.slice(0, 120),
    result: symbol ? present({ symbol, issuedOn: value('resultIssuedOn') }) : undefined,
    references: referencesIn(row, null).filter((reference) => reference.key !== code),
  }) as DossierRecord;
}
