import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Patched, patched, recomputed } from '#server/reports/draft.ts';
import { shownFigures } from '#server/reports/draft-figures.ts';
import type { Draft } from '#server/reports/draft-state.ts';
import type { DraftEdit } from '#shared/contract/draft.ts';
import { draftWith, figureOf, reportWith, statedFigure } from './draft-samples.ts';

const AN = { actor: 'officer:an', name: 'An' };
const BINH = { actor: 'officer:binh', name: 'Bình' };
const NOW = '2026-01-05T05:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const typing = (figure: string, text: string, seen: number): DraftEdit => ({
  figure,
  kind: 'type',
  text,
  reason: 'theo sổ',
  seen,
});
const confirming = (figure: string, text: string, seen: number): DraftEdit => ({
  ...typing(figure, text, seen),
  kind: 'confirm',
});
const clearing = (figure: string, seen: number): DraftEdit => ({
  ...typing(figure, '', seen),
  kind: 'clear',
});
function taken(outcome: Patched): Draft {
  if (outcome.state !== 'changed') throw new Error(JSON.stringify(outcome));
  return outcome.draft;
}
const shown = (draft: Draft, id: string) => shownFigures(draft).find((figure) => figure.id === id);

describe('a draft', () => {
  const draft = draftWith([figureOf('a'), figureOf('b'), statedFigure('t')], {
    t: { text: 'pfsense', from: 'Năm 2024' },
  });

  it('shows what was typed instead of what was computed, and says both', () => {
    const next = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    expect(shown(next, 'a')).toMatchObject({
      state: 'typed',
      printed: '12',
      n: 12,
      reason: 'theo sổ',
      notes: ['Liên Thông tính được 10; đơn vị khai 12.'],
    });
  });

  it('carries a stated value of the report before, to be confirmed', () => {
    expect(shown(draft, 't')).toMatchObject({ state: 'carried', printed: 'pfsense' });
    const next = taken(patched(draft, [confirming('t', 'pfsense', 1)], AN, NOW));
    expect(shown(next, 't')?.state).toBe('confirmed');
  });

  it('asks again when a confirmed value is computed otherwise', () => {
    const confirmed = taken(patched(draft, [confirming('a', '10', 1)], AN, NOW));
    const next = recomputed(confirmed, reportWith([figureOf('a', { n: 11, printed: '11' })]));
    expect(shown(next, 'a')).toMatchObject({ state: 'captured', printed: '11' });
  });

  it('keeps typed values when it is computed again', () => {
    const typed = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    const next = recomputed(typed, reportWith([figureOf('a', { n: 11, printed: '11' })]));
    expect(shown(next, 'a')?.printed).toBe('12');
  });

  it('refuses to confirm a value that is no longer the one looked at', () => {
    const outcome = patched(draft, [confirming('a', '9', 1)], AN, NOW);
    expect(outcome).toMatchObject({ state: 'conflict', conflicts: [{ kind: 'computed', theirs: '10' }] });
  });

  it('takes both when two people edit different figures', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    const both = taken(patched(first, [typing('b', '7', 1)], BINH, NOW));
    expect([shown(both, 'a')?.printed, shown(both, 'b')?.printed]).toEqual(['12', '7']);
  });

  it('says who changed the figure and to what when the second edit has not seen the first', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    expect(patched(first, [typing('a', '13', 1)], BINH, NOW)).toMatchObject({
      state: 'conflict',
      conflicts: [{ figure: 'a', mine: '13', theirs: '12', name: 'An', kind: 'type' }],
    });
  });

  it('takes nothing of a set of edits one of which conflicts', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    expect(patched(first, [typing('b', '7', 1), typing('a', '13', 1)], BINH, NOW).state).toBe('conflict');
  });

  it('takes over what the other wrote when it was seen', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    const second = taken(patched(first, [typing('a', '13', first.version)], BINH, NOW));
    expect(second.history.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['An', '10', '12'],
      ['Bình', '12', '13'],
    ]);
  });

  it('goes back to what was computed when a typed value is taken away', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    const next = taken(patched(first, [clearing('a', first.version)], AN, NOW));
    expect(shown(next, 'a')).toMatchObject({ state: 'captured', printed: '10' });
    expect(next.history.at(-1)).toMatchObject({ kind: 'clear', before: '12', after: '10' });
  });

  it('leaves a typed value typed when somebody confirms it', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    expect(taken(patched(first, [confirming('a', '12', first.version)], BINH, NOW))).toBe(first);
  });

  it('does no harm when the same request comes twice', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    expect(taken(patched(first, [typing('a', '12', 1)], AN, NOW))).toBe(first);
  });

  it('remembers one sitting of typing as one line', () => {
    let next = draft;
    for (const [minute, text] of ['1', '12', '125'].entries())
      next = taken(patched(next, [typing('a', text, next.version)], AN, later(minute)));
    expect(next.history.map(({ before, after }) => [before, after])).toEqual([['10', '125']]);
  });

  it('begins a new line after an issue', () => {
    const first = taken(patched(draft, [typing('a', '12', 1)], AN, NOW));
    const next = taken(
      patched({ ...first, frozen: first.version }, [typing('a', '13', first.version)], AN, later(1)),
    );
    expect(next.history).toHaveLength(2);
  });

  it.each([
    ['a value without a reason', { ...typing('a', '1', 1), reason: ' ' }],
    ['an empty value', typing('a', '  ', 1)],
    ['a figure it has not', typing('x', '1', 1)],
  ])('refuses %s', (_, edit) => {
    expect(patched(draft, [edit], AN, NOW).state).toBe('refused');
  });
});

