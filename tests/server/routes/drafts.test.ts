import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ChecksAnswer,
  ComparisonAnswer,
  ConflictAnswer,
  DraftAnswer,
  type DraftEdit,
  DraftsAnswer,
  HistoryAnswer,
  IssuedAnswer,
} from '#shared/contract/draft.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { docxText } from '../../e2e/docx-text.ts';
import { fakeOffice } from '../reports/fake-office.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  type Identity,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

/** The life of one report; the steps build on each other. */
let service: TestService;
let an: Identity;
let binh: Identity;
let draft: DraftAnswer;

const YEAR = { rule: 'calendar.year', year: 2025 };
const FORM = { definition: 'sxd-ung-dung-cntt', period: YEAR };
const outgoing = (number: number, year = 2025): CapturedRecord => ({
  type: 'document',
  direction: 'outgoing',
  key: `id:${year}${number}`,
  registerNumber: String(number),
  register: `Sổ đi ${year}`,
  issuedOn: `${year}-03-10`,
});
async function read(rows: CapturedRecord[]): Promise<void> {
  service.now.ms += 60_000;
  const window = { field: 'issuedOn', from: '2024-01-01', to: '2025-12-31' };
  const page = {
    system: 'ioffice',
    kind: 'outgoing-list',
    url: 'http://io.example/main',
    filter: {},
    window,
  } as const;
  const capturedAt = new Date(service.now.ms - 1_000).toISOString();
  const pagesSeen = { pages: [1], of: 1, size: 500 };
  await send(service, captureOf(rows, { page, capturedAt, hostTotal: rows.length, pagesSeen }), an);
}

const get = async (path: string, as: Identity = an) =>
  (await service.ask('GET', `/api/v1/drafts${path}`, undefined, as)).json();
const post = (path: string, body: unknown, as: Identity = an) =>
  service.ask('POST', `/api/v1/drafts${path}`, body, as);
const patch = (edits: Partial<DraftEdit>[], as: Identity = an) => {
  const whole = edits.map((edit) => ({
    kind: 'type',
    text: '',
    reason: 'theo sổ',
    seen: draft.version,
    ...edit,
  }));
  return service.ask('PATCH', `/api/v1/drafts/${draft.id}`, { edits: whole }, as);
};
const keep = async (answer: Response): Promise<DraftAnswer> => {
  draft = DraftAnswer.parse(await answer.json());
  return draft;
};
const figure = (id: string) => draft.report.figures.find((each) => each.id === id);

beforeAll(async () => {
  service = await startService(undefined, { LIEN_THONG_SOFFICE: await fakeOffice() });
  const admin = await makeAdministrator(service);
  const unit = await addUnit(service, admin, 'Sở Xây dựng');
  an = await addDevice(service, admin, unit);
  binh = await addDevice(service, admin, unit, 'unitAdmin');
  const old = Array.from({ length: 30 }, (_, index) => outgoing(index + 1, 2024));
  await read([...old, ...Array.from({ length: 90 }, (_, index) => outgoing(index + 1))]);
});
afterAll(() => service.close());

