import type { ReportDefinition } from './definition.ts';
import { SXD_UNG_DUNG_CNTT } from './sxd-ung-dung-cntt.ts';
import { UBND_KE_HOACH_CQDT } from './ubnd-ke-hoach-cqdt.ts';

/** The built-in reports. */
export const REPORTS: readonly ReportDefinition[] = [SXD_UNG_DUNG_CNTT, UBND_KE_HOACH_CQDT];

/** The report of that id, null when there is none. */
export function reportDefinition(id: string): ReportDefinition | null {
  return REPORTS.find((each) => each.id === id) ?? null;
}
