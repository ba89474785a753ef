import { browser } from '../browser.ts';
import { openLinks } from '../links/db.ts';
import { openOutbox } from '../outbox/db.ts';
import { release } from '../outbox/drain.ts';
import { readFlow } from '../outbox/settle.ts';
import { keepAlarm, onAlarm } from './alarms.ts';
import { badgeFor } from './badge.ts';
import { takeReading } from './captures.ts';
import { dropConnection, lockStorage, readConnection, saveConnection } from './connection.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { createFormFill } from './form-fill.ts';
import { answerAll } from './gate.ts';
import { takeImport } from './imports.ts';
import { incomingKnown } from './incoming-known.ts';
import { createLinkKeeper } from './links.ts';
import { pageState } from './page-state.ts';
import { pairDevice } from './pairing.ts';
import { registerProfileScripts } from './profile-scripts.ts';
import { effectivePolicy, profilesFor, refreshProfile, unitProfile } from './profiles.ts';
import { createRelay } from './relay.ts';
import { createSender } from './sender.ts';
import { serviceApi } from './service-api.ts';
import { badgeView, captureState, popupState, type StatePorts } from './state.ts';
import { rememberStrip, stripCollapsed } from './strip-memory.ts';
import { createSweeper } from './sweep.ts';
import { forgetTab, noteReading } from './sweep-memory.ts';
import { saveTaughtPage } from './teaching.ts';
import { openDashboard } from './tickets.ts';
import { forgetTodo, todoOfDay } from './todo.ts';

