import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ii06aAnswer } from '#shared/contract/ii06a.ts';
import type { DossierRecord } from '#shared/contract/record.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

let service: TestService;
let device: { token: string };
let bare: { token: string };

const PAGE = {
  system: 'igate' as const,
  kind: 'dossier-list',
  url: 'http://igate.example/search',
  filter: {},
  window: null,
};
let serial = 0;
const dossier = (fields: Partial<DossierRecord>): DossierRecord => {
  serial += 1;
  return {
    type: 'dossier',
    code: `H01.02-260105-${1000 + serial}`,
    sector: 'Xây dựng',
    procedureCode: '1.000001',
    channel: 'inPerson',
    receivedAt: '2026-02-02',
    dueAt: '2026-02-20',
    finishedAt: null,
    status: 'processing',
    ...fields,
  };
};
const done = (finishedAt: string, more: Partial<DossierRecord> = {}) =>
  dossier({ status: 'done', finishedAt, ...more });

const ROWS = [
  done('2026-02-19', { channel: 'online' }),
  done('2026-02-20'),
  done('2026-02-21', { channel: 'postal' }),
  done('2026-02-10', { dueAt: null, sector: 'Đất đai' }),
  dossier({ dueAt: '2026-03-30', sector: 'Đất đai' }),
  dossier({ dueAt: '2026-03-31', sector: 'Đất đai' }),
  dossier({ dueAt: null, sector: null }),
  done('2026-01-15', { receivedAt: '2025-12-20', dueAt: '2026-01-31' }),
  dossier({ status: 'withdrawn', finishedAt: '2026-02-15' }),
  dossier({ status: 'refused' }),
  done('2026-04-02', { dueAt: '2026-04-10' }),
];
const WITHDRAWN = `H01.02-260105-${1009}`;
const REFUSED = `H01.02-260105-${1010}`;

beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  const unit = await addUnit(service, admin, 'Sở Xây dựng');
  device = await addDevice(service, admin, unit);
  await send(
    service,
    captureOf(ROWS, { page: PAGE, hostTotal: ROWS.length, pagesSeen: { pages: [1], of: 1, size: 50 } }),
    device,
  );
  bare = await addDevice(service, admin, await addUnit(service, admin, 'Sở Nội vụ'));
  const { dueAt: _due, channel: _channel, ...narrow } = done('2026-02-19');
  await send(service, captureOf([narrow], { page: PAGE, hostTotal: 1 }), bare);
});
afterAll(() => service.close());

const Q1 = 'rule=calendar.quarter&year=2026&quarter=1';
const formOf = async (query = Q1, as: { token: string } = device): Promise<Ii06aAnswer> =>
  Ii06aAnswer.parse(await (await service.ask('GET', `/api/v1/ii06a?${query}`, undefined, as)).json());
