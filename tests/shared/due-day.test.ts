import { expect, it } from 'vitest';
import { dueOn, dueWords } from '#shared/due-day.ts';

/** Friday 20 November 2026; 24 November is a day off since 2026. */
it.each([
  ['2026-11-17', 'quá 3 ngày làm việc'],
  ['2022-01-10', 'quá 1.215 ngày làm việc'],
  ['2026-11-20', 'hạn hôm nay'],
  ['2026-11-25', 'còn 2 ngày làm việc'],
  ['2026-11-22', 'không còn ngày làm việc trước hạn'],
  ['2099-01-05', 'sắp đến hạn'],
])('a due day of %s reads "%s"', (due, words) => {
  expect(dueWords(dueOn(due, '2026-11-20'))).toBe(words);
});

it('a due day on a weekend just past says so', () => {
  expect(dueWords(dueOn('2026-11-21', '2026-11-22'))).toBe('quá hạn vào ngày nghỉ');
});
