import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageReading } from '#shared/contract/capture.ts';
import type { ImportRequest } from '#shared/contract/import.ts';
import type { ProblemCode } from '#shared/contract/problem.ts';
import type { PageProfile, PageProfileDraft } from '#shared/profile/profile.ts';
import type { SweepEnd } from './capture/sweep.ts';

/**
 * The one protocol between content scripts, extension pages and the background. Content scripts import
 * this file, so it holds types only besides the messenger. Every message is answered by the background,
 * which checks the sender first (`background/gate.ts`): content scripts may send the names of
 * `FROM_HOST_PAGES`, all others come from the extension's own pages only.
 */

/** Why a reading was not queued. */
export type CaptureRefusal =
  /** The reading does not obey the contract. */
  | 'invalid-reading'
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

/** How much of a list was read, in all sittings of the last day. */
export interface ListState {
  kind: string;
  pages: { seen: number; of: number } | null;
  rows: { seen: number; of: number | null };
  /** Numbers of the pages not read yet. */
  missing: number[];
  /** Read whole, yet it reaches back thirty days only: iOffice's silent default. */
  thirtyDays: boolean;
}

/** A sweep that runs, or the last one that ended. */
export interface SweepState {
  /** Browser tab. */
  tab: number;
  running: boolean;
  /** Why it ended; null while it runs. */
  end: SweepEnd | null;
  seen: number;
  of: number | null;
  /** The host's own total, told when it ended. */
  total: number | null;
  /** Pages not read when it ended. */
  missing: number[];
  /** ms left at the pace so far; null when unknown. */
  left: number | null;
  /** The host is slow, so pauses are longer. */
  slow: boolean;
}

/** What the popup says about the page it was opened on. */
export interface PageState {
  list: ListState | null;
  sweep: SweepState | null;
  sweepAllowed: boolean;
  teachAllowed: boolean;
  sampleAllowed: boolean;
  /** Taught lists of this page's origin that this browser may not read yet. */
  waitingForAccess: boolean;
}

/** What the status strip needs besides what the page itself tells. */
export interface CaptureState extends QueueGlance {
  /** The officer folded the strip away; remembered for all pages. */
  stripCollapsed: boolean;
  /** The list of the asking frame; null before one was read there. */
  list?: ListState | null;
}

/** Administrator's policy with safe defaults: nothing disabled, secrecy column required. */
export interface Policy {
  /** Fixed service address, or null when the officer types it. */
  serviceUrl: string | null;
  disabledAdapters: string[];
  disabledFeatures: string[];
  /** May the officer have the pages of a list read one after the other? Yes unless switched off. */
  sweepAllowed: boolean;
  /**
   * Confirmed by the administrator: no secret documents are registered in the document system, so lists
   * without a secrecy column may be read (reports.md §6.1).
   */
  secretsNotRegistered: boolean;
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

/** The last problem of a page, cleared when the page is read well again. */
export interface PageProblem {
  adapter: string;
  page: string;
  code: ProblemCode;
  field: string | null;
  at: string;
}

export interface Paired {
  serviceUrl: string;
  /** What the officer calls this computer. */
  label: string;
  officer: string;
  unit: { id: string; name: string };
  pairedAt: string;
}

export interface PopupState extends QueueGlance {
  connection: Paired | null;
  policy: Policy;
  /** Pages and rows read since local midnight. */
  today: { pages: number; rows: number };
  /** Captures of another unit, kept until this browser is paired with that unit again. */
  foreign: number;
  /** Lists begun and not finished, newest first. */
  unfinished: ListState[];
  held: HeldCapture[];
  problems: PageProblem[];
  sending: boolean;
  /** ISO instant of the next attempt while backing off. */
  nextTryAt: string | null;
  version: string;
}

export interface PairForm {
  serviceUrl: string;
  code: string;
  label: string;
}
/** `sentence` is Vietnamese, with the next step; `warning` speaks of an address without encryption. */
export type PairResult =
  | { paired: true; connection: Paired; warning: string | null }
  | { paired: false; sentence: string };

/** Numbers of the unit's store; null fields of `PopupState` are answered from the browser alone. */
export type ServiceStatus =
  | { reached: true; documents: number; dossiers: number; lastCaptureAt: string | null }
  | { reached: false };

export type ActionResult = { done: true } | { done: false; sentence: string };

export interface Protocol {
  capture(reading: PageReading): CaptureAnswer;
  policy(): Policy;
  captureState(): CaptureState;
  collapseStrip(collapsed: boolean): void;
  sweepState(): SweepState | null;
  sweepStop(): void;
  /** Taught lists of the asking page's origin. */
  profilesHere(): PageProfile[];
  /** Keeps a list taught on the asking page for the unit. */
  saveProfile(draft: PageProfileDraft): ActionResult;

  /** Takes a reading of an Excel file from the popup. */
  importFile(request: ImportRequest): CaptureAnswer;
  /** What the popup shows about a tab. */
  pageState(tab: { id: number; origin: string | null }): PageState;
  /** Starts reading the remaining pages of the list in a tab; only after the officer's click. */
  sweepStart(tabId: number): ActionResult;
  state(): PopupState;
  serviceStatus(): ServiceStatus;
  pair(form: PairForm): PairResult;
  unpair(): void;
  /** Opens the dashboard in a new tab through a single-use ticket; `to` is a path of the dashboard. */
  openReport(to: string): ActionResult;
  /** Forgets all back-off, frees parked captures and sends at once. */
  retryNow(): void;
  /** JSON text without tokens, keys, units or addresses, for the administrator. */
  diagnostics(): string;
}

/** The only messages a content script may send. */
export const FROM_HOST_PAGES: ReadonlySet<keyof Protocol> = new Set<keyof Protocol>([
  'capture',
  'policy',
  'captureState',
  'collapseStrip',
  'sweepState',
  'sweepStop',
  'profilesHere',
  'saveProfile',
]);

const messenger = defineExtensionMessaging<Protocol>();

/** Sends a message to the background; rejects when it is refused or the extension was updated. */
export const send = messenger.sendMessage;
/** Registers the background's answer to a message; use `background/gate.ts`, never this directly. */
export const onMessage = messenger.onMessage;

/**
 * Gives a reading to the background. Resolves with `queued: true` only when it is durably stored.
 * Rejects when the extension was updated meanwhile: ask the officer to reload the page.
 */
export function sendCapture(reading: PageReading): Promise<CaptureAnswer> {
  return send('capture', reading);
}
