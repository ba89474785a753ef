import { afterAll, beforeAll, expect, it } from 'vitest';
import { StatusAnswer } from '#shared/contract/api.ts';
import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { DraftAnswer } from '#shared/contract/draft.ts';
import { SubmissionAnswer } from '#shared/contract/entry.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import {
  type Addressee,
  AskableAnswer,
  BegunAnswer,
  Question,
  RequestAnswer,
  type RequestDeed,
  RequestsAnswer,
} from '#shared/contract/request.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

/** The life of one request; the steps build on each other. The clock stands at noon of Friday, 20/11/2026; 24/11 is a day off. */
let service: TestService;
let admin: Identity;
let consolidator: Identity;
let officer: Identity;
let other: Identity;
let stranger: Identity;
let tracked: RequestAnswer;
const units = { so: '', xa1: '', xa2: '', ngoai: '' };
const YEAR = { rule: 'calendar.year', year: 2026 };
const DUE = '2026-11-25T17:00:00+07:00';

const asking = () => ({
  symbol: '1412/STTTT',
  symbolOn: '2026-11-18',
  title: 'Báo cáo văn bản năm 2026',
  note: '',
  dueAt: DUE,
  definition: 'tong-hop-van-ban',
  period: YEAR,
  units: [units.xa1, units.xa2],
  outside: ['Công ty Môi trường'],
});
const ask = (method: string, path: string, body?: unknown, as: Identity = consolidator) =>
  service.ask(method, `/api/v1/requests${path}`, body, as);
const detail = async (answer: Response): Promise<string> =>
  ProblemDetails.parse(await answer.json()).detail ?? '';
const named = (name: string): Addressee => {
  const found = tracked.addressees.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const look = async (): Promise<RequestAnswer> => {
  tracked = RequestAnswer.parse(await (await ask('GET', `/${tracked.request.id}`)).json());
  return tracked;
};
const deed = (what: RequestDeed['deed'], name: string, more: Partial<RequestDeed> = {}) => {
  const { id, version } = named(name);
  const addressees = [{ id, seen: version }];
  return ask('POST', `/${tracked.request.id}/deeds`, { deed: what, reason: '', addressees, ...more });
};
const mine = (path: string, body: unknown, as = officer, unit = units.xa1) =>
  ask('POST', `/${tracked.request.id}/answer/${path}?unit=${unit}`, body, as);
/** Types every figure and issues the draft's next version. */
async function issue(draftId: string, as: Identity, value = '5'): Promise<void> {
  const path = `/api/v1/drafts/${draftId}`;
  const draft = DraftAnswer.parse(await (await service.ask('GET', path, undefined, as)).json());
  const edits = draft.report.figures
    .filter(({ id }) => !id.startsWith('giai_trinh.'))
    .map(({ id }) => ({
      ...{ figure: id, kind: 'type', reason: 'theo sổ', seen: draft.version },
      text: id === 'ngay_ky' ? '20/11/2026' : value,
    }));
  const typed = DraftAnswer.parse(await (await service.ask('PATCH', path, { edits }, as)).json());
  const body = { version: typed.version, reason: 'bổ sung' };
  expect((await service.ask('POST', `${path}/issued`, body, as)).status).toBe(201);
}

beforeAll(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  units.so = await addUnit(service, admin, 'Sở Khoa học và Công nghệ');
  units.xa1 = await addUnit(service, admin, 'UBND xã An Phú', units.so);
  units.xa2 = await addUnit(service, admin, 'UBND xã Bình Minh', units.so);
  units.ngoai = await addUnit(service, admin, 'Sở Nội vụ');
  consolidator = await addDevice(service, admin, units.so, 'consolidator');
  officer = await addDevice(service, admin, units.xa1);
  other = await addDevice(service, admin, units.xa2);
  stranger = await addDevice(service, admin, units.ngoai, 'consolidator');
});
afterAll(() => service.close());

it('the form offers the units below the one that asks, and the reports there are', async () => {
  const askable = AskableAnswer.parse(await (await ask('GET', '/addressees')).json());
  expect(askable.units.map(({ id }) => id).sort()).toEqual([units.so, units.xa1, units.xa2].sort());
  expect(askable.definitions.map(({ id }) => id)).toContain('tong-hop-van-ban');
});

it('a request of a unit outside the tree is refused as if it did not exist', async () => {
  expect((await ask('POST', '', { ...asking(), units: [units.ngoai] })).status).toBe(404);
});

