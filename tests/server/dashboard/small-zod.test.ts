import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as contract from '#shared/contract/api.ts';
import * as draft from '#shared/contract/draft.ts';
import { II06A_COLUMNS, Ii06aAnswer } from '#shared/contract/ii06a.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import * as template from '#shared/contract/template.ts';
import * as answers from '../../../server/dashboard/client/answers.ts';
import * as unitProfile from '../../../server/dashboard/client/unit-profile.ts';

/** The same contract, once more, with the dashboard's small reader in zod's place. */
vi.resetModules();
vi.doMock('zod', () => import('../../../server/dashboard/client/small-zod.ts'));
const small = {
  ...(await import('#shared/contract/api.ts')),
  ...(await import('#shared/contract/ii06a.ts')),
  ...(await import('#shared/contract/draft.ts')),
  ...(await import('#shared/contract/problem.ts')),
  ...(await import('#shared/contract/template.ts')),
  ...(await import('../../../server/dashboard/client/answers.ts')),
  ...(await import('../../../server/dashboard/client/unit-profile.ts')),
};
const real = { ...contract, ...draft, ...template, ...answers, ...unitProfile, Ii06aAnswer, ProblemDetails };

const period = { rule: 'calendar.year', label: 'Năm 2021', from: '2021-01-01', to: '2021-12-31' };
const figure = {
  id: 'vb_den',
  label: 'Văn bản đến',
  nature: 'flow',
  unit: 'văn bản',
  metric: 'vb_den',
  formula: 'Số dòng',
  source: 'iOffice',
  law: '',
  n: 12481,
  d: null,
  text: null,
  printed: '12.481',
  state: 'captured',
  period,
  asOf: '2026-11-20T11:00:00+07:00',
  coverage: { state: 'complete', notes: [] },
  reason: null,
  notes: ['x'],
};
const cells = Object.fromEntries(II06A_COLUMNS.map(({ key }, index) => [key, index === 0 ? null : index]));
const deed = { reason: '', name: 'An', own: false, at: 'now', version: 3 };
const change = {
  ...deed,
  figure: 'a',
  label: 'A',
  kind: 'type',
  before: '',
  after: '1',
};
const difference = {
  figure: null,
  label: 'A',
  before: '1',
  after: '2',
  beforeState: 'captured',
  afterState: null,
};
const issued = {
  n: 1,
  asOf: 'now',
  at: 'now',
  name: 'An',
  reason: '',
  docxHash: 'd',
  contentHash: 'c',
};
const format = { grouping: true, padding: 1, decimals: 2, shortWhole: false };
const learned = {
  id: 'f001',
  paragraph: 3,
  from: 10,
  to: 12,
  text: '12',
  sentence: 'x',
  place: 'đoạn 4',
  kind: 'count',
  n: 12,
  d: null,
  slots: [{ from: 10, to: 12, role: 'value' }],
  proposals: [{ kind: 'metric', id: 'vb_den', label: 'b', confidence: 0.98, reasons: ['x'] }],
  binding: { kind: 'metric', id: 'vb_den' },
  confirmed: false,
  format,
};
const summary = {
  id: 'a',
  unitId: 'b',
  name: 'c',
  kind: 'learned',
  format: 'docx',
  fileName: 'c.docx',
  size: 1,
  version: 1,
  madeAt: 'x',
  changedAt: 'x',
};
const SAMPLES: Record<string, unknown> = {
  TemplateSummary: summary,
  TemplateAnswer: {
    ...summary,
    tags: ['nam'],
    figures: [learned],
    paragraphs: [
      { index: 0, kind: 'table', place: 'x', cell: { table: 0, row: 0, column: 0, span: 1 }, text: 'x' },
    ],
  },
  TagsAnswer: { tags: [{ id: 'nam', label: 'x', example: '2026', group: 'words' }] },
  Binding: { kind: 'reference', id: 'khai_x', label: 'x' },
  BindingsRequest: {
    version: 1,
    figures: [{ id: 'f001', binding: { kind: 'none' }, confirmed: true, format }],
  },
  FillRequest: { period: { rule: 'calendar.year', year: 2025 } },
  FillPreview: {
    period,
    asOf: 'now',
    figures: [figure],
    unconfirmed: [{ id: 'f001', text: '12', sentence: 'x', place: 'đoạn 4' }],
    missing: ['f002'],
    lines: ['x'],
    findings: [
      { code: 'arrow', severity: 'warning', line: 1, place: 'x', sentence: 'x', message: 'x', fix: {} },
    ],
  },
  DraftAnswer: {
    id: 'a',
    version: 2,
    report: { id: 'a', definition: 'b', title: 'c', period, asOf: 'now', figures: [], lines: [] },
    edits: [{ ...deed, figure: 'a', kind: 'typed', computed: '' }],
    changes: [difference],
    recent: [change],
    issued: [issued],
    sinceIssue: [],
    consolidates: { id: 'r', symbol: '1/X', title: 'x', asked: 2, sent: 1, moved: ['x'] },
  },
  DraftConflict: {
    figure: 'a',
    label: 'A',
    mine: '1',
    theirs: '2',
    kind: 'computed',
    name: 'An',
    own: true,
    at: 'now',
    reason: '',
  },
  ComparisonAnswer: {
    previous: { period, figures: [{ id: 'a', n: 1, d: null, printed: '1' }] },
    lastYear: null,
    jumps: [{ figure: 'a', words: 'x' }],
  },
  ChecksAnswer: {
    version: 1,
    blocked: true,
    checks: [
      {
        kind: 'missing',
        severity: 'block',
        figure: 'a',
        label: 'A',
        words: 'x',
        fix: { title: 'x', kind: 'type', text: 'y', reason: '' },
      },
    ],
  },
  EvidenceSummary: {
    figure: 'a',
    n: 1,
    d: null,
    state: 'captured',
    definitionHash: null,
    coverage: { state: 'complete', notes: [] },
    rows: [{ side: 'n', count: 1, keys: ['H01'] }],
  },
  Ii06aAnswer: {
    unit: { id: 'a', name: 'b' },
    period,
    cutOff: '2021-12-31',
    asOf: '2026-11-20T11:00:00+07:00',
    by: 'sector',
    coverage: { state: 'partial', notes: ['x'] },
    rows: [{ group: null, label: 'x', cells }],
    total: cells,
    checks: [{ id: 'R1', label: 'x', state: 'passed', text: '', rows: ['x'], lists: [] }],
    apart: [
      {
        label: 'x',
        total: 1,
        dossiers: [{ code: 'H01', receivedAt: '2021-01-01', dueAt: null, finishedAt: null, status: 'done' }],
      },
    ],
    notes: [],
  },
  ProblemAnswer: {
    adapter: 'a',
    system: 'igate',
    page: 'dossier-list',
    code: 'missing-column',
    field: 'code',
    place: null,
    expected: null,
    since: 'x',
    lastSeen: 'x',
    readings: 1,
    devices: 1,
    resolvedAt: null,
  },
  TaughtAnswer: {
    id: 'a',
    name: 'b',
    origin: 'http://x',
    path: '/',
    form: 'dossier',
    version: 1,
    enabled: true,
    author: 'officer:a',
    savedAt: 'x',
    columns: [],
  },
  ReportAnswer: {
    id: 'a',
    definition: 'b',
    title: 'c',
    period,
    asOf: 'now',
    figures: [figure],
    lines: [{ style: 'text', parts: [{ text: 'x' }, { figure: 'vb_den' }] }],
  },
  EvidenceAnswer: {
    figure,
    side: 'n',
    total: 1,
    page: 1,
    size: 20,
    rows: [{ code: 'H01', signed: true, register_no: 3, status: null }],
    reconciliation: [{ label: 'Đếm lại', value: null, note: '' }],
  },
  ReportRequest: { definition: 'x', period: { rule: 'free', from: '2021-01-01', to: '2021-02-28' } },
  Procedure: { code: 'A', name: 'B', sector: 'C', level: 'full', validFrom: '2020-02-29', validTo: null },
  ReferenceValue: { id: 'a', text: 'b', validFrom: '2020-01-01', validTo: '2021-01-01', reason: 'c' },
  PairRequest: { code: 'ABCD-1234', label: 'x' },
  TicketAnswer: { url: 'http://127.0.0.1/enter/x' },
  ProblemDetails: { type: 'urn:x', title: 'x', status: 422, errors: [{ path: 'a', message: 'b' }] },
  Who: { role: 'officer', name: 'x', unitId: null, units: [{ id: 'a', name: 'b' }] },
  MetricEntry: {
    id: 'a',
    kind: 'ratio',
    label: 'b',
    unit: '%',
    formula: '',
    source: '',
    law: '',
    traps: [],
    extra: 1,
  },
};

