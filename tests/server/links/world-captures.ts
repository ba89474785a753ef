import type { CapturedRecord } from '#shared/contract/record.ts';
import type { GeneratedWorld } from './world-generator.ts';

/** A generated world as the pages would send it. */
export function recordsOf({ documents, dossiers }: GeneratedWorld): CapturedRecord[] {
  return [
    ...documents.map(
      ({ ref, ...facts }) =>
        ({ ...facts, type: 'document', key: ref.split('/').slice(2).join('/') }) as CapturedRecord,
    ),
    ...dossiers.map(
      ({ resultSymbol, resultIssuedOn, ...facts }) =>
        ({
          ...facts,
          type: 'dossier',
          status: facts.finishedAt === null ? 'processing' : 'done',
          result: resultSymbol === null ? null : { symbol: resultSymbol, issuedOn: resultIssuedOn },
        }) as CapturedRecord,
    ),
  ];
}
