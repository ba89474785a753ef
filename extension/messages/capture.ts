/** Why a reading was not queued. */
export type CaptureRefusal =
  /** The reading does not obey the contract. */
  | 'invalid-reading'
  /** More rows than one reading may hold. */
  | 'too-many-rows'
  /** The reading names another origin than the page it came from. */
  | 'foreign-page'
  /** The adapter is switched off by policy. */
  | 'switched-off'
  /** The browser could not store it (disk full). */
  | 'storage-failed';

/** `queued: true` is said only after the reading is safe on disk. */
export type CaptureAnswer =
  | { queued: true; duplicate: boolean }
  | { queued: false; duplicate: false; problem: CaptureRefusal };
