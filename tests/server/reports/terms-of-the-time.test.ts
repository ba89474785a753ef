import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { REPORTS } from '#server/reports/built-in/catalogue.ts';
import { CHINH_SACH_CDS } from '#server/reports/built-in/chinh-sach-cds.ts';
import { SXD_UNG_DUNG_CNTT } from '#server/reports/built-in/sxd-ung-dung-cntt.ts';
import { UBND_KE_HOACH_CQDT } from '#server/reports/built-in/ubnd-ke-hoach-cqdt.ts';
import type { ReportDefinition } from '#server/reports/definition.ts';
import { issueChecks } from '#server/reports/issue-checks.ts';
import { tellFacts } from './fake-facts.ts';

/** The forms' own words in the terms of their period: an officer cannot change them, so they must be right. */
const report = (definition: ReportDefinition, year: number) => {
  const facts = tellFacts({ values: {} });
  return buildReport(
    definition,
    { rule: 'calendar.year', year },
    `${year + 1}-01-05T08:00:00+07:00`,
    facts,
    'r',
  );
};

describe.each(REPORTS.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  it('says nothing about 2026 in a term whose time has passed', async () => {
    const checks = issueChecks(definition, await report(definition, 2026), []);
    expect(checks.filter(({ kind }) => kind === 'obsolete-term').map(({ words }) => words)).toEqual([]);
  });
  it('does not tell an officer of repetitions and spaces in words of its own', async () => {
    const checks = issueChecks(definition, await report(definition, 2026), []);
    expect(checks.filter(({ kind }) => ['said-twice', 'double-space'].includes(kind))).toEqual([]);
  });
});

describe('a report on 2021 and one on 2026', () => {
  it.each([
    [UBND_KE_HOACH_CQDT, 2021, 'Bộ phận Tiếp nhận và Trả kết quả', 'Trung tâm Phục vụ hành chính công'],
    [UBND_KE_HOACH_CQDT, 2021, 'dịch vụ công trực tuyến mức độ 2', 'Đã công khai'],
    [UBND_KE_HOACH_CQDT, 2021, 'phát triển Chính quyền điện tử:', 'phát triển Chính quyền số:'],
    [SXD_UNG_DUNG_CNTT, 2021, 'PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ', 'PHÁT TRIỂN CHÍNH QUYỀN SỐ'],
    [SXD_UNG_DUNG_CNTT, 2021, 'một cửa điện tử tỉnh', 'giải quyết thủ tục hành chính của tỉnh'],
  ])('of %o differ in their words', async (definition, year, then, now) => {
    const [old, today] = await Promise.all([report(definition, year), report(definition, 2026)]);
    expect([reportText(old).includes(then), reportText(old).includes(now)]).toEqual([true, false]);
    expect([reportText(today).includes(then), reportText(today).includes(now)]).toEqual([false, true]);
  });

  it('ask for what their own year prints only', async () => {
    const ids = async (year: number) => (await report(SXD_UNG_DUNG_CNTT, year)).figures.map(({ id }) => id);
    expect(await ids(2021)).toContain('phong_chong_covid');
    expect(await ids(2026)).not.toContain('phong_chong_covid');
  });
});

it('a period of one year is called a year, a longer one by its first and last', async () => {
  const facts = tellFacts({ values: {} });
  const over = async (from: string) =>
    reportText(
      await buildReport(
        CHINH_SACH_CDS,
        { rule: 'free', from, to: '2026-12-31' },
        '2027-01-05T08:00:00+07:00',
        facts,
        'r',
      ),
    );
  expect(await over('2026-01-01')).toContain('3. Nguồn lực chuyển đổi số (năm 2026)');
  expect(await over('2023-01-01')).toContain('3. Nguồn lực chuyển đổi số (từ 2023 đến 2026)');
});

it('whoever signs may be another than the form proposes', async () => {
  const facts = tellFacts({ values: {}, references: { chuc_vu_ky: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' } });
  const period = { rule: 'calendar.year', year: 2026 };
  const built = await buildReport(UBND_KE_HOACH_CQDT, period, '2027-01-05T08:00:00+07:00', facts, 'r');
  expect(reportText(built)).toContain('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
  expect(reportText(built)).not.toContain('PHÓ CHỦ TỊCH');
  expect(reportText(await report(UBND_KE_HOACH_CQDT, 2026))).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
});
