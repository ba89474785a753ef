import { describe, expect, it } from 'vitest';
import { citedDocuments } from '../../../server/dashboard/words/cite.ts';

const LABEL = 'Văn bản đi: Kế hoạch';
const words = (rows: Parameters<typeof citedDocuments>[1]) =>
  citedDocuments(LABEL, rows).map((each) => each.words);

describe('documents a report names', () => {
  it('are cited by type, symbol and day, oldest first', () => {
    expect(
      words([
        { key: 'b', symbol: '560/KH-BDT', issuedOn: '2021-08-27', docType: null },
        { key: 'a', symbol: '20/QĐ-BDT', issuedOn: '2021-01-18', docType: 'Quyết định' },
      ]),
    ).toEqual(['Quyết định số 20/QĐ-BDT ngày 18/01/2021', 'Kế hoạch số 560/KH-BDT ngày 27/8/2021']);
  });
  it('take the type of the figure where the list abbreviates it', () => {
    expect(words([{ key: 'a', symbol: '7/KH-VP', issuedOn: '2026-10-02', docType: 'KH' }])).toEqual([
      'Kế hoạch số 7/KH-VP ngày 02/10/2026',
    ]);
  });
  it('are left out when symbol or day was not seen', () => {
    expect(
      words([
        { key: 'a', symbol: null, issuedOn: '2026-10-02' },
        { key: 'b', symbol: '7/KH-VP' },
      ]),
    ).toEqual([]);
  });
});