/** Puts the background together. Listeners are registered synchronously, as a waking worker needs. */
export function startBackground(): void {
  const version = browser.runtime.getManifest().version;
  const client = `lien-thong/${version}`;
  const api = serviceApi(client);
  const db = openOutbox();
  const now = (): number => Date.now();
  const newId = (): string => crypto.randomUUID();
  const owner = async (): Promise<string> => (await readConnection())?.unit.id ?? '';
  const policy = async () => effectivePolicy(await readConnection());
  let storageWorks = true;

  const sender = createSender(
    {
      db,
      now,
      newId,
      random: Math.random,
      post: api.postCapture,
      onChange: () => refreshBadge(),
      async destination() {
        const connection = await readConnection();
        return connection && { ...connection, owner: connection.unit.id };
      },
    },
    () => onStorage(false),
    () => links.delivered(),
  );
  const links = createLinkKeeper({
    db: openLinks(),
    api,
    policy,
    now,
    connection: readConnection,
    lineIsUp: async () => (await readFlow(db)).trouble === null,
  });
  const statePorts: StatePorts = {
    db,
    now,
    version,
    stripCollapsed,
    connection: readConnection,
    policy,
    sending: () => sender.drain.sending,
    storageWorks: () => storageWorks,
  };
  const capturePorts = { db, now, newId, client, owner, policy, onStorage };
  const sweeper = createSweeper({ policy, now });
  const open = (url: string) => browser.tabs.create({ url });
  const relay = createRelay({ api, policy, now, open, connection: readConnection });
  const filler = createFormFill({ api, policy, now, connection: readConnection });

  function onStorage(works: boolean): void {
    if (works === storageWorks) return;
    storageWorks = works;
    refreshBadge();
  }
  /** Fetches taught lists and switches, and reads the hosts they name. */
  async function followUnit(atOnce = false): Promise<void> {
    await refreshProfile({ api, connection: readConnection, now }, atOnce);
    await registerProfileScripts((await unitProfile(await readConnection()))?.profiles ?? []);
  }
  async function afterPairing(): Promise<void> {
    await release(db);
    sender.kick();
  }
  const refreshBadge = gathered(async () => {
    const badge = badgeFor(await badgeView(statePorts));
    await browser.action.setBadgeText({ text: badge.text });
    await browser.action.setBadgeBackgroundColor({ color: badge.color });
    await browser.action.setTitle({ title: badge.title });
  });

  answerAll({
    async capture(reading, caller) {
      const answer = await takeReading(capturePorts, reading, caller);
      if (answer.queued) void noteReading(reading, caller.tab, now());
      if (answer.queued) links.note(reading);
      if (answer.queued && !answer.duplicate) sender.kick();
      refreshBadge();
      return answer;
    },
    async importFile(request, caller) {
      const answer = await takeImport(capturePorts, request, caller);
      if (answer.queued && !answer.duplicate) sender.kick();
      refreshBadge();
      return answer;
    },
    policy,
    captureState: (_, caller) => captureState(statePorts, caller.tab),
    collapseStrip: (collapsed) => rememberStrip(collapsed === true),
    sweepState: () => sweeper.state(),
    sweepStop: () => sweeper.stop(),
    sweepStart: (tabId) => sweeper.start(tabId),
    fillStart: (tabId) => filler.start(tabId),
    fillOffers: (_, caller) => filler.offers(caller),
    fillStands: (_, caller) => filler.stands(caller),
    fillValues: (offer, caller) => filler.values(offer, caller),
    fillKnown: (form, caller) => filler.known(form, caller),
    fillLearn: (lesson, caller) => filler.learn(lesson, caller),
    fillWidgets: (requests, caller) => filler.widgets(requests, caller),
    pageState: (tab) => pageState({ policy, now, sweep: sweeper.state, connection: readConnection }, tab),
    profilesHere: async (_, caller) => profilesFor(await readConnection(), caller.origin ?? ''),
    saveProfile: (draft, caller) =>
      saveTaughtPage(
        { api, policy, connection: readConnection, afterSaving: () => followUnit(true) },
        draft,
        caller,
      ),
    linksHere: (asked) => links.here(asked),
    matterHere: (code) => links.matter(code),
    decideLink: (decision) => links.decide(decision),
    relayStart: (code) => relay.start(code),
    relayPending: (ask, caller) => relay.pending(ask, caller),
    relaySettled: (what, caller) => relay.settled(what, caller),
    incomingKnown: (named) => incomingKnown({ api, policy, connection: readConnection }, named),
    state: () => popupState(statePorts),
    async serviceStatus() {
      const connection = await readConnection();
      if (!connection) return { reached: false };
      const answer = await api.status(connection.serviceUrl, connection.token);
      if (!answer.ok) return { reached: false };
      const { documents, dossiers, lastCaptureAt, requests = null } = answer.value;
      return { reached: true, documents, dossiers, lastCaptureAt, requests };
    },
    todo: (from) => todoOfDay({ api, policy, connection: readConnection, now }, from),
    async pair(form) {
      const granted = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
      const ports = { api, now, granted, policy, save: saveConnection };
      const result = await pairDevice(ports, form);
      if (result.paired) await filler.forgetTabs();
      if (result.paired) await afterPairing();
      if (result.paired) void followUnit(true);
      if (result.paired) links.follow(true);
      return result;
    },
    async unpair() {
      // What the officer decided goes out as his own; without the token nobody may send it any more.
      links.follow(true);
      await atMost(LAST_WORDS_MS, Promise.all([links.settled(), relay.tell()]));
      await dropConnection();
      await filler.forgetTabs();
      await forgetTodo();
      await links.forget();
      refreshBadge();
    },
    openReport: (to) => openDashboard({ api, connection: readConnection, open }, to),
    retryNow: afterPairing,
    async diagnostics() {
      return diagnosticsOf(await popupState(statePorts), { browser: navigator.userAgent, now: now() });
    },
  });

  const wake = (): void => {
    sender.kick();
    refreshBadge();
    void followUnit();
    links.follow();
    // Letters filled in while the service could not be reached.
    void relay.tell().catch(() => undefined);
  };
  onAlarm(wake);
  browser.runtime.onInstalled.addListener(() => void keepAlarm());
  browser.runtime.onStartup.addListener(() => void keepAlarm());
  self.addEventListener('online', () => void afterOutage());
  async function afterOutage(): Promise<void> {
    const flow = await db.flow.get('flow');
    if (flow?.trouble === 'unreachable') await db.flow.put({ ...flow, until: 0 });
    sender.kick();
  }
  browser.permissions.onAdded.addListener(() => void followUnit());
  browser.permissions.onRemoved.addListener(() => void followUnit());
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void filler.forgetTab(tabId);
  });
  void lockStorage();
  void sweeper.goOn();
  void keepAlarm();
  wake();
}

/** Unpairing waits no longer for the service than this. */
const LAST_WORDS_MS = 4_000;

function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
    work.then(
      () => done(),
      () => done(),
    );
  });
}

/** Runs `work` once for many calls in the same moment, and once more when called while it runs. */
function gathered(work: () => Promise<void>): () => void {
  let state: 'idle' | 'running' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    do {
      state = 'running';
      // The icon is a courtesy: a failure to paint it must not stop anything else.
      await work().catch(() => undefined);
    } while ((state as string) === 'again');
    state = 'idle';
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}
