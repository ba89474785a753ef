import fc from 'fast-check';
import type { Procedure } from '#shared/contract/api.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import type { Row } from './naive.ts';

/** Random records of a unit as pages show them: absent is "not on the page", null "seen and empty". */
const day = fc.constantFrom(
  '2025-12-14',
  '2025-12-31',
  '2026-01-01',
  '2026-03-10',
  '2026-06-30',
  '2026-07-01',
  null,
  undefined,
);
const compact = (fields: object): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const dossier = fc.record({
  procedureCode: fc.constantFrom('1.000001', '1.000002', '1.000003', null, undefined),
  sector: fc.constantFrom('Đất đai', 'Xây dựng', '', null, undefined),
  unit: fc.constantFrom('Phòng A', 'Phòng B', null, undefined),
  channel: fc.constantFrom('online', 'inPerson', 'postal', null, undefined),
  receivedAt: day,
  dueAt: day,
  finishedAt: day,
  returnedAt: day,
  returnChannel: fc.constantFrom('online', 'inPerson', 'postal', undefined),
  status: fc.constantFrom(
    'new',
    'received',
    'refused',
    'processing',
    'supplement',
    'payment',
    'withdrawn',
    'stopped',
    'done',
    'returned',
    null,
    undefined,
  ),
});
const document = fc.record({
  direction: fc.constantFrom('incoming', 'outgoing'),
  registerNumber: fc.constantFrom('1', '2', '7', '', null, undefined),
  register: fc.constantFrom('A', 'B', '', undefined),
  docType: fc.constantFrom('Công văn', 'Báo cáo', null, undefined),
  urgency: fc.constantFrom('normal', 'urgent', null, undefined),
  issuer: fc.constantFrom('UBND tỉnh', 'Sở Nội vụ', undefined),
  draftingUnit: fc.constantFrom('Văn phòng', 'Phòng A', null, undefined),
  issuedOn: day,
  receivedOn: day,
  dueOn: day,
  completedOn: day,
  status: fc.constantFrom('waiting', 'done', 'cancelled', undefined),
  role: fc.constantFrom('main', 'info', undefined),
  electronic: fc.constantFrom(true, false, null, undefined),
  signed: fc.constantFrom(true, false, null, undefined),
});

export const anyRecords = fc
  .record({
    documents: fc.array(document, { maxLength: 15 }),
    dossiers: fc.array(dossier, { maxLength: 15 }),
  })
  .map(({ documents, dossiers }) => [
    ...documents.map((fields, index) => compact({ type: 'document', key: `id:${index}`, ...fields })),
    ...dossiers.map((fields, index) => compact({ type: 'dossier', code: dossierCode(index), ...fields })),
  ]);

export function dossierCode(index: number): string {
  return `H01.02-260105-${1000 + index}`;
}

/** Rows as the contract's records: the generators above make only what it allows. */
export function asRecords(rows: readonly Row[]): (DocumentRecord | DossierRecord)[] {
  return rows as unknown as (DocumentRecord | DossierRecord)[];
}

const named = (code: string, more: Omit<Procedure, 'code' | 'name'>): Procedure => ({
  code,
  name: `Thủ tục ${code}`,
  ...more,
});
/** One procedure changes its level and its sector inside the year; a third is in no catalogue. */
export const CATALOGUE: readonly Procedure[] = [
  named('1.000001', { level: '3', validFrom: '2020-01-01', validTo: '2026-03-09', sector: 'Xây dựng' }),
  named('1.000001', { level: 'full', validFrom: '2026-03-10', validTo: null, sector: 'Nhà ở' }),
  named('1.000002', { level: '2', validFrom: '2026-01-01', validTo: null, sector: 'Xây dựng' }),
];
