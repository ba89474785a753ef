import { escapeXml } from './escape-xml.ts';
import { type OfficeFile, textOf, writeOfficeFile } from './office-file.ts';
import type { ReportParagraph } from './report-text.ts';
import type { TextParagraph } from './word-text.ts';

/** Characters [from, to) of a paragraph and what stands there instead. */
export interface Edit {
  paragraph: number;
  from: number;
  to: number;
  text: string;
}

/**
 * The file with these characters exchanged and every other byte of every part as it was. Where Word has
 * split a number over several runs, the new one stands in the first and the rest of it goes.
 */
export function applyEdits(
  file: OfficeFile,
  paragraphs: readonly ReportParagraph[],
  edits: readonly Edit[],
): Uint8Array {
  const byPart = new Map<string, { from: number; to: number; text: string }[]>();
  for (const edit of edits) {
    const paragraph = paragraphs[edit.paragraph];
    if (!paragraph) continue;
    const places = byPart.get(paragraph.part) ?? [];
    places.push(...placesOf(paragraph.source, edit));
    if (paragraph.mirror) places.push(...placesOf(paragraph.mirror, edit));
    byPart.set(paragraph.part, places);
  }
  const replaced = new Map<string, Uint8Array>();
  for (const [part, places] of byPart) {
    const xml = textOf(file.parts.get(part));
    let done = '';
    let at = 0;
    for (const place of places.sort((a, b) => a.from - b.from)) {
      if (place.from < at) continue;
      done += xml.slice(at, place.from) + place.text;
      at = place.to;
    }
    replaced.set(part, new TextEncoder().encode(done + xml.slice(at)));
  }
  return writeOfficeFile(file, replaced);
}

/** The text of every paragraph as the filled file holds it. */
export function editedTexts(paragraphs: readonly ReportParagraph[], edits: readonly Edit[]): string[] {
  const byParagraph = Map.groupBy(edits, ({ paragraph }) => paragraph);
  return paragraphs.map(({ index, text }) => {
    let done = '';
    let at = 0;
    for (const edit of (byParagraph.get(index) ?? []).toSorted((a, b) => a.from - b.from)) {
      if (edit.from < at) continue;
      done += text.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return done + text.slice(at);
  });
}

function placesOf(
  source: TextParagraph,
  { from, to, text }: Edit,
): { from: number; to: number; text: string }[] {
  const places: { from: number; to: number; text: string }[] = [];
  let written = false;
  for (let at = from; at < to; at += 1) {
    const [start = -1, end = -1] = [source.from[at], source.to[at]];
    // Several characters may come from one place (a base letter and its mark).
    if (start < 0 || places.at(-1)?.from === start) continue;
    places.push({ from: start, to: end, text: written ? '' : escapeXml(text) });
    written = true;
  }
  return places;
}