describe('a draft', () => {
  it('is begun once for a period and then continued', async () => {
    const first = await post('', FORM);
    await keep(first);
    const again = await post('', FORM, binh);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(DraftAnswer.parse(await again.json()).id).toBe(draft.id);
  });

  it('stands among the drafts of the unit with its progress', async () => {
    const { drafts } = DraftsAnswer.parse(await get(''));
    expect(drafts).toMatchObject([{ id: draft.id, issued: 0 }]);
    expect(drafts[0]?.sure).toBeLessThan(drafts[0]?.total ?? 0);
  });

  it('takes a typed value with its reason and shows it typed', async () => {
    await keep(await patch([{ figure: 'tuong_lua', text: 'mềm pfsense' }]));
    expect(figure('tuong_lua')).toMatchObject({ state: 'typed', printed: 'mềm pfsense', reason: 'theo sổ' });
  });

  it('takes edits of different figures from two people who saw the same version', async () => {
    const { version } = draft;
    await patch([{ figure: 'dia_danh', text: 'An Giang', seen: version }]);
    await keep(await patch([{ figure: 'viet_tat', text: 'SXD', seen: version }], binh));
    expect([figure('dia_danh')?.printed, figure('viet_tat')?.printed]).toEqual(['An Giang', 'SXD']);
  });

  it('refuses to overwrite what the second person has not seen, and shows it', async () => {
    const { version } = draft;
    await keep(await patch([{ figure: 'tuong_lua', text: 'Fortinet' }], binh));
    const refused = await patch([{ figure: 'tuong_lua', text: 'Cisco', seen: version }]);
    expect(refused.status).toBe(409);
    expect(ConflictAnswer.parse(await refused.json()).conflicts).toMatchObject([
      { figure: 'tuong_lua', mine: 'Cisco', theirs: 'Fortinet', name: 'unitAdmin thử', own: false },
    ]);
  });

  it('keeps who wrote what, when and why', async () => {
    const { changes } = HistoryAnswer.parse(await get(`/${draft.id}/figures/tuong_lua/history`));
    expect(changes.map(({ name, before, after, own }) => [name, before, after, own])).toEqual([
      ['unitAdmin thử', 'mềm pfsense', 'Fortinet', false],
      ['officer thử', '', 'mềm pfsense', true],
    ]);
  });

  it('loses none of many edits that arrive at the same moment', async () => {
    const figures = ['ty_le_may_tinh', 'ty_le_lan', 'ty_le_wan', 'ty_le_diet_virus', 'nguoi_ky', 'kho_khan'];
    const { version } = draft;
    const answers = await Promise.all(
      figures.map((id, index) => patch([{ figure: id, text: `${index}%` }], index % 2 === 0 ? an : binh)),
    );
    expect(answers.map(({ status }) => status)).toEqual(figures.map(() => 200));
    await keep(await service.ask('GET', `/api/v1/drafts/${draft.id}`, undefined, an));
    expect(figures.map((id) => figure(id)?.printed)).toEqual(figures.map((_, index) => `${index}%`));
    expect(draft.version).toBe(version + figures.length);
  });

  it.each([
    ['without a reason', { figure: 'nguoi_ky', text: 'A', reason: '' }],
    ['of a figure it has not', { figure: 'x', text: 'A' }],
  ])('refuses an edit %s', async (_, edit) => {
    expect((await patch([edit])).status).toBe(422);
  });

  it('tells what changed when it is computed again, and keeps typed values', async () => {
    await keep(await patch([{ figure: 'vb_di', text: '88/90', reason: 'theo sổ đi' }]));
    await read([outgoing(91), outgoing(92)]);
    await keep(await post(`/${draft.id}/computed`, {}));
    expect(draft.changes).toMatchObject([{ figure: 'vb_di' }]);
    expect(figure('vb_di')).toMatchObject({ state: 'typed', printed: '88/90', n: 88, d: 90 });
    expect(draft.edits.find((edit) => edit.figure === 'vb_di')?.computed).toContain('92');
  });

  it('goes back to the computed value', async () => {
    await keep(await patch([{ figure: 'vb_di', kind: 'clear' }]));
    expect(figure('vb_di')).toMatchObject({ n: 92, state: 'computed' });
  });

  it('opens on the rows behind its figures', async () => {
    expect(await get(`/${draft.id}/figures/vb_di/rows?size=5`)).toMatchObject({ total: 92 });
  });

  it('compares with the period before by the same definitions and tells what jumps', async () => {
    const { previous, lastYear, jumps } = ComparisonAnswer.parse(await get(`/${draft.id}/comparison`));
    expect(previous?.period.from).toBe('2024-01-01');
    expect(previous?.figures.find(({ id }) => id === 'vb_di')).toMatchObject({ n: 30 });
    expect(lastYear).toBeNull();
    expect(jumps).toEqual([]);
  });

  it('tells its version to who asks often', async () => {
    expect(await get(`/${draft.id}/version`)).toEqual({ version: draft.version, moved: 0 });
  });
});

