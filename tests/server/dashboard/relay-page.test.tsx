import { JSDOM } from 'jsdom';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnrelayedAnswer } from '#shared/contract/link.ts';
import type { RelayRule } from '#shared/contract/relay.ts';
import { readUnits } from '../../../server/dashboard/words/relay.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
vi.stubGlobal('window', page.window);
vi.stubGlobal('document', page.window.document);
vi.stubGlobal('location', page.window.location);
vi.stubGlobal('history', page.window.history);
vi.stubGlobal('sessionStorage', page.window.sessionStorage);
vi.stubGlobal('addEventListener', page.window.addEventListener.bind(page.window));
const { render } = await import('preact');
const { WaitingRelays } = await import('../../../server/dashboard/parts/waiting-relays.tsx');
const { RelayRuleForm } = await import('../../../server/dashboard/parts/relay-rule-form.tsx');

const root = page.window.document.getElementById('app') as HTMLElement;
let asked: unknown[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push([init.method, path, JSON.parse(String(init.body))]);
    return new Response(null, { status: 204 });
  });
});
afterEach(() => render(null, root));
const show = (children: ComponentChildren): string => {
  render(children, root);
  return root.textContent ?? '';
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const press = async (label: string | RegExp) => {
  const button = [...root.querySelectorAll('button')].find((each) => (each.textContent ?? '').match(label));
  if (!button) throw new Error(`No button ${label}`);
  button.click();
  await settled();
};

const WAITING: UnrelayedAnswer['dossiers'][number] = {
  code: 'H01.02-261101-0001',
  procedureName: 'Cấp giấy phép xây dựng',
  unit: null,
  receivedAt: '2026-11-02',
  dueAt: null,
  finishedAt: '2026-11-10',
  returnedAt: null,
  status: 'done',
  remaining: null,
  since: '2026-11-10',
  waiting: 8,
  state: 'prepared',
  recipients: ['Chi cục Thuế khu vực', 'UBND xã Tân Bình'],
  resultSymbol: '12/GP-SXD',
  documents: [
    {
      ref: 'ioffice/outgoing/id:7',
      symbol: '761/SXD-QLN',
      docType: 'Công văn',
      issuedOn: '2026-11-12',
      receivedOn: null,
      dueOn: null,
      issuer: null,
      draftingUnit: null,
      status: 'issued',
    },
  ],
};
const list = (answer: Partial<UnrelayedAnswer>, declared = true) =>
  show(
    <WaitingRelays
      unitId="u1"
      declared={declared}
      changed={() => undefined}
      answer={{ total: 0, undeclared: 0, dossiers: [], ...answer }}
    />,
  );

describe('results not told to related units', () => {
  it('say how long they wait, whom they concern, whose the result is, and what counts as told', () => {
    const words = list({ total: 1, dossiers: [WAITING] });
    for (const said of [
      'Kết quả chưa gửi đơn vị liên quan (1)',
      'Đã chờ: 8 ngày làm việc',
      'số 12/GP-SXD (của người nộp)',
      'Cần gửi: Chi cục Thuế khu vực; UBND xã Tân Bình',
      'Đã soạn văn bản, chưa thấy ban hành',
      'Kết quả trao cho người nộp không tính là đã gửi đơn vị liên quan.',
    ])
      expect(words).toContain(said);
  });

  it('say nothing is known while nothing was declared, and that all is sent only when it was', () => {
    expect(list({ undeclared: 5 }, false)).toContain('chưa khai thủ tục nào');
    expect(list({ undeclared: 5 }, false)).not.toContain('đều đã gửi');
    expect(list({})).toContain('Mọi kết quả phải gửi đều đã gửi');
  });

  it('take an officer’s word, and take it back', async () => {
    list({ total: 1, dossiers: [WAITING] });
    await press(/^Đã gửi bằng 761\/SXD-QLN/);
    await press('Hoàn tác');
    const said = { dossier: WAITING.code };
    expect(asked).toEqual([
      ['POST', '/api/v1/relay/said?unit=u1', { ...said, said: 'sent', document: 'ioffice/outgoing/id:7' }],
      ['POST', '/api/v1/relay/said?unit=u1', { ...said, said: 'waiting', document: null }],
    ]);
  });
});

describe('the units of a procedure', () => {
  it('are typed one a line, each once', () => {
    expect(readUnits(' Chi cục Thuế khu vực \n\nUBND xã A; UBND xã B\nUBND xã A')).toEqual([
      'Chi cục Thuế khu vực',
      'UBND xã A',
      'UBND xã B',
    ]);
  });

  it('are saved with the type of letter and the day from which results count', async () => {
    const saved: RelayRule[] = [];
    const rule: RelayRule = {
      procedure: '1.009794',
      name: 'Cấp giấy phép xây dựng',
      docType: 'Thông báo',
      recipients: ['Chi cục Thuế khu vực'],
      note: 'Theo dõi.',
      since: '2026-11-01',
    };
    show(
      <RelayRuleForm
        procedure={rule.procedure}
        name={rule.name}
        rule={rule}
        cancel={() => undefined}
        save={async (each) => void saved.push(each)}
      />,
    );
    root
      .querySelector('form')
      ?.dispatchEvent(new page.window.Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    expect(saved).toEqual([rule]);
  });
});
