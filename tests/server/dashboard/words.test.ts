import { describe, expect, it } from 'vitest';
import type { Figure } from '#shared/contract/figure.ts';
import { personWords, subjectWords } from '../../../server/dashboard/words/audit.ts';
import { cellWords, columnsOf } from '../../../server/dashboard/words/evidence.ts';
import { folded, kindWords } from '../../../server/dashboard/words/metrics.ts';
import { asOfMoment, countdown, moment, readTime } from '../../../server/dashboard/words/moment.ts';
import { changedField, changedValue } from '../../../server/dashboard/words/record-history.ts';
import { waitingWords } from '../../../server/dashboard/words/relay.ts';
import { doubtful } from '../../../server/dashboard/words/states.ts';

const NOON = Date.parse('2026-11-20T05:00:00Z');
const figure = (id: string, more: Partial<Figure>): Figure => ({
  id,
  label: id,
  nature: 'flow',
  unit: '',
  metric: id,
  formula: '',
  source: '',
  law: '',
  n: 1,
  d: null,
  text: null,
  printed: '1',
  state: 'captured',
  period: null,
  asOf: '2026-11-20T12:00:00+07:00',
  coverage: { state: 'complete', notes: [] },
  reason: null,
  notes: [],
  ...more,
});

describe('what to look at before sending', () => {
  it('puts uncounted figures first, then unstated, partial and carried ones', () => {
    const figures = [
      figure('sure', {}),
      figure('carried', { state: 'carried', metric: null, coverage: null }),
      figure('partial', { coverage: { state: 'partial', notes: ['đã đọc 60/134 dòng'] } }),
      figure('unstated', { state: 'missing', metric: null, coverage: null, printed: '' }),
      figure('uncounted', {
        state: 'missing',
        printed: '',
        coverage: { state: 'unknown', notes: ['chưa đọc'] },
      }),
    ];
    expect(doubtful(figures).map((each) => each.figure.id)).toEqual([
      'uncounted',
      'unstated',
      'partial',
      'carried',
    ]);
  });

  it('leaves out figures that stand in no line', () => {
    expect(doubtful([figure('giai_trinh.hs', { state: 'missing' })])).toEqual([]);
  });

  it('says how much was read', () => {
    const coverage = { state: 'partial', notes: ['đã đọc 60/134 dòng'] } as const;
    const [doubt] = doubtful([figure('a', { coverage: { ...coverage, notes: [...coverage.notes] } })]);
    expect(doubt?.words).toBe('Chưa đủ: đã đọc 60/134 dòng.');
  });
});

describe('moments', () => {
  it('are told by the clock of Vietnam', () => {
    expect(moment('2026-11-20T01:05:00Z', NOON)).toBe('08:05 hôm nay');
  });

  it('end with the day when no time is given', () => {
    expect(asOfMoment('2021-12-14', '', NOON)).toBe('2021-12-14T23:59:59+07:00');
  });

  it('are now while the day still runs', () => {
    expect(asOfMoment('2026-11-20', '', NOON)).toBeNull();
  });

  it.each([
    ['17:00', '17:00'],
    ['8h05', '08:05'],
    ['7h', '07:00'],
    ['24:00', null],
    ['trưa', null],
  ])('reads the time “%s” as %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it('run down to zero and stay there', () => {
    expect([countdown(870.9), countdown(-3)]).toEqual(['14:30', '0:00']);
  });
});

describe('rows behind a figure', () => {
  it('show only columns that say something', () => {
    const rows = [{ unit_id: 'u', code: 'H01', channel: 'postal', dueAt: null, flags: '' }];
    expect(columnsOf(rows).map(([name]) => name)).toEqual(['code', 'channel']);
  });

  it.each([
    ['channel', 'postal', 'BCCI'],
    ['returnChannel', 'online', 'Trực tuyến'],
    ['receivedAt', '2021-03-05', '05/03/2021'],
    ['signed', false, 'không'],
    ['flags', 'due-before-received, sent-before-issued', 'hạn trước ngày nhận, phát hành trước ngày văn bản'],
    ['symbol', '12/BC-SXD', '12/BC-SXD'],
  ])('print %s %s as %s', (column, cell, words) => {
    expect(cellWords(column, cell)).toBe(words);
  });
});

describe('names in the audit trail', () => {
  const names = new Map([['o1', 'Nguyễn Văn Thư']]);
  it('stand for ids that are known', () => {
    expect(personWords('officer:o1', names)).toBe('Nguyễn Văn Thư');
  });
  it('are counts where things were counted', () => {
    expect(subjectWords('procedures.replaced', '61', names)).toBe('61 thủ tục');
  });
});

it('names the page that states a quantity before the unit that types it', () => {
  const plain = { id: 'x', kind: 'typed', label: '', unit: '', formula: '', source: '', law: '', traps: [] };
  expect([kindWords(plain), kindWords({ ...plain, stated: { list: 'danh sách nhiệm vụ' } })]).toEqual([
    'đơn vị khai',
    'theo danh sách nhiệm vụ, chưa đọc thì đơn vị khai',
  ]);
});

it('searches metrics without marks', () => {
  expect(folded(' Đúng HẠN ')).toBe('dung han');
});

it('procedure words of a subject are named and listed in Vietnamese where a record changed', () => {
  const change = { field: 'features', before: null, after: null, at: '', by: null, page: '', adapter: '' };
  expect(changedField(change)).toBe('Từ ngữ thủ tục trong trích yếu');
  expect(changedValue('features', '["giấy phép","xây dựng"]')).toBe('giấy phép, xây dựng');
});

it('a result that waits over a weekend is not said to be of today', () => {
  expect(waitingWords('2026-11-20', 0)).toBe('chưa đến 1 ngày làm việc');
  expect(waitingWords('2026-11-20', 3)).toBe('3 ngày làm việc');
});
