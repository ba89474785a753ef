import { describe, expect, it } from 'vitest';
import { withAsOf, withoutAsOf } from '#server/reports/as-of-line.ts';
import { jumpsOf } from '#server/reports/comparison.ts';
import { definitionHash } from '#server/reports/definition-hash.ts';
import { differencesOf } from '#server/reports/differences.ts';
import { issueChecks } from '#server/reports/issue-checks.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { figureOf, reportWith, statedFigure } from './draft-samples.ts';

describe('before issue', () => {
  const checks = (figures: Figure[], definition = {}) =>
    issueChecks(definition, reportWith(figures), []).map(({ kind, severity }) => `${severity} ${kind}`);

  it('a counted figure that is missing blocks', () => {
    expect(checks([figureOf('a', { state: 'missing', printed: '', n: null })])).toEqual(['block missing']);
  });
  it('a stated value that is missing is only told', () => {
    expect(checks([statedFigure('t')])).toEqual(['warn blank']);
  });
  it('a stated value the definition requires blocks when missing', () => {
    expect(checks([statedFigure('t')], { required: ['t'] })).toEqual(['block missing']);
  });
  it('a carried value blocks until it is confirmed', () => {
    const figures = [statedFigure('t', { state: 'carried', printed: 'cũ' })];
    expect([checks(figures), checks([statedFigure('t', { state: 'confirmed', printed: 'cũ' })])]).toEqual([
      ['block unconfirmed'],
      [],
    ]);
  });
  it('a list read in part is a warning', () => {
    expect(checks([figureOf('a', { coverage: { state: 'partial', notes: ['đã đọc 6/9'] } })])).toEqual([
      'warn partial',
    ]);
  });
  it('only what the definition marks as blocking blocks', () => {
    const figures = [
      figureOf('a', { state: 'missing', printed: '', n: null }),
      figureOf('b', { coverage: { state: 'partial', notes: [] } }),
    ];
    expect(checks(figures, { blocking: ['partial'] })).toEqual(['block partial', 'warn missing']);
  });
  it('figures that stand in no line are left alone', () => {
    const report = reportWith([figureOf('giai_trinh.a', { state: 'missing' })]);
    expect(issueChecks({}, report, [])).toEqual([]);
  });
  it('a paragraph without an answer offers to say that nothing arose', () => {
    const [alone] = issueChecks({}, reportWith([statedFigure('t')]), []);
    expect(alone?.fix).toMatchObject({ kind: 'type', text: 'Không phát sinh' });
  });
  it('a blank amid a sentence or in the heading is left to people', () => {
    const lines = [{ style: 'place' as const, parts: [{ figure: 't' }, { text: ', ngày 05' }] }];
    const [check] = issueChecks({}, reportWith([statedFigure('t')], { lines }), []);
    expect(check?.fix).toBeNull();
  });
  it('wording the unit typed is repaired inside its own figure', () => {
    const figure = statedFigure('t', { printed: 'Đã mua  máy chủ', state: 'typed' });
    const found = issueChecks({}, reportWith([figure]), []).find(({ kind }) => kind === 'double-space');
    expect(found).toMatchObject({ figure: 't', severity: 'info', fix: { text: 'Đã mua máy chủ' } });
  });
  it('a share still computed from a number that was typed otherwise is told', () => {
    const counted = figureOf('vb_di', { metric: 'ty_le_vb_di_pm', state: 'typed', printed: '9/10' });
    const share = figureOf('ty_le', { metric: 'ty_le_vb_di_pm', state: 'computed', printed: '80%' });
    expect(checks([counted, share])).toContain('warn derived');
    expect(checks([{ ...counted, state: 'computed' }, share])).not.toContain('warn derived');
  });
  it('a number that a page states and the unit typed otherwise concerns what is made of it, and nothing else', () => {
    const given = figureOf('nv_giao', { metric: 'nv_giao', state: 'typed' });
    const overdue = figureOf('nv_qh', { metric: 'nv_qh', state: 'computed' });
    const other = figureOf('vb_den', { metric: 'vb_den', state: 'captured' });
    expect([checks([given, overdue]), checks([given, other])]).toEqual([
      expect.arrayContaining(['warn derived']),
      expect.not.arrayContaining(['warn derived']),
    ]);
  });
  it('an unanswered arrow of the form blocks', () => {
    const figure = statedFigure('t', { printed: 'Tình hình => tốt', state: 'typed' });
    const found = issueChecks({}, reportWith([figure]), []).find(({ kind }) => kind === 'arrow');
    expect(found).toMatchObject({ figure: 't', severity: 'block' });
  });
});

