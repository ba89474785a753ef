import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceAnswer } from '#shared/contract/api.ts';
import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { ChecksAnswer, DraftAnswer, DraftsAnswer, IssuedAnswer } from '#shared/contract/draft.ts';
import { BegunAnswer, RequestAnswer } from '#shared/contract/request.ts';
import { docxText } from '../../e2e/docx-text.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';

/** The consolidated report as a draft of the workbench, from its beginning to its second version; the steps build on each other. */
describe.each([SQLITE, postgres()])('a consolidated report on $name', (dialect) => {
  let service: TestService;
  let consolidator: Identity;
  let clerk: Identity;
  let stranger: Identity;
  let officers: Identity[];
  const units = { so: '', xa1: '', xa2: '' };
  let request = '';
  let draft: DraftAnswer;

  const at = (path: string) => `/api/v1${path}`;
  const ask = (method: string, path: string, body?: unknown, as: Identity = consolidator) =>
    service.ask(method, at(path), body, as);
  const begin = (as?: Identity) => ask('POST', `/requests/${request}/report`, {}, as);
  const look = async (): Promise<DraftAnswer> => {
    draft = DraftAnswer.parse(await (await ask('GET', `/drafts/${draft.id}`)).json());
    return draft;
  };
  const recompute = async (): Promise<void> => {
    const answer = await ask('POST', `/drafts/${draft.id}/computed`, {});
    draft = DraftAnswer.parse(await answer.json());
  };
  const figure = (id: string) => draft.report.figures.find((each) => each.id === id);
  /** Types the values of a draft and freezes it; whatever else it prints is `other`. */
  const issue = async (id: string, as: Identity, values: Record<string, string>, other = '5') => {
    const read = DraftAnswer.parse(await (await ask('GET', `/drafts/${id}`, undefined, as)).json());
    const edits = read.report.figures
      .filter((each) => !each.id.startsWith('giai_trinh.'))
      .map(({ id: own }) => ({
        ...{ figure: own, kind: 'type', reason: 'theo sổ', seen: read.version },
        text: own === 'ngay_ky' ? '20/11/2026' : (values[own] ?? other),
      }));
    const typed = DraftAnswer.parse(await (await ask('PATCH', `/drafts/${id}`, { edits }, as)).json());
    const body = { version: typed.version, reason: 'bổ sung' };
    expect((await ask('POST', `/drafts/${id}/issued`, body, as)).status).toBe(201);
  };
  /** A unit answers with its next version. */
  const send = async (which: 0 | 1, n: number, vbDen: string): Promise<void> => {
    const as = officers[which] ?? null;
    const unit = which === 0 ? units.xa1 : units.xa2;
    const begun = await ask('POST', `/requests/${request}/answer/draft?unit=${unit}`, {}, as);
    const own = BegunAnswer.parse(await begun.json()).draft;
    await issue(own, as, { vb_den: vbDen, vb_ky_so: `${n}/10` });
    const body = { issued: n, symbol: `${n}/BC-UBND`, symbolOn: '2026-11-20' };
    const sent = await ask('POST', `/requests/${request}/answer/submission?unit=${unit}`, body, as);
    expect(sent.status).toBe(201);
  };

  beforeAll(async () => {
    await dialect.start();
    service = await startService(await dialect.fresh());
    const admin = await makeAdministrator(service);
    units.so = await addUnit(service, admin, 'Sở Khoa học và Công nghệ');
    units.xa1 = await addUnit(service, admin, 'UBND xã An Phú', units.so);
    units.xa2 = await addUnit(service, admin, 'UBND xã Bình Minh', units.so);
    const away = await addUnit(service, admin, 'Sở Nội vụ');
    consolidator = await addDevice(service, admin, units.so, 'consolidator');
    clerk = await addDevice(service, admin, units.so);
    stranger = await addDevice(service, admin, away, 'consolidator');
    officers = [await addDevice(service, admin, units.xa1), await addDevice(service, admin, units.xa2)];
    const made = await ask('POST', '/requests', {
      ...{ symbol: '1412/SKHCN', symbolOn: '2026-11-18', title: 'Báo cáo văn bản năm 2026', note: '' },
      ...{ dueAt: '2026-11-25T17:00:00+07:00', definition: 'tong-hop-van-ban' },
      ...{ period: { rule: 'calendar.year', year: 2026 }, units: [units.xa1, units.xa2], outside: [] },
    });
    request = RequestAnswer.parse(await made.json()).request.id;
    await send(0, 1, '12');
  });
  afterAll(async () => {
    await service.close();
    await dialect.stop();
  });

  it('is begun once, however often and by how many the button is pressed', async () => {
    const answers = await Promise.all([begin(), begin(), begin()]);
    const ids = await Promise.all(answers.map(async (each) => BegunAnswer.parse(await each.json()).draft));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    draft = DraftAnswer.parse(await (await ask('GET', `/drafts/${ids[0]}`)).json());
    const table = await ask('GET', `/requests/${request}/table`);
    expect(ConsolidatedAnswer.parse(await table.json()).draft).toBe(draft.id);
  });

  it('prints totals of the frozen reports, each saying how many units are in it and who is not', () => {
    expect(figure('tong_vb_den')).toMatchObject({
      ...{ n: 12, d: null, printed: '12 văn bản (cộng của 1/2 đơn vị)', state: 'computed' },
      coverage: { state: 'complete', notes: [] },
    });
    expect(figure('tong_vb_den')?.notes).toContain('Chưa có số liệu của 1 đơn vị: UBND xã Bình Minh.');
    expect(figure('tinh_hinh_gui')?.coverage).toEqual({
      ...{ state: 'partial', notes: ['1/2 đơn vị chưa gửi: UBND xã Bình Minh'] },
    });
    expect(figure('tong_vb_ky_so')).toMatchObject({ n: 1, d: 10 });
    expect(draft.consolidates).toMatchObject({ symbol: '1412/SKHCN', asked: 2, sent: 1, moved: [] });
  });

  it('opens a total on what each unit gave, the one that has not sent among them', async () => {
    const rows = `/drafts/${draft.id}/figures/tong_vb_den/rows`;
    const evidence = EvidenceAnswer.parse(await (await ask('GET', rows)).json());
    expect(evidence.rows).toMatchObject([
      { sender: 'UBND xã An Phú', given: '12', inTotal: 'có', version: 'bản 1 đã chốt', sentAs: '1/BC-UBND' },
      { sender: 'UBND xã Bình Minh', given: '', inTotal: 'không', why: 'chưa gửi' },
    ]);
  });

  it('is not shown to an officer who may not see what units sent, nor to another department', async () => {
    for (const as of [clerk, stranger, officers[0] ?? null]) {
      for (const path of ['', '/version', '/checks', '/docx', '/figures/tong_vb_den/rows', '/issued/1'])
        expect([path, (await ask('GET', `/drafts/${draft.id}${path}`, undefined, as)).status]).toEqual([
          path,
          404,
        ]);
      expect((await ask('POST', `/drafts/${draft.id}/computed`, {}, as)).status).toBe(404);
      const list = DraftsAnswer.parse(await (await ask('GET', '/drafts', undefined, as)).json());
      expect(list.drafts.map(({ id }) => id)).not.toContain(draft.id);
    }
    expect((await begin(clerk)).status).toBe(403);
    expect((await begin(stranger)).status).toBe(404);
  });

  it('is begun by its request alone, never as a report of the unit', async () => {
    const period = { rule: 'calendar.year', year: 2026 };
    const answer = await ask('POST', '/drafts', { definition: 'tong-hop-yeu-cau', period });
    expect(answer.status).toBe(404);
  });

  it('is checked before issue: header and signature are required, missing units only told', async () => {
    const checks = ChecksAnswer.parse(await (await ask('GET', `/drafts/${draft.id}/checks`)).json());
    expect(checks.blocked).toBe(true);
    expect(checks.checks.filter(({ severity }) => severity === 'block').map(({ figure: id }) => id)).toEqual(
      expect.arrayContaining(['viet_tat', 'dia_danh', 'chuc_vu_ky', 'nguoi_ky']),
    );
    expect(checks.checks.filter(({ kind }) => kind === 'partial')).toMatchObject([
      {
        ...{ figure: 'tinh_hinh_gui', severity: 'warn' },
        words: 'Chưa đủ: 1/2 đơn vị chưa gửi: UBND xã Bình Minh.',
      },
    ]);
    expect(checks.checks.filter(({ kind }) => kind === 'ratio-wrong')).toEqual([]);
  });

  it('is issued with values, the submissions behind them and hashes that hold', async () => {
    const words = { viet_tat: 'SKHCN', dia_danh: 'Quảng Ngãi', chuc_vu_ky: 'GIÁM ĐỐC', nguoi_ky: 'Lê An' };
    const edits = Object.entries({ ...words, ton_tai: 'Các xã thiếu máy quét.' }).map(([id, text]) => ({
      ...{ figure: id, kind: 'type', text, reason: 'Đơn vị soạn', seen: draft.version },
    }));
    await ask('PATCH', `/drafts/${draft.id}`, { edits });
    const { version } = await look();
    const answer = await ask('POST', `/drafts/${draft.id}/issued`, { version, reason: '' });
    expect(answer.status).toBe(201);
    const issued = IssuedAnswer.parse(await answer.json());
    expect(issued.report.sources).toMatchObject([
      { name: 'UBND xã An Phú', submission: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: 'UBND xã Bình Minh', submission: 0, hash: '' },
    ]);
    const [own] = issued.evidence.filter(({ figure: id }) => id === 'tong_vb_den');
    expect(own?.rows).toEqual([
      { side: 'n', count: 1, keys: [`UBND xã An Phú #1 ${issued.report.sources?.[0]?.hash}`] },
    ]);
    const { report, evidence } = issued;
    const content = createHash('sha256')
      .update(JSON.stringify([report, evidence]))
      .digest('hex');
    expect(issued.version.contentHash).toBe(content);
    const docx = await ask('GET', `/drafts/${draft.id}/issued/1/docx`);
    const bytes = new Uint8Array(await docx.arrayBuffer());
    expect(issued.version.docxHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const text = docxText(bytes);
    expect(text).toContain('- Văn bản đến: 12 văn bản (cộng của 1/2 đơn vị)');
    expect(text).toContain('Phụ lục II');
    expect(text).toContain('Các xã thiếu máy quét.');
  });

  it('tells that figures have changed when a unit sends later, and alters nothing by itself', async () => {
    await send(1, 1, '30');
    await look();
    expect(draft.consolidates?.moved).toEqual(['UBND xã Bình Minh đã gửi báo cáo.']);
    expect(figure('tong_vb_den')?.n).toBe(12);
    const checks = ChecksAnswer.parse(await (await ask('GET', `/drafts/${draft.id}/checks`)).json());
    expect(checks.checks.find(({ kind }) => kind === 'moved')).toMatchObject({
      ...{ severity: 'warn', words: expect.stringContaining('UBND xã Bình Minh đã gửi báo cáo.') },
    });
    const version = await (await ask('GET', `/drafts/${draft.id}/version`)).json();
    expect(version).toEqual({ version: draft.version, moved: 1 });
    expect(
      docxText(new Uint8Array(await (await ask('GET', `/drafts/${draft.id}/docx`)).arrayBuffer())),
    ).toContain('cộng của 1/2 đơn vị');
  });

  it('says that receiving and locking alter no figure, by saying nothing', async () => {
    const before = draft.consolidates?.moved;
    const tracking = RequestAnswer.parse(await (await ask('GET', `/requests/${request}`)).json());
    const addressees = tracking.addressees.map(({ id, version }) => ({ id, seen: version }));
    await ask('POST', `/requests/${request}/deeds`, { deed: 'receive', reason: '', addressees });
    expect((await look()).consolidates?.moved).toEqual(before);
  });

  it('takes the later report in when worked out again, keeping what was written', async () => {
    await recompute();
    expect(draft.consolidates?.moved).toEqual([]);
    expect(figure('tong_vb_den')).toMatchObject({ n: 42, printed: '42 văn bản (tổng hợp từ 02 đơn vị)' });
    expect(figure('ton_tai')).toMatchObject({ printed: 'Các xã thiếu máy quét.', state: 'typed' });
    expect(draft.changes.find(({ figure: id }) => id === 'tong_vb_den')).toMatchObject({
      ...{ before: '12 văn bản (cộng của 1/2 đơn vị)', after: '42 văn bản (tổng hợp từ 02 đơn vị)' },
    });
  });

  it('is issued anew with a reason, its differences visible and the first version untouched', async () => {
    const body = { version: draft.version, reason: 'Bổ sung UBND xã Bình Minh' };
    const second = IssuedAnswer.parse(await (await ask('POST', `/drafts/${draft.id}/issued`, body)).json());
    expect(second.version.n).toBe(2);
    expect(second.differences.find(({ figure: id }) => id === 'tong_vb_den')).toMatchObject({
      ...{ before: '12 văn bản (cộng của 1/2 đơn vị)', after: '42 văn bản (tổng hợp từ 02 đơn vị)' },
    });
    const first = IssuedAnswer.parse(await (await ask('GET', `/drafts/${draft.id}/issued/1`)).json());
    expect(first.report.figures.find(({ id }) => id === 'tong_vb_den')?.n).toBe(12);
  });

  it('leaves out what was sent back, and tells that a total is gone', async () => {
    const tracking = RequestAnswer.parse(await (await ask('GET', `/requests/${request}`)).json());
    const addressees = tracking.addressees.map(({ id, version }) => ({ id, seen: version }));
    await ask('POST', `/requests/${request}/deeds`, { deed: 'return', reason: 'thiếu', addressees });
    expect((await look()).consolidates?.moved).toEqual([
      'UBND xã An Phú được yêu cầu bổ sung, số liệu tạm rút khỏi bảng.',
      'UBND xã Bình Minh được yêu cầu bổ sung, số liệu tạm rút khỏi bảng.',
    ]);
    await recompute();
    expect(figure('tong_vb_den')).toBeUndefined();
    expect(draft.changes.find(({ figure: id }) => id === 'tong_vb_den')).toMatchObject({ after: '' });
    expect(figure('tinh_hinh_gui')?.printed).toContain('chưa có cơ quan, đơn vị, địa phương nào gửi báo cáo');
  });

  it('carries the signer into the next one, never what was written of other units', async () => {
    const made = await ask('POST', '/requests', {
      ...{ symbol: '1500/SKHCN', symbolOn: '2026-11-19', title: 'Báo cáo văn bản năm 2027', note: '' },
      ...{ dueAt: '2026-11-25T17:00:00+07:00', definition: 'tong-hop-van-ban' },
      ...{ period: { rule: 'calendar.year', year: 2026 }, units: [units.xa1], outside: [] },
    });
    request = RequestAnswer.parse(await made.json()).request.id;
    const { draft: id } = BegunAnswer.parse(await (await begin()).json());
    draft = DraftAnswer.parse(await (await ask('GET', `/drafts/${id}`)).json());
    expect(figure('nguoi_ky')).toMatchObject({ printed: 'Lê An', state: 'carried' });
    expect(figure('ton_tai')).toMatchObject({
      printed: 'Chưa có báo cáo của đơn vị nào.',
      state: 'computed',
    });
  });

  it('is not begun for a request that was withdrawn', async () => {
    const made = await ask('POST', '/requests', {
      ...{ symbol: '1501/SKHCN', symbolOn: '2026-11-19', title: 'Báo cáo khác', note: '' },
      ...{ dueAt: '2026-11-25T17:00:00+07:00', definition: 'tong-hop-van-ban' },
      ...{ period: { rule: 'calendar.year', year: 2026 }, units: [units.xa1], outside: [] },
    });
    request = RequestAnswer.parse(await made.json()).request.id;
    await ask('PUT', `/requests/${request}/state`, { state: 'withdrawn', reason: 'nhầm' });
    expect((await begin()).status).toBe(409);
  });
});
