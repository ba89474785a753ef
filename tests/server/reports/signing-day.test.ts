import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { TONG_HOP_VAN_BAN } from '#server/reports/built-in/tong-hop-van-ban.ts';
import { patched } from '#server/reports/draft.ts';
import { shownFigures } from '#server/reports/draft-figures.ts';
import { SIGNING_DAY } from '#server/reports/signing-day.ts';
import { textChecks } from '#server/reports/text-checks.ts';
import { draftWith, statedFigure } from './draft-samples.ts';
import { tellFacts } from './fake-facts.ts';

const build = (references: Readonly<Record<string, string>>) =>
  buildReport(
    TONG_HOP_VAN_BAN,
    { rule: 'nd09.month', year: 2026, month: 11 },
    '2026-11-20T08:00:00+07:00',
    tellFacts({ values: {}, references: { dia_danh: 'Quảng Ngãi', ...references } }),
    'r',
  );
const signing = async (references: Readonly<Record<string, string>>) =>
  (await build(references)).figures.find(({ id }) => id === SIGNING_DAY);

describe('the day of signing', () => {
  it('is a figure of the report that can be opened and typed', async () => {
    const place = (await build({})).lines.find(({ style }) => style === 'place');
    expect(place?.parts).toContainEqual({ figure: SIGNING_DAY });
  });
  it('leaves room for văn thư while nobody typed it, and holds nothing up', async () => {
    expect(await signing({})).toMatchObject({
      printed: 'ngày       tháng 11 năm 2026',
      state: 'computed',
    });
  });
  it('prints as NĐ 30/2020 wants', async () => {
    expect(reportText(await build({ ngay_ky: '01/12/2026' }))).toContain(
      'Quảng Ngãi, ngày 01 tháng 12 năm 2026',
    );
  });
  it('must be looked at again when it lies before the figures', async () => {
    expect([
      (await signing({ ngay_ky: '20/11/2026' }))?.state,
      (await signing({ ngay_ky: '19/10/2026' }))?.state,
    ]).toEqual(['typed', 'carried']);
  });

  const draft = draftWith([statedFigure(SIGNING_DAY, { label: 'Ngày ký báo cáo' })]);
  const type = (text: string) =>
    patched(
      draft,
      [{ figure: SIGNING_DAY, kind: 'type', text, reason: 'văn thư', seen: 1 }],
      { actor: 'officer:an', name: 'An' },
      '2026-11-20T05:00:00.000Z',
    );
  it.each(['2/3/2026', '02-03-2026', 'ngày 2 tháng 3 năm 2026', 'Ngày 02 tháng 3 năm 2026'])(
    'typed in a draft as “%s” prints in the words of the head',
    (text) => {
      const outcome = type(text);
      const figures = outcome.state === 'changed' ? shownFigures(outcome.draft) : [];
      expect(figures[0]?.printed).toBe('ngày 02 tháng 3 năm 2026');
    },
  );
  it.each(['30/02/2026', 'đầu tháng 3', '2/3'])('refuses “%s”, which is no day', (text) => {
    expect(type(text)).toEqual({
      state: 'refused',
      figure: SIGNING_DAY,
      words: '“Ngày ký báo cáo”: hãy ghi ngày/tháng/năm, ví dụ 05/01/2026.',
    });
  });
});

it('a report without its day of signing says so where the day is typed', async () => {
  const told = textChecks(await build({})).filter(({ kind }) => kind === 'day-missing');
  expect(told.map(({ figure, minor }) => [figure, minor])).toEqual([[SIGNING_DAY, true]]);
  const typed = textChecks(await build({ ngay_ky: '01/12/2026' }));
  expect(typed.filter(({ kind }) => kind === 'day-missing')).toEqual([]);
});
