import type { Period } from '#shared/contract/figure.ts';
import { printDate } from '#shared/vietnamese/dates.ts';

/** Reference values the words of every report are made of. */
export const WORD_REFERENCES = ['ten_co_quan'] as const;

/** The two-level government, Luật 72/2025/QH15: "4 cấp" has no meaning since. */
const TWO_LEVELS = '2025-07-01';
/** Plans since speak of Chính quyền số alone (reports.md §7.2). */
const DIGITAL = '2025-01-01';

/**
 * Words that follow from the period and the unit, by tag. Terms keep the wording of their time: a report on
 * 2021 rightly says "mức độ 3, mức độ 4" (reports.md §7.2).
 */
export function wordsOf(
  period: Period,
  unitName: string,
  references: ReadonlyMap<string, { text: string }>,
): Record<string, string> {
  const year = Number(period.to.slice(0, 4));
  const agency = references.get('ten_co_quan')?.text ?? unitName;
  const levels = period.to < '2022-08-01'; // NĐ 42/2022 in force. [M]
  const oneStopSystem = period.to < '2022-01-01'; // Renamed by NĐ 107/2021. [M]
  const oneStopOffice = period.to < TWO_LEVELS; // Trung tâm Phục vụ hành chính công: NĐ 118/2025.
  const informationDepartment = period.to < '2025-07-01'; // Sở TTTT merged; the day differs by province. [M]
  return {
    nam: String(year),
    nam_sau: String(year + 1),
    giai_doan:
      period.from.slice(0, 4) === String(year) ? `năm ${year}` : `từ ${period.from.slice(0, 4)} đến ${year}`,
    ten_ky: periodName(period),
    tu_ngay: printDate(period.from),
    den_ngay: printDate(period.to),
    ky_bao_cao: period.label,
    co_quan: agency,
    CO_QUAN: agency.toLocaleUpperCase('vi'),
    muc_do_34: levels ? 'mức độ 3, mức độ 4' : 'một phần, toàn trình',
    muc_do_3_4: levels ? 'mức độ 3, 4' : 'một phần, toàn trình',
    muc_do_3: levels ? 'mức độ 3' : 'một phần',
    so_tttt: informationDepartment ? 'Sở Thông tin và Truyền thông' : 'Sở Khoa học và Công nghệ',
    so_tttt_tat: informationDepartment ? 'Sở TTTT' : 'Sở KH&CN',
    cac_cap:
      period.to < TWO_LEVELS ? '4 cấp chính quyền từ Trung ương đến cấp xã' : 'từ Trung ương đến cấp xã',
    cong_dvc: oneStopSystem
      ? 'Cổng dịch vụ công – Hệ thống một cửa điện tử tỉnh'
      : oneStopOffice
        ? 'Cổng Dịch vụ công và Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh'
        : 'Cổng Dịch vụ công quốc gia',
    he_thong_mot_cua: oneStopSystem
      ? 'Hệ thống thông tin một cửa điện tử'
      : 'Hệ thống thông tin giải quyết thủ tục hành chính',
    he_thong_mot_cua_tinh: oneStopSystem
      ? 'Hệ thống thông tin một cửa điện tử tỉnh'
      : 'Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh',
    bo_phan_mot_cua: oneStopOffice
      ? 'Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính'
      : 'Trung tâm Phục vụ hành chính công',
    mot_cua_hoat_dong: oneStopOffice
      ? 'Giao Văn phòng phụ trách Bộ phận Tiếp nhận và Trả kết quả theo cơ chế một cửa, một cửa liên thông, đến nay hoạt động hiệu quả'
      : 'Trung tâm Phục vụ hành chính công thực hiện cơ chế một cửa, một cửa liên thông, hoạt động hiệu quả',
    CHINH_QUYEN: period.to < DIGITAL ? 'CHÍNH QUYỀN ĐIỆN TỬ' : 'CHÍNH QUYỀN SỐ',
    chinh_quyen: period.to < DIGITAL ? 'Chính quyền điện tử' : 'Chính quyền số',
    chinh_quyen_thuong: period.to < DIGITAL ? 'chính quyền điện tử' : 'chính quyền số',
    dinh_huong: period.to < DIGITAL ? 'Chính quyền điện tử hướng đến Chính quyền số' : 'Chính quyền số',
  };
}

/** The period inside a sentence, "tháng 11 năm 2026", "quý III năm 2026"; its days stand elsewhere. */
function periodName({ label }: Period): string {
  const name = label.replace(/\s*\(.*$/, '').replace('/', ' năm ');
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
