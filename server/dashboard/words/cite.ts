import type { EvidenceAnswer } from '#shared/contract/api.ts';
import { printCitedDate } from '#shared/vietnamese/dates.ts';

/** A document that was read, as a report names it. */
export interface Cited {
  key: string;
  /** "Kế hoạch số 560/KH-BDT ngày 27/8/2021". */
  words: string;
  issuedOn: string;
}

/**
 * The documents behind a figure, oldest first; rows without symbol or day cannot be cited and are left out.
 * @param label of the figure, "Văn bản đi: Kế hoạch": names the type where the row does not
 */
export function citedDocuments(label: string, rows: EvidenceAnswer['rows']): Cited[] {
  const type = label.split(':').at(-1)?.trim() ?? '';
  return rows
    .flatMap(({ symbol, issuedOn, docType, key }): Cited[] => {
      if (typeof symbol !== 'string' || symbol === '' || typeof issuedOn !== 'string') return [];
      const kind = typeof docType === 'string' && docType.trim().length > 2 ? docType.trim() : type;
      return [
        {
          key: String(key ?? symbol),
          words: `${kind} số ${symbol} ngày ${printCitedDate(issuedOn)}`,
          issuedOn,
        },
      ];
    })
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));
}