describe('two people at one draft', () => {
  const FIGURES = ['a', 'b'];
  const deed = fc.oneof(
    fc.record({
      who: fc.constantFrom(0, 1),
      do: fc.constantFrom('type' as const, 'clear' as const, 'confirm' as const),
      figure: fc.constantFrom(...FIGURES),
      text: fc.integer({ min: 0, max: 3 }).map(String),
    }),
    fc.record({ who: fc.constantFrom(0, 1), do: fc.constant('read' as const) }),
    fc.record({
      who: fc.constantFrom(0, 1),
      do: fc.constant('compute' as const),
      n: fc.integer({ min: 10, max: 12 }),
    }),
  );

  it('never lose an edit silently, whatever the order of what they do', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let draft = draftWith(FIGURES.map((id) => figureOf(id)));
        // What each has on the screen.
        const screens = [draft, draft];
        const standing = new Map<string, { who: number; version: number }>();
        for (const [minute, each] of deeds.entries()) {
          const screen = screens[each.who] ?? draft;
          if (each.do === 'read') screens[each.who] = draft;
          else if (each.do === 'compute')
            draft = recomputed(
              draft,
              reportWith(FIGURES.map((id) => figureOf(id, { n: each.n, printed: String(each.n) }))),
            );
          else {
            const { figure } = each;
            const text =
              each.do === 'confirm'
                ? (shown(screen, figure)?.printed ?? '')
                : each.do === 'clear'
                  ? ''
                  : each.text;
            const edit = { figure, kind: each.do, text, reason: 'r', seen: screen.version };
            const before = standing.get(figure);
            const outcome = patched(draft, [edit], each.who === 0 ? AN : BINH, later(minute * 11));
            if (outcome.state === 'conflict') {
              const [conflict] = outcome.conflicts;
              expect(conflict?.theirs).toBe(shown(draft, figure)?.printed);
              continue;
            }
            const next = taken(outcome);
            if (next === draft) continue;
            // Overwritten was only what the author had on the screen.
            if (before) expect(before.version).toBeLessThanOrEqual(screen.version);
            if (each.do === 'confirm') expect(shown(next, figure)?.printed).toBe(text);
            if (each.do === 'type') expect(shown(next, figure)?.printed).toBe(text);
            draft = next;
            screens[each.who] = next;
            standing.set(figure, { who: each.who, version: next.version });
            expect(next.history.at(-1)).toMatchObject({ figure, kind: each.do, version: next.version });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep a history in which every line begins where the one before ended', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(AN, BINH), fc.constantFrom(...FIGURES), fc.integer({ min: 0, max: 9 })),
          {
            maxLength: 30,
          },
        ),
        (edits) => {
          let draft = draftWith(FIGURES.map((id) => figureOf(id)));
          for (const [minute, [person, figure, value]] of edits.entries())
            draft = taken(
              patched(draft, [typing(figure, String(value), draft.version)], person, later(minute)),
            );
          for (const figure of FIGURES) {
            const lines = draft.history.filter((change) => change.figure === figure);
            for (const [index, line] of lines.entries())
              expect(line.before).toBe(index === 0 ? '10' : lines[index - 1]?.after);
            expect(lines.at(-1)?.after ?? '10').toBe(shown(draft, figure)?.printed);
          }
        },
      ),
    );
  });
});

describe('words a form falls back on', () => {
  const fallback = (id: string) => statedFigure(id, { printed: 'VT', state: 'computed' });
  const states = (before: string, id = 'luu_van_ban') =>
    shownFigures(draftWith([fallback(id)], { [id]: { text: before, from: 'Năm 2024' } })).map(
      ({ printed, state }) => [printed, state],
    );
  it('give way to what the unit wrote in the report before', () => {
    expect(states('VT, TH (2)')).toEqual([['VT, TH (2)', 'carried']]);
  });
  it('stay, with nothing to confirm, where the report before had them too', () => {
    expect(states('VT')).toEqual([['VT', 'computed']]);
  });
  it('never take the day of signing from the report before', () => {
    expect(states('ngày 05 tháng 01 năm 2025', 'ngay_ky')).toEqual([['VT', 'computed']]);
  });
});
