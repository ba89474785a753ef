import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { asFault, type Fault } from '../client/fault.ts';
import { sessionEnded } from '../client/identity.ts';
import { FaultNotice } from './notice.tsx';

export interface Answer<T> {
  /** The newest answer; stays while it is asked again. */
  value: T | null;
  fault: Fault | null;
  again(): void;
}

/** Asks on showing, and again whenever a key changes; a late answer to an old question is dropped. */
export function useAnswer<T>(ask: () => Promise<T>, keys: readonly unknown[]): Answer<T> {
  const [state, set] = useState<{ value: T | null; fault: Fault | null }>({ value: null, fault: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && set({ value, fault: null }),
      (error: unknown) => {
        const fault = asFault(error);
        if (fault.kind === 'ended') sessionEnded();
        if (wanted) set({ value: null, fault });
      },
    );
    return () => {
      wanted = false;
    };
  }, [...keys, round]);
  return { ...state, again: useCallback(() => setRound((before) => before + 1), []) };
}

/** Shows an answer, that one waits for it, or why there is none. */
export function Answered<T>(props: { answer: Answer<T>; children: (value: T) => ComponentChildren }) {
  const { value, fault, again } = props.answer;
  if (value !== null) return <>{props.children(value)}</>;
  if (fault !== null) return <FaultNotice fault={fault} again={again} />;
  return (
    <p class="soft waiting" role="status">
      Đang lấy số liệu…
    </p>
  );
}

export interface Act {
  busy: boolean;
  fault: Fault | null;
  /** Runs one action at a time; resolves to whether it succeeded. */
  run(action: () => Promise<void>): Promise<boolean>;
}

/** For what a button does: busy while it runs, and the fault when it fails. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (action: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFault(null);
    try {
      await action();
      return true;
    } catch (error) {
      const found = asFault(error);
      if (found.kind === 'ended') sessionEnded();
      setFault(found);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, run };
}
