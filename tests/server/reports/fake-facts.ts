import type { CapturedList } from '#server/metrics/definition.ts';
import type { Facts } from '#server/reports/facts.ts';
import type { Coverage } from '#shared/contract/figure.ts';

interface Told {
  unitName?: string;
  values: Readonly<Record<string, number>>;
  references?: Readonly<Record<string, string>>;
  coverage?: Partial<Record<CapturedList, Coverage>>;
}

/** Facts that are simply told; everything else was captured completely and is 0. */
export function tellFacts({ unitName = 'Sở Xây dựng', values, references = {}, coverage = {} }: Told): Facts {
  return {
    unitName,
    async values(metrics) {
      return new Map(metrics.map((metric) => [metric.id, values[metric.id] ?? 0]));
    },
    flagged: async () => new Map(),
    async references(ids) {
      const valid = ids.filter((id) => references[id] !== undefined);
      return new Map(
        valid.map((id) => [
          id,
          { id, text: references[id] ?? '', validFrom: '2021-01-01', validTo: null, reason: 'khai' },
        ]),
      );
    },
    async coverage(list) {
      return coverage[list] ?? { state: 'complete', notes: [] };
    },
  };
}

/** Leaf values of Sở Xây dựng An Giang 2021 (seed S004). */
export const AN_GIANG: Readonly<Record<string, number>> = {
  vb_den: 12_481,
  vb_di_pm: 5_351,
  vb_di: 5_470,
  vb_di_huy: 12,
  hs_tiep_nhan: 1_213,
  hs_ky_truoc: 41,
  hs_da_gq: 1_194,
  hs_dung_han: 1_189,
  hs_dang_gq: 57,
  hs_rut_dung: 3,
  hs_34_tiep_nhan: 523,
  hs_34_tt: 108,
  hs_34_bcci: 103,
  hs_34_tructiep: 312,
  hs_khac_tiep_nhan: 690,
  hs_34_da_gq: 516,
  hs_gq_ky_truoc: 41,
  bcci_tra: 39,
  bcci_tra_34: 22,
  dvc_phat_sinh: 15,
  dvc_tong: 29,
};

/** Values the department typed. */
export const AN_GIANG_TYPED: Readonly<Record<string, string>> = {
  co_quan_chu_quan: 'UBND TỈNH AN GIANG',
  viet_tat: 'SXD',
  dia_danh: 'An Giang',
  ngay_ky: '05/01/2022',
  vb_den_ngoai_phan_mem: '0',
  ty_le_may_tinh: '100%',
  ty_le_lan: '100%',
  ty_le_wan: '100%',
  tuong_lua: 'mềm pfsense',
  can_bo_cntt: '01',
  trinh_do_cntt: 'cử nhân',
  kinh_phi_cntt: '20,35 triệu đồng',
  nguoi_ky: 'Nguyễn Thị Minh Thúy',
};
