import type { Role } from '../store/schema.ts';

/** Who asks, found out from a token or cookie once per request; every query is scoped by `unitIds`. */
export interface Caller {
  via: 'device' | 'session';
  role: Role;
  /** For the audit trail, e.g. `officer:<id>`. */
  actor: string;
  /** Printed name of the person or device owner. */
  name: string;
  /** The officer's own unit; null for the administrator. */
  unitId: string | null;
  officerId: string | null;
  deviceId: string | null;
  /** Hash of the session, so that it can be ended. */
  session: string | null;
}

/** May the caller work on the settings of a unit: reference data, officers of it? */
export function mayAdminister(caller: Caller): boolean {
  return caller.role === 'administrator' || caller.role === 'unitAdmin';
}
