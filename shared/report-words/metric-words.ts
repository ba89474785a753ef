import { type Concept, conceptsIn } from './concepts.ts';

/** What a metric speaks of: `need` decides, `may` neither helps nor hurts. */
export interface MetricWords {
  need: readonly Concept[];
  may: ReadonlySet<Concept>;
  /** Broken down by a field, or defined for one form only: proposed after its plain namesake. */
  handicap: number;
  /** `need` and `may` are written down, not taken from the label. */
  written: boolean;
}

/**
 * Metrics whose label alone does not tell them apart (Annex B): `need | may`. A metric that is not listed
 * is profiled by its own label and unit, so what the catalogue gains is proposed without a line here.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  vb_den: 'DOC IN | RECV SOFT TOTAL DONE',
  vb_den_da_xu_ly: 'DOC IN DONE | RECV SOFT TOTAL',
  ty_le_vb_den: 'DOC IN | SOFT RECV TOTAL ELEC DONE',
  ty_le_vb_den_da_xu_ly: 'DOC IN DONE | RECV TOTAL',
  vb_den_tong: 'DOC IN TOTAL OUTSIDE | RECV PAPER SOFT',
  vb_den_ngoai_phan_mem: 'DOC IN OUTSIDE | RECV PAPER SOFT',
  vb_den_dien_tu: 'DOC IN ELEC | RECV TOTAL SOFT',
  ty_le_vb_den_dien_tu: 'DOC IN ELEC | RECV TOTAL SOFT',
  vb_den_khan: 'DOC IN URGENT | RECV TOTAL EXPRESS VERY_URGENT',
  vb_den_hoa_toc: 'DOC IN EXPRESS | RECV',
  vb_den_thuong_khan: 'DOC IN VERY_URGENT | RECV',
  vb_den_khan_don: 'DOC IN URGENT | RECV',
  vb_den_thuong: 'DOC IN NOT_URGENT | RECV EXPRESS VERY_URGENT URGENT',
  vb_den_den_han: 'DOC IN DEADLINE | RECV DONE',
  vb_den_chua_xu_ly: 'DOC IN PENDING | CARRY',
  vb_di_huy: 'DOC OUT CANCEL | TOTAL',
  vb_den_dung_han: 'DOC IN ONTIME | DONE SOFT EARLY',
  ty_le_vb_den_dung_han: 'DOC IN ONTIME | DONE SOFT EARLY',
  vb_den_tre_han: 'DOC IN LATE DONE | SOFT',
  vb_den_qua_han: 'DOC IN LATE | PENDING SOFT',
  vb_den_chua_den_han: 'DOC IN INTIME | PENDING SOFT',
  vb_di: 'DOC OUT | TOTAL',
  vb_di_pm: 'DOC OUT SOFT | TOTAL ELEC',
  ty_le_vb_di_pm: 'DOC OUT SOFT | TOTAL ELEC',
  vb_di_dien_tu: 'DOC OUT ELEC | TOTAL SOFT',
  vb_di_ky_so: 'DOC SIGNED | ELEC OUT TOTAL SOFT LEADER UNITS STAFF',
  vb_ky_so: 'DOC SIGNED | ELEC OUT SOFT LEADER UNITS STAFF',
  vb_di_chi_giay: 'DOC OUT PAPER | TOTAL',
  vb_den_cong_van: 'DOC IN LETTER | RECV SOFT TOTAL',
  vb_di_cong_van: 'DOC OUT LETTER | SOFT TOTAL',
  vb_den_quyet_dinh: 'DOC IN DECISION | RECV SOFT TOTAL',
  vb_di_quyet_dinh: 'DOC OUT DECISION | SOFT TOTAL',
  vb_den_ke_hoach: 'DOC IN PLAN | RECV SOFT TOTAL',
  vb_di_ke_hoach: 'DOC OUT PLAN | SOFT TOTAL',
  vb_den_to_trinh: 'DOC IN PROPOSAL | RECV SOFT TOTAL',
  vb_di_to_trinh: 'DOC OUT PROPOSAL | SOFT TOTAL',
  vb_den_thong_bao: 'DOC IN NOTICE | RECV SOFT TOTAL',
  vb_di_thong_bao: 'DOC OUT NOTICE | SOFT TOTAL',
  vb_den_giay_moi: 'DOC IN INVITATION | RECV SOFT TOTAL',
  vb_di_giay_moi: 'DOC OUT INVITATION | SOFT TOTAL',
  vb_den_loai_khac: 'DOC IN OTHER_KIND | RECV SOFT TOTAL',
  vb_di_loai_khac: 'DOC OUT OTHER_KIND | SOFT TOTAL',
  vb_den_bao_cao_loai: 'DOC IN REPORT | RECV SOFT TOTAL',
  vb_di_bao_cao_loai: 'DOC OUT REPORT | SOFT TOTAL',
  vb_di_bao_cao: 'REPORT OUT | SOFT DOC TOTAL ELEC',
  vb_tren_mang: 'DOC IN OUT SOFT | TOTAL ELEC RECV',
  ty_le_vb_tren_mang: 'DOC IN OUT SOFT | TOTAL RECV DONE',
  ty_le_vb_dien_tu: 'DOC IN OUT | ELEC SOFT RECV DONE',
  hs_tiep_nhan: 'DOS RECV | TOTAL CITIZEN EVERYONE',
  hs_phai_gq: 'DOS MUST | RECV CARRY TOTAL DONE PENDING',
  hs_ky_truoc: 'DOS CARRY | RECV',
  hs_da_gq: 'DOS DONE | TOTAL EVERYONE RETURN',
  hs_dung_han: 'DOS ONTIME | DONE EARLY',
  hs_truoc_han: 'DOS EARLY | DONE',
  hs_dung_ngay: 'DOS ONTIME | DONE',
  hs_qua_han_gq: 'DOS LATE DONE | ',
  hs_qua_han_dang: 'DOS LATE PENDING | ',
  hs_kn_qua_han: 'DOS LATE | ',
  hs_dang_gq: 'DOS PENDING | CARRY',
  hs_trong_han: 'DOS INTIME | PENDING',
  hs_kn_dung_han: 'DOS ONTIME | DONE EARLY RECV',
  hs_kn_trong_han: 'DOS INTIME | PENDING RECV',
  hs_tt: 'DOS ONLINE | RECV CITIZEN EVERYONE TOTAL',
  hs_bcci: 'DOS POST RECV | ',
  hs_tructiep: 'DOS INPERSON | RECV EVERYONE',
  hs_tra_kq: 'DOS RETURN | DONE',
  hs_rut_dung: 'DOS WITHDRAW STOPPED | ',
  hs_rut: 'DOS WITHDRAW | CITIZEN',
  hs_tu_choi: 'DOS REFUSE | RECV SUPPLEMENT',
  hs_bo_sung: 'DOS SUPPLEMENT | PENDING CITIZEN',
  ty_le_dung_han: 'DOS ONTIME | DONE EARLY RECV EVERYONE',
  ty_le_dung_han_tiep_nhan: 'DOS ONTIME MUST | DONE EARLY RECV TOTAL',
  ty_le_766_tien_do: 'DOS ONTIME INTIME | DONE PENDING EARLY',
  hs_tt_dung_han: 'DOS ONLINE ONTIME | DONE EARLY',
  hs_tt_da_gq: 'DOS ONLINE DONE | ',
  ty_le_tt_dung_han: 'DOS ONLINE ONTIME | DONE RECV EARLY',
  hs_cho_tra: 'DOS UNCOLLECTED | DONE RETURN RECV CITIZEN PENDING',
  hs_34_tiep_nhan: 'DOS RECV L34 | TOTAL PROC',
  hs_34_tt: 'DOS ONLINE L34 | RECV PROC',
  hs_34_bcci: 'DOS POST RECV L34 | PROC',
  hs_34_tructiep: 'DOS INPERSON L34 | RECV PROC',
  hs_34_da_gq: 'DOS DONE L34 | PROC',
  hs_34_tt_kq_dien_tu: 'DOS ONLINE DIGITAL_RESULT L34 | PROC RECV RETURN',
  hs_toan_trinh: 'DOS FULL | RECV PROC TOTAL',
  hs_toan_trinh_tt: 'DOS FULL ONLINE | RECV PROC',
  ty_le_online: 'DOS ONLINE L34 | RECV PROC EVERYONE',
  ty_le_online_bcci: 'DOS ONLINE POST | L34 RECV PROC',
  ty_le_online_khong_bcci: 'DOS ONLINE NO_POST | L34 RECV',
  ty_le_vb_di_pm_tru_huy: 'DOC OUT SOFT CANCEL | TOTAL',
  ty_le_online_toan_trinh: 'DOS ONLINE FULL | RECV PROC',
  ty_le_online_moi_thu_tuc: 'DOS ONLINE | RECV EVERYONE TOTAL CITIZEN',
  bcci_tra: 'DOS POST RETURN | ',
  bcci_tra_34: 'DOS POST RETURN L34 | ',
  bcci_tong: 'DOS POST RECV RETURN | TOTAL CITIZEN',
  bcci_tong_34: 'DOS POST RECV RETURN L34 | TOTAL',
  ty_le_bcci_nhan: 'DOS POST RECV | L34',
  ty_le_bcci_tra: 'DOS POST RETURN | L34',
  ty_le_bcci_tra_gq: 'DOS POST RETURN DONE | ',
  dvc_phat_sinh: 'PROC ARISE ONLINE | SERVICE DOS L34',
  ty_le_dvc_phat_sinh: 'PROC ARISE | SERVICE DOS L34 ONLINE FULL PART',
  dvc_khong_phat_sinh: 'PROC NONE SERVICE | DOS L34 ARISE ONLINE FULL PART',
  tthc_khong_phat_sinh: 'PROC NONE | DOS ARISE',
  tthc_phat_sinh: 'PROC ARISE | DOS',
  dvc_tong: 'PROC L34 | TOTAL ONLINE EVERYONE',
  dvc_muc_3: 'PROC L3 | TOTAL ONLINE EVERYONE',
  dvc_toan_trinh: 'PROC FULL | TOTAL ONLINE EVERYONE',
  ty_le_dvc_toan_trinh: 'PROC FULL | TOTAL EVERYONE',
  ty_le_dvc: 'PROC L34 | ONLINE TOTAL EVERYONE',
  tthc_tong: 'PROC | TOTAL FIELD EVERYONE WEB',
  linh_vuc: 'FIELD | PROC TOTAL',
  dvc_muc_2: 'PROC L2 | TOTAL',
  ty_le_muc_2: 'PROC L2 | TOTAL WEB',
  dvc_dang_ky_them: 'PROC MORE | RECV PART FULL L34',
  nv_giao: 'TASK | ASSIGNED TOTAL SOFT RECV',
  chi_tieu_nam_sau: 'GOAL | TASK DONE',
  nv_ht: 'TASK DONE | ASSIGNED ONTIME EARLY',
  nv_cdh: 'TASK PENDING | INTIME ASSIGNED',
  nv_qh: 'TASK LATE | PENDING ASSIGNED DONE',
  ty_le_nv_ht: 'TASK DONE | ASSIGNED ONTIME',
  so_cbcc: 'STAFF TOTAL | UNITS',
  can_bo_cntt: 'STAFF SPECIALIST | ICT TOTAL',
  lop_tap_huan: 'TRAIN CLASS | ICT STAFF',
  luot_tap_huan: 'TRAIN TURNS | ICT CLASS LEADER UNITS STAFF',
  so_may_tinh: 'PC | TOTAL UNITS',
  ty_le_may_tinh: 'PC | STAFF LAN WAN',
  ty_le_lan: 'LAN | PC UNITS WAN',
  ty_le_wan: 'WAN | UNITS LAN',
  ty_le_internet: 'NET | UNITS PC',
  ty_le_diet_virus: 'ANTIVIRUS | PC UNITS MALWARE',
  ty_le_cap_thu: 'MAIL ACCOUNT | STAFF',
  ty_le_dung_thu: 'MAIL REGULAR | STAFF ACCOUNT',
  ty_le_lanh_dao_cap_thu: 'LEADER MAIL ACCOUNT | REGULAR',
  ty_le_lanh_dao_dung_thu: 'LEADER MAIL REGULAR | ACCOUNT',
  chung_thu_so: 'CERT | UNITS STAFF ACCOUNT LEADER TOTAL',
  ty_le_dung_mot_cua: 'STAFF EVERYONE | UNITS',
  ty_le_don_vi_vbdt: 'UNITS DOC | ELEC RECV SOFT OUT IN STAFF',
  tin_bai: 'NEWS | WEB TOTAL',
  nhiem_ma_doc: 'MALWARE | PC',
  su_co_attt: 'INCIDENT | ',
  kinh_phi_cntt: 'MONEY | ICT TOTAL',
  hs_da_gq_kq_dien_tu: 'DOS DIGITAL_RESULT | RETURN DONE ELEC',
  ty_le_766_kq_dien_tu: 'DOS DIGITAL_RESULT | RETURN DONE ELEC',
  ty_le_766_thanh_toan: 'PAY | DOS ONLINE',
  ty_le_766_so_hoa: 'DIGITISE | DOS RETURN DONE',
  ty_le_766_hai_long: 'SATISFIED | CITIZEN',
};

/** Definitions that belong to one index or form; named only when the text does. */
const SPECIAL =
  /766|tt_da_gq|khong_ngay|vo_ly|khong_hen_tra|cho_nghia_vu|tiep_nhan$(?<!hs_tiep_nhan|hs_34_tiep_nhan|ty_le_dung_han_tiep_nhan)|khong_bcci|offline|tru_huy|tren_vb_di|bcci_ho_so|hai_chieu|_theo_|dung_ngay|co_ky_so|kn_/;

