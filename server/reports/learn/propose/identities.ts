import { METRICS } from '../../../metrics/catalogue.ts';
import type { RatioMetric } from '../../../metrics/definition.ts';

/** Wholes and their parts as reports write them, beyond the sums of the catalogue (II.06a and its identities). */
const MADE_OF: readonly (readonly [string, ...string[]])[] = [
  ['hs_tiep_nhan', 'hs_tt', 'hs_bcci', 'hs_tructiep'],
  ['hs_tiep_nhan', 'hs_tt', 'hs_tructiep'],
  ['hs_34_tiep_nhan', 'hs_34_tt', 'hs_34_bcci', 'hs_34_tructiep'],
  ['hs_34_tiep_nhan', 'hs_34_tt', 'hs_34_tructiep'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_trong_han'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_trong_han', 'hs_kn_qua_han'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_qua_han_gq', 'hs_kn_trong_han'],
  ['hs_phai_gq', 'hs_tiep_nhan', 'hs_ky_truoc'],
  ['hs_phai_gq', 'hs_da_gq', 'hs_dang_gq'],
  ['hs_phai_gq', 'hs_tt', 'hs_tructiep', 'hs_ky_truoc'],
  ['hs_phai_gq', 'hs_tt', 'hs_bcci', 'hs_tructiep', 'hs_ky_truoc'],
  ['hs_da_gq', 'hs_dung_han', 'hs_qua_han_gq'],
  ['hs_da_gq', 'hs_truoc_han', 'hs_dung_ngay', 'hs_qua_han_gq'],
  ['hs_da_gq', 'hs_truoc_han', 'hs_dung_ngay'],
  ['hs_dung_han', 'hs_truoc_han', 'hs_dung_ngay'],
  ['hs_dang_gq', 'hs_trong_han', 'hs_qua_han_dang'],
  ['nv_giao', 'nv_ht', 'nv_cdh'],
  ['nv_giao', 'nv_ht', 'nv_cdh', 'nv_qh'],
  ['nv_giao', 'nv_ht', 'nv_qh'],
  ['vb_den', 'vb_den_da_xu_ly', 'vb_den_chua_xu_ly'],
  ['vb_den_da_xu_ly', 'vb_den_dung_han', 'vb_den_tre_han'],
  ['vb_den_den_han', 'vb_den_dung_han', 'vb_den_tre_han'],
  ['vb_den', 'vb_den_hoa_toc', 'vb_den_thuong_khan', 'vb_den_khan_don', 'vb_den_thuong'],
  ['vb_di_pm', 'vb_di_dien_tu', 'vb_di_chi_giay'],
  ['dvc_tong', 'dvc_toan_trinh', 'dvc_muc_3'],
  ['tthc_tong', 'tthc_phat_sinh', 'tthc_khong_phat_sinh'],
  ['dvc_tong', 'dvc_phat_sinh', 'dvc_khong_phat_sinh'],
];
/** True of reports that carry nothing over, or leave what they carried over unsaid: no proof of the whole. */
const LOOSELY: readonly (readonly [string, ...string[]])[] = [
  ['hs_tiep_nhan', 'hs_da_gq', 'hs_dang_gq'],
  ['vb_den', 'vb_den_da_xu_ly', 'vb_den_chua_den_han'],
  ['vb_tren_mang', 'vb_den', 'vb_di'],
];
/** Reports name all outgoing documents where the share is of those sent by software: mostly the same number. */
export const WRITTEN_AS: ReadonlyMap<string, string> = new Map([
  ['vb_di_pm', 'vb_di'],
  ['vb_di_dien_tu', 'vb_di'],
]);

export const RATIOS: readonly RatioMetric[] = METRICS.filter((each) => each.kind === 'ratio');
const SUM_TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  METRICS.flatMap((each) =>
    each.kind === 'sum' && each.terms.every((term) => !term.startsWith('-'))
      ? [[each.id, each.terms] as const]
      : [],
  ),
);

/** A whole, its parts, and how much it proves when the values agree (0 to 1). */
export interface Identity {
  whole: string;
  parts: readonly string[];
  proves: number;
}

const strict = [...MADE_OF, ...[...SUM_TERMS].map(([whole, terms]) => [whole, ...terms] as const)];
/** Every identity once, by the number of its parts. */
export const IDENTITIES: ReadonlyMap<number, readonly Identity[]> = Map.groupBy(
  [
    ...new Map(
      strict.map(([whole, ...parts]): [string, Identity] => [
        [whole, ...parts.toSorted()].join(' '),
        { whole, parts, proves: 1 },
      ]),
    ).values(),
    ...LOOSELY.map(([whole, ...parts]): Identity => ({ whole, parts, proves: 0.7 })),
  ],
  ({ parts }) => parts.length,
);

const ORDER: readonly (readonly [part: string, whole: string])[] = [
  ...strict.flatMap(([whole, ...parts]) => parts.map((part) => [part, whole] as const)),
  ...RATIOS.map(({ numerator, denominator }) => [numerator, denominator] as const),
];
/** By metric: those that are never smaller in one report. */
export const AT_MOST: ReadonlyMap<string, readonly string[]> = grouped(ORDER);
/** By metric: those that are never larger in one report. */
export const AT_LEAST: ReadonlyMap<string, readonly string[]> = grouped(
  ORDER.map(([part, whole]) => [whole, part] as const),
);

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  return new Map(
    [...Map.groupBy(pairs, ([key]) => key)].map(([key, own]) => [key, [...new Set(own.map(([, to]) => to))]]),
  );
}

/** Ways to write a whole as parts: "trước hạn 512, đúng hạn 51 (đạt 99,47%)". */
export function partsOf(whole: string, count: number): readonly (readonly string[])[] {
  return (IDENTITIES.get(count) ?? []).filter((each) => each.whole === whole).map(({ parts }) => parts);
}
