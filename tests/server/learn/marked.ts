/**
 * A report with its answers written in: `[[12.481|vb_den]]`. After the bar stand the metrics that are right,
 * any of them; `?` is a figure no list of the systems shows; `typed:x` one the unit types under a known id.
 */
export interface Marked {
  lines: string[];
  answers: { line: number; from: number; to: number; text: string; right: string[] }[];
}

export function readMarked(text: string): Marked {
  const lines: string[] = [];
  const answers: Marked['answers'] = [];
  for (const raw of text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    let line = '';
    let at = 0;
    for (const found of raw.matchAll(/\[\[(.+?)\|(.+?)\]\]/g)) {
      line += raw.slice(at, found.index);
      const words = found[1] ?? '';
      answers.push({
        line: lines.length,
        from: line.length,
        to: line.length + words.length,
        text: words,
        right: (found[2] ?? '').split(','),
      });
      line += words;
      at = found.index + found[0].length;
    }
    lines.push(line + raw.slice(at));
  }
  return { lines, answers };
}
