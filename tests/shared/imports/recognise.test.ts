import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { recogniseWorkbook } from '#shared/imports/read-file.ts';
import { handMade, number, row, text } from '../spreadsheet/package.ts';
import {
  open,
  REGISTER_HEADER,
  REGISTER_TITLE,
  recognised,
  register,
  registerRow,
  type Value,
  xlsx,
} from './books.ts';

const kinds = async (rows: readonly (readonly Value[])[], sheet = 'Sheet1') =>
  (await recognised(await xlsx({ [sheet]: rows })))[0];

describe("iOffice's Sổ văn bản đến", () => {
  it('is read from its second row, repeated headers and empty columns aside', async () => {
    const rows = [registerRow(5620), registerRow(5621), [REGISTER_TITLE], REGISTER_HEADER, registerRow(5622)];
    const [report] = await recognised(await register(rows));
    expect(report).toMatchObject({ kind: 'incoming', rowCount: 3, refusedCount: 0, dropped: [] });
    expect(report?.records[0]).toEqual({
      type: 'document',
      direction: 'incoming',
      key: 'reg:incoming|sổ văn bản đến|5620|2026',
      registerNumber: '5620',
      symbol: '21/TB-SM-P10',
      docType: 'Thông báo',
      issuedOn: '2026-09-11',
      receivedOn: '2026-09-14',
      issuer: 'SỞ MẪU',
      urgency: 'normal',
    });
  });

  it('says of every column what it was taken for, and keeps persons and subjects in the file', async () => {
    const [report] = await recognised(await register([registerRow(5620)]));
    expect(report?.columns.map(({ letter, takenFor, kept }) => [letter, takenFor[0], kept])).toEqual([
      ['A', 'receivedOn', true],
      ['B', 'registerNumber', true],
      ['C', 'issuer', true],
      ['D', 'symbol', true],
      ['E', 'issuedOn', true],
      ['F', 'typeAndSubject', false],
      ['G', 'recipients', false],
      ['H', 'person', false],
      ['I', 'note', false],
      ['J', 'docType', true],
      ['K', 'urgency', true],
      ['L', 'field', false],
      ['M', 'person', false],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/NGUYỄN|Kết luận/);
  });

  it('covers the year its title names', async () => {
    const [report] = await recognised(await register([registerRow(1)]));
    expect(report?.window).toEqual({ field: 'receivedOn', from: '2026-01-01', to: '2026-12-31' });
  });

  it('covers nothing for certain when a row lies outside the year', async () => {
    const [report] = await recognised(await register([registerRow(1), registerRow(2, '30/12/2025')]));
    expect(report?.window).toBeNull();
  });

  it('waits for the administrator, having no secrecy column', async () => {
    const [report] = await recognised(await register([registerRow(1)]), false);
    expect(report).toMatchObject({ kind: 'incoming', needsConfirmation: true, records: [] });
    expect(report?.columns).toHaveLength(13);
  });

  it('names each row that is left out and why', async () => {
    const nameless = registerRow(7).map((value, column) => ([1, 3].includes(column) ? '' : value));
    const misdated = registerRow(8).map((value, column) => (column === 4 ? '31/02/2026' : value));
    const twin = registerRow(6).map((value, column) => (column === 2 ? 'SỞ KHÁC' : value));
    const [report] = await recognised(
      await register([
        registerRow(6),
        nameless,
        misdated,
        twin,
        ...[9, 10, 11].map((each) => registerRow(each)),
      ]),
    );
    expect(report?.refused).toEqual([
      { place: 'row 4', code: 'no-key', field: null, row: true },
      { place: 'row 5', code: 'bad-value', field: 'issuedOn', row: false },
      { place: 'row 6', code: 'duplicate-row', field: null, row: true },
    ]);
    expect(report?.records).toHaveLength(5);
  });

  it('drops secret rows without a trace', async () => {
    const header = [...REGISTER_HEADER, 'Độ mật'];
    const rows = ['Thường', 'Mật', ''].map((secrecy, i) => [...registerRow(i + 1).slice(0, 13), secrecy]);
    const [report] = await recognised(await xlsx({ a: [header, ...rows] }), false);
    expect(report).toMatchObject({ rowCount: 1, refusedCount: 0, dropped: [], needsConfirmation: false });
  });
});

describe('other exports', () => {
  it("reads Agribank's list with its header further down, as issued documents", async () => {
    const report = await kinds([
      ['NGÂN HÀNG MẪU'],
      ['Danh sách kết xuất ngày 05/01/2026'],
      ['Trích yếu', 'Số ký hiệu', 'Văn bản ký số', 'Người ký chính', 'Ngày ban hành', 'Đơn vị ban hành'],
      ['V/v mẫu kiểm tra', '01/BC-ALCO', 'Đã ký số', 'Nguyễn Văn A', '02/01/2026', 'Ban Mẫu'],
      ['V/v mẫu khác', '02/BC-ALCO', '', 'Nguyễn Văn B', '02/01/2026', 'Ban Mẫu'],
    ]);
    expect(report?.kind).toBe('outgoing');
    expect(report?.records.map((record) => ('signed' in record ? record.signed : null))).toEqual([
      true,
      false,
    ]);
  });

  it('reads the registers of NĐ 30/2020', async () => {
    const incoming = await kinds([
      [
        'Ngày đến',
        'Số đến',
        'Tác giả',
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Đơn vị hoặc người nhận',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
      [
        '02/01/2026',
        '01',
        'UBND tỉnh',
        '05/UBND-TH',
        '31/12/2025',
        'Công văn về việc mẫu',
        'Văn phòng',
        '',
        '',
        '',
      ],
    ]);
    expect(incoming).toMatchObject({ kind: 'incoming', rowCount: 1 });
    const outgoing = await kinds([
      [
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Người ký',
        'Nơi nhận văn bản',
        'Đơn vị, người nhận bản lưu',
        'Số lượng bản',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ],
      ['12/BC-SM', '02/01/2026', 'Báo cáo về việc mẫu', 'Lê Văn C', 'Sở Mẫu', 'Văn thư', '3', '', '', ''],
    ]);
    expect(outgoing).toMatchObject({ kind: 'outgoing', rowCount: 1 });
    expect(outgoing?.records[0]).toMatchObject({ docType: 'Báo cáo', symbol: '12/BC-SM' });
  });

  it("reads an iGate list by the importer's words, dates as serials or as text", async () => {
    const words = [
      'Số biên nhận',
      'Tên TTHC',
      'Lĩnh vực',
      'Ngày nhận',
      'Hẹn trả',
      'Kết thúc xử lý',
      'Cơ quan',
      'Chủ hồ sơ',
      'SĐT',
      'Tình trạng',
    ];
    const cells = [
      'H56.14-260823-0001',
      'Cấp phép mẫu',
      'Xây dựng',
      '',
      '',
      '05/09/2026 16:30:00',
      'Sở Mẫu',
      'Trần Thị B',
      '0912345678',
      'Đã trả kết quả',
    ];
    const letters = 'ABCDEFGHIJ';
    const sheet =
      row(1, ...words.map((word, i) => text(`${letters[i]}1`, word))) +
      row(
        2,
        ...cells.map((value, i) =>
          i === 3
            ? number('D2', 46257.354_166_67)
            : i === 4
              ? number('E2', 46268, 1)
              : text(`${letters[i]}2`, value),
        ),
      );
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>';
    const [report] = await recognised(handMade({ sheet, styles }), false);
    expect(report?.records).toEqual([
      {
        type: 'dossier',
        code: 'H56.14-260823-0001',
        procedureName: 'Cấp phép mẫu',
        sector: 'Xây dựng',
        unit: 'Sở Mẫu',
        receivedAt: '2026-08-23',
        dueAt: '2026-09-03',
        finishedAt: '2026-09-05',
        status: 'returned',
        statusText: 'Đã trả kết quả',
      },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Trần|0912/);
  });

  it('reads a unit whose cell is merged over its dossiers', async () => {
    const report = await kinds([
      ['Đơn vị', 'Mã hồ sơ', 'Ngày tiếp nhận'],
      [{ value: 'Phường Mẫu', rowSpan: 2 }, 'H56.14-260823-0001', '23/08/2026'],
      [null, 'H56.14-260823-0002', '23/08/2026'],
    ]);
    expect(report?.records.map((record) => ('unit' in record ? record.unit : ''))).toEqual([
      'Phường Mẫu',
      'Phường Mẫu',
    ]);
  });

  it('reads II.06a as statements', async () => {
    const group = (value: string, columnSpan: number): Value => ({ value, columnSpan });
    const tall = (value: string, rowSpan: number): Value => ({ value, rowSpan });
    const report = await kinds([
      [group('TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC', 13)],
      [group('(Từ ngày 15/12/2025 đến ngày 14/03/2026)', 13)],
      [
        tall('STT', 3),
        tall('Đơn vị', 3),
        group('Số hồ sơ nhận giải quyết', 4),
        group('Số hồ sơ đã giải quyết', 4),
        group('Số lượng hồ sơ đang giải quyết', 3),
      ],
      [
        null,
        null,
        tall('Tổng số', 2),
        group('Trong đó', 2),
        tall('Từ kỳ trước', 2),
        ...['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'].map((each) =>
          tall(each, 2),
        ),
      ],
      [
        null,
        null,
        null,
        'Trực tuyến',
        'Trực tiếp, dịch vụ bưu chính',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [1, 'Sở Mẫu', 100, 60, 30, 10, 90, 50, 35, 5, 10, 9, 1],
    ]);
    expect(report).toMatchObject({ kind: 'statement', problems: [] });
    expect(report?.statements[0]).toMatchObject({
      subject: 'Sở Mẫu',
      from: '2025-12-15',
      to: '2026-03-14',
      values: { 'received.total': 100, 'resolved.late': 5, 'open.overdue': 1 },
    });
  });

  it('reads HTML tables named .xls', async () => {
    const html = `<html><meta charset="utf-8"><table><tr><td colspan=3>DANH S&Aacute;CH H&#7890; S&#416;</td></tr>
      <tr><th>M&atilde; hồ sơ<th>Ng&agrave;y tiếp nhận<th>Trạng th&aacute;i</tr>
      <tr><td>H56.14-260823-0001<br>Nguyễn Văn A<td>23/08/2026 08:30<td>Đang xử l&yacute;</tr></table>`;
    const [report] = await recognised(new TextEncoder().encode(html));
    expect(report).toMatchObject({ kind: 'dossier', rowCount: 1 });
    expect(report?.records[0]).toMatchObject({ code: 'H56.14-260823-0001', receivedAt: '2026-08-23' });
  });
});

describe('what a sheet is', () => {
  const undecided: Value[][] = [
    ['Số ký hiệu', 'Ngày văn bản', 'Trích yếu'],
    ['12/BC-SM', '02/01/2026', 'Báo cáo về việc mẫu'],
  ];

  it('asks the officer where columns and title say neither', async () => {
    const report = await kinds(undecided);
    expect(report).toMatchObject({ kind: null, choices: ['incoming', 'outgoing'], records: [] });
  });

  it('follows the title', async () => {
    expect((await kinds([['DANH SÁCH VĂN BẢN ĐI'], ...undecided]))?.kind).toBe('outgoing');
    expect((await kinds(undecided, 'VB đến'))?.kind).toBe('incoming');
  });

  it('takes the officer at their word', async () => {
    const file = await open(await xlsx({ a: undecided }));
    const [report] = recogniseWorkbook(file, {
      secretsNotRegistered: true,
      kinds: new Map([[0, 'incoming']]),
    });
    expect(report).toMatchObject({ kind: 'incoming', rowCount: 1 });
  });

  it('refuses sheets that are no list', async () => {
    const report = await kinds([
      ['Chỉ tiêu', 'Giá trị'],
      ['Tổng văn bản', 12],
    ]);
    expect(report).toMatchObject({ kind: null, choices: [], problems: [{ code: 'not-a-list' }] });
  });
});

describe('the order of columns', () => {
  it('does not matter', async () => {
    const rows = [REGISTER_HEADER, ...[1, 2, 3, 4].map((each) => registerRow(each).slice(0, 13))];
    const plain = (await recognised(await xlsx({ 'VB đến': rows })))[0]?.records as CapturedRecord[];
    expect(plain).toHaveLength(4);
    const order = fc.shuffledSubarray([...REGISTER_HEADER.keys()], { minLength: 13 });
    await fc.assert(
      fc.asyncProperty(order, async (columns) => {
        const shuffled = rows.map((cells) => columns.map((column) => cells[column] ?? null));
        const [report] = await recognised(await xlsx({ 'VB đến': shuffled }));
        expect(report?.records).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
