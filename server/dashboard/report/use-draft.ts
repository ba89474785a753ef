import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type {
  ComparisonAnswer,
  DraftAnswer,
  DraftChange,
  DraftConflict,
  DraftEdit,
} from '#shared/contract/draft.ts';
import { drafts } from '../client/drafts.ts';
import { asFault, type Fault } from '../client/fault.ts';
import { sessionEnded } from '../client/identity.ts';
import { useAnswer } from '../parts/answer.tsx';

/** How often one looks whether somebody else has saved, ms; a number of few bytes comes back. */
const LOOK_EVERY = 10_000;

export type Saved =
  | { state: 'saved' }
  | { state: 'conflict'; conflicts: DraftConflict[] }
  | { state: 'failed'; fault: Fault };

/** A draft on the screen: what it is, how it is saved, what others do to it meanwhile. */
export interface DraftSession {
  draft: DraftAnswer;
  saving: boolean;
  /** When the last edit reached the service, ms; null before the first. */
  savedAt: number | null;
  comparison: ComparisonAnswer | null;
  /** What others did since this page was opened or the notice was closed, newest first. */
  others: readonly DraftChange[];
  dismissOthers(): void;
  /** Saves, one request after the other, all edits or none. */
  save(edits: readonly DraftEdit[]): Promise<Saved>;
  /** Takes over a newer state of the draft. */
  adopt(draft: DraftAnswer): void;
}

export function useDraft(first: DraftAnswer): DraftSession {
  const [draft, setDraft] = useState(first);
  const [known, setKnown] = useState(first.version);
  const [saving, setSaving] = useState(0);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(first.version);
  const movedIn = useRef(movedOf(first));

  const adopt = useCallback((next: DraftAnswer): void => {
    // A slow answer must not bring back what a later one has replaced.
    if (next.version < newest.current) return;
    newest.current = next.version;
    movedIn.current = movedOf(next);
    setDraft(next);
  }, []);

  const save = useCallback((edits: readonly DraftEdit[]): Promise<Saved> => {
    const run = async (): Promise<Saved> => {
      try {
        const outcome = await drafts.edit(first.id, edits);
        if ('conflict' in outcome) {
          adopt(outcome.conflict.draft);
          return { state: 'conflict', conflicts: outcome.conflict.conflicts };
        }
        adopt(outcome.answer);
        setSavedAt(Date.now());
        return { state: 'saved' };
      } catch (error) {
        const fault = asFault(error);
        if (fault.kind === 'ended') sessionEnded();
        return { state: 'failed', fault };
      } finally {
        setSaving((before) => before - 1);
      }
    };
    setSaving((before) => before + 1);
    const done = queue.current.then(run, run);
    queue.current = done;
    return done;
  }, []);

  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        const { version, moved } = await drafts.version(first.id);
        if (version > newest.current || moved !== movedIn.current) adopt(await drafts.read(first.id));
      } catch {
        // Saving tells when there is no connection; looking is silent.
      }
    };
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  const { asOf } = draft.report;
  const comparison = useAnswer(() => drafts.comparison(first.id), [first.id, asOf]).value;
  return {
    draft,
    saving: saving > 0,
    savedAt,
    comparison,
    others: draft.recent.filter(({ own, version }) => !own && version > known),
    dismissOthers: () => setKnown(draft.version),
    save,
    adopt,
  };
}

/** Units of a consolidated report of which something became otherwise since it was worked out. */
function movedOf({ consolidates }: DraftAnswer): number {
  return consolidates?.moved.length ?? 0;
}

/** Leaving the page with something unsaved asks first. */
export function useGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
