import { useEffect, useRef } from 'preact/hooks';
import { go } from '../client/navigation.ts';
import { sheetId } from './sheet.tsx';

/** Opening and closing the panel of a figure by the address; closing brings the keyboard back to it. */
export function useChosen(
  chosen: string | null,
  path: (figure: string | null) => string,
): { open(id: string | null): void; jump(id: string): void } {
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen === null && before.current !== null) {
      document.getElementById(sheetId(before.current))?.focus({ preventScroll: true });
    }
    before.current = chosen;
  }, [chosen]);
  const open = (id: string | null): void => go(path(id), chosen === null ? 'push' : 'replace');
  const jump = (id: string): void => {
    document.getElementById(sheetId(id))?.scrollIntoView({ block: 'center' });
    open(id);
  };
  return { open, jump };
}
