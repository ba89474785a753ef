import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesPerson } from '#shared/privacy/persons.ts';
import { columnOf, DOCUMENT_FACTS as D, DOSSIER_FACTS as H } from '../recognition/variants/headers.ts';
import { type Column, drawPage } from '../recognition/variants/page-builder.ts';
import {
  DOCUMENTS,
  DOSSIERS,
  type SampleDocument,
  type SampleDossier,
} from '../recognition/variants/samples.ts';
import { type FormName, readPage } from '../recognition/variants/score.ts';

/** Invented persons and numbers of persons, as officers type them into the wrong cells. */
const PERSONAL = [
  'Nguyễn Văn Kín',
  'TRẦN THỊ KÍN',
  'Lê Hoàng Kín',
  'bà Phạm Thị Kín',
  'ông Kín',
  '079099012345',
  '012345678',
  '0912 345 678',
  '+84912345678',
  '0912.345.678',
  'kin.mau@example.gov.vn',
];
/** How they stand in a cell beside what belongs there. */
const AROUND: ((own: string, personal: string) => string)[] = [
  (_own, personal) => personal,
  (own, personal) => `${own} - ${personal}`,
  (own, personal) => `${own}<br>${personal}`,
  (own, personal) => `${personal}<br>${own}`,
  (own, personal) => `${own} (${personal})`,
  (own, personal) => `${own}; ${personal}`,
  (own, personal) => `<b>${own}</b>, ${personal}`,
];
const SECRETS = ['Mật', 'MẬT', 'Tối mật', 'Tuyệt mật', 'TOIMAT', 'A', 'Hạn chế', '?', ''];
const STAMPS = ['[MẬT] ', '(TỐI MẬT) ', 'TUYỆT MẬT - ', 'Văn bản mật: ', 'MẬT: '];

const doc = columnOf<SampleDocument>;
const dossier = columnOf<SampleDossier>;
const replaced = <T>(column: Column<T>, change: (own: string) => string): Column<T> => ({
  ...column,
  cell: (sample, index) => change(column.cell(sample, index)),
});

function told<T>(
  columns: readonly Column<T>[],
  samples: readonly T[],
  form: FormName,
  trusted = true,
): string {
  const { records, problems, dropped } = readPage(drawPage(columns, samples), form, trusted);
  return JSON.stringify({ records, problems, dropped }).normalize('NFC');
}

const documentColumns = () => [
  doc(D.symbol, 0),
  doc(D.registerIn, 0),
  doc(D.received, 0),
  doc(D.issuer, 0),
  doc(D.drafting, 0),
  doc(D.type, 0),
  doc(D.status, 0),
  doc(D.urgency, 0),
  doc(D.subject, 0),
  doc(D.person, 0),
];
const dossierColumns = () => [
  dossier(H.code, 0),
  dossier(H.procedure, 0),
  dossier(H.sector, 0),
  dossier(H.unit, 0),
  dossier(H.received, 0),
  dossier(H.status, 0),
  dossier(H.channel, 0),
  dossier(H.owner, 0),
];

