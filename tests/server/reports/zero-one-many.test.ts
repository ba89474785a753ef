import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { REPORTS } from '#server/reports/built-in/catalogue.ts';
import { SO_KE_HOACH_CQDT } from '#server/reports/built-in/so-ke-hoach-cqdt.ts';
import { SXD_UNG_DUNG_CNTT } from '#server/reports/built-in/sxd-ung-dung-cntt.ts';
import { TONG_HOP_VAN_BAN } from '#server/reports/built-in/tong-hop-van-ban.ts';
import { UBND_KE_HOACH_CQDT } from '#server/reports/built-in/ubnd-ke-hoach-cqdt.ts';
import type { ReportDefinition } from '#server/reports/definition.ts';
import { tellFacts } from './fake-facts.ts';

const text = async (
  definition: ReportDefinition,
  values: Readonly<Record<string, number>>,
  stated: Readonly<Record<string, string>> = {},
) => {
  const references = { vb_den_ngoai_phan_mem: '0', ten_co_quan: 'Phòng Tập', ...stated };
  const facts = tellFacts({ values, references });
  const period = { rule: 'calendar.year', year: 2025 };
  return reportText(await buildReport(definition, period, '2026-01-05T08:00:00+07:00', facts, 'r'));
};
const SIGNED = { vb_di_pm: 40, vb_di: 40, vb_di_dien_tu: 40, vb_di_ky_so: 39 };
const ONE = { vb_di_pm: 1, vb_di: 1, vb_di_dien_tu: 1, vb_di_ky_so: 1 };

describe.each([
  [
    'the department plan report',
    SO_KE_HOACH_CQDT,
    '(trong kỳ không phát sinh văn bản điện tử gửi đi)',
    '(trong kỳ đạt 100% văn bản điện tử gửi đi có ký số, 1/1 văn bản)',
    '(trong kỳ đạt 97,50% văn bản điện tử gửi đi có ký số, 39/40 văn bản)',
  ],
  [
    'the ICT report',
    SXD_UNG_DUNG_CNTT,
    'tổng số văn bản đi trên phần mềm: không phát sinh (trừ văn bản mật)',
    'tổng số văn bản đi trên phần mềm: 1/1 (đạt tỉ lệ 100,00%)',
    'tổng số văn bản đi trên phần mềm: 40/40 (đạt tỉ lệ 100,00%)',
  ],
  [
    'the committee plan report',
    UBND_KE_HOACH_CQDT,
    'Trong kỳ không phát sinh văn bản điện tử gửi đi.',
    'tỷ lệ gửi văn bản điện tử được ký số của Phòng Tập đạt 100,0%.',
    'tỷ lệ gửi văn bản điện tử được ký số của Phòng Tập đạt 97,5%.',
  ],
  [
    'the monthly summary',
    TONG_HOP_VAN_BAN,
    'phát hành 0 văn bản trên phần mềm, không phát sinh văn bản điện tử gửi đi.',
    'phát hành 01 văn bản trên phần mềm, được ký số 1/1 văn bản điện tử (tỷ lệ: 100%).',
    'phát hành 40 văn bản trên phần mềm, được ký số 39/40 văn bản điện tử (tỷ lệ: 97,50%).',
  ],
] as const)('%s', (_, definition, none, one, many) => {
  it.each([
    ['nothing', {}, none],
    ['one document', ONE, one],
    ['many documents', SIGNED, many],
  ] as const)('says %s as a sentence', async (__, values, sentence) => {
    expect(await text(definition, values)).toContain(sentence);
  });
});

describe('dossiers of a committee', () => {
  it.each([
    [{}, 'Trung tâm Phục vụ hành chính công tiếp nhận 0 hồ sơ. Không có công dân đăng ký'],
    [
      { hs_tiep_nhan: 1, hs_kn_dung_han: 1 },
      'là 01 hồ sơ, đã giải quyết đúng hạn 01 hồ sơ, không còn hồ sơ đang giải quyết trong hạn, không có hồ sơ quá hạn.',
    ],
    [
      { hs_tiep_nhan: 9, hs_kn_dung_han: 6, hs_kn_trong_han: 2, hs_kn_qua_han_dang: 1 },
      'là 09 hồ sơ, đã giải quyết đúng hạn 06 hồ sơ, còn 02 hồ sơ chưa đến hạn trả, đang tiếp tục giải quyết, 01 hồ sơ quá hạn.',
    ],
  ])('of %o read as the sentence wants', async (values, sentence) => {
    expect(await text(UBND_KE_HOACH_CQDT, values)).toContain(sentence);
  });
  it('says how many assigned tasks are overdue, or that none is', async () => {
    const tasks = (nv_cdh: string) => text(UBND_KE_HOACH_CQDT, {}, { nv_giao: '05', nv_ht: '3', nv_cdh });
    expect(await tasks('02')).toContain('đang tích cực triển khai thực hiện, không có nhiệm vụ quá hạn.');
    expect(await tasks('1')).toContain(
      'có 05 nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao, đã hoàn thành 3 nhiệm vụ, còn 1 nhiệm vụ chưa đến hạn',
    );
    expect(await tasks('1')).toContain('đang tích cực triển khai thực hiện, còn 01 nhiệm vụ quá hạn.');
  });
  it('leaves blank what stated parts would make less than none', async () => {
    const said = await text(UBND_KE_HOACH_CQDT, {}, { nv_giao: '5', nv_ht: '4', nv_cdh: '2' });
    expect(said).toContain('đang tích cực triển khai thực hiện, …….');
    expect(said).not.toContain('-01');
  });
});

it.each(REPORTS.map((report) => [report.id, report] as const))(
  '%s never prints a share of nothing as 0/0 inside a sentence',
  async (_, definition) => {
    const sentences = (await text(definition, {})).split('\n').filter((line) => line.split(' ').length > 12);
    expect(
      sentences.filter((line) => /\b0\/0\b|(?:đạt|tỷ lệ:|tỉ lệ|\() ?không phát sinh\b/u.test(line)),
    ).toEqual([]);
  },
);
