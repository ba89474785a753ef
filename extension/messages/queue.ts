/** Why the queue is not moving; null when it is. */
export type QueueTrouble =
  /** Never paired, or unpaired by the officer. */
  | 'not-paired'
  /** The service refused the device token: pair again. */
  | 'pair-again'
  /** The service knows the device and refuses it: ask the administrator. */
  | 'forbidden'
  /** No answer: network down, service stopped. */
  | 'unreachable'
  /** Something answered that is not our service (a login page of the network, a proxy). */
  | 'not-our-service'
  /** The service asks to wait (429, 503). */
  | 'busy'
  /** The service answers with errors (5xx). */
  | 'service-error'
  /** The browser cannot write to its own storage. */
  | 'storage-failed';

/** State of the queue as a host page may see it: counts only. */
export interface QueueGlance {
  paired: boolean;
  /** Captures stored and not yet acknowledged. */
  waiting: number;
  /** Captures the service refused for good; kept and shown. */
  parked: number;
  trouble: QueueTrouble | null;
  /** ISO instant of the last acknowledged capture. */
  lastSuccessAt: string | null;
}

/** A capture that cannot be sent as it is; never deleted by itself. */
export interface HeldCapture {
  id: string;
  /** Which page it was read from: system and kind. */
  page: string;
  rows: number;
  capturedAt: string;
  attempts: number;
  /** HTTP status of the last answer, null when there was none. */
  status: number | null;
  /** The service's own words, at most 300 characters. */
  detail: string;
  /** Parked: waits for the officer. Otherwise it is still tried from time to time. */
  parked: boolean;
}
