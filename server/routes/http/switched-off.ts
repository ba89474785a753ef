import type { Database } from '../../store/database.ts';
import { switchesOf } from '../../store/settings/profiles.ts';
import { Refusal } from './refusal.ts';

/** Refuses (403) what the unit's administrator has switched off by name. */
export async function refuseWhenOff(db: Database, unitId: string, feature: string): Promise<void> {
  const { disabledFeatures } = await switchesOf(db.query, unitId);
  if (!disabledFeatures.includes(feature)) return;
  throw new Refusal(403, 'switched-off', {
    detail: 'Quản trị đơn vị đã tắt chức năng này ở trang Công tắc.',
  });
}
