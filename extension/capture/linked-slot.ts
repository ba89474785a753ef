import type { Marks, MarksPorts } from '../features/linked-records/linked-records.ts';
import type { AskedLinks, LinksHere } from '../messages.ts';

/**
 * Where the marks of linked records, loaded on demand, meet the reader that wants them: one name on the
 * global object of the extension's own world, which no page can see (as `slot.ts`).
 */
export interface LinkedFeature {
  mount(document: Document, system: 'ioffice' | 'igate', ports: MarksPorts): Marks;
  /**
   * The marks of an answer, by the key of the record they stand at.
   * @param alone is the page that of one record, where weak proposals disturb nobody?
   */
  marksOf(asked: AskedLinks, here: NonNullable<LinksHere>, alone: boolean): ReadonlyMap<string, MarkWords>;
}
type MarkWords = Parameters<Marks['show']>[0] extends ReadonlyMap<string, infer Words> ? Words : never;

const world = globalThis as { lienThongLinked?: LinkedFeature };

/** Feature side: offers itself. */
export function offerLinked(feature: LinkedFeature): void {
  world.lienThongLinked = feature;
}

/** Reader side: the feature, loaded when it is first wanted; null when its file is gone (an update). */
export async function loadLinked(file: string): Promise<LinkedFeature | null> {
  try {
    if (!world.lienThongLinked) await import(/* @vite-ignore */ file);
  } catch {
    return null;
  }
  return world.lienThongLinked ?? null;
}
