import type { ReferenceFigure, ReportDefinition } from '../definition.ts';
import { KEPT, SIGNED_ON, signedAs } from './stated.ts';

const typed = (reference: string, label: string): ReferenceFigure => ({ reference, label, nature: 'text' });
const share = (reference: string, label: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'ratio',
  unit: '%',
});

/** How 523 received at level 3–4 and 1.194 resolved fit together (reports.md §1.6, line 14). */
const POPULATIONS = [
  'hs_tiep_nhan',
  'hs_34_tiep_nhan',
  'hs_khac_tiep_nhan',
  'hs_34_da_gq',
  'hs_gq_ky_truoc',
  'hs_dang_gq',
  'hs_khong_hen_tra',
] as const;

const OTHER_ONLINE = [
  'ty_le_online',
  'ty_le_online_khong_bcci',
  'ty_le_online_766',
  'ty_le_online_toan_trinh',
  'ty_le_offline',
] as const;

/** Type D: a department's yearly ICT report, worded as S004 (Sở Xây dựng An Giang, 2021). */
export const SXD_UNG_DUNG_CNTT: ReportDefinition = {
  id: 'sxd-ung-dung-cntt',
  title: 'Báo cáo tình hình ứng dụng công nghệ thông tin, phát triển chính quyền số',
  type: 'D',
  period: 'calendar.year',
  template: 'sxd-ung-dung-cntt.txt',
  required: ['viet_tat', 'dia_danh', 'nguoi_ky'],
  figures: {
    co_quan_chu_quan: typed('co_quan_chu_quan', 'Cơ quan chủ quản'),
    viet_tat: typed('viet_tat', 'Chữ viết tắt tên cơ quan'),
    dia_danh: typed('dia_danh', 'Địa danh'),
    ngay_ky: SIGNED_ON,
    can_cu_ke_hoach: typed('can_cu_ke_hoach', 'Căn cứ chương trình, kế hoạch của tỉnh và của cơ quan'),
    tham_muu_van_ban: typed('tham_muu_van_ban', 'Văn bản đã tham mưu, ban hành'),
    ty_le_may_tinh: share('ty_le_may_tinh', 'Tỉ lệ máy tính/CBCC'),
    ty_le_lan: share('ty_le_lan', 'Mạng nội bộ'),
    ty_le_wan: share('ty_le_wan', 'Mạng diện rộng'),
    ty_le_diet_virus: share('ty_le_diet_virus', 'Tỉ lệ máy tính có phần mềm diệt virus'),
    tuong_lua: typed('tuong_lua', 'Tường lửa'),
    vb_den: { metric: 'vb_den', as: 'count' },
    ty_le_vb_den: {
      metric: 'vb_den',
      as: 'percent',
      outside: 'vb_den_ngoai_phan_mem',
      shortWhole: true,
      suffix: '%',
    },
    // S004 prints this one pair without thousands dots.
    vb_di: {
      metric: 'ty_le_vb_di_pm',
      as: 'fraction',
      grouping: false,
      breakdown: ['vb_di_huy', 'vb_di_tru_huy'],
    },
    ty_le_vb_di: { metric: 'ty_le_vb_di_pm', as: 'percent', suffix: '%' },
    ty_le_cap_thu: share('ty_le_cap_thu', 'CBCC-VC được cấp thư điện tử'),
    ty_le_dung_thu: share('ty_le_dung_thu', 'CBCC-VC thường xuyên dùng thư điện tử'),
    ty_le_lanh_dao_cap_thu: share('ty_le_lanh_dao_cap_thu', 'Lãnh đạo được cấp thư điện tử'),
    ty_le_lanh_dao_dung_thu: share('ty_le_lanh_dao_dung_thu', 'Lãnh đạo thường xuyên dùng thư điện tử'),
    cong_khai_thong_tin: typed('cong_khai_thong_tin', 'Công khai thông tin trên Cổng TTĐT'),
    phan_mem_chuyen_nganh: typed('phan_mem_chuyen_nganh', 'Phần mềm chuyên ngành, nội bộ'),
    ty_le_dung_mot_cua: share('ty_le_dung_mot_cua', 'CBCC khai thác Cổng DVC và hệ thống một cửa'),
    hs_dung_han: {
      metric: 'ty_le_dung_han',
      as: 'fraction',
      grouping: false,
      units: ['HS', ' HS'],
      breakdown: POPULATIONS,
      balance: true,
    },
    ty_le_dung_han: { metric: 'ty_le_dung_han', as: 'percent', suffix: '%' },
    ty_le_dvc: { metric: 'ty_le_dvc_phat_sinh', as: 'percent', suffix: '%' },
    dvc_phat_sinh: { metric: 'ty_le_dvc_phat_sinh', as: 'fraction', units: ['', ' TT'] },
    ty_le_online: { metric: 'ty_le_online_bcci', as: 'percent', suffix: '%', alternatives: OTHER_ONLINE },
    hs_tiep_nhan: { metric: 'hs_34_tiep_nhan', as: 'count', breakdown: POPULATIONS, balance: true },
    hs_tt: { metric: 'hs_34_tt', as: 'count' },
    hs_bcci: { metric: 'hs_34_bcci', as: 'count' },
    hs_tructiep: { metric: 'hs_34_tructiep', as: 'count' },
    bcci_tong: { metric: 'bcci_tong_34', as: 'count', breakdown: ['bcci_ho_so'] },
    ty_le_bcci_nhan: { metric: 'ty_le_bcci_nhan', as: 'percent', suffix: ' %' },
    bcci_nhan: { metric: 'ty_le_bcci_nhan', as: 'fraction', units: ['', 'hs'] },
    // One decimal, as this line of the template has always had.
    ty_le_bcci_tra: {
      metric: 'ty_le_bcci_tra',
      as: 'percent',
      decimals: 1,
      suffix: '%',
      alternatives: ['ty_le_bcci_tra_gq'],
    },
    bcci_tra: { metric: 'bcci_tra_34', as: 'count' },
    can_bo_cntt: { reference: 'can_bo_cntt', label: 'Cán bộ phụ trách CNTT', nature: 'stock', unit: 'người' },
    trinh_do_cntt: typed('trinh_do_cntt', 'Trình độ chuyên môn'),
    boi_duong_cntt: typed('boi_duong_cntt', 'Bồi dưỡng, đào tạo, tập huấn CNTT'),
    nhiem_ma_doc: typed('nhiem_ma_doc', 'Số lần nhiễm mã độc'),
    ra_soat_lo_hong: typed('ra_soat_lo_hong', 'Theo dõi, rà soát lỗ hổng'),
    phong_chong_covid: typed('phong_chong_covid', 'Ứng dụng CNTT phòng chống dịch'),
    chi_tieu_hoan_thien: share(
      'chi_tieu_hoan_thien',
      'Chỉ tiêu của tỉnh về cơ quan nhà nước hoàn thiện chính quyền điện tử',
    ),
    hoan_thien_nam: share('hoan_thien_nam', 'Tự đánh giá tỉ lệ hoàn thiện chính quyền điện tử'),
    hoan_thien_nam_sau: share('hoan_thien_nam_sau', 'Dự kiến tỉ lệ hoàn thiện năm sau'),
    chi_tieu_nam_sau: {
      reference: 'chi_tieu_nam_sau',
      label: 'Chỉ tiêu, nhiệm vụ năm sau',
      nature: 'stock',
      unit: 'chỉ tiêu',
    },
    kinh_phi_cntt: {
      reference: 'kinh_phi_cntt',
      label: 'Kinh phí ứng dụng CNTT',
      nature: 'money',
      unit: 'đồng',
    },
    noi_dung_chi: typed('noi_dung_chi', 'Nội dung chi'),
    phuong_huong: typed('phuong_huong', 'Phương hướng, nhiệm vụ'),
    thuan_loi: typed('thuan_loi', 'Thuận lợi'),
    kho_khan: typed('kho_khan', 'Khó khăn'),
    de_xuat: typed('de_xuat', 'Đề xuất, kiến nghị'),
    chuc_vu_ky: signedAs('GIÁM ĐỐC'),
    nguoi_ky: typed('nguoi_ky', 'Người ký'),
    luu_van_ban: KEPT,
  },
};
