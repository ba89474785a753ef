import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TodoAnswer, TodoItem } from '#shared/contract/todo.ts';
import { fakeAreas } from './fake-areas.ts';

const browser = fakeAreas();
vi.mock('../../../extension/browser.ts', () => ({ browser }));
const { todoOfDay } = await import('../../../extension/background/todo.ts');

const item = (label: string, dueOn: string, more: Partial<TodoItem> = {}): TodoItem => ({
  kind: 'dossier',
  key: label,
  label,
  what: null,
  dueOn,
  remaining: 0,
  state: 'soon',
  unit: null,
  role: null,
  urgency: null,
  linked: [],
  ...more,
});
const answer: TodoAnswer = {
  today: '2026-11-20',
  overdue: 1,
  due: 1,
  items: [item('A', '2026-11-18', { state: 'overdue' }), item('B', '2026-11-20', { state: 'today' })],
  who: [''],
  notes: [],
};
const connection = (id: string) => ({
  serviceUrl: 'https://dv.vn',
  token: 'x'.repeat(43),
  label: 'a',
  officer: 'b',
  unit: { id, name: 'Sở' },
  pairedAt: '2026-11-02T01:00:00.000Z',
});
const friday = Date.parse('2026-11-20T02:00:00Z');
const lost = { ok: false as const, why: 'unreachable' as const, status: null, detail: '' };
let unit: string | null;
let off: string[];
let now: number;
const todo = vi.fn();
const ports = {
  api: { todo },
  connection: async () => (unit === null ? null : connection(unit)),
  policy: async () => ({
    serviceUrl: null,
    disabledAdapters: [],
    disabledFeatures: off,
    sweepAllowed: true,
    secretsNotRegistered: false,
  }),
  now: () => now,
};
beforeEach(() => {
  browser.clear();
  [unit, off, now] = ['u1', [], friday];
  todo.mockReset().mockResolvedValue({ ok: true, value: answer });
});

describe('the to-do of the day', () => {
  it('is what the service says, and says that it is new', async () => {
    expect(await todoOfDay(ports, 'service')).toMatchObject({ fresh: true, overdue: 1, due: 1 });
  });

  it('is the last answer with its time while the line is down, its days counted from today', async () => {
    await todoOfDay(ports, 'service');
    todo.mockResolvedValue(lost);
    now = Date.parse('2026-11-23T02:00:00Z');
    const kept = await todoOfDay(ports, 'service');
    expect(kept).toMatchObject({ fresh: false, at: '2026-11-20T02:00:00.000Z', overdue: 2, due: 0 });
    expect(kept?.items.map(({ state, remaining }) => [state, remaining])).toEqual([
      ['overdue', -3],
      ['overdue', -1],
    ]);
  });

  it('is shown from this computer without asking the service', async () => {
    await todoOfDay(ports, 'service');
    todo.mockClear();
    expect(await todoOfDay(ports, 'kept')).toMatchObject({ fresh: false, overdue: 1 });
    expect(todo).not.toHaveBeenCalled();
  });

  it('is not asked for, and what was kept is taken away, when switched off by name', async () => {
    await todoOfDay(ports, 'service');
    todo.mockClear();
    off = ['todo'];
    expect(await todoOfDay(ports, 'service')).toBeNull();
    expect(todo).not.toHaveBeenCalled();
    off = [];
    expect(await todoOfDay(ports, 'kept')).toBeNull();
  });

  it('is taken away when the service says that the unit has switched it off', async () => {
    await todoOfDay(ports, 'service');
    todo.mockResolvedValue({ ok: false, why: 'refused', status: 403, detail: '' });
    expect(await todoOfDay(ports, 'service')).toBeNull();
    expect(await todoOfDay(ports, 'kept')).toBeNull();
  });

  it('is the last answer while the service refuses for a moment only', async () => {
    await todoOfDay(ports, 'service');
    for (const status of [429, 503]) {
      todo.mockResolvedValue({ ok: false, why: 'refused', status, detail: '' });
      expect(await todoOfDay(ports, 'service')).toMatchObject({ fresh: false, overdue: 1 });
    }
  });

  it('that comes after unpairing is neither shown nor kept', async () => {
    todo.mockImplementation(async () => {
      unit = null;
      return { ok: true, value: answer };
    });
    expect(await todoOfDay(ports, 'service')).toBeNull();
    unit = 'u1';
    expect(await todoOfDay(ports, 'kept')).toBeNull();
  });

  it('of another unit is not shown, nor any without pairing', async () => {
    await todoOfDay(ports, 'service');
    unit = 'u2';
    expect(await todoOfDay(ports, 'kept')).toBeNull();
    unit = null;
    expect(await todoOfDay(ports, 'service')).toBeNull();
  });
});
