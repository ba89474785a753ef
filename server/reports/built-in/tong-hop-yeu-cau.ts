import type { ReferenceFigure, ReportDefinition } from '../definition.ts';
import { DEPARTMENT_FRAME, FRAME_REQUIRED, words } from './stated.ts';

/** Written from what the units sent, by `consolidated-report.ts`; nobody types it. */
const written = (id: string, label: string): ReferenceFigure => ({
  ...words(`tong_hop.${id}`, label),
  written: true,
});

/** To whom the consolidated report goes (reports.md §2.6). */
const ADDRESSED_TO: ReferenceFigure = {
  reference: 'noi_nhan_tong_hop',
  label: 'Nơi nhận báo cáo tổng hợp',
  nature: 'text',
  otherwise: 'Ủy ban nhân dân tỉnh',
};

/**
 * Type F: the report in which whoever asked puts the units' reports together. It belongs to a request and is
 * not among the reports a unit can begin by itself.
 */
export const TONG_HOP_YEU_CAU: ReportDefinition = {
  id: 'tong-hop-yeu-cau',
  title: 'Báo cáo tổng hợp',
  type: 'F',
  period: 'calendar.year',
  template: 'tong-hop-yeu-cau.txt',
  required: FRAME_REQUIRED,
  figures: {
    ...DEPARTMENT_FRAME,
    noi_nhan_tong_hop: ADDRESSED_TO,
    ten_tong_hop: written('ten', 'Tên báo cáo tổng hợp'),
    ten_tong_hop_thuong: written('ten_thuong', 'Tên báo cáo tổng hợp trong câu'),
    van_ban_yeu_cau: written('van_ban', 'Văn bản yêu cầu'),
    tinh_hinh_gui: written('tinh_hinh_gui', 'Tình hình gửi báo cáo'),
    ket_qua: written('ket_qua', 'Kết quả'),
    ton_tai: written('ton_tai', 'Tồn tại, hạn chế'),
    kien_nghi: written('kien_nghi', 'Kiến nghị, đề xuất'),
    phuong_huong: written('phuong_huong', 'Phương hướng'),
  },
};
