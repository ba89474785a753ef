import { JSDOM } from 'jsdom';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ii06aCells } from '#shared/contract/ii06a.ts';
import type { ProblemAnswer } from '../../../server/dashboard/client/unit-profile.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
vi.stubGlobal('window', page.window);
vi.stubGlobal('document', page.window.document);
vi.stubGlobal('location', page.window.location);
vi.stubGlobal('history', page.window.history);
vi.stubGlobal('sessionStorage', page.window.sessionStorage);
vi.stubGlobal('addEventListener', page.window.addEventListener.bind(page.window));
const { render } = await import('preact');
const { Ii06aTable } = await import('../../../server/dashboard/parts/ii06a-table.tsx');
const { Ii06aChecks } = await import('../../../server/dashboard/parts/ii06a-checks.tsx');
const { PageProblem } = await import('../../../server/dashboard/parts/page-problems.tsx');
const { SwitchForm } = await import('../../../server/dashboard/pages/switches.tsx');

const root = page.window.document.getElementById('app') as HTMLElement;
afterEach(() => render(null, root));
const show = (children: ComponentChildren): string => {
  render(children, root);
  return root.textContent ?? '';
};
const texts = (selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((cell) => cell.textContent ?? '');
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const cells: Ii06aCells = {
  'received.total': 1523,
  'received.online': 8,
  'received.direct': 2,
  'received.carried': 3,
  'resolved.total': 9,
  'resolved.early': 4,
  'resolved.onTime': 4,
  'resolved.late': 0,
  'open.total': 4,
  'open.inTerm': 4,
  'open.overdue': null,
};
const row = { group: 'Xây dựng', label: 'Xây dựng', cells };

describe('the table of Biểu II.06a', () => {
  it('has the three header rows of the circular and the row of numbers', () => {
    show(<Ii06aTable rows={[row]} total={cells} />);
    const heads = [...root.querySelectorAll('thead tr')].map((line) =>
      [...line.querySelectorAll('th')].map((cell) =>
        [cell.textContent, cell.rowSpan, cell.colSpan].join('|'),
      ),
    );
    expect(heads).toEqual([
      [
        'TT|3|1',
        'Lĩnh vực, công việc giải quyết theo cấp|3|1',
        'Số lượng hồ sơ tiếp nhận|1|4',
        'Số lượng hồ sơ đã giải quyết|1|4',
        'Số lượng hồ sơ đang giải quyết|1|3',
      ],
      [
        'Tổng số|2|1',
        'Trong kỳ|1|2',
        'Từ kỳ trước|2|1',
        'Tổng số|2|1',
        'Trước hạn|2|1',
        'Đúng hạn|2|1',
        'Quá hạn|2|1',
        'Tổng số|2|1',
        'Trong hạn|2|1',
        'Quá hạn|2|1',
      ],
      ['Trực tuyến|1|1', 'Trực tiếp, dịch vụ bưu chính|1|1'],
      Array.from({ length: 13 }, (_, index) => `${index + 1}|1|1`),
    ]);
  });

  it('prints counts in the order of the columns, 0 as 0 and nothing where nothing was captured', () => {
    show(<Ii06aTable rows={[row]} total={cells} />);
    expect(texts('tbody td.end')).toEqual([
      '1.523',
      '8',
      '2',
      '3',
      '9',
      '4',
      '4',
      '0',
      '4',
      '4',
      'chưa có số liệu',
    ]);
    expect(texts('tfoot th')).toEqual(['Tổng số']);
  });
});

describe('a check of Biểu II.06a', () => {
  it('names the rows that break it', () => {
    const text = show(
      <Ii06aChecks
        checks={[
          {
            id: 'R1',
            label: '(3) = (4) + (5) + (6)',
            state: 'broken',
            text: 'Lệch.',
            rows: ['Đất đai'],
            lists: [],
          },
        ]}
      />,
    );
    expect(text).toContain('Không đạt');
    expect(text).toContain('Dòng chưa khớp: Đất đai.');
  });
});

const problem: ProblemAnswer = {
  adapter: 'ioffice-incoming-list',
  system: 'ioffice',
  page: 'incoming-list',
  code: 'missing-column',
  field: 'receivedOn',
  place: null,
  expected: 'receivedOn',
  since: '2026-11-19T01:00:00.000Z',
  lastSeen: '2026-11-20T01:05:00.000Z',
  readings: 12,
  devices: 2,
  resolvedAt: null,
};

describe('a page that is not read well', () => {
  it('is told with what was expected, since when, and what to do', () => {
    const text = show(<PageProblem problem={problem} taught={new Map()} confirmed={false} />);
    expect(text).toContain('Danh sách văn bản đến (iOffice)');
    expect(text).toContain('08:00 ngày 19/11/2026');
    expect(text).toContain('12 lần trên 2 máy');
    expect(text).toContain('cột “Ngày đến”');
    expect(text).toContain('Tạo mẫu đã xóa nội dung');
  });

  it('does not claim that a list without secrecy is unread once the unit has confirmed', () => {
    const missing = { ...problem, code: 'no-secrecy-column', field: 'secrecy', expected: null };
    const text = show(<PageProblem problem={missing} taught={new Map()} confirmed />);
    expect(text).toContain('Đơn vị đã xác nhận');
    expect(text).not.toContain('quản trị đơn vị xác nhận');
  });

  it('asks for nothing more when it is read well again', () => {
    const text = show(
      <PageProblem
        problem={{ ...problem, resolvedAt: '2026-11-20T02:00:00.000Z' }}
        taught={new Map()}
        confirmed={false}
      />,
    );
    expect(text).toContain('Đã đọc lại được');
    expect(text).not.toContain('Việc tiếp theo');
  });
});

describe('the switches of a unit', () => {
  const known = {
    disabledAdapters: ['old-adapter'],
    disabledFeatures: ['sweep'],
    secretsNotRegistered: false,
  };
  const box = (name: string) => root.querySelector<HTMLInputElement>(`input[name="${name}"]`);

  it('stand as the unit has set them, also under names nobody knows any more', () => {
    show(<SwitchForm unitId="u" known={known} />);
    expect(box('sweep')?.checked).toBe(false);
    expect(box('teach')?.checked).toBe(true);
    expect(box('old-adapter')?.checked).toBe(false);
    expect(box('secretsNotRegistered')?.checked).toBe(false);
  });

  it('are sent together, those untouched as they were', async () => {
    const sent = vi.fn(() => Promise.resolve(Response.json({})));
    vi.stubGlobal('fetch', sent);
    show(<SwitchForm unitId="u" known={known} />);
    box('secretsNotRegistered')?.click();
    box('sweep')?.click();
    await settled();
    root.querySelector('form')?.dispatchEvent(new page.window.Event('submit', { cancelable: true }));
    await settled();
    const [path, request] = sent.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe('/api/v1/profile?unit=u');
    expect(JSON.parse(String(request.body))).toEqual({
      disabledAdapters: ['old-adapter'],
      disabledFeatures: [],
      secretsNotRegistered: true,
    });
    expect(root.textContent).toContain('Đã lưu');
  });

  it('spell out the law behind the confirmation on secret documents', () => {
    expect(show(<SwitchForm unitId="u" known={known} />)).toContain('117/2025/QH15');
  });
});