it.each([
  ['nobody', { units: [], outside: [] }, 'Hãy chọn ít nhất một đơn vị.'],
  ['a secret letter', { title: 'Báo cáo MẬT' }, 'văn bản mật'],
  ['a report due before the letter that asks', { symbolOn: '2026-11-26' }, 'Hạn nộp phải từ ngày văn bản'],
  ['an impossible period', { period: { rule: 'calendar.month', year: 2026 } }, 'tháng'],
])('a request of %s is refused with a sentence', async (_, more, words) => {
  const answer = await ask('POST', '', { ...asking(), ...more });
  expect(answer.status).toBe(422);
  expect(await detail(answer)).toContain(words);
});

it('a request asks its units and tells the working days left', async () => {
  const answer = await ask('POST', '', asking());
  expect(answer.status).toBe(201);
  tracked = RequestAnswer.parse(await answer.json());
  expect(tracked.counts).toMatchObject({ asked: 3, sent: 0, missing: 3 });
  expect(tracked.request.periodLabel).toContain('Năm 2026');
  expect(named('UBND xã An Phú').deadline.words).toBe('còn 2 ngày làm việc');
});

it('asking the very same again, even at once, makes no second request', async () => {
  const twice = await Promise.all([ask('POST', '', asking()), ask('POST', '', asking())]);
  const ids = await Promise.all(twice.map(async (each) => RequestAnswer.parse(await each.json()).request.id));
  expect(ids).toEqual([tracked.request.id, tracked.request.id]);
  const later = { ...asking(), units: [], outside: ['Công ty Cây xanh'] };
  const other = RequestAnswer.parse(await (await ask('POST', '', later)).json());
  expect(other.request.id).not.toBe(tracked.request.id);
  await ask('PUT', `/${other.request.id}/state`, { state: 'withdrawn', reason: 'thử' });
});

it('a unit that closed is asked by its successor’s name', async () => {
  const old = await addUnit(service, admin, 'UBND xã Cũ', units.so);
  const closing = { validTo: '2026-01-31', successors: [units.xa2] };
  await service.ask('POST', `/api/v1/admin/units/${old}/closing`, closing, admin);
  const answer = await ask('POST', '', { ...asking(), units: [old, units.xa2], outside: [] });
  const { addressees } = RequestAnswer.parse(await answer.json());
  expect(addressees.map(({ name }) => name)).toEqual(['UBND xã Bình Minh']);
});

it('an officer of a unit asked sees it among the questions and may not ask', async () => {
  const list = RequestsAnswer.parse(await (await ask('GET', '', undefined, officer)).json());
  expect([list.mayAsk, list.made]).toEqual([false, []]);
  expect(list.questions.map(({ request }) => request.symbol)).toEqual(['1412/STTTT']);
  expect((await ask('POST', '', asking(), officer)).status).toBe(403);
});

it('the popup of that officer tells how many reports are asked for and how near the nearest deadline is', async () => {
  const answer = await service.ask('GET', '/api/v1/status', undefined, officer);
  expect(StatusAnswer.parse(await answer.json()).requests).toEqual({
    ...{ open: 1, words: 'còn 2 ngày làm việc', overdue: false },
  });
  const none = await service.ask('GET', '/api/v1/status', undefined, stranger);
  expect(StatusAnswer.parse(await none.json()).requests).toBeNull();
});

it('whoever is not asked neither answers nor follows it', async () => {
  expect((await ask('GET', `/${tracked.request.id}`, undefined, stranger)).status).toBe(404);
  expect((await mine('draft', {}, stranger, units.ngoai)).status).toBe(404);
  expect((await mine('draft', {}, officer, units.xa2)).status).toBe(404);
});

it('sending before anything is issued is refused with the next step', async () => {
  const answer = await mine('submission', { issued: 1, symbol: '', symbolOn: '' });
  expect(answer.status).toBe(409);
  expect(await detail(answer)).toContain('soạn và chốt');
});

it('the draft begun for it is the unit’s own of that period, once', async () => {
  const begun = BegunAnswer.parse(await (await mine('draft', {})).json());
  expect(BegunAnswer.parse(await (await mine('draft', {})).json())).toEqual(begun);
  expect((await look()).addressees.map(({ state }) => state)).toEqual(['drafting', 'notSent', 'notSent']);
  await issue(begun.draft, officer);
  await look();
  expect(named('UBND xã An Phú').state).toBe('awaitingSignature');
});

