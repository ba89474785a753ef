import { strFromU8, unzipSync } from 'fflate';

/** Text of a Word file's body, one line a paragraph, runs joined. */
export function docxText(bytes: Uint8Array): string {
  const xml = strFromU8(
    unzipSync(bytes, { filter: (file) => file.name === 'word/document.xml' })['word/document.xml'] ??
      new Uint8Array(),
  );
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => decoded(text ?? ''))
        .join(''),
    )
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function decoded(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => names[name] ?? '');
}
