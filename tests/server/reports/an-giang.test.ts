import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { SXD_UNG_DUNG_CNTT } from '#server/reports/built-in/sxd-ung-dung-cntt.ts';
import { ReportAnswer } from '#shared/contract/api.ts';
import { Figure } from '#shared/contract/figure.ts';
import { AN_GIANG, AN_GIANG_TYPED, tellFacts } from './fake-facts.ts';

const AS_OF = '2022-01-05T08:00:00+07:00';
const PERIOD = { rule: 'calendar.year', year: 2021 };
const build = (facts = tellFacts({ values: AN_GIANG, references: AN_GIANG_TYPED })) =>
  buildReport(SXD_UNG_DUNG_CNTT, PERIOD, AS_OF, facts, 'r1');
const figure = async (id: string, facts = tellFacts({ values: AN_GIANG, references: AN_GIANG_TYPED })) =>
  (await build(facts)).figures.find((each) => each.id === id);

describe('the report of Sở Xây dựng An Giang 2021', () => {
  it.each([
    'tiếp nhận, xử lý văn bản đến: 12.481 VB (100%), tổng số văn bản đi trên phần mềm: 5351/5470 (đạt tỉ lệ 97,82%)',
    'Kết quả tiếp nhận và giải quyết hồ sơ TTHC, dịch vụ công trực tuyến: 1189HS/1194 HS',
    '- Tỷ lệ giải quyết hồ sơ đúng hạn: 99,58%',
    '- Tỷ lệ DVC mức độ 3, mức độ 4 phát sinh hồ sơ trực tuyến 15/29 TT',
    '- Tỷ lệ hồ sơ trực tuyến (trực tuyến+BCCI) mức độ 3, mức độ 4: 40,34%',
    'Tổng số hồ sơ tiếp nhận: 523 hs. Trong đó:',
    '+ Tiếp nhận trực tuyến: 108 hs;',
    '+ Tiếp nhận qua dịch vụ BCCI: 103 hs;',
    '+ Tiếp nhận trực tiếp: 312 hs.',
    'Tổng số TTHC thực hiện tiếp nhận và trả kết quả giải quyết qua dịch vụ BCCI: 125 hs;',
    'Tỷ lệ hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 19,69 % (có 103/523hs);',
    'Tỷ lệ hồ sơ trả kết quả giải quyết TTHC qua dịch vụ BCCI: 4,2% (có 22 hs).',
    'hiện tại có 01 cán bộ phụ trách CNTT, có trình độ cử nhân.',
    'Kinh phí cho hoạt động ứng dụng CNTT: 20,35 triệu đồng',
    'An Giang, ngày 05 tháng 01 năm 2022',
  ])('prints “%s”', async (sentence) => {
    expect(reportText(await build())).toContain(sentence);
  });
  it('answers in the words of the contract', async () => {
    expect(ReportAnswer.safeParse(await build()).error).toBeUndefined();
  });
  it('keeps numerator, denominator, definition and as-of time of a ratio', async () => {
    expect(await figure('ty_le_vb_di')).toMatchObject({
      n: 5351,
      d: 5470,
      metric: 'ty_le_vb_di_pm',
      state: 'computed',
      asOf: AS_OF,
      period: { rule: 'calendar.year', from: '2021-01-01', to: '2021-12-31' },
    });
  });
  it('shows how 523 and 1.194 fit together', async () => {
    expect((await figure('hs_dung_han'))?.notes).toEqual(
      expect.arrayContaining([
        'Hồ sơ tiếp nhận trong kỳ: 1.213 hồ sơ.',
        'Hồ sơ tiếp nhận, mức độ khác: 690 hồ sơ.',
        'Hồ sơ đã giải quyết, mức độ 3, 4: 516 hồ sơ.',
        'Cân đối khớp: 1.213 tiếp nhận trong kỳ + 41 từ kỳ trước = 1.194 đã giải quyết + 57 đang giải quyết + 3 rút, dừng + 0 kết thúc không rõ ngày.',
      ]),
    );
  });
  it('says by how much the balance is broken', async () => {
    const facts = tellFacts({ values: { ...AN_GIANG, hs_dang_gq: 55 }, references: AN_GIANG_TYPED });
    expect((await figure('hs_tiep_nhan', facts))?.notes.join()).toContain('Cân đối lệch 2 hồ sơ');
  });
  it('shows the other definitions of the online ratio', async () => {
    const notes = (await figure('ty_le_online'))?.notes.join(' ') ?? '';
    expect([notes.includes('20,65% (108/523)'), notes.includes('25,71% (108/420)')]).toEqual([true, true]);
  });
  it('answers the figures of the breakdown, so that they open on their rows', async () => {
    expect(await figure('giai_trinh.hs_tiep_nhan')).toMatchObject({
      metric: 'hs_tiep_nhan',
      n: 1213,
      printed: '1.213',
    });
  });
});