it('sending the issued version answers the request', async () => {
  const answer = await mine('submission', { issued: 1, symbol: '15/BC-UBND', symbolOn: '2026-11-20' });
  const question = Question.parse(await answer.json());
  expect(question.addressee).toMatchObject({ state: 'sent', late: false });
  expect(question.addressee.submission).toMatchObject({ kind: 'issued', issued: 1, symbol: '15/BC-UBND' });
  expect((await look()).counts).toMatchObject({ sent: 1, onTime: 1, missing: 2 });
});

it('sending the same version twice is refused', async () => {
  expect((await mine('submission', { issued: 1, symbol: '', symbolOn: '' })).status).toBe(409);
});

it('a report is sent back with a reason, and never without', async () => {
  expect((await deed('return', 'UBND xã An Phú')).status).toBe(422);
  expect((await deed('return', 'UBND xã An Phú', { reason: 'thiếu tháng 12' })).status).toBe(200);
  expect((await look()).counts).toMatchObject({ sent: 0, returned: 1 });
  const list = RequestsAnswer.parse(await (await ask('GET', '', undefined, officer)).json());
  expect(list.questions[0]?.history[0]).toMatchObject({ deed: 'return', reason: 'thiếu tháng 12' });
});

it('a unit left out after that, and asked again, may send the version it has', async () => {
  const name = 'UBND xã An Phú';
  expect((await deed('exclude', name, { reason: 'không có số liệu' })).status).toBe(200);
  expect((await mine('submission', { issued: 1, symbol: '', symbolOn: '' })).status).toBe(409);
  await look();
  expect((await deed('include', name)).status).toBe(200);
  const answer = await mine('submission', { issued: 1, symbol: '15/BC-UBND', symbolOn: '2026-11-20' });
  expect(answer.status).toBe(201);
  expect(Question.parse(await answer.json()).addressee).toMatchObject({ state: 'sent', late: false });
  expect((await mine('submission', { issued: 1, symbol: '', symbolOn: '' })).status).toBe(409);
  await look();
  expect((await deed('return', name, { reason: 'thiếu tháng 12' })).status).toBe(200);
  await look();
});

it('what was sent back is answered by a new version only', async () => {
  expect((await mine('submission', { issued: 1, symbol: '', symbolOn: '' })).status).toBe(409);
  const { draft } = BegunAnswer.parse(await (await mine('draft', {})).json());
  await issue(draft, officer, '6');
  expect((await mine('submission', { issued: 2, symbol: '', symbolOn: '' })).status).toBe(201);
  await look();
  expect(named('UBND xã An Phú').state).toBe('resent');
});

