import type { ReferenceFigure } from './definition.ts';

/** Words the unit states itself. */
export const words = (reference: string, label: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'text',
});

/** A share, with its sign as typed. */
export const share = (reference: string, label: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'ratio',
  unit: '%',
});

/** A number of people or things on the last day, printed as typed. */
export const stock = (reference: string, label: string, unit: string): ReferenceFigure => ({
  reference,
  label,
  nature: 'stock',
  unit,
});

/** Header and signature of a report that a department issues under the province. */
export const DEPARTMENT_FRAME = {
  co_quan_chu_quan: words('co_quan_chu_quan', 'Cơ quan chủ quản'),
  viet_tat: words('viet_tat', 'Chữ viết tắt tên cơ quan'),
  dia_danh: words('dia_danh', 'Địa danh'),
  chuc_vu_ky: words('chuc_vu_ky', 'Quyền hạn, chức vụ của người ký, chữ in hoa'),
  nguoi_ky: words('nguoi_ky', 'Người ký'),
} as const;

/** Without these a report has no valid header or signature. */
export const FRAME_REQUIRED = ['viet_tat', 'dia_danh', 'chuc_vu_ky', 'nguoi_ky'] as const;