type Reader = { safeParse(value: unknown): { success: boolean; data?: unknown } };
const verdict = (schemas: object, name: string, value: unknown) => {
  const reader = (schemas as Record<string, Reader>)[name];
  const read = reader?.safeParse(value);
  return read?.success ? { data: read.data } : 'refused';
};

const STRANGE = [
  null,
  undefined,
  '',
  'x',
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  {},
  '2021-02-30',
  '2021-13-01',
  '24:00',
];

/** Every value with one place of it replaced. */
function* mutations(value: unknown, strange: unknown): Generator<unknown> {
  yield strange;
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value, unknownField: strange };
  for (const key of Object.keys(value)) {
    const held = (value as Record<string, unknown>)[key];
    for (const mutated of mutations(held, strange)) {
      if (Array.isArray(value)) yield value.map((each, index) => (String(index) === key ? mutated : each));
      else yield { ...value, [key]: mutated };
    }
  }
}

describe('the small reader of contracts', () => {
  it('is what stands in zod’s place here', () => {
    expect(['parse' in small.Who, 'parse' in real.Who]).toEqual([false, true]);
  });

  it.each(Object.keys(SAMPLES))('accepts a right %s', (name) => {
    expect(verdict(small, name, SAMPLES[name])).not.toBe('refused');
  });

  it.each(Object.keys(SAMPLES))('judges every wrong %s as zod does', (name) => {
    for (const strange of STRANGE) {
      for (const value of mutations(SAMPLES[name], strange)) {
        expect(verdict(small, name, value), JSON.stringify(value)).toEqual(verdict(real, name, value));
      }
    }
  });

  it('judges instants as zod does', () => {
    const part = (digits: number, max: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(digits, '0'));
    const instant = fc
      .tuple(
        part(4, 2100),
        part(2, 13),
        part(2, 32),
        part(2, 25),
        part(2, 61),
        fc.constantFrom('Z', '+07:00', '+7', '', '-25:00'),
      )
      .map(([y, m, d, h, min, zone]) => `${y}-${m}-${d}T${h}:${min}:00${zone}`);
    fc.assert(
      fc.property(instant, (asOf) => {
        const request = { definition: 'x', period: { rule: 'toDate' }, asOf };
        expect(verdict(small, 'ReportRequest', request)).toEqual(verdict(real, 'ReportRequest', request));
      }),
    );
  });
});
