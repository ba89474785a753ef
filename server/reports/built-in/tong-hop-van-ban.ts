import type { MetricFigure, ReportDefinition } from '../definition.ts';
import { DEPARTMENT_FRAME, FRAME_REQUIRED, words } from './stated.ts';

const count = (metric: string): MetricFigure => ({ metric, as: 'count', padding: 2 });
const percent = (metric: string): MetricFigure => ({ metric, as: 'percent', shortWhole: true, suffix: '%' });

/** A month's documents of one agency: received by urgency and type, processed, overdue, issued, signed. */
export const TONG_HOP_VAN_BAN: ReportDefinition = {
  id: 'tong-hop-van-ban',
  title: 'Tổng hợp tình hình văn bản đến, đi hằng tháng',
  type: 'summary',
  period: 'nd09.month',
  template: 'tong-hop-van-ban.txt',
  required: FRAME_REQUIRED,
  figures: {
    ...DEPARTMENT_FRAME,
    vb_den: count('vb_den'),
    vb_den_dien_tu: count('vb_den_dien_tu'),
    ty_le_vb_den_dien_tu: percent('ty_le_vb_den_dien_tu'),
    vb_den_hoa_toc: count('vb_den_hoa_toc'),
    vb_den_thuong_khan: count('vb_den_thuong_khan'),
    vb_den_khan_don: count('vb_den_khan_don'),
    vb_den_thuong: count('vb_den_thuong'),
    vb_den_cong_van: count('vb_den_cong_van'),
    vb_den_quyet_dinh: count('vb_den_quyet_dinh'),
    vb_den_ke_hoach: count('vb_den_ke_hoach'),
    vb_den_bao_cao: count('vb_den_bao_cao_loai'),
    vb_den_to_trinh: count('vb_den_to_trinh'),
    vb_den_thong_bao: count('vb_den_thong_bao'),
    vb_den_giay_moi: count('vb_den_giay_moi'),
    vb_den_loai_khac: count('vb_den_loai_khac'),
    vb_den_da_xu_ly: count('vb_den_da_xu_ly'),
    ty_le_vb_den_da_xu_ly: percent('ty_le_vb_den_da_xu_ly'),
    vb_den_chua_xu_ly: count('vb_den_chua_xu_ly'),
    vb_den_den_han: count('vb_den_den_han'),
    vb_den_dung_han: count('vb_den_dung_han'),
    ty_le_vb_den_dung_han: percent('ty_le_vb_den_dung_han'),
    vb_den_tre_han: {
      ...count('vb_den_tre_han'),
      phrase: { zero: 'không có văn bản xử lý trễ hạn', some: 'có {n} văn bản xử lý trễ hạn' },
    },
    vb_den_qua_han: {
      ...count('vb_den_qua_han'),
      phrase: { zero: 'không có văn bản quá hạn chưa xử lý', some: 'còn {n} văn bản quá hạn chưa xử lý' },
      breakdown: ['vb_den_chua_den_han'],
    },
    vb_di: { ...count('vb_di_pm'), breakdown: ['vb_di', 'vb_di_huy', 'vb_di_chi_giay'] },
    vb_ky_so: { metric: 'vb_ky_so', as: 'fraction' },
    ty_le_ky_so: { ...percent('vb_ky_so'), alternatives: ['vb_ky_so_tren_vb_di'] },
    vb_di_cong_van: count('vb_di_cong_van'),
    vb_di_quyet_dinh: count('vb_di_quyet_dinh'),
    vb_di_ke_hoach: count('vb_di_ke_hoach'),
    vb_di_bao_cao: count('vb_di_bao_cao_loai'),
    vb_di_to_trinh: count('vb_di_to_trinh'),
    vb_di_thong_bao: count('vb_di_thong_bao'),
    vb_di_giay_moi: count('vb_di_giay_moi'),
    vb_di_loai_khac: count('vb_di_loai_khac'),
    kho_khan_van_ban: words('kho_khan_van_ban', 'Khó khăn, kiến nghị về văn bản'),
  },
};
