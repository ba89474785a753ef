import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { reportDefinition } from '#server/reports/built-in/catalogue.ts';
import { columnsOf } from '#server/requests/columns.ts';
import { proposeValues } from '#server/requests/propose-values.ts';
import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { FileProposals, SubmissionAnswer } from '#shared/contract/entry.ts';
import { RequestAnswer } from '#shared/contract/request.ts';
import { makeDocx } from '../learn/make-docx.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

const definition = reportDefinition('tong-hop-van-ban');
const columns = definition ? columnsOf(definition) : [];
const REPORT = [
  'Trong năm, đơn vị tiếp nhận 1.250 văn bản đến trên phần mềm.',
  'Phát hành 340 văn bản đi trên phần mềm, được ký số 320/340 văn bản điện tử.',
  '| Nội dung | Số lượng |',
  '| Văn bản đến độ hỏa tốc | 7 |',
];

describe('the file of a unit outside the system', () => {
  it('in Word is read for the figures of the report', async () => {
    const { proposals } = await proposeValues(await makeDocx(REPORT), columns);
    const best = (id: string) => proposals.find(({ column }) => column === id);
    expect(best('vb_den')).toMatchObject({ n: 1_250, printed: '1.250' });
    expect(best('vb_den_hoa_toc')).toMatchObject({ n: 7, confidence: 1 });
    expect(best('vb_ky_so')).toMatchObject({ n: 320, d: 340 });
  });

  it('in Excel is read by the labels of its rows', async () => {
    const words = (value: string) => ({ value, type: String });
    const rows = [
      ['TT', 'Nội dung', 'Số lượng'].map(words),
      [words('1'), words('Văn bản đến'), { value: 12_481, type: Number }],
      [words('2'), words('Tỷ lệ gửi văn bản điện tử được ký số'), words('5351/5470')],
    ];
    const sheet = await writeExcelFile([{ data: rows, sheet: 'Báo cáo' }]).toBuffer();
    const { proposals } = await proposeValues(new Uint8Array(sheet), columns);
    expect(proposals.find(({ column }) => column === 'vb_den')).toMatchObject({ n: 12_481 });
    expect(proposals.find(({ column }) => column === 'vb_ky_so')).toMatchObject({ n: 5_351, d: 5_470 });
  });

  it('with a stamp of secrecy is refused', async () => {
    await expect(proposeValues(await makeDocx(['MẬT', ...REPORT]), columns)).rejects.toThrow('độ mật');
  });
});

