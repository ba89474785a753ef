import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageReading } from '#shared/contract/capture.ts';
import type { ImportRequest } from '#shared/contract/import.ts';
import type { LinkDecision } from '#shared/contract/link.ts';
import type { KnownDossier } from '#shared/contract/relay.ts';
import type { PageProfile, PageProfileDraft } from '#shared/profile/profile.ts';
import type { ActionResult } from './messages/action.ts';
import type { CaptureAnswer } from './messages/capture.ts';
import type {
  FillAnswer,
  FillOffers,
  FillSource,
  FormIdentity,
  FormLesson,
  KnownForm,
  WidgetRequest,
} from './messages/form-fill.ts';
import type { AskedLinks, LinksHere, MatterHere } from './messages/links.ts';
import type { CaptureState, PageState, SweepState } from './messages/page.ts';
import type { PairForm, PairResult } from './messages/pairing.ts';
import type { Policy } from './messages/policy.ts';
import type { PopupState, ServiceStatus } from './messages/popup.ts';
import type { IncomingNamed, RelayAsk, RelayOffer, RelaySettled, RelayStarted } from './messages/relay.ts';
import type { TodoGlance } from './messages/todo.ts';

/**
 * The one protocol between content scripts, extension pages and the background. Content scripts import
 * this file, so it holds types only besides the messenger. Every message is answered by the background,
 * which checks the sender first (`background/gate.ts`): content scripts may send the names of
 * `FROM_HOST_PAGES`, all others come from the extension's own pages only.
 */

export type * from './messages/action.ts';
export type * from './messages/capture.ts';
export type * from './messages/form-fill.ts';
export type * from './messages/links.ts';
export type * from './messages/page.ts';
export type * from './messages/pairing.ts';
export type * from './messages/policy.ts';
export type * from './messages/popup.ts';
export type * from './messages/queue.ts';
export type * from './messages/relay.ts';
export type * from './messages/todo.ts';

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
  /** What the records of a page belong to in the other system, as kept in this browser. */
  linksHere(asked: AskedLinks): LinksHere;
  /** One matter with its whole thread. */
  matterHere(code: string): MatterHere;
  /** Keeps what the officer says of a pair; `done` once it is safe on disk. */
  decideLink(decision: LinkDecision): ActionResult;
  /** Keeps the letter to related units and opens iOffice; only after the officer's click. */
  relayStart(code: string): RelayStarted;
  /** Letters waiting for the form of the asking page; no page but the unit's own iOffice gets any. */
  relayPending(ask: RelayAsk): RelayOffer[];
  relaySettled(what: RelaySettled): void;
  /** Dossiers that the codes and symbols on an incoming letter name. */
  incomingKnown(named: IncomingNamed): KnownDossier[];

  /** What "Điền báo cáo" may take values from; like the four below only on a page it was started on. */
  fillOffers(): FillAnswer<FillOffers>;
  /** Do the values given to this page still belong to the unit the browser is paired with? */
  fillStands(): boolean;
  fillValues(offer: string): FillAnswer<FillSource>;
  /** What the unit knows of the fields of a form. */
  fillKnown(form: FormIdentity & { keys: string[] }): FillAnswer<KnownForm>;
  fillLearn(lesson: FormLesson): ActionResult;
  /** Tells the widgets of the page of values just written. */
  fillWidgets(requests: readonly WidgetRequest[]): void;

  /** Opens "Điền báo cáo" in a tab; only after the officer's click. */
  fillStart(tabId: number): ActionResult;
  /** Takes a reading of an Excel file from the popup. */
  importFile(request: ImportRequest): CaptureAnswer;
  /** What the popup shows about a tab. */
  pageState(tab: { id: number; origin: string | null }): PageState;
  /** Starts reading the remaining pages of the list in a tab; only after the officer's click. */
  sweepStart(tabId: number): ActionResult;
  state(): PopupState;
  serviceStatus(): ServiceStatus;
  /** What is due: as kept on this computer, or asked for anew. Null when switched off or never answered. */
  todo(from: 'kept' | 'service'): TodoGlance | null;
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
  'linksHere',
  'matterHere',
  'decideLink',
  'relayStart',
  'relayPending',
  'relaySettled',
  'incomingKnown',
  'fillOffers',
  'fillStands',
  'fillValues',
  'fillKnown',
  'fillLearn',
  'fillWidgets',
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
