import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Fault } from '../client/fault.ts';
import { FaultNotice } from './notice.tsx';

/** A part whose code is fetched when it is first shown, and kept. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let kept: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [part, setPart] = useState<ComponentType<P> | null>(() => kept);
    const [failed, setFailed] = useState(false);
    const fetchPart = (): void => {
      setFailed(false);
      load().then(
        (loaded) => {
          kept = loaded;
          setPart(() => loaded);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (kept === null) fetchPart();
    }, []);
    if (failed) return <FaultNotice fault={new Fault('offline', 0)} again={fetchPart} />;
    if (part === null) return <p class="soft waiting">Đang mở…</p>;
    const Part = part;
    return <Part {...props} />;
  };
}
