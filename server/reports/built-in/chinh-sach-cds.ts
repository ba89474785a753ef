import type { ReportDefinition } from '../definition.ts';
import { DEPARTMENT_FRAME, FRAME_REQUIRED, share, stock, words } from './stated.ts';

/** Type C: policy and law on digital transformation over several years, worded as S001 (Ban Dân tộc Quảng Ngãi, 2023). */
export const CHINH_SACH_CDS: ReportDefinition = {
  id: 'chinh-sach-cds',
  title: 'Báo cáo tình hình thực hiện chính sách, pháp luật về chuyển đổi số',
  type: 'C',
  period: 'free',
  template: 'chinh-sach-cds.txt',
  required: [...FRAME_REQUIRED, 'cong_van_de_nghi'],
  figures: {
    ...DEPARTMENT_FRAME,
    cong_van_de_nghi: words('cong_van_de_nghi', 'Công văn đề nghị báo cáo, số và ngày'),
    thuc_trang_chinh_sach: words('thuc_trang_chinh_sach', 'Thực trạng ban hành chính sách, pháp luật'),
    thoi_gian_boi_duong: words('thoi_gian_boi_duong', 'Năm tham gia lớp nhận thức về chuyển đổi số'),
    lanh_dao_boi_duong: stock('lanh_dao_boi_duong', 'Lãnh đạo học lớp nhận thức về chuyển đổi số', 'người'),
    cong_chuc_boi_duong: stock(
      'cong_chuc_boi_duong',
      'Công chức học lớp nhận thức về chuyển đổi số',
      'người',
    ),
    can_bo_cds: stock('can_bo_cds', 'Công chức theo dõi chuyển đổi số', 'người'),
    chi_dao_dieu_hanh: words('chi_dao_dieu_hanh', 'Công tác lãnh đạo, điều hành'),
    // S001 gives money of 2020–2022 under a heading of 2020–2023: the years of the money are stated apart.
    giai_doan_kinh_phi: words(
      'giai_doan_kinh_phi',
      'Những năm của kinh phí, ví dụ: từ năm 2020 đến năm 2022',
    ),
    kinh_phi_cds: {
      reference: 'kinh_phi_cds',
      label: 'Kinh phí chuyển đổi số',
      nature: 'money',
      unit: 'đồng',
    },
    nguon_kinh_phi: words('nguon_kinh_phi', 'Nguồn kinh phí'),
    dvc_tong: { metric: 'dvc_tong', as: 'count', padding: 2, breakdown: ['tthc_tong'] },
    ten_thu_tuc: words('ten_thu_tuc', 'Tên thủ tục trên Cổng Dịch vụ công quốc gia'),
    ty_le_dung_ioffice: share('ty_le_dung_ioffice', 'Phòng, chuyên viên dùng phần mềm quản lý văn bản'),
    ty_le_vb_tren_mang: {
      metric: 'ty_le_vb_tren_mang',
      as: 'percent',
      shortWhole: true,
      suffix: '%',
      breakdown: ['vb_den', 'vb_di_pm', 'vb_den_tong', 'vb_di_tru_huy'],
    },
    vb_tren_mang: { metric: 'ty_le_vb_tren_mang', as: 'fraction' },
    hop_truc_tuyen: words('hop_truc_tuyen', 'Cuộc họp trực tuyến'),
    ty_le_ky_so: { metric: 'vb_ky_so', as: 'percent', shortWhole: true, suffix: '%' },
    vb_ky_so: { metric: 'vb_ky_so', as: 'fraction' },
    kinh_te_so: words('kinh_te_so', 'Phát triển kinh tế số'),
    xa_hoi_so: words('xa_hoi_so', 'Phát triển xã hội số'),
    kho_khan: words('kho_khan', 'Khó khăn'),
    de_xuat: words('de_xuat', 'Đề xuất, kiến nghị'),
  },
};
