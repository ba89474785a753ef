import { describe, expect, it } from 'vitest';
import type { Figure } from '#shared/contract/figure.ts';
import { sourceOfMetrics } from '../../../extension/fill/report/from-metrics.ts';
import { periodValues, valueOfFigure } from '../../../extension/fill/report/from-report.ts';
import { OCTOBER, statistics } from './forms/score.ts';

const figure = (more: Partial<Figure>): Figure => ({
  id: 'vb_den',
  label: 'Văn bản đến',
  nature: 'flow',
  unit: 'văn bản',
  metric: 'vb_den',
  formula: '',
  source: '',
  law: '',
  n: 12_481,
  d: null,
  text: null,
  printed: '12.481',
  state: 'captured',
  period: OCTOBER,
  asOf: '2026-11-05T08:00:00+07:00',
  coverage: { state: 'complete', notes: [] },
  reason: null,
  notes: [],
  ...more,
});
const ratio = { nature: 'ratio', unit: '%', n: 1_189, d: 1_194, printed: '99,58' } as const;

describe('a figure of a report', () => {
  it.each<[string, Partial<Figure>, string]>([
    ['counted', {}, '12481'],
    ['counted and padded', { n: 5, printed: '05' }, '5'],
    ['counted and none', { n: 0, printed: '0' }, '0'],
    ['a share', ratio, '99.58'],
    ['a share with its sign', { ...ratio, printed: '99,58%' }, '99.58'],
    ['a share printed as a fraction', { ...ratio, printed: '1189/1194' }, '99.58'],
    ['typed over', { n: 12_500, text: '12.500', printed: '12.500', state: 'typed' }, '12500'],
  ])('%s is carried exact', (_, more, exact) => {
    expect(valueOfFigure(figure(more)).content).toEqual({ kind: 'number', exact });
  });
  it.each<[string, Partial<Figure>]>([
    ['missing', { n: null, printed: '', state: 'missing' }],
    ['carried forward', { state: 'carried' }],
    ['a share of nothing', { ...ratio, n: 0, d: 0, printed: 'không phát sinh' }],
  ])('that is %s holds nothing to write, and says why', (_, more) => {
    const value = valueOfFigure(figure(more));
    expect(value.content).toBeNull();
    expect(value.caution).not.toBeNull();
  });
  it.each(['khoảng 99,5%', '676,160 triệu đồng', 'hàng trăm'])(
    '“%s” is no plain number and is looked at',
    (printed) => {
      const value = valueOfFigure(figure({ n: null, text: printed, printed, state: 'typed' }));
      expect(value).toMatchObject({
        content: { kind: 'text', text: printed },
        caution: expect.stringContaining('con số'),
      });
    },
  );
  it('says how much of its list was read', () => {
    const coverage = { state: 'partial' as const, notes: ['đã đọc 60/134 dòng'] };
    expect(valueOfFigure(figure({ coverage })).caution).toContain('60/134');
  });
});

describe('Biểu II.06a', () => {
  it('offers what other forms ask for in one column, by adding, and never adds what is not known', () => {
    const { values } = statistics();
    const number = (id: string) => {
      const content = values.find((value) => value.id === id)?.content;
      return content?.kind === 'number' ? Number(content.exact) : null;
    };
    expect(number('received.inPeriod/Đất đai')).toBe(
      (number('received.online/Đất đai') ?? 0) + (number('received.direct/Đất đai') ?? 0),
    );
  });
});

describe('every metric of a period', () => {
  const metric = (more: object) => ({
    id: 'x',
    label: 'X',
    unit: 'hồ sơ',
    kind: 'count',
    nature: 'flow',
    n: 7,
    d: null,
    coverage: null,
    typed: [],
    ...more,
  });
  const value = (more: object) =>
    sourceOfMetrics({ unit: { name: 'Sở' }, period: OCTOBER, metrics: [metric(more)] }).values[0];
  it('is read by its kind', () => {
    expect(value({})?.content).toEqual({ kind: 'number', exact: '7' });
    expect(value({ kind: 'ratio', nature: undefined, unit: '%', n: 2, d: 3 })?.content).toEqual({
      kind: 'number',
      exact: '66.67',
    });
    expect(value({ n: null })).toMatchObject({ content: null, state: 'missing' });
    expect(value({ kind: 'typed', n: 4, typed: [{ text: '4', validFrom: '2020-01-01' }] })).toMatchObject({
      content: null,
      state: 'carried',
    });
  });
});

describe('the period as values', () => {
  it('fits the ways forms ask for it', () => {
    const values = new Map(periodValues(OCTOBER, 'UBND xã').map(({ id, content }) => [id, content]));
    expect(values.get('period.label')).toEqual({
      kind: 'oneOf',
      texts: ['Tháng 10 năm 2026', 'Tháng 10/2026', 'Tháng 10'],
    });
    expect(values.get('period.month')).toEqual({ kind: 'number', exact: '10' });
    expect(values.has('period.quarter')).toBe(false);
  });
});