describe('against another period', () => {
  const jumps = (now: Partial<Figure>, before: Partial<Figure>) =>
    jumpsOf([figureOf('a', now)], [{ name: 'kỳ trước', report: reportWith([figureOf('a', before)]) }]).map(
      ({ words }) => words,
    );
  it('a count that is three times as large is told', () => {
    expect(jumps({ n: 300 }, { n: 100 })).toEqual(['Gấp 3 lần kỳ trước (100 → 300).']);
  });
  it('a count that fell to a quarter is told', () => {
    expect(jumps({ n: 25 }, { n: 100 })).toEqual(['Chỉ bằng 25% kỳ trước (100 → 25).']);
  });
  it('a year as busy as usual is not', () => {
    expect(jumps({ n: 150 }, { n: 100 })).toEqual([]);
  });
  it('small numbers jump by chance', () => {
    expect(jumps({ n: 9 }, { n: 2 })).toEqual([]);
  });
  it('a share is compared in points', () => {
    const share = (n: number) => ({ nature: 'ratio', n, d: 100 }) as const;
    expect(jumps(share(60), share(95))).toEqual(['Giảm 35,0 điểm phần trăm so với kỳ trước.']);
  });
  it('what was read in part is no ground for doubt', () => {
    expect(jumps({ n: 300 }, { n: 100, coverage: { state: 'partial', notes: [] } })).toEqual([]);
  });
});

describe('what differs between two versions', () => {
  it('is told figure by figure', () => {
    const after = figureOf('a', { printed: '12', state: 'typed' });
    expect(
      differencesOf(reportWith([figureOf('a'), figureOf('b')]), reportWith([after, figureOf('b')])),
    ).toEqual([
      {
        figure: 'a',
        label: 'Mục a',
        before: '10',
        after: '12',
        beforeState: 'captured',
        afterState: 'typed',
      },
    ]);
  });
  it('includes words of the form', () => {
    const line = (text: string) => ({ style: 'place', parts: [{ text }] }) as const;
    const [difference] = differencesOf(
      reportWith([], { lines: [{ ...line('ngày 05'), parts: [{ text: 'ngày 05' }] }] }),
      reportWith([], { lines: [{ ...line('ngày 06'), parts: [{ text: 'ngày 06' }] }] }),
    );
    expect(difference).toMatchObject({ figure: null, before: 'ngày 05', after: 'ngày 06' });
  });
});

describe('an issued report', () => {
  const report = reportWith([figureOf('a')]);
  it('says before its closing words when its figures were taken', () => {
    const lines = withAsOf(report.lines, '2026-01-05T10:05:00.000Z');
    expect(lines.at(-2)?.parts).toEqual([
      { text: 'Số liệu trong báo cáo tính đến 17 giờ 05 ngày 05/01/2026.' },
    ]);
  });
  it('names the version it replaces', () => {
    const lines = withAsOf(report.lines, '2026-01-05T10:05:00.000Z', '2026-01-02T01:00:00.000Z');
    expect(lines.at(-2)?.parts).toEqual([
      {
        text: 'Số liệu trong báo cáo tính đến 17 giờ 05 ngày 05/01/2026; thay thế bản chốt lúc 08 giờ 00 ngày 02/01/2026.',
      },
    ]);
  });
  it('is compared without that line', () => {
    expect(withoutAsOf({ ...report, lines: withAsOf(report.lines, report.asOf) })).toEqual(report);
  });
  it('knows its definitions by a hash of all they are made of', () => {
    expect(definitionHash('vb_den')).toMatch(/^[0-9a-f]{64}$/);
    expect(definitionHash('ty_le_vb_di_pm')).not.toBe(definitionHash('vb_den'));
  });
});
