/** Tables of units and of those who may do something for them. */
export interface AccountTables {
  units: Units;
  unit_successions: { unit_id: string; successor_id: string; valid_from: string };
  administrators: Administrators;
  officers: Officers;
  devices: Devices;
  pairing_codes: PairingCodes;
  tickets: Tickets;
  sessions: Sessions;
}

export type Role = 'officer' | 'unitAdmin' | 'consolidator' | 'administrator';

interface Units {
  id: string;
  parent_id: string | null;
  name: string;
  valid_from: string;
  valid_to: string | null;
}
interface Administrators {
  id: string;
  name: string;
  password_hash: string;
  failures: number;
  locked_until: string | null;
  created_at: string;
}
interface Officers {
  unit_id: string;
  id: string;
  name: string;
  role: Exclude<Role, 'administrator'>;
  created_at: string;
  disabled_at: string | null;
}
interface Devices {
  unit_id: string;
  id: string;
  officer_id: string;
  label: string;
  token_hash: string;
  created_at: string;
  last_seen_at: string | null;
  revoked_at: string | null;
}
interface PairingCodes {
  unit_id: string;
  code_hash: string;
  officer_id: string;
  expires_at: string;
  used_at: string | null;
}
/** Single-use links: into the dashboard, or (`setup`) to the making of the first administrator. */
interface Tickets {
  token_hash: string;
  kind: 'enter' | 'setup';
  unit_id: string | null;
  officer_id: string | null;
  path: string;
  expires_at: string;
}
interface Sessions {
  token_hash: string;
  administrator_id: string | null;
  unit_id: string | null;
  officer_id: string | null;
  created_at: string;
  last_used_at: string;
}
