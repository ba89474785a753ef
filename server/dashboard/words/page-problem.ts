import { fieldName } from '#shared/imports/words.ts';
import type { ProblemAnswer } from '../client/unit-profile.ts';

/** What the recogniser says in its own terms; anything else it expects is a header text of the host. */
const SAYINGS: readonly (readonly [RegExp, (parts: RegExpExecArray) => string])[] = [
  [/^values under their headers$/, () => 'giá trị đứng đúng dưới tiêu đề của cột'],
  [/^(\d+) columns$/, ([, count]) => `mỗi dòng có ${count} cột`],
  [/^\w+\.total = sum of its parts$/, () => 'cột tổng số bằng tổng các cột thành phần'],
  [/^received, resolved$/, () => 'cột số hồ sơ tiếp nhận và cột số hồ sơ đã giải quyết'],
];
const FIELD_IDS = /^[a-z][a-zA-Z]*( \| [a-z][a-zA-Z]*)*$/;

/** What was expected and not found, as an officer would say it; null when the reading did not tell. */
export function expectedWords({ code, field, expected }: ProblemAnswer): string | null {
  if (expected === null) return field === null || code === 'layout-changed' ? null : columnsOf([field]);
  for (const [pattern, words] of SAYINGS) {
    const parts = pattern.exec(expected);
    if (parts) return words(parts);
  }
  const names = expected.split(' | ');
  if (code === 'missing-column' && FIELD_IDS.test(expected)) return columnsOf(names);
  return `${names.length > 1 ? 'các cột' : 'cột'} ${names.map((name) => `“${name}”`).join(', ')}`;
}

function columnsOf(fields: readonly string[]): string {
  return `cột ${[...new Set(fields.map(fieldName))].map((name) => `“${name}”`).join(' hoặc ')}`;
}

/** Where on the page: a row, or the header text that was not known; null when the reading did not tell. */
export function foundWords({ place }: ProblemAnswer): string | null {
  if (place === null || place === '') return null;
  const row = /^row (\d+)$/.exec(place)?.[1];
  if (row !== undefined) return `ở dòng ${row}`;
  return place === 'header' ? 'ở hàng tiêu đề' : `tiêu đề “${place}”`;
}

export type NextStep = 'confirm' | 'sample' | 'teach' | 'switch-off';

/** What helps with a problem, first things first. A sample is of use whenever the page itself differs. */
export function nextSteps({ code, adapter }: ProblemAnswer, confirmed: boolean): NextStep[] {
  // Without that column only the unit's administrator can say that nothing secret stands in the list.
  const first: NextStep[] = code === 'no-secrecy-column' && !confirmed ? ['confirm'] : [];
  // An Excel file has no page to make a sample of or to point at.
  if (adapter.startsWith('file-')) return [...first, 'switch-off'];
  if (code === 'unknown-list') return ['teach', 'sample', 'switch-off'];
  if (code === 'no-secrecy-column') return [...first, 'sample', 'switch-off'];
  if (adapter.startsWith('profile-')) return ['teach', 'sample', 'switch-off'];
  return ['sample', 'teach', 'switch-off'];
}
