import type { Reference } from '#shared/contract/record.ts';
import { findDossierCodes } from '#shared/dossier-code.ts';
import { findSymbols } from '#shared/vietnamese/symbols.ts';

/** Numbers from 0 up to 1. */
export type Random = () => number;
/** mulberry32: the same world for the same seed. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As the page reads a subject: by the very functions it uses. */
export function read(subject: string): Reference[] {
  return [
    ...findDossierCodes(subject).map((key): Reference => ({ kind: 'dossier', key, how: 'subject' })),
    ...findSymbols(subject).map((key): Reference => ({ kind: 'document', key, how: 'subject' })),
  ];
}

/** The same code or symbol as somebody else types it; six ways. */
export function variantOf(text: string, which: number): string {
  if (which === 0) return text.toLocaleLowerCase('vi');
  if (which === 1) return text.replaceAll('-', ' - ');
  if (which === 2) return text.replaceAll('-', '–');
  if (which === 3) return text.replace('-', '-\n');
  if (which === 4) return text.replaceAll('-', '\u00a0-');
  return text.replace('/', ' / ');
}
