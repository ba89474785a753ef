import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { UBND_KE_HOACH_CQDT } from '#server/reports/built-in/ubnd-ke-hoach-cqdt.ts';
import { tellFacts } from './fake-facts.ts';

const AS_OF = '2021-11-02T10:00:00+07:00';
const LY_SON = {
  hs_tiep_nhan: 12_269,
  hs_kn_dung_han: 12_243,
  hs_kn_trong_han: 26,
  tthc_tong: 282,
  dvc_muc_2: 282,
  dvc_muc_3: 87,
  linh_vuc: 31,
  vb_di_dien_tu: 2_000,
  vb_di_ky_so: 1_990,
};
const text = async (values: Readonly<Record<string, number>>) => {
  const facts = tellFacts({
    unitName: 'UBND huyện Lý Sơn',
    values,
    references: { nv_giao: '05', nv_ht: '3', nv_cdh: '02' },
  });
  return reportText(await buildReport(UBND_KE_HOACH_CQDT, { rule: 'toDate', year: 2021 }, AS_OF, facts, 'r'));
};

describe('the report of UBND huyện Lý Sơn 2021', () => {
  it.each([
    'Đã cung cấp 100% dịch vụ công trực tuyến mức độ 2 (282 bộ TTHC, 31 lĩnh vực TTHC)',
    'Đã thực hiện cung cấp 87 thủ tục dịch vụ công trực tuyến mức độ 3',
    'là 12.269 hồ sơ, đã giải quyết đúng hạn 12.243 hồ sơ, còn 26 hồ sơ chưa đến hạn trả, đang tiếp tục giải quyết, không có hồ sơ quá hạn. Không có công dân đăng ký thực hiện nộp hồ sơ trực tuyến thông qua',
    'Trong năm, không có tổ chức, cá nhân đăng ký hồ sơ, trả kết quả giải quyết qua dịch vụ Bưu chính công ích.',
    'tỷ lệ gửi văn bản điện tử được ký số của UBND huyện Lý Sơn đạt 99,5%.',
    'có 05 nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao, đã hoàn thành 3 nhiệm vụ, còn 02 nhiệm vụ chưa đến hạn',
  ])('prints “%s”', async (sentence) => {
    expect(await text(LY_SON)).toContain(sentence);
  });
  it('says how many are overdue when some are', async () => {
    expect(await text({ ...LY_SON, hs_kn_qua_han_dang: 3 })).toContain('03 hồ sơ quá hạn');
  });
  it('says how many were handed in online when some were', async () => {
    expect(await text({ ...LY_SON, hs_tt: 1_204 })).toContain('Có 1.204 hồ sơ nộp trực tuyến thông qua');
  });
});
