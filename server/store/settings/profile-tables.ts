/** Tables of what a unit tells its extensions (`0003-profiles`). */
export interface ProfileTables {
  unit_switches: {
    unit_id: string;
    /** JSON lists of names. */
    disabled_adapters: string;
    disabled_features: string;
    secrets_not_registered: number;
    set_by: string;
    set_at: string;
  };
  /** Every version ever taught; the newest of an id holds. */
  page_profiles: {
    unit_id: string;
    id: string;
    version: number;
    /** `PageProfile` without id and version, JSON. */
    content: string;
    author: string;
    saved_at: string;
  };
  /** Taught lists that are switched off. */
  page_profiles_off: { unit_id: string; id: string; set_by: string; set_at: string };
}
