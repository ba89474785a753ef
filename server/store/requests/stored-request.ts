import type { AddresseeState } from '#shared/contract/report-source.ts';
import type { RequestState } from '#shared/contract/request.ts';
import type { PeriodRequest } from '#shared/period.ts';

export interface StoredRequest {
  unitId: string;
  id: string;
  symbol: string;
  symbolOn: string;
  title: string;
  note: string;
  /** ISO instant. */
  dueAt: string;
  definition: string;
  period: PeriodRequest;
  state: RequestState;
  reason: string;
  madeBy: string;
  madeName: string;
  madeAt: string;
}

export interface StoredAddressee {
  /** The unit that asks. */
  unitId: string;
  requestId: string;
  id: string;
  /** Null for a unit outside the system. */
  addresseeUnit: string | null;
  name: string;
  /** The report it answers with, where it is not the request's. */
  definition: string | null;
  state: AddresseeState;
  dueAt: string;
  draftId: string | null;
  firstSentAt: string | null;
  /** Number of the newest submission; 0 when none. */
  submission: number;
  version: number;
}

/** A unit that is asked; `unit` is null for one outside the system. */
export interface NewAddressee {
  id: string;
  unit: string | null;
  name: string;
  /** Its own report; the request's when null. */
  definition: string | null;
}
