import type { ReferenceFigure, ReportDefinition } from '../definition.ts';
import { KEPT, SIGNED_ON, signedAs } from './stated.ts';

const typed = (reference: string, label: string): ReferenceFigure => ({ reference, label, nature: 'text' });
const share = (reference: string, label: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'ratio',
  unit: '%',
});
/** Tasks are kept in another system (reports.md §1.8): counted by its list where that was read, else typed. */
const tasks = (reference: string, label: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'stock',
  unit: 'nhiệm vụ',
  padding: 2,
});

/** What S002 counts beside what II.06a counts. */
const COLUMNS = ['hs_da_gq', 'hs_dung_han', 'hs_ky_truoc', 'hs_gq_ky_truoc', 'hs_khong_hen_tra'] as const;

/** Type B: a people's committee on the province's e-government plan, worded as S002 (UBND huyện Lý Sơn, 2021). */
export const UBND_KE_HOACH_CQDT: ReportDefinition = {
  id: 'ubnd-ke-hoach-cqdt',
  title: 'Báo cáo kết quả thực hiện kế hoạch phát triển chính quyền điện tử',
  type: 'B',
  period: 'toDate',
  template: 'ubnd-ke-hoach-cqdt.txt',
  required: ['dia_ban_hoa', 'dia_danh', 'nguoi_ky'],
  figures: {
    dia_ban_hoa: typed('dia_ban_hoa', 'Tên địa bàn, chữ in hoa'),
    dia_danh: typed('dia_danh', 'Địa danh'),
    ngay_ky: SIGNED_ON,
    ke_hoach: typed('ke_hoach', 'Kế hoạch của tỉnh, số và ngày'),
    cong_van_de_nghi: typed('cong_van_de_nghi', 'Công văn đề nghị báo cáo, số và ngày'),
    cong_ttdt: typed('cong_ttdt', 'Cổng thông tin điện tử'),
    ty_le_muc_2: { metric: 'ty_le_muc_2', as: 'percent', shortWhole: true, suffix: '%' },
    tthc_tong: { metric: 'tthc_tong', as: 'count', padding: 2 },
    linh_vuc: { metric: 'linh_vuc', as: 'count', padding: 2 },
    dvc_muc_3: { metric: 'dvc_muc_3', as: 'count', padding: 2 },
    dvc_dang_ky_them: {
      reference: 'dvc_dang_ky_them',
      label: 'DVC đăng ký thêm',
      nature: 'stock',
      unit: 'thủ tục',
    },
    hs_tiep_nhan: { metric: 'hs_tiep_nhan', as: 'count', padding: 2, breakdown: COLUMNS, balance: true },
    hs_dung_han: { metric: 'hs_kn_dung_han', as: 'count', padding: 2, breakdown: COLUMNS },
    hs_trong_han: {
      metric: 'hs_kn_trong_han',
      as: 'count',
      padding: 2,
      phrase: {
        zero: 'không còn hồ sơ đang giải quyết trong hạn',
        some: 'còn {n} hồ sơ chưa đến hạn trả, đang tiếp tục giải quyết',
      },
    },
    hs_qua_han: {
      metric: 'hs_kn_qua_han',
      as: 'count',
      padding: 2,
      phrase: { zero: 'không có hồ sơ quá hạn', some: '{n} hồ sơ quá hạn' },
      breakdown: ['hs_kn_qua_han_gq', 'hs_kn_qua_han_dang'],
    },
    hs_truc_tuyen: {
      metric: 'hs_tt',
      as: 'count',
      padding: 2,
      phrase: {
        zero: 'Không có công dân đăng ký thực hiện nộp hồ sơ trực tuyến',
        some: 'Có {n} hồ sơ nộp trực tuyến',
      },
    },
    bcci: {
      metric: 'bcci_tong',
      as: 'count',
      padding: 2,
      phrase: {
        zero: 'không có tổ chức, cá nhân đăng ký hồ sơ, trả kết quả giải quyết qua dịch vụ Bưu chính công ích',
        some: 'có {n} lượt tiếp nhận hồ sơ, trả kết quả giải quyết qua dịch vụ Bưu chính công ích',
      },
      breakdown: ['hs_bcci', 'bcci_tra'],
    },
    ty_le_vb_dien_tu: share('ty_le_vb_dien_tu', 'Văn bản điện tử gửi, nhận, xử lý'),
    nv_giao: tasks('nv_giao', 'Nhiệm vụ được giao'),
    nv_ht: tasks('nv_ht', 'Nhiệm vụ đã hoàn thành'),
    nv_cdh: tasks('nv_cdh', 'Nhiệm vụ chưa đến hạn'),
    nv_qh: {
      metric: 'nv_qh',
      as: 'count',
      padding: 2,
      phrase: { zero: 'không có nhiệm vụ quá hạn', some: 'còn {n} nhiệm vụ quá hạn' },
    },
    ty_le_don_vi_vbdt: share('ty_le_don_vi_vbdt', 'Phòng, ban gửi nhận văn bản điện tử'),
    ke_hoach_da_ban_hanh: {
      ...typed('ke_hoach_da_ban_hanh', 'Kế hoạch đã ban hành'),
      choices: ['vb_di_ke_hoach'],
    },
    tap_huan_mot_cua: typed('tap_huan_mot_cua', 'Tập huấn một cửa điện tử'),
    may_tinh_cbcc: typed('may_tinh_cbcc', 'Máy tính/CBCC'),
    ty_le_internet: share('ty_le_internet', 'Phòng, ban có internet tốc độ cao'),
    chung_thu_so: typed('chung_thu_so', 'Chứng thư số đã cấp'),
    ty_le_ky_so: { metric: 'vb_ky_so', as: 'percent', decimals: 1, suffix: '%' },
    ty_le_cap_thu: share('ty_le_cap_thu', 'CBCC-VC được cấp thư điện tử'),
    an_toan_thong_tin: typed('an_toan_thong_tin', 'An toàn, an ninh thông tin'),
    can_bo_cntt: { reference: 'can_bo_cntt', label: 'Cán bộ phụ trách CNTT', nature: 'stock', unit: 'người' },
    can_bo_cntt_trong_do: typed('can_bo_cntt_trong_do', 'Cán bộ phụ trách CNTT, trong đó'),
    kho_khan: typed('kho_khan', 'Khó khăn'),
    kien_nghi_tinh: typed('kien_nghi_tinh', 'Kiến nghị UBND tỉnh'),
    kien_nghi_so: typed('kien_nghi_so', 'Kiến nghị sở chuyên ngành'),
    phuong_huong: typed('phuong_huong', 'Phương hướng, nhiệm vụ'),
    chuc_vu_ky: signedAs('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    nguoi_ky: typed('nguoi_ky', 'Người ký'),
    luu_van_ban: KEPT,
  },
};
