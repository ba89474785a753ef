import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopupActions } from '../../../extension/ui/popup.tsx';
import { NOW, popupState } from './popup-states.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
Object.assign(globalThis, { window: page.window, document: page.window.document });
const { render } = await import('preact');
const { Popup } = await import('../../../extension/ui/popup.tsx');

const root = page.window.document.getElementById('app') as HTMLElement;
let actions: PopupActions;
beforeEach(() => {
  actions = {
    pair: vi.fn(() => Promise.resolve({ paired: false as const, sentence: 'Mã đã hết hạn.' })),
    openReport: vi.fn(() => Promise.resolve('Chưa mở được trang báo cáo.')),
    openTodo: vi.fn(() => Promise.resolve(null)),
    openRequests: vi.fn(() => Promise.resolve(null)),
    retryNow: vi.fn(() => Promise.resolve()),
    openOptions: vi.fn(() => Promise.resolve()),
    saveDraft: vi.fn(),
    page: {
      sweep: vi.fn(() => Promise.resolve({ done: true as const })),
      stopSweep: vi.fn(() => Promise.resolve()),
      fill: vi.fn(() => Promise.resolve({ done: true as const })),
      teach: vi.fn(() => Promise.resolve({ done: true as const })),
      allowSite: vi.fn(() => Promise.resolve()),
      sample: vi.fn(() => Promise.resolve({ done: true as const })),
    },
  };
});
afterEach(() => render(null, root));

type State = Parameters<typeof Popup>[0]['state'];
type Props = Parameters<typeof Popup>[0];
function show(state: State, status: Props['status'] = null, todo: Props['todo'] = null): string {
  const draft = { serviceUrl: '', label: '' };
  const props = { state, status, todo, page: null, now: NOW, draft, actions };
  render(<Popup {...props} />, root);
  return root.textContent ?? '';
}
function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((element) => element.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}
function type(name: string, value: string): void {
  const input = root.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) throw new Error(`no input ${name}`);
  input.value = value;
  input.dispatchEvent(new page.window.Event('input', { bubbles: true }));
}

describe('the popup', () => {
  it('waits for the background', () => {
    expect(show(null)).toContain('Đang mở');
  });

  it('shows the pairing form and no report button when unpaired', () => {
    expect(show(popupState.unpaired)).toContain('Ghép nối máy này');
    expect(root.textContent).not.toContain('Lập báo cáo');
  });

  it('shows what was read before pairing', () => {
    const state = { ...popupState.unpaired, waiting: 3, today: { pages: 3, rows: 90 } };
    expect(show(state)).toContain('3 trang · 90 dòng');
  });

  it('hands the typed form over and shows why pairing failed', async () => {
    show(popupState.unpaired);
    type('serviceUrl', 'localhost:8787');
    type('code', 'AB12-CD34');
    type('label', 'Máy một cửa');
    root.querySelector('form')?.dispatchEvent(new page.window.Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(root.textContent).toContain('Mã đã hết hạn.'));
    expect(actions.pair).toHaveBeenCalledWith({
      serviceUrl: 'localhost:8787',
      code: 'AB12-CD34',
      label: 'Máy một cửa',
    });
  });

  it('locks an address that the policy fixes', () => {
    const policy = { ...popupState.unpaired.policy, serviceUrl: 'https://co-dinh.gov.vn' };
    show({ ...popupState.unpaired, policy });
    expect(root.querySelector<HTMLInputElement>('input[name=serviceUrl]')).toMatchObject({
      readOnly: true,
      value: 'https://co-dinh.gov.vn',
    });
  });

  it('shows unit, counts and last success when all is well', () => {
    const text = show(popupState.calm, {
      reached: true,
      documents: 12_481,
      dossiers: 1_194,
      lastCaptureAt: null,
      requests: null,
    });
    for (const part of [
      'Sở Xây dựng tỉnh An Giang',
      '14 trang · 1.284 dòng',
      '11:58 hôm nay',
      '12.481 văn bản',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Gửi lại ngay');
  });

  it('tells of reports that are asked for, with the nearest deadline', () => {
    const counts = { documents: 0, dossiers: 0, lastCaptureAt: null };
    const requests = { open: 2, words: 'còn 3 ngày làm việc', overdue: false };
    const text = show(popupState.calm, { reached: true, ...counts, requests });
    expect(text).toContain('2 báo cáo được yêu cầu');
    expect(text).toContain('còn 3 ngày làm việc');
    expect(show(popupState.calm, { reached: true, ...counts, requests: null })).not.toContain('được yêu cầu');
  });

  it('opens the report, and says so when that fails', async () => {
    show(popupState.calm);
    button('Lập báo cáo').click();
    await vi.waitFor(() => expect(root.textContent).toContain('Chưa mở được trang báo cáo.'));
  });

  it('shows the queue, the refused capture with its reason and the page to look at', () => {
    const text = show(popupState.troubled);
    for (const part of [
      '12 lượt',
      'Chưa liên lạc được với dịch vụ',
      'Văn bản đến (iOffice), 30 dòng',
      'Dịch vụ trả lời 422: Ngày đến không có thật',
      'Văn bản đi (iOffice): Trang đã khác',
      '15:40 ngày 21/11/2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('sends again at once on request', () => {
    show(popupState.troubled);
    button('Gửi lại ngay').click();
    expect(actions.retryNow).toHaveBeenCalledOnce();
  });

  it('asks for a new code when the service refused the device', () => {
    const text = show({ ...popupState.calm, trouble: 'pair-again', waiting: 2 });
    expect(text).toContain('ghép nối lại');
    expect(root.querySelector('input[name=code]')).not.toBeNull();
  });

  const due = {
    kind: 'dossier' as const,
    key: 'a',
    label: '000.00.10.H01-261109-0012',
    what: 'Cấp giấy phép xây dựng',
    dueOn: '2026-11-19',
    remaining: -1,
    state: 'overdue' as const,
    unit: 'Phòng Quản lý xây dựng',
    role: null,
    urgency: null,
    linked: [],
  };
  const todo = { at: '2026-11-22T04:58:00.000Z', fresh: true, overdue: 1, due: 0, items: [due] };

  it('shows what is overdue, by how many working days, and who must act', () => {
    const text = show(popupState.calm, null, todo);
    for (const part of ['1 quá hạn', due.label, 'quá 1 ngày làm việc', 'Phòng Quản lý xây dựng'])
      expect(text).toContain(part);
    button('Mở trang Việc đến hạn').click();
    expect(actions.openTodo).toHaveBeenCalledOnce();
  });

  it('says when the list was made while the service cannot be asked', () => {
    expect(show(popupState.calm, null, { ...todo, fresh: false })).toContain('Danh sách lúc 11:58 hôm nay');
  });

  it('says that nothing is due, and shows no list that is switched off', () => {
    expect(show(popupState.calm, null, { ...todo, overdue: 0, items: [] })).toContain(
      'Không có việc quá hạn',
    );
    expect(show(popupState.calm)).not.toContain('Việc đến hạn');
  });

  it('never makes markup of words from outside', () => {
    const [held] = popupState.troubled.held;
    if (!held) throw new Error('no held capture');
    show({ ...popupState.troubled, held: [{ ...held, detail: '<img src=x onerror=alert(1)>' }] });
    expect(root.querySelector('li img')).toBeNull();
  });
});