it('two who act on one unit at once do not overwrite each other', async () => {
  const outcomes = await Promise.all([
    deed('receive', 'UBND xã An Phú'),
    deed('return', 'UBND xã An Phú', { reason: 'x' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  await look();
});

it('a reminder names those missing with their working days, ready to copy', () => {
  expect(tracked.reminder).toContain('hạn nộp 17h00 ngày 25/11/2026');
  expect(tracked.reminder).toContain('UBND xã Bình Minh (chưa gửi, còn 2 ngày làm việc)');
  expect(tracked.reminder).toMatch(/đã có \d\/3 đơn vị gửi/);
});

it('a unit with a later deadline is reminded of its own', async () => {
  const later = { reason: 'bão', dueAt: '2026-11-27T17:00:00+07:00' };
  expect(
    (await deed('extend', 'UBND xã Bình Minh', { ...later, dueAt: '2026-11-01T00:00:00Z' })).status,
  ).toBe(422);
  expect((await deed('extend', 'UBND xã Bình Minh', later)).status).toBe(200);
  expect((await look()).reminder).toContain('được gia hạn đến 17h00 ngày 27/11/2026, còn 4 ngày làm việc');
});

it('a unit that is not concerned is not counted any more', async () => {
  expect((await deed('exclude', 'Công ty Môi trường', { reason: 'không có văn bản' })).status).toBe(200);
  expect((await look()).counts).toMatchObject({ asked: 2, excluded: 1 });
  expect((await deed('include', 'Công ty Môi trường')).status).toBe(200);
  expect((await look()).counts.asked).toBe(3);
});

it('further units may be asked, those asked already stay as they are', async () => {
  const more = (body: object) =>
    ask('POST', `/${tracked.request.id}/addressees`, { units: [], outside: [], ...body });
  const before = tracked.addressees;
  expect((await more({ units: [units.ngoai] })).status).toBe(404);
  expect((await more({})).status).toBe(422);
  const answer = await more({ units: [units.so, units.xa1], outside: ['Công ty Môi trường'] });
  tracked = RequestAnswer.parse(await answer.json());
  expect(tracked.addressees.map(({ name }) => name)).toEqual([
    ...before.map(({ name }) => name),
    'Sở Khoa học và Công nghệ',
  ]);
  expect(named('UBND xã An Phú').version).toBe(before[0]?.version);
  await deed('exclude', 'Sở Khoa học và Công nghệ', { reason: 'tự tổng hợp' });
  await look();
});

it('what comes after the deadline is late', async () => {
  service.now.ms = Date.parse('2026-12-02T09:00:00+07:00');
  const { draft } = BegunAnswer.parse(await (await mine('draft', {}, other, units.xa2)).json());
  await look();
  expect(named('UBND xã Bình Minh').deadline.words).toBe('quá hạn 3 ngày làm việc');
  await issue(draft, other);
  await mine('submission', { issued: 1, symbol: '', symbolOn: '' }, other, units.xa2);
  expect((await look()).counts).toMatchObject({ late: 1 });
});

it('the consolidated table adds what was sent and marks who is missing', async () => {
  const table = ConsolidatedAnswer.parse(await (await ask('GET', `/${tracked.request.id}/table`)).json());
  const total = (id: string) => table.totals.find(({ column }) => column === id);
  expect(total('vb_den')).toMatchObject({ n: 11, printed: '11', words: 'cộng của 2/3 đơn vị' });
  expect(total('vb_ky_so')).toMatchObject({ n: null, printed: '', words: '' });
  expect(table.rows.find(({ name }) => name === 'Công ty Môi trường')).toMatchObject({
    state: 'notSent',
    asOf: null,
  });
  expect(table.notes[0]).toBe('Chưa có số liệu của 1 đơn vị: Công ty Môi trường.');
  expect(table.statements.find(({ id }) => id === 'kho_khan_van_ban')?.units).toHaveLength(2);
});

it('each cell leads to the frozen report it was sent in', async () => {
  const { id } = named('UBND xã An Phú');
  const path = `/${tracked.request.id}/addressees/${id}/submission`;
  const sent = SubmissionAnswer.parse(await (await ask('GET', path)).json());
  expect(sent.report?.figures.find((figure) => figure.id === 'vb_den')).toMatchObject({ printed: '6' });
  expect(sent.evidence.length).toBe(sent.report?.figures.length);
  expect((await ask('GET', path, undefined, stranger)).status).toBe(404);
});

it('closing locks what was sent and takes no more, opening again does', async () => {
  const state = (to: string, reason = '') =>
    ask('PUT', `/${tracked.request.id}/state`, { state: to, reason });
  expect((await state('closed')).status).toBe(200);
  await look();
  expect(named('UBND xã Bình Minh').state).toBe('locked');
  expect(tracked.reminder).toBe('');
  expect((await mine('submission', { issued: 2, symbol: '', symbolOn: '' })).status).toBe(409);
  expect((await state('open')).status).toBe(422);
  expect((await state('open', 'bổ sung một đơn vị')).status).toBe(200);
  await look();
  expect(named('UBND xã Bình Minh').state).toBe('received');
});

it('a withdrawn request stays so and asks nobody any more', async () => {
  const state = (to: string) =>
    ask('PUT', `/${tracked.request.id}/state`, { state: to, reason: 'thay công văn' });
  expect((await state('withdrawn')).status).toBe(200);
  expect((await state('open')).status).toBe(409);
  expect((await mine('draft', {}, other, units.xa2)).status).toBe(409);
});

it('the draft begun for a request cites the letter that asks, with nothing to confirm', async () => {
  const made = await ask('POST', '', { ...asking(), definition: 'ubnd-ke-hoach-cqdt', units: [units.xa1] });
  tracked = RequestAnswer.parse(await made.json());
  const begun = BegunAnswer.parse(await (await mine('draft', {})).json());
  const draft = DraftAnswer.parse(
    await (await service.ask('GET', `/api/v1/drafts/${begun.draft}`, undefined, officer)).json(),
  );
  expect(draft.report.figures.find(({ id }) => id === 'cong_van_de_nghi')).toMatchObject({
    ...{ printed: 'Công văn số 1412/STTTT ngày 18/11/2026', state: 'computed' },
    notes: ['Theo yêu cầu báo cáo 1412/STTTT của Sở Khoa học và Công nghệ.'],
  });
});