describe('issuing', () => {
  const fillMissing = async (): Promise<void> => {
    const blocking = ChecksAnswer.parse(await get(`/${draft.id}/checks`)).checks.filter(
      ({ severity }) => severity === 'block',
    );
    const edits = [...new Set(blocking.flatMap(({ figure: id }) => id ?? []))].map((id) => ({
      figure: id,
      text: '0',
      reason: 'đơn vị không có',
    }));
    await keep(await patch(edits));
  };
  const issue = (reason = '') => post(`/${draft.id}/issued`, { version: draft.version, reason });

  it('is blocked while counted figures are missing, and says which', async () => {
    const { blocked, checks } = ChecksAnswer.parse(await get(`/${draft.id}/checks`));
    expect([blocked, checks[0]?.severity, checks[0]?.kind]).toEqual([true, 'block', 'missing']);
    const refused = await issue();
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
  });

  it('freezes values, evidence and the Word file', async () => {
    await fillMissing();
    const answer = await issue();
    expect(answer.status).toBe(201);
    const issued = IssuedAnswer.parse(await answer.json());
    expect(issued.version).toMatchObject({ n: 1, name: 'officer thử' });
    expect(issued.evidence.find((each) => each.figure === 'vb_di')).toMatchObject({
      n: 92,
      rows: [{ side: 'n', count: 92 }, { side: 'd' }],
    });
    expect(issued.evidence.find((each) => each.figure === 'vb_di')?.rows[0]?.keys).toHaveLength(50);
  });

  it('hands out the very bytes of the hash, with the moment of the figures', async () => {
    const answer = await service.ask('GET', `/api/v1/drafts/${draft.id}/issued/1/docx`, undefined, an);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { version } = IssuedAnswer.parse(await get(`/${draft.id}/issued/1`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.docxHash);
    expect(docxText(bytes)).toContain('Số liệu trong báo cáo tính đến 12 giờ 02 ngày 20/11/2026.');
  });

  it('is handed out as PDF made of those bytes', async () => {
    const answer = await service.ask('GET', `/api/v1/drafts/${draft.id}/issued/1/pdf`, undefined, an);
    expect([answer.status, answer.headers.get('Content-Type'), (await answer.text()).slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('is refused again while nothing has changed', async () => {
    await keep(await service.ask('GET', `/api/v1/drafts/${draft.id}`, undefined, an));
    const refused = await issue('gửi lại');
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { detail: 'Chưa có gì khác với bản 1.' },
    ]);
  });

  it('of a correction needs its reason', async () => {
    await keep(await patch([{ figure: 'tuong_lua', text: 'Palo Alto' }]));
    expect(draft.sinceIssue).toMatchObject([{ figure: 'tuong_lua', before: 'Fortinet', after: 'Palo Alto' }]);
    expect((await issue()).status).toBe(422);
  });

  it('of a correction makes the next version and shows the difference', async () => {
    const issued = IssuedAnswer.parse(await (await issue('thay thiết bị')).json());
    expect(issued.version).toMatchObject({ n: 2, reason: 'thay thiết bị' });
    expect(issued.differences).toMatchObject([
      { figure: 'tuong_lua', before: 'Fortinet', after: 'Palo Alto' },
    ]);
  });

  it('leaves the version before as it was', async () => {
    const first = IssuedAnswer.parse(await get(`/${draft.id}/issued/1`));
    expect(first.report.figures.find(({ id }) => id === 'tuong_lua')?.printed).toBe('Fortinet');
  });

  it('of a draft that somebody changed meanwhile is refused', async () => {
    const seen = draft.version;
    await patch([{ figure: 'tuong_lua', text: 'Sophos' }], binh);
    expect((await post(`/${draft.id}/issued`, { version: seen, reason: 'x' })).status).toBe(409);
  });

  it('is for good: the store refuses to alter or remove it', async () => {
    const { query } = service.db;
    await expect(query.updateTable('issued_reports').set({ reason: 'x' }).execute()).rejects.toThrow();
    await expect(query.deleteFrom('issued_reports').execute()).rejects.toThrow();
  });

  it('lets the next period begin with what was stated, to be confirmed', async () => {
    const next = DraftAnswer.parse(
      await (await post('', { ...FORM, period: { rule: 'calendar.h1', year: 2026 } })).json(),
    );
    const carried = next.report.figures.find(({ id }) => id === 'tuong_lua');
    expect(carried).toMatchObject({ state: 'carried', printed: 'Palo Alto' });
    const confirmed = await service.ask(
      'PATCH',
      `/api/v1/drafts/${next.id}`,
      {
        edits: [{ figure: 'tuong_lua', kind: 'confirm', text: 'Palo Alto', reason: '', seen: next.version }],
      },
      an,
    );
    const after = DraftAnswer.parse(await confirmed.json());
    expect(after.report.figures.find(({ id }) => id === 'tuong_lua')?.state).toBe('confirmed');
  });
});
