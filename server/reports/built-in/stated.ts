import type { ReferenceFigure } from '../definition.ts';
import { SIGNING_DAY } from '../signing-day.ts';

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

/** The day of signing, where the officer looks for it: beside the place. */
export const SIGNED_ON: ReferenceFigure = {
  reference: SIGNING_DAY,
  label: 'Ngày ký báo cáo',
  nature: 'text',
  as: 'signingDay',
};

/** What the last line of "Nơi nhận" says is kept: "VT", the drafter's sign and the number of copies. */
export const KEPT: ReferenceFigure = {
  reference: 'luu_van_ban',
  label: 'Lưu: nơi lưu, chữ viết tắt người soạn, số bản',
  nature: 'text',
  otherwise: 'VT',
};

/** Who signs, in capitals, a line for each authority; a report falls back on what its office mostly prints. */
export const signedAs = (otherwise: string): ReferenceFigure => ({
  ...words('chuc_vu_ky', 'Quyền hạn, chức vụ của người ký, chữ in hoa'),
  otherwise,
});

/** Header and signature of a report that a department issues under the province. */
export const DEPARTMENT_FRAME = {
  co_quan_chu_quan: words('co_quan_chu_quan', 'Cơ quan chủ quản'),
  viet_tat: words('viet_tat', 'Chữ viết tắt tên cơ quan'),
  dia_danh: words('dia_danh', 'Địa danh'),
  ngay_ky: SIGNED_ON,
  chuc_vu_ky: words('chuc_vu_ky', 'Quyền hạn, chức vụ của người ký, chữ in hoa'),
  nguoi_ky: words('nguoi_ky', 'Người ký'),
  luu_van_ban: KEPT,
} as const;

/** Without these a report has no valid header or signature. */
export const FRAME_REQUIRED = ['viet_tat', 'dia_danh', 'chuc_vu_ky', 'nguoi_ky'] as const;