const check = (form: Ii06aAnswer, id: string) => {
  const found = form.checks.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const values = (cells: Ii06aAnswer['total']) => Object.values(cells);

describe('Biểu II.06a', () => {
  it('has a row for each sector and a total row, columns (3) to (13)', async () => {
    const { rows, total } = await formOf();
    expect(rows.map(({ label, cells }) => [label, values(cells)])).toEqual([
      ['Đất đai', [3, 0, 3, 0, 1, 0, 1, 0, 2, 1, 1]],
      ['Xây dựng', [6, 1, 4, 1, 4, 2, 1, 1, 1, 1, 0]],
      ['Không ghi lĩnh vực', [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0]],
    ]);
    expect(values(total)).toEqual([10, 1, 8, 1, 5, 2, 2, 1, 4, 3, 1]);
  });
  it('passes the balance apart from the dossier withdrawn, and lists it', async () => {
    expect(check(await formOf(), 'R4')).toMatchObject({
      state: 'passed',
      text: 'Ở dòng tổng, cột (3) nhiều hơn (7) + (11) 1 hồ sơ, đúng bằng 1 hồ sơ rút, dừng xử lý (xem danh sách).',
      lists: [{ label: 'Hồ sơ rút, dừng xử lý', total: 1, dossiers: [{ code: WITHDRAWN }] }],
    });
  });
  it('lists what stands outside the columns and what has no due date', async () => {
    const apart = new Map((await formOf()).apart.map(({ label, total }) => [label, total]));
    expect([
      apart.get('Hồ sơ công dân rút'),
      apart.get('Hồ sơ không được tiếp nhận'),
      apart.get('Đã giải quyết, không có ngày hẹn trả'),
      apart.get('Đang giải quyết, không có ngày hẹn trả'),
    ]).toEqual([1, 1, 1, 1]);
  });
  it('asks for reasons of what is late, by code', async () => {
    const { state, lists } = check(await formOf(), 'R9');
    expect([state, lists.map(({ total }) => total)]).toEqual(['warning', [1, 1]]);
  });
  it('gives the on-time rate of the resolved', async () => {
    expect(check(await formOf(), 'R8').text).toBe('80,00% (4/5).');
  });
  it('is broken by a result without a day of receipt, and says which', async () => {
    const odd = done('2026-02-11', { receivedAt: null });
    await send(service, captureOf([odd], { page: PAGE, hostTotal: 1 }), device);
    const r4 = check(await formOf(), 'R4');
    expect([r4.state, r4.rows]).toEqual(['broken', ['Xây dựng']]);
    expect(r4.text).toBe(
      'Ở dòng tổng, cột (3) bằng (7) + (11); lẽ ra nhiều hơn 1 hồ sơ, vì có 1 hồ sơ rút, dừng xử lý.',
    );
    expect(r4.lists.find(({ label }) => label.includes('không có ngày tiếp nhận'))?.dossiers).toMatchObject([
      { code: odd.code, receivedAt: null },
    ]);
    await service.db.query.deleteFrom('dossiers').where('code', '=', odd.code).execute();
  });
  it('compares what was carried over with the table the host showed for the period before', async () => {
    const statement = {
      form: 'ii06a',
      from: '2025-10-01',
      to: '2025-12-31',
      subject: 'Tổng số',
      values: { 'open.total': 2 },
    };
    await send(service, captureOf([], { page: { ...PAGE, kind: 'ii06a' }, statements: [statement] }), device);
    expect(check(await formOf(), 'R5')).toMatchObject({
      state: 'warning',
      text: 'Từ kỳ trước 1; đang giải quyết cuối kỳ trước, đếm lại lúc này 1; theo biểu kỳ trước trên trang thống kê 2.',
    });
    await service.db.query.deleteFrom('statements').execute();
  });
  it('is grouped by procedure and by deciding unit too', async () => {
    const [procedure] = (await formOf(`${Q1}&by=procedure`)).rows;
    const [unit] = (await formOf(`${Q1}&by=unit`)).rows;
    expect([procedure?.label, unit?.label, unit?.cells['received.total']]).toEqual([
      '1.000001',
      'Không ghi đơn vị',
      10,
    ]);
  });
  it('leaves blank the columns of fields no list shows, and says so', async () => {
    const { total, notes, checks } = await formOf(Q1, bare);
    expect(values(total)).toEqual([1, null, null, 0, 1, null, null, null, 0, 0, 0]);
    expect(notes.join(' ')).toContain('không có cột ngày hẹn trả');
    expect(checks.filter(({ state }) => state === 'unknown').map(({ id }) => id)).toEqual([
      'R1',
      'R2',
      'R8',
      'R9',
    ]);
  });
  it.each([
    ['no period', '', 400],
    ['an unknown grouping', `${Q1}&by=x`, 400],
    ['a period to come', 'rule=calendar.year&year=2030', 422],
  ])('for %s is refused', async (_, query, status) => {
    expect((await service.ask('GET', `/api/v1/ii06a?${query}`, undefined, device)).status).toBe(status);
  });
});

describe('its workbook', () => {
  let sheet: string;
  let texts: string[];
  let checkSheet: string;
  beforeAll(async () => {
    const answer = await service.ask('GET', `/api/v1/ii06a/xlsx?${Q1}`, undefined, device);
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="II.06a-2026-03-31.xlsx"');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    sheet = read('xl/worksheets/sheet1.xml');
    checkSheet = read('xl/worksheets/sheet2.xml');
    texts = [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? '');
    expect(read('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
  const cell = (at: string) => new RegExp(`<c r="${at}"[^>/]*>(.*?)</c>`).exec(sheet)?.[1] ?? '';
  const text = (at: string) => texts[Number(/<v>(\d+)<\/v>/.exec(cell(at))?.[1])];
  const shown = (at: string) => /<v>(-?\d+)<\/v>/.exec(cell(at))?.[1];
  const row = (number: number, letters = 'CDEFGHIJKLM') =>
    [...letters].map((letter) => shown(`${letter}${number}`));

  it('bears the title block of the circular', () => {
    expect(['A1', 'A2', 'A4'].map(text)).toEqual([
      'Biểu số II.06a/VPCP/KSTT',
      'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
      'Đơn vị tính: Số hồ sơ TTHC.',
    ]);
    expect(['C1', 'C2', 'C3', 'K1', 'K2'].map(text)).toEqual([
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
      'Kỳ báo cáo: Quý I/2026',
      '(Từ ngày 01/01/2026 đến ngày 31/03/2026)',
      '- Đơn vị báo cáo: Sở Xây dựng',
      '- Đơn vị nhận báo cáo: ……',
    ]);
  });
  it('has the three header rows and the numbers of the columns', () => {
    expect(['A5', 'B5', 'C5', 'G5', 'K5'].map(text)).toEqual([
      'TT',
      'Lĩnh vực, công việc giải quyết theo cấp',
      'Số lượng hồ sơ tiếp nhận',
      'Số lượng hồ sơ đã giải quyết',
      'Số lượng hồ sơ đang giải quyết',
    ]);
    expect(['C6', 'D6', 'F6', 'G6', 'H6', 'I6', 'J6', 'K6', 'L6', 'M6'].map(text)).toEqual([
      'Tổng số',
      'Trong kỳ',
      'Từ kỳ trước',
      'Tổng số',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Tổng số',
      'Trong hạn',
      'Quá hạn',
    ]);
    expect(['D7', 'E7'].map(text)).toEqual(['Trực tuyến', 'Trực tiếp, dịch vụ bưu chính']);
    expect([...'ABCDEFGHIJKLM'].map((letter) => text(`${letter}8`))).toEqual(
      Array.from({ length: 13 }, (_, index) => String(index + 1)),
    );
    for (const merged of ['A5:A7', 'B5:B7', 'C5:F5', 'G5:J5', 'K5:M5', 'C6:C7', 'D6:E6', 'F6:F7', 'M6:M7'])
      expect(sheet).toContain(`ref="${merged}"`);
  });
  it('adds up by formulas that also carry their results', () => {
    expect([cell('C9'), cell('G10'), cell('K11')]).toEqual([
      '<f>D9+E9+F9</f><v>3</v>',
      '<f>H10+I10+J10</f><v>4</v>',
      '<f>L11+M11</f><v>1</v>',
    ]);
    expect(cell('D12')).toBe('<f>SUM(D9:D11)</f><v>1</v>');
    expect(row(12)).toEqual(['10', '1', '8', '1', '5', '2', '2', '1', '4', '3', '1']);
  });
  it('has a line that must be 0 under the wholes', () => {
    expect(['C13', 'G13', 'K13'].map(cell)).toEqual([
      '<f>C12-D12-E12-F12</f><v>0</v>',
      '<f>G12-H12-I12-J12</f><v>0</v>',
      '<f>K12-L12-M12</f><v>0</v>',
    ]);
  });
  it('names on its second sheet the checks and the dossiers behind them', () => {
    expect(checkSheet).toContain('<c r="A2"');
    expect(texts).toContain(`1 hồ sơ: ${REFUSED}`);
    expect(texts.filter((each) => /^R\d$/.test(each))).toEqual([...'123456789'].map((each) => `R${each}`));
  });
});
