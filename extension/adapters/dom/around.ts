/** Levels climbed and characters read in search of a table's title. */
const CLIMB = 5;
const LONGEST = 1_500;

/**
 * The words that stand over a table: its caption and what precedes it, nearest first, up to the next
 * table of several columns (whose title is not this one's).
 */
export function wordsBefore(table: Element): string {
  const words = [table.querySelector('caption')?.textContent ?? ''];
  let left = LONGEST;
  for (
    let box: Element | null = table, level = 0;
    box && level < CLIMB;
    box = box.parentElement, level += 1
  ) {
    for (let before = box.previousElementSibling; before; before = before.previousElementSibling) {
      if (isData(before)) return words.join('\n');
      if (before.matches('script, style, nav, template, select, form')) continue;
      const text = (before.textContent ?? '').trim();
      words.push(text.slice(0, left));
      left -= text.length;
      if (left <= 0) return words.join('\n');
    }
    if (box.tagName === 'BODY') break;
  }
  return words.join('\n');
}

/** Title blocks are often laid out as a small table; lists and statistics have many cells. */
function isData(element: Element): boolean {
  const table = element.matches('table') ? element : element.querySelector('table');
  return table !== null && (table.querySelectorAll('tr').length > 4 || table.querySelector('th') !== null);
}
