import type { ReportDefinition } from '../definition.ts';
import { DEPARTMENT_FRAME, FRAME_REQUIRED, share, words } from './stated.ts';

/** Type A: a department on the province's e-government plan, worded as S000 (Ban Dân tộc Quảng Ngãi, 2021). */
export const SO_KE_HOACH_CQDT: ReportDefinition = {
  id: 'so-ke-hoach-cqdt',
  title: 'Báo cáo kết quả thực hiện kế hoạch phát triển chính quyền điện tử của sở, ban, ngành',
  type: 'A',
  // S000 reports on 2021 on 29/10/2021: "đến nay" (reports.md §3.6).
  period: 'toDate',
  template: 'so-ke-hoach-cqdt.txt',
  required: [...FRAME_REQUIRED, 'ke_hoach', 'cong_van_de_nghi'],
  figures: {
    ...DEPARTMENT_FRAME,
    ke_hoach: words('ke_hoach', 'Kế hoạch của tỉnh, số và ngày'),
    cong_van_de_nghi: words('cong_van_de_nghi', 'Công văn đề nghị báo cáo, số và ngày'),
    ung_dung_cntt: words('ung_dung_cntt', 'Giải pháp, ứng dụng công nghệ mới'),
    ty_le_ky_so: {
      metric: 'vb_ky_so',
      as: 'percent',
      shortWhole: true,
      suffix: '%',
      alternatives: ['vb_ky_so_tren_vb_di'],
    },
    vb_ky_so: { metric: 'vb_ky_so', as: 'fraction' },
    // S000 speaks for all departments of the province, which one of them cannot know: its own share here.
    ty_le_vb_tren_mang: {
      metric: 'ty_le_vb_tren_mang',
      as: 'percent',
      shortWhole: true,
      suffix: '%',
      breakdown: ['vb_den', 'vb_di_pm', 'vb_den_tong', 'vb_di_tru_huy'],
    },
    tin_bai: { reference: 'tin_bai', label: 'Tin, bài đã đăng', nature: 'text', unit: 'tin, bài' },
    su_co_attt: {
      metric: 'su_co_attt',
      as: 'count',
      padding: 2,
      phrase: {
        zero: 'không có sự cố mất an toàn thông tin mạng nào xảy ra',
        some: 'xảy ra {n} sự cố mất an toàn thông tin mạng',
      },
    },
    co_che_chinh_sach: words('co_che_chinh_sach', 'Xây dựng, hoàn thiện cơ chế, chính sách'),
    gop_y_du_thao: words('gop_y_du_thao', 'Dự thảo đã góp ý'),
    nen_tang_cong_nghe: words('nen_tang_cong_nghe', 'Xây dựng nền tảng công nghệ'),
    // The rows behind these two counts are the documents to name.
    vb_ke_hoach: { metric: 'vb_di_ke_hoach', as: 'count', padding: 2 },
    vb_quyet_dinh: { metric: 'vb_di_quyet_dinh', as: 'count', padding: 2 },
    van_ban_da_ban_hanh: {
      ...words('van_ban_da_ban_hanh', 'Kế hoạch, quyết định đã ban hành, số và ngày'),
      choices: ['vb_di_ke_hoach', 'vb_di_quyet_dinh'],
    },
    ty_le_cap_thu: share('ty_le_cap_thu', 'CBCC-VC được cấp thư điện tử'),
    canh_bao_ma_doc: words('canh_bao_ma_doc', 'Công văn cảnh báo mã độc đã triển khai'),
    nguon_luc: words('nguon_luc', 'Bảo đảm các nguồn lực'),
    thoi_gian_thuc_hien: words('thoi_gian_thuc_hien', 'Thời gian đã thực hiện kế hoạch'),
    kho_khan: words('kho_khan', 'Khó khăn'),
    nguyen_nhan: words('nguyen_nhan', 'Nguyên nhân của tồn tại, hạn chế'),
    de_xuat: words('de_xuat', 'Đề xuất, kiến nghị'),
    phuong_huong: words('phuong_huong', 'Phương hướng, nhiệm vụ'),
  },
};
