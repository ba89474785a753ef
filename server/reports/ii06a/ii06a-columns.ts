import type { Ii06aColumn, Ii06aGrouping, Ii06aRow } from '#shared/contract/ii06a.ts';
import { termsOf } from '../../metrics/catalogue.ts';
import type { CountMetric, DossierGrouping } from '../../metrics/definition.ts';

/** The metrics a column adds up (event rules of reports.md §4.2.2). Column (3) is counted, not added. */
export const COLUMN_METRICS: Readonly<Record<Ii06aColumn, readonly string[]>> = {
  'received.total': ['hs_tiep_nhan', 'hs_ky_truoc'],
  'received.online': ['hs_tt'],
  'received.direct': ['hs_tructiep', 'hs_bcci'],
  'received.carried': ['hs_ky_truoc'],
  'resolved.total': ['hs_da_gq'],
  'resolved.early': ['hs_truoc_han'],
  'resolved.onTime': ['hs_dung_ngay'],
  'resolved.late': ['hs_qua_han_gq'],
  'open.total': ['hs_dang_gq'],
  'open.inTerm': ['hs_trong_han'],
  'open.overdue': ['hs_qua_han_dang'],
};

/** Lists that stand outside the columns, or in one only for want of a date. */
export const APART = [
  'hs_rut',
  'hs_dung',
  'hs_tu_choi',
  'hs_ket_thuc_khong_ngay',
  'hs_khong_hen_tra',
  'hs_dang_khong_hen_tra',
  'hs_ngay_vo_ly',
] as const;

/** Beyond those: what must be known of each row to check its balance. */
export const BESIDE = [
  'hs_rut_dung',
  'hs_ket_thuc_khong_ngay',
  'hs_khong_ngay_tiep_nhan',
  'hs_tiep_nhan',
] as const;

export const GROUPED_BY: Readonly<Record<Ii06aGrouping, DossierGrouping>> = {
  sector: 'sector',
  procedure: 'procedureCode',
  unit: 'unit',
};

/** A row with the counts behind its cells and checks, by metric id. */
export interface CountedRow extends Ii06aRow {
  counts: Readonly<Record<string, number>>;
}

/** A count of the catalogue by id. @throws RangeError when the id is no count */
export function countMetric(id: string): CountMetric {
  const [term] = termsOf(id);
  if (term?.metric.kind !== 'count') throw new RangeError(`“${id}” không phải một số đếm.`);
  return term.metric;
}