const DOMAINS: ReadonlySet<Concept> = new Set([
  'DOC',
  'DOS',
  'PROC',
  'FIELD',
  'TASK',
  'STAFF',
  'PC',
  'MAIL',
  'NEWS',
  'MONEY',
]);

/** Concepts that tell metrics apart; one that is spoken of and not part of a metric speaks against it. */
export const TELLING: ReadonlyMap<Concept, number> = new Map([
  ...(
    'IN OUT SIGNED PAPER URGENT CANCEL ONTIME EARLY LATE PENDING INTIME ONLINE POST INPERSON CARRY WITHDRAW STOPPED REFUSE SUPPLEMENT RETURN ARISE NONE L34 FULL PART L3 L2 MORE LEADER MAIL CERT DIGITAL_RESULT DIGITISE SATISFIED PAY MEETING TRAIN INCIDENT MALWARE MONEY NEWS PC TASK FIELD EXPRESS VERY_URGENT NOT_URGENT DEADLINE MUST LETTER DECISION PLAN PROPOSAL NOTICE INVITATION OTHER_KIND RARE_KIND APOLOGY UNCOLLECTED BOTH_WAYS ARCHIVE OUTSIDE NO_POST COMPLAINT ANTIVIRUS TURNS'.split(
      ' ',
    ) as Concept[]
  ).map((each) => [each, 0.17] as const),
  ...('DOC DOS PROC STAFF'.split(' ') as Concept[]).map((each) => [each, 0.14] as const),
  ...('RECV DONE SOFT ELEC REPORT UNITS ASSIGNED'.split(' ') as Concept[]).map(
    (each) => [each, 0.07] as const,
  ),
]);
/** Counts of dossiers that were also received in the period: meant only where the sums say so. */
const COHORT = /^hs_kn_/;