describe('entering it', () => {
  let service: TestService;
  let consolidator: Identity;
  let tracked: RequestAnswer;
  let proposed: FileProposals;
  let docx: Uint8Array;
  const at = (path: string) =>
    `/api/v1/requests/${tracked.request.id}/addressees/${tracked.addressees[0]?.id}/${path}`;
  const upload = (bytes: Uint8Array, name = 'Báo cáo.docx') =>
    service.ask('POST', at('files'), bytes, consolidator, {
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(name),
    });
  const entry = (more: object = {}) => ({
    ...{
      hash: proposed.file.hash,
      seen: tracked.addressees[0]?.version,
      receivedAt: '2026-11-19T09:00:00+07:00',
    },
    ...{ symbol: '77/BC-CN', symbolOn: '2026-11-18', asOf: '2026-11-15' },
    values: [
      { column: 'vb_den', printed: '1.250', sentence: 'đơn vị tiếp nhận 1.250 văn bản', place: 'đoạn 1' },
      { column: 'vb_ky_so', printed: '320/340', sentence: '', place: '' },
      { column: 'ty_le_vb_den_dien_tu', printed: '97,82%', sentence: '', place: '' },
    ],
    texts: [{ id: 'kho_khan_van_ban', text: 'Thiếu máy quét.' }],
    ...more,
  });
  beforeAll(async () => {
    service = await startService();
    const admin = await makeAdministrator(service);
    const unit = await addUnit(service, admin, 'Sở Khoa học và Công nghệ');
    consolidator = await addDevice(service, admin, unit, 'consolidator');
    docx = await makeDocx(REPORT);
    const made = await service.ask(
      'POST',
      '/api/v1/requests',
      {
        ...{ symbol: '1412/SKHCN', symbolOn: '2026-11-18', title: 'Báo cáo', note: '', units: [] },
        ...{ dueAt: '2026-11-25T10:00:00Z', definition: 'tong-hop-van-ban' },
        ...{
          period: { rule: 'calendar.year', year: 2026 },
          outside: ['Công ty Cấp nước', 'Công ty Điện lực'],
        },
      },
      consolidator,
    );
    tracked = RequestAnswer.parse(await made.json());
  });
  afterAll(() => service.close());

  it('begins with what the file may say, each number with its sentence', async () => {
    const answer = await upload(docx);
    proposed = FileProposals.parse(await answer.json());
    expect(proposed.file.name).toBe('Báo cáo.docx');
    const incoming = proposed.proposals.find(({ column }) => column === 'vb_den');
    expect(incoming?.sentence).toContain('tiếp nhận 1.250 văn bản đến');
    expect(proposed.texts.map(({ id }) => id)).toContain('kho_khan_van_ban');
  });

  it('of a file nobody can read is refused with a sentence', async () => {
    expect((await upload(new TextEncoder().encode('không phải Word'))).status).toBe(422);
  });

  it.each([
    ['a file that was not uploaded', { hash: 'b'.repeat(64) }, 404],
    ['no value', { values: [] }, 422],
    [
      'a column the report has not',
      { values: [{ column: 'x', printed: '1', sentence: '', place: '' }] },
      422,
    ],
    ['a day to come', { receivedAt: '2027-01-01T00:00:00Z' }, 422],
    ['figures of before the period', { asOf: '2025-12-31' }, 422],
    ['an old view of the unit', { seen: 99 }, 409],
  ])('with %s is refused', async (_, more, status) => {
    expect((await service.ask('POST', at('entry'), entry(more), consolidator)).status).toBe(status);
  });

  it('counts the unit as sent, on the day the file came', async () => {
    const answer = await service.ask('POST', at('entry'), entry(), consolidator);
    expect(answer.status).toBe(201);
    tracked = RequestAnswer.parse(await answer.json());
    expect(tracked.addressees[0]).toMatchObject({ state: 'outside', late: false });
    expect(tracked.addressees[0]?.submission).toMatchObject({ kind: 'file', file: { name: 'Báo cáo.docx' } });
    expect(tracked.counts).toMatchObject({ asked: 2, sent: 1 });
    expect(tracked.history[0]).toMatchObject({ deed: 'enter', addressee: 'Công ty Cấp nước' });
  });

  it('puts its numbers into the table, marked as entered from a file', async () => {
    const answer = await service.ask(
      'GET',
      `/api/v1/requests/${tracked.request.id}/table`,
      undefined,
      consolidator,
    );
    const table = ConsolidatedAnswer.parse(await answer.json());
    const total = (id: string) => table.totals.find(({ column }) => column === id);
    expect(total('vb_den')).toMatchObject({ n: 1_250, units: 1, words: 'cộng của 1/2 đơn vị' });
    expect(total('vb_ky_so')).toMatchObject({ n: 320, d: 340, printed: '94,12%' });
    expect(total('ty_le_vb_den_dien_tu')).toMatchObject({ units: 0, printed: '' });
    expect(table.rows[0]).toMatchObject({ asOf: '2026-11-15', submission: { kind: 'file' } });
    expect(table.notes).toContain('Nhập từ tệp: Công ty Cấp nước.');
    expect(table.statements[0]?.units).toMatchObject([{ name: 'Công ty Cấp nước', text: 'Thiếu máy quét.' }]);
  });

  it('keeps the file, its hash and who entered it as evidence', async () => {
    const sent = SubmissionAnswer.parse(
      await (await service.ask('GET', at('submission'), undefined, consolidator)).json(),
    );
    expect(sent.entry).toMatchObject({ name: 'consolidator thử', asOf: '2026-11-15' });
    expect(sent.addressee.submission?.file?.hash).toBe(proposed.file.hash);
    const file = await service.ask('GET', at('file'), undefined, consolidator);
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(docx))).toBe(true);
  });

  it('may be done again with a corrected file; the first stays', async () => {
    const again = await makeDocx([...REPORT, 'Bổ sung.']);
    proposed = FileProposals.parse(await (await upload(again, 'Bổ sung.docx')).json());
    expect((await service.ask('POST', at('entry'), entry(), consolidator)).status).toBe(201);
    const kept = await service.db.query.selectFrom('request_files').select('name').execute();
    expect(new Set(kept.map(({ name }) => name))).toEqual(new Set(['Bổ sung.docx', 'Báo cáo.docx']));
  });

  it('keeps a very long name by whole characters, so that the file can be had back', async () => {
    const name = `${'📄'.repeat(120)}${'a'.repeat(200)}`;
    const { file } = FileProposals.parse(await (await upload(await makeDocx(['Đến: 3.']), name)).json());
    expect(file.name).toBe(name.slice(0, 2 * 120 + 80));
    const now = await service.ask('GET', `/api/v1/requests/${tracked.request.id}`, undefined, consolidator);
    tracked = RequestAnswer.parse(await now.json());
    const body = entry({ hash: file.hash });
    expect((await service.ask('POST', at('entry'), body, consolidator)).status).toBe(201);
    const had = await service.ask('GET', at('file'), undefined, consolidator);
    expect(had.headers.get('Content-Disposition')).toContain(encodeURIComponent(file.name));
  });
});
