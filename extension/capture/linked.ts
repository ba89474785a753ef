import type { PageReading } from '#shared/contract/capture.ts';
import type { Marks } from '../features/linked-records/linked-records.ts';
import type { AskedLinks, LinksHere } from '../messages.ts';
import type { LinkedFeature } from './linked-slot.ts';

export interface LinkedPorts {
  linksHere(asked: AskedLinks): Promise<LinksHere>;
  /** The feature, loaded when there is something to show. */
  load(): Promise<LinkedFeature | null>;
  /** Opens the panel of a matter; null where the panel is switched off. */
  open: ((code: string, from: HTMLElement, decided: () => void) => void) | null;
}

/** What the engine tells of the page. */
export interface LinkedRecords {
  /** The page was read: these records stand on it. */
  read(reading: PageReading): void;
  /** The page is changing. */
  stir(): void;
}

/**
 * After a reading the service may find a pair a little later: looked for again after so many ms. It is heard
 * at most ten seconds after a delivery, hence one look just after that.
 */
const AGAIN_MS = [3_000, 7_000, 11_000, 16_000, 30_000, 60_000];
/** As many as the background answers for. */
const MOST = 300;

/** Marks the records of a page that belong to a matter over both systems; asks this browser only. */
export function createLinkedRecords(
  document: Document,
  ports: LinkedPorts,
  signal: AbortSignal,
): LinkedRecords {
  let marks: { system: string; layer: Marks } | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let newest: { asked: AskedLinks; system: 'ioffice' | 'igate'; alone: boolean } | null = null;

  async function look(): Promise<void> {
    const now = newest;
    if (!now || signal.aborted) return;
    const here = await ports.linksHere(now.asked);
    if (newest !== now) return;
    // Switched off or unpaired meanwhile: what was told of the unit stands no longer.
    if (!here) marks?.layer.show(new Map());
    if (!here || (here.matters.length === 0 && !marks)) return;
    const feature = await ports.load();
    if (!feature || newest !== now || signal.aborted) return;
    if (marks?.system !== now.system) {
      marks?.layer.remove();
      const { open } = ports;
      const pressed = open && ((code: string, from: HTMLElement) => open(code, from, again));
      marks = { system: now.system, layer: feature.mount(document, now.system, { open: pressed }) };
    }
    marks.layer.show(feature.marksOf(now.asked, here, now.alone));
  }
  // The background may be gone for good (an update): what is shown stays until the page goes.
  const again = () => void look().catch(() => undefined);

  // The officer comes back from another tab, or from our popup, where he may have unpaired.
  document.defaultView?.addEventListener('focus', again, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    timers.forEach(clearTimeout);
    marks?.layer.remove();
  });
  return {
    read(reading) {
      const { system } = reading.page;
      if (system !== 'ioffice' && system !== 'igate') return;
      const asked = askedOf(reading);
      if (asked.dossiers.length + asked.documents.length === 0) return;
      newest = { asked, system, alone: !/-(?:list|register)$/.test(reading.page.kind) };
      timers.forEach(clearTimeout);
      timers = AGAIN_MS.map((ms) => setTimeout(again, ms));
      again();
    },
    stir() {
      marks?.layer.stir();
    },
  };
}

function askedOf({ rows, page: { system } }: PageReading): AskedLinks {
  const asked: AskedLinks = { dossiers: [], documents: [] };
  for (const row of rows.slice(0, MOST)) {
    if (row.type === 'dossier') asked.dossiers.push(row.code);
    else asked.documents.push(`${system}/${row.direction}/${row.key}`);
  }
  return asked;
}
