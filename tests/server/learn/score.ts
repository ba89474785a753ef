import { readdirSync, readFileSync } from 'node:fs';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx, type Shape } from './make-docx.ts';
import { readMarked } from './marked.ts';

const named = (folder: string): string[] =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The marked reports the recogniser was made with: 01–04 are the four seeds, the others invented. */
export const REPORTS: readonly string[] = named('reports');
/** Reports written without looking at its words, and measured before it was changed for them. */
export const FIRST_CONTACT: readonly string[] = named('first-contact');

export interface Score {
  name: string;
  shape: Shape;
  figures: number;
  found: number;
  /** Figures the systems can compute, and those bound right at first proposal. */
  computable: number;
  right: number;
  /** Found where no figure stands. */
  extra: string[];
  faults: string[];
}

/** Learns one marked report and compares with its answers. */
export async function scoreOf(name: string, shape: Shape): Promise<Score> {
  const { lines, answers } = readMarked(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'));
  const { paragraphs, figures } = await learnReport(await makeDocx(lines, shape));
  const score: Score = {
    name,
    shape,
    figures: answers.length,
    found: 0,
    computable: 0,
    right: 0,
    extra: [],
    faults: [],
  };
  const used = new Set<string>();
  // The place of an answer is found by its line's text: cells of a table are lines of their own.
  for (const answer of answers) {
    const line = lines[answer.line] ?? '';
    const inTable = line.startsWith('|');
    const wanted = answer.text.toLocaleLowerCase('vi');
    const hit = figures.find((figure) => {
      if (used.has(figure.id)) return false;
      const text = paragraphs[figure.paragraph]?.text ?? '';
      if (inTable) {
        const cells = line.split('|');
        const at = line.slice(0, answer.from).split('|').length - 1;
        return (
          text === (cells[at] ?? '').trim() &&
          rowOf(paragraphs, figure.paragraph) ===
            cells
              .slice(1, -1)
              .map((cell) => cell.trim())
              .join('|')
        );
      }
      return (
        text === line &&
        figure.from < answer.to &&
        answer.from < figure.to &&
        figure.text.toLocaleLowerCase('vi').startsWith(wanted.slice(0, 4))
      );
    });
    const isMetric = answer.right.some((right) => right !== '?' && !right.startsWith('typed:'));
    if (isMetric) score.computable += 1;
    if (!hit) {
      score.faults.push(`không thấy “${answer.text}” trong “${line.slice(0, 60)}”`);
      continue;
    }
    used.add(hit.id);
    score.found += 1;
    const { binding } = hit;
    const bound =
      binding.kind === 'none' ? '?' : binding.kind === 'metric' ? binding.id : `typed:${binding.id}`;
    const right = answer.right.includes(bound);
    if (isMetric && right) score.right += 1;
    if (!right && (isMetric || binding.kind === 'metric')) {
      score.faults.push(
        `“${answer.text}” là ${answer.right.join('/')}, đoán ${bound} (${hit.proposals
          .slice(0, 3)
          .map(({ id, confidence }) => `${id} ${confidence}`)
          .join(', ')})`,
      );
    }
  }
  score.extra = figures
    .filter(({ id }) => !used.has(id))
    .map(({ text, sentence }) => `${text} « ${sentence.slice(0, 60)}`);
  return score;
}

function rowOf(
  paragraphs: readonly { text: string; cell: { table: number; row: number } | null }[],
  at: number,
): string {
  const cell = paragraphs[at]?.cell;
  if (!cell) return '';
  return paragraphs
    .filter((each) => each.cell?.table === cell.table && each.cell.row === cell.row)
    .map(({ text }) => text)
    .join('|');
}
