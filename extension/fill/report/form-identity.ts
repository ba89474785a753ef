import { fold } from '#shared/vietnamese/text.ts';
import { oneLine } from '../elements.ts';

const PERIOD = /(?:(?:tháng|quý|năm|ngày|tuần|từ|đến) )*(?<![\p{L}\d])(?:\d+|i{1,3}|iv)(?![\p{L}\d])/gu;
const MOST_HEADINGS = 12;

/**
 * What form a page shows, beside its path: its main headings without the period they name, and the shape of
 * its query (names, and values without digits, so that the form chosen counts and the period does not).
 */
export function formIdentity(document: Document, search: string): string {
  const headings = [...document.querySelectorAll('h1, h2, h3, legend, caption')]
    .slice(0, MOST_HEADINGS)
    .map((heading) =>
      fold(oneLine(heading.textContent ?? '', 160))
        .replace(PERIOD, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const query = [...new URLSearchParams(search)]
    .map(([name, value]) => (/\d/.test(value) || value.length > 40 ? name : `${name}=${value}`))
    .sort();
  return [...query, '/', ...headings.filter((text) => text !== '')].join('\n').slice(0, 4_000);
}
