import type { AddresseeState } from '#shared/contract/report-source.ts';
import type { RequestState } from '#shared/contract/request.ts';

/** Tables of requests for reports (`0008-requests`); `unit_id` is the unit that asks. */
export interface RequestTables {
  report_requests: {
    unit_id: string;
    id: string;
    symbol: string;
    symbol_on: string;
    title: string;
    note: string;
    due_at: string;
    definition: string;
    /** The request of the period, JSON. */
    period: string;
    state: RequestState;
    reason: string;
    made_by: string;
    made_name: string;
    made_at: string;
  };
  request_addressees: {
    unit_id: string;
    request_id: string;
    id: string;
    /** Order in which they were named. */
    position: number;
    /** Null for a unit outside the system. */
    addressee_unit: string | null;
    name: string;
    /** The report it answers with, where it is not the request's. */
    definition: string | null;
    state: AddresseeState;
    /** Its own deadline, later than the request's when extended. */
    due_at: string;
    draft_id: string | null;
    first_sent_at: string | null;
    /** Number of the newest submission; 0 when none. */
    submission: number;
    version: number;
  };
  /** Append-only: triggers refuse to alter or remove a row. */
  request_submissions: {
    unit_id: string;
    request_id: string;
    addressee: string;
    n: number;
    kind: 'issued' | 'file';
    draft_id: string | null;
    issued_n: number | null;
    symbol: string;
    symbol_on: string;
    sent_at: string;
    file_hash: string | null;
    file_name: string | null;
    /** `EnteredValue[]`, JSON, of a file; empty for an issued version, which is frozen by itself. */
    content: string;
    by: string;
    name: string;
    at: string;
  };
  /** Files of units outside the system, as uploaded. */
  request_files: {
    unit_id: string;
    request_id: string;
    addressee: string;
    /** SHA-256, hexadecimal. */
    hash: string;
    name: string;
    size: number;
    /** Base64. */
    file: string;
    by: string;
    at: string;
  };
  /** Append-only, as `request_submissions`. */
  request_events: {
    unit_id: string;
    request_id: string;
    n: number;
    addressee: string | null;
    deed: string;
    before: string;
    after: string;
    reason: string;
    by: string;
    name: string;
    at: string;
  };
}
