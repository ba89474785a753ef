import type { UnitYearId } from '#hosts/unit-year.ts';
import type { ReferenceValue, ReportRequest } from '#shared/contract/api.ts';
import { S000 } from '../seeds/s000.ts';
import { S001 } from '../seeds/s001.ts';
import { S002 } from '../seeds/s002.ts';
import { S004 } from '../seeds/s004.ts';

/** What a golden unit-year must print: the seed's own figures, by the tag of the report. */
export interface GoldenUnit {
  report: ReportRequest;
  /** First and last day the officer searches in the lists: wider than the period, so decoys are seen too. */
  search: { documents: { from: string; to: string }; dossiers: { from: string; to: string } };
  /** Typed and carried values of the unit, from the seed: id → text. */
  reference: Record<string, string>;
  /** Figure → what the seed prints. */
  figures: Record<string, string>;
  /** Sentences of the seed that must stand in the Word file. */
  sentences: string[];
}

export const GOLDEN: Record<UnitYearId, GoldenUnit> = {
  'an-giang-2021': {
    report: S004.report,
    search: {
      documents: { from: '2020-12-01', to: '2022-01-05' },
      dossiers: { from: '2020-10-01', to: '2022-01-05' },
    },
    reference: {
      co_quan_chu_quan: 'UBND TỈNH AN GIANG',
      dia_danh: 'An Giang',
      viet_tat: 'SXD',
      // "(100%)": the unit states that nothing was handled outside the software.
      vb_den_ngoai_phan_mem: '0',
      ty_le_may_tinh: '100%',
      ty_le_lan: '100%',
      ty_le_wan: '100%',
      tuong_lua: 'mềm pfsense',
      ty_le_cap_thu: '100%',
      ty_le_dung_thu: '100%',
      ty_le_lanh_dao_cap_thu: '100%',
      ty_le_lanh_dao_dung_thu: '100%',
      ty_le_dung_mot_cua: '100%',
      can_bo_cntt: '01',
      trinh_do_cntt: 'cử nhân',
      chi_tieu_nam_sau: '11',
      kinh_phi_cntt: '20,35 triệu đồng',
      noi_dung_chi: 'chi xây dựng tường lửa để đảm bảo an toàn an ninh thông tin',
    },
    figures: {
      vb_den: '12.481',
      ty_le_vb_den: '100%',
      vb_di: '5351/5470',
      ty_le_vb_di: '97,82%',
      hs_dung_han: '1189HS/1194 HS',
      ty_le_dung_han: '99,58%',
      dvc_phat_sinh: '15/29 TT',
      ty_le_online: '40,34%',
      hs_tiep_nhan: '523',
      hs_tt: '108',
      hs_bcci: '103',
      hs_tructiep: '312',
      bcci_tong: '125',
      ty_le_bcci_nhan: '19,69 %',
      bcci_nhan: '103/523hs',
      // The seed prints one decimal here; two would be 4,21 (reports.md §1.6 no. 10).
      ty_le_bcci_tra: '4,2%',
      bcci_tra: '22',
    },
    sentences: [
      'tiếp nhận, xử lý văn bản đến: 12.481 VB (100%), tổng số văn bản đi trên phần mềm: 5351/5470 (đạt tỉ lệ 97,82%)',
      'Kết quả tiếp nhận và giải quyết hồ sơ TTHC, dịch vụ công trực tuyến: 1189HS/1194 HS',
      'Tỷ lệ giải quyết hồ sơ đúng hạn: 99,58%',
      'phát sinh hồ sơ trực tuyến 15/29 TT',
      'Tổng số hồ sơ tiếp nhận: 523 hs. Trong đó:',
      'Tổng số TTHC thực hiện tiếp nhận và trả kết quả giải quyết qua dịch vụ BCCI: 125 hs;',
      'Tỷ lệ hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 19,69 % (có 103/523hs);',
    ],
  },
  'ly-son-2021': {
    report: S002.report,
    search: {
      documents: { from: '2020-12-01', to: '2021-11-02' },
      dossiers: { from: '2020-10-01', to: '2021-11-02' },
    },
    reference: { dia_ban_hoa: 'HUYỆN LÝ SƠN', dia_danh: 'Lý Sơn', can_bo_cntt: '02' },
    figures: {
      ty_le_muc_2: '100%',
      tthc_tong: '282',
      linh_vuc: '31',
      dvc_muc_3: '87',
      hs_tiep_nhan: '12.269',
      hs_dung_han: '12.243',
      hs_trong_han: 'còn 26 hồ sơ chưa đến hạn trả, đang tiếp tục giải quyết',
      hs_qua_han: 'không có hồ sơ quá hạn',
      hs_truc_tuyen: 'Không có công dân đăng ký thực hiện nộp hồ sơ trực tuyến',
      bcci: 'không có tổ chức, cá nhân đăng ký hồ sơ, trả kết quả giải quyết qua dịch vụ Bưu chính công ích',
      ty_le_ky_so: '99,5%',
    },
    sentences: [
      'là 12.269 hồ sơ, đã giải quyết đúng hạn 12.243 hồ sơ, còn 26 hồ sơ chưa đến hạn trả, đang tiếp tục giải quyết, không có hồ sơ quá hạn.',
      'Trong năm, không có tổ chức, cá nhân đăng ký hồ sơ, trả kết quả giải quyết qua dịch vụ Bưu chính công ích.',
      '(282 bộ TTHC, 31 lĩnh vực TTHC)',
    ],
  },
  'ban-dan-toc-2021': {
    report: S000.report,
    search: {
      documents: { from: '2020-12-01', to: '2021-10-29' },
      dossiers: { from: '2020-10-01', to: '2021-10-29' },
    },
    reference: { ...S000.reference },
    figures: { ty_le_ky_so: '100%', vb_ky_so: '708/708', ty_le_vb_tren_mang: '100%' },
    sentences: [
      'trong kỳ đạt 100% văn bản điện tử gửi đi có ký số, 708/708 văn bản',
      '100% văn bản của Ban Dân tộc tỉnh được xử lý trên môi trường mạng (trừ văn bản mật)',
      'Kế hoạch số 560/KH-BDT ngày 27/8/2021; Quyết định số 20/QĐ-BDT ngày 18/01/2021',
    ],
  },
  'ban-dan-toc-2023': {
    report: S001.report,
    search: {
      documents: { from: '2019-12-01', to: '2023-04-14' },
      dossiers: { from: '2019-12-01', to: '2023-04-14' },
    },
    reference: { ...S001.reference },
    figures: { dvc_tong: '02', ty_le_vb_tren_mang: '100%', vb_tren_mang: '3.553/3.553', ty_le_ky_so: '100%' },
    sentences: [
      'Hiện nay có 02 thủ tục hành chính do Ban Dân tộc tỉnh tham mưu, theo dõi',
      '100% văn bản đến, đi của Ban Dân tộc tỉnh được xử lý qua hệ thống phần mềm quản lý văn bản',
      'từ năm 2020 đến năm 2022 là 676,160 triệu đồng từ nguồn ngân sách tỉnh.',
    ],
  },
};

/** The unit's reference values as the administrator types them. */
export function referenceValues(golden: GoldenUnit, mainRegister: string): ReferenceValue[] {
  return Object.entries({ ...golden.reference, so_van_ban_den: `${mainRegister} = Sổ văn bản đến` }).map(
    ([id, text]) => ({
      id,
      text,
      validFrom: '2015-01-01',
      validTo: null,
      reason: 'Số liệu của đơn vị',
    }),
  );
}
