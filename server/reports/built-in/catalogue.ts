import type { ReportDefinition } from '../definition.ts';
import { CHINH_SACH_CDS } from './chinh-sach-cds.ts';
import { SO_KE_HOACH_CQDT } from './so-ke-hoach-cqdt.ts';
import { SXD_UNG_DUNG_CNTT } from './sxd-ung-dung-cntt.ts';
import { TONG_HOP_VAN_BAN } from './tong-hop-van-ban.ts';
import { UBND_KE_HOACH_CQDT } from './ubnd-ke-hoach-cqdt.ts';

/** The built-in reports. */
export const REPORTS: readonly ReportDefinition[] = [
  SXD_UNG_DUNG_CNTT,
  SO_KE_HOACH_CQDT,
  UBND_KE_HOACH_CQDT,
  CHINH_SACH_CDS,
  TONG_HOP_VAN_BAN,
];

/** The report of that id, null when there is none. */
export function reportDefinition(id: string): ReportDefinition | null {
  return REPORTS.find((each) => each.id === id) ?? null;
}
