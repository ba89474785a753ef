import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitYear } from '#hosts/unit-year.ts';
import { ListAnswer, ListsAnswer } from '#shared/contract/lists.ts';
import { docxText } from '../../e2e/docx-text.ts';
import { yearCaptures } from '../dashboard/year-captures.ts';
import { addDevice, addUnit, makeAdministrator, send, startService, type TestService } from '../service.ts';

let service: TestService;
let officer: { token: string };
let empty: { token: string };
const year = unitYear('ban-dan-toc-2021');
const YEAR = '?rule=calendar.year&year=2021';
beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  officer = await addDevice(service, admin, await addUnit(service, admin, 'Ban Dân tộc'));
  empty = await addDevice(service, admin, await addUnit(service, admin, 'Sở khác'));
  for (const capture of yearCaptures(year)) await send(service, capture, officer);
});
afterAll(() => service.close());

const get = (path: string, who = officer) => service.ask('GET', `/api/v1/lists${path}`, undefined, who);
const list = async (id: string) => ListAnswer.parse(await (await get(`/${id}${YEAR}`)).json());

describe('the lists of a unit', () => {
  it('are named', async () => {
    const { lists } = ListsAnswer.parse(await (await get('')).json());
    expect(lists.map(({ id }) => id)).toContain('ho-so-tre-han');
  });
  it('hold as many documents as the figure of the report counts, the first of them shown', async () => {
    const { total, rows } = await list('van-ban-di');
    expect([total, rows.length, rows[0]?.[0]]).toEqual([
      year.expected.outgoingIssued,
      50,
      expect.any(String),
    ]);
  });
  it('name the documents by symbol and day', async () => {
    const text = docxText(new Uint8Array(await (await get(`/van-ban-di/docx${YEAR}`)).arrayBuffer()));
    expect(text).toContain('560/KH-BDT');
    expect(text).toContain('27/08/2021');
  });
  it('hold no subject', async () => {
    const subject = year.documents.find((each) => each.direction === 'outgoing')?.subject ?? 'missing';
    const text = docxText(new Uint8Array(await (await get(`/van-ban-di/docx${YEAR}`)).arrayBuffer()));
    expect(text.includes(subject)).toBe(false);
  });
  it('come as a workbook under their own name', async () => {
    const answer = await get(`/van-ban-den/xlsx${YEAR}`);
    expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([
      200,
      'attachment; filename="van-ban-den-2021-12-31.xlsx"',
    ]);
  });
  it('are refused where the pages behind them were never read', async () => {
    const answer = await get(`/van-ban-di/xlsx${YEAR}`, empty);
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('Chưa đọc nguồn của danh sách'),
    ]);
  });
  it.each([
    ['/khong-co', 404],
    [`/van-ban-di`, 400],
  ])('%s is refused', async (path, status) => {
    expect((await get(status === 404 ? `${path}${YEAR}` : path)).status).toBe(status);
  });
});