describe('persons', () => {
  const personal = fc.constantFrom(...PERSONAL);
  const around = fc.constantFrom(...AROUND);

  it('never leave a list of documents, in whichever column they stand', () => {
    fc.assert(
      fc.property(fc.nat(documentColumns().length - 1), personal, around, (at, who, how) => {
        const columns = documentColumns().map((column, i) =>
          i === at ? replaced(column, (own) => how(own, who)) : column,
        );
        expect(told(columns, DOCUMENTS, 'incoming')).not.toContain(who);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('never leave a list of dossiers, in whichever column they stand', () => {
    fc.assert(
      fc.property(fc.nat(dossierColumns().length - 1), personal, around, (at, who, how) => {
        const columns = dossierColumns().map((column, i) =>
          i === at ? replaced(column, (own) => how(own, who)) : column,
        );
        expect(told(columns, DOSSIERS, 'dossier')).not.toContain(who);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('never leave as part of a problem, where a row of data was taken for a header', () => {
    const columns = [
      { head: ['Người lập: Nguyễn Văn Kín', 'Số ký hiệu'], cell: () => 'xx' },
      ...documentColumns(),
    ];
    expect(told(columns as Column<SampleDocument>[], DOCUMENTS, 'incoming')).not.toContain('Văn Kín');
  });

  it('never leave as the key of a reference', () => {
    const columns = [
      doc(D.symbol, 0),
      doc(D.received, 0),
      replaced(
        doc(D.subject, 0),
        () => 'Đơn của hộ ở 12/Nguyễn Trãi, CCCD 079099012345, phúc đáp 761/TTr-PKT',
      ),
    ];
    const json = told(columns, DOCUMENTS, 'incoming');
    expect(json).toContain('761/TTr-PKT');
    expect(json).not.toMatch(/Nguyễn|079099/);
  });
});

describe('organisations and places named after persons', () => {
  it.each([
    'Trường THPT Nguyễn Thị Minh Khai',
    'UBND phường Nguyễn Văn Cừ',
    'UBND xã Trần Văn Thời',
    'Sở Tài chính',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    'Văn phòng HĐND - UBND xã Mẫu Hòa',
    'Hoạt động xây dựng',
    'Bệnh viện Nguyễn Tri Phương',
  ])('stay facts: %s', (name) => {
    expect(namesPerson(name)).toBe(false);
  });
});

describe('secret documents', () => {
  const [first, ...open] = DOCUMENTS;

  it.each(SECRETS)('vanish uncounted when the secrecy column says "%s"', (degree) => {
    const secrecy: Column<SampleDocument> = {
      head: 'Độ mật',
      cell: (s) => (s === first ? degree : 'Thường'),
    };
    const json = told([...documentColumns(), secrecy], DOCUMENTS, 'incoming', false);
    expect(json).not.toContain(first?.symbol);
    expect(JSON.parse(json)).toMatchObject({ dropped: [], problems: [] });
    expect(JSON.parse(json).records).toHaveLength(open.length);
  });

  it.each(STAMPS)('vanish when their subject begins with "%s", whatever their column says', (stamp) => {
    const columns = [
      doc(D.symbol, 0),
      doc(D.received, 0),
      doc(D.secrecy, 0),
      { head: 'Trích yếu', cell: (s: SampleDocument) => (s === first ? stamp + s.subject : s.subject) },
    ];
    expect(told(columns, DOCUMENTS, 'incoming', false)).not.toContain(first?.symbol);
  });

  it.each(documentColumns().map((column, at) => [String(column.head), at] as const))(
    'vanish when a degree stands as a line of the cell "%s"',
    (_head, at) => {
      const columns = documentColumns().map((column, i) => ({
        ...column,
        cell: (s: SampleDocument, index: number) =>
          column.cell(s, index) + (i === at && s === first ? '<br>MẬT' : ''),
      }));
      expect(told(columns, DOCUMENTS, 'incoming')).not.toContain(first?.symbol);
    },
  );

  it('vanish when the row and the cell disagree about the degree', () => {
    const html = drawPage(
      [...documentColumns(), { head: 'Độ mật', cell: (s) => (s === first ? 'C' : 'Thường') }],
      DOCUMENTS,
      {
        rowAttributes: () => 'do_mat="Thường"',
      },
    );
    expect(JSON.stringify(readPage(html, 'incoming', false))).not.toContain(first?.symbol);
  });

  it('vanish when a column with an unknown name says a degree', () => {
    const columns = [
      ...documentColumns(),
      { head: 'Mức bảo vệ', cell: (s: SampleDocument) => (s === first ? 'Mật' : '') },
    ];
    expect(told(columns, DOCUMENTS, 'incoming')).not.toContain(first?.symbol);
  });

  it('keep documents about secrecy that are none', () => {
    const columns = [
      doc(D.symbol, 0),
      doc(D.received, 0),
      replaced(doc(D.subject, 0), () => 'Về công tác bảo vệ bí mật nhà nước và bảo mật thông tin'),
    ];
    expect(JSON.parse(told(columns, DOCUMENTS, 'incoming')).records).toHaveLength(DOCUMENTS.length);
  });

  it('are read from no list that says nothing of secrecy, unless the unit confirmed it', () => {
    const found = JSON.parse(told(documentColumns(), DOCUMENTS, 'incoming', false));
    expect(found.records).toEqual([]);
    expect(found.problems).toContainEqual({ code: 'no-secrecy-column', field: 'secrecy' });
  });
});