describe('what is not known', () => {
  it('prints a blank for a value nobody typed', async () => {
    expect(reportText(await build())).toContain('phần mềm diệt virus ……, hệ thống');
  });
  it('lists it as missing', async () => {
    expect(await figure('ty_le_diet_virus')).toMatchObject({ state: 'missing', printed: '' });
  });
  it('never prints 0 for a list that was not captured', async () => {
    const facts = tellFacts({
      values: {},
      coverage: { 'documents.incoming': { state: 'unknown', notes: [] } },
    });
    expect(await figure('vb_den', facts)).toMatchObject({ n: null, printed: '', state: 'missing' });
  });
  it('does not take a partial list for a whole one', async () => {
    const facts = tellFacts({
      values: AN_GIANG,
      coverage: { dossiers: { state: 'partial', notes: ['đã đọc 60/134'] } },
    });
    expect((await figure('hs_tt', facts))?.coverage).toEqual({ state: 'partial', notes: ['đã đọc 60/134'] });
  });
  it('leaves the online scope open while the catalogue is unknown', async () => {
    const facts = tellFacts({ values: AN_GIANG, coverage: { catalogue: { state: 'unknown', notes: [] } } });
    expect((await figure('hs_tiep_nhan', facts))?.n).toBeNull();
  });
  it('prints "không phát sinh" where nothing arose', async () => {
    const facts = tellFacts({ values: {}, references: AN_GIANG_TYPED });
    expect((await figure('ty_le_dung_han', facts))?.printed).toBe('không phát sinh');
  });
  it('prints no ratio whose part is larger than its whole, and says so', async () => {
    const facts = tellFacts({ values: { ...AN_GIANG, vb_di: 5_000 }, references: AN_GIANG_TYPED });
    const ratio = await figure('ty_le_vb_di', facts);
    expect([ratio?.state, ratio?.notes[0]]).toEqual([
      'missing',
      'Tử số 5.351 lớn hơn mẫu số 5.000: hãy kiểm tra dữ liệu trước khi dùng tỷ lệ này.',
    ]);
  });
  it('marks a value of last year as carried forward', async () => {
    const facts = tellFacts({ values: AN_GIANG, references: AN_GIANG_TYPED });
    const answer = await buildReport(
      SXD_UNG_DUNG_CNTT,
      { rule: 'calendar.year', year: 2022 },
      '2023-01-05T08:00:00+07:00',
      facts,
      'r',
    );
    expect(answer.figures.find((each) => each.id === 'tuong_lua')?.state).toBe('carried');
  });
  it('drops the lines of a time that is over', async () => {
    const facts = tellFacts({ values: AN_GIANG, references: AN_GIANG_TYPED });
    const answer = await buildReport(
      SXD_UNG_DUNG_CNTT,
      { rule: 'calendar.year', year: 2026 },
      '2027-01-05T08:00:00+07:00',
      facts,
      'r',
    );
    const text = reportText(answer);
    expect([text.includes('Covid'), text.includes('mức độ 3'), text.includes('Sở KH&CN')]).toEqual([
      false,
      false,
      true,
    ]);
  });
  it('holds every figure to the contract', async () => {
    const faults = (await build(tellFacts({ values: {} }))).figures.filter(
      (each) => !Figure.safeParse(each).success,
    );
    expect(faults).toEqual([]);
  });
});
