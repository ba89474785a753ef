import type { Matter, MatterDocument } from '#shared/contract/link-changes.ts';
import type { CapturedRecord, DocumentRecord, DossierRecord } from '#shared/contract/record.ts';

/** Records and told matters of two small systems, for tests of what the browser keeps. */
export const UNIT = 'u1';
export const CODE = 'H01.02-261101-0001';
export const REF = 'ioffice/outgoing/id:1';

export const dossier = (more: Partial<DossierRecord> = {}): DossierRecord => ({
  type: 'dossier',
  code: CODE,
  receivedAt: '2026-11-02',
  dueAt: '2026-11-25',
  status: 'processing',
  ...more,
});
export const letter = (more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  type: 'document',
  direction: 'outgoing',
  key: 'id:1',
  symbol: '12/QĐ-SXD',
  issuedOn: '2026-11-10',
  ...more,
});
export const naming = (how: 'subject' | 'field' = 'subject', key = CODE) => ({
  references: [{ kind: 'dossier' as const, key, how }],
});
export const page = (system: 'ioffice' | 'igate', ...rows: CapturedRecord[]) => ({
  page: { system, kind: 'list', url: 'https://a.gov.vn/', filter: {}, window: null },
  rows,
});

export const told = (
  more: Partial<Omit<Matter, 'dossier'>> & { dossier?: Partial<Matter['dossier']> } = {},
): Matter => ({
  relay: 'none',
  pairs: [],
  refused: [],
  replies: [],
  ...more,
  dossier: {
    code: CODE,
    procedureCode: null,
    procedureName: 'Cấp phép xây dựng',
    unit: null,
    receivedAt: '2026-11-02',
    dueAt: '2026-11-25',
    finishedAt: null,
    returnedAt: null,
    status: 'processing',
    resultSymbol: null,
    seenAt: '2026-11-19T00:00:00.000Z',
    ...more.dossier,
  },
});
export const toldDocument = (more: Partial<MatterDocument> = {}): MatterDocument => ({
  ref: REF,
  symbol: '12/QĐ-SXD',
  docType: 'Quyết định',
  issuedOn: '2026-11-10',
  receivedOn: null,
  sentOn: null,
  dueOn: null,
  completedOn: null,
  issuer: null,
  draftingUnit: null,
  status: 'issued',
  seenAt: '2026-11-19T00:00:00.000Z',
  ...more,
});
export const pair = (state: Matter['pairs'][number]['state'], more: Partial<MatterDocument> = {}) => ({
  document: toldDocument(more),
  state,
  how: 'subject' as const,
  score: 1,
  reasons: ['Mã hồ sơ có trong trích yếu của văn bản.'],
});