function handicapOf(id: string, need: readonly Concept[]): number {
  if (COHORT.test(id)) return 0.25;
  return SPECIAL.test(id) && !need.includes('DIGITAL_RESULT') ? 0.12 : 0;
}

/** What the metric of an id speaks of. @param unit as the catalogue names it, e.g. "hồ sơ" */
export function metricWords(id: string, label: string, unit: string): MetricWords {
  const written = WRITTEN[id];
  if (written !== undefined) {
    const [need = [], may = []] = written
      .split('|')
      .map((part) => part.split(' ').filter((each) => each !== ''));
    return {
      need: need as Concept[],
      may: new Set(may as Concept[]),
      handicap: handicapOf(id, need as Concept[]),
      written: true,
    };
  }
  const own = [...conceptsIn(`${label} ${unit}`)].filter((each) => each !== 'SHARE' && each !== 'TOTAL');
  // A label that says little ("Đã kết thúc, không rõ ngày") would fit everything.
  const telling = own.length > 1 && DOMAINS.has(own[0] ?? 'SHARE');
  return {
    need: own,
    may: new Set(['TOTAL', 'DONE', 'RECV']),
    handicap: (telling ? 0.3 : 0.4) + (SPECIAL.test(id) ? 0.2 : 0),
    written: false,
  };
}
