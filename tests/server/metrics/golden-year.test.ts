import { describe, expect, it } from 'vitest';
import { type UnitYearId, unitYear } from '#hosts/unit-year.ts';
import { combine, inMainRegisters, leavesOf } from '#server/metrics/catalogue.ts';
import { naiveCount } from './naive.ts';
import { recordsOf } from './unit-year-records.ts';

function measured(id: UnitYearId) {
  const year = unitYear(id);
  const rows = recordsOf(year);
  const registers = [year.unit.mainIncomingRegister];
  return (metric: string, side?: 'n' | 'd') => {
    const values = new Map(
      leavesOf(metric).map((leaf) => [
        leaf.id,
        naiveCount(inMainRegisters(leaf, registers), rows, year.period, year.procedures),
      ]),
    );
    return combine(metric, values, side);
  };
}

describe('the definitions over Sở Xây dựng An Giang 2021', () => {
  const value = measured('an-giang-2021');
  const { expected, populations } = unitYear('an-giang-2021');
  it.each([
    ['vb_den', expected.incoming, 12_481],
    ['vb_di_pm', expected.outgoingIssued, 5_351],
    ['vb_di', expected.outgoingHighestNumber, 5_470],
    ['vb_di_huy', populations.outgoingCancelledRows, 12],
    ['hs_34_tiep_nhan', expected.received34, 523],
    ['hs_34_tt', expected.received34Online, 108],
    ['hs_34_bcci', expected.received34Postal, 103],
    ['hs_34_tructiep', expected.received34InPerson, 312],
    ['bcci_tra_34', expected.returned34Postal, 22],
    ['bcci_tong_34', 125, 125],
    ['hs_da_gq', expected.resolved, 1_194],
    ['hs_dung_han', expected.resolvedOnTime, 1_189],
    ['hs_qua_han_gq', expected.resolvedLate, 5],
    ['dvc_tong', expected.procedures34, 29],
    ['dvc_phat_sinh', expected.procedures34Online, 15],
    ['hs_khac_tiep_nhan', populations.received2, 690],
    ['hs_ky_truoc', 41, 41],
    ['hs_dang_gq', 57, 57],
  ])('%s is %i', (id, fromModel, fromSeed) => {
    expect([value(id), fromModel]).toEqual([fromSeed, fromSeed]);
  });
  it('balances: received and carried over are resolved, open or ended without a result', () => {
    const given = (value('hs_tiep_nhan') ?? 0) + (value('hs_ky_truoc') ?? 0);
    const gone = ['hs_da_gq', 'hs_dang_gq', 'hs_rut_dung', 'hs_ket_thuc_khong_ngay'].map(
      (id) => value(id) ?? 0,
    );
    expect(gone.reduce((sum, each) => sum + each)).toBe(given);
  });
});

describe('the definitions over UBND huyện Lý Sơn 2021', () => {
  const value = measured('ly-son-2021');
  it.each([
    ['hs_tiep_nhan', 12_269],
    ['hs_kn_dung_han', 12_243],
    ['hs_kn_trong_han', 26],
    ['hs_kn_qua_han', 0],
    ['hs_tt', 0],
    ['hs_bcci', 0],
    ['bcci_tra', 0],
    ['tthc_tong', 282],
    ['linh_vuc', 31],
    ['dvc_muc_3', 87],
    ['vb_di_dien_tu', 2_000],
    ['vb_di_ky_so', 1_990],
  ])('%s is %i', (id, expected) => {
    expect(value(id)).toBe(expected);
  });
});
