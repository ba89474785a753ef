import { describe, expect, it } from 'vitest';
import { FILE_KINDS, FORMS } from '#shared/imports/file-kind.ts';
import { badFileSentence, fieldName, kindName, placeWords, valueWords } from '#shared/imports/words.ts';

describe('the words of the import', () => {
  it('name every field that is imported', () => {
    const kept = Object.values(FORMS).flatMap(({ fields }) => fields.filter(({ withhold }) => !withhold));
    expect(kept.map(({ id }) => id).filter((id) => fieldName(id) === fieldName('unknown'))).toEqual([]);
  });

  it('name every kind and say what to do with a refused file', () => {
    expect(new Set(FILE_KINDS.map(kindName)).size).toBe(FILE_KINDS.length);
    expect(badFileSentence('password')).toContain('bỏ mật khẩu');
  });

  it.each([
    ['row 12', 'dòng 12'],
    ['cell B5', 'ô B5'],
  ])('say %s as %s', (place, words) => expect(placeWords(place)).toBe(words));

  it.each([
    ['2026-09-14', '14/09/2026'],
    ['urgent', 'Khẩn'],
    ['SỞ MẪU', 'SỞ MẪU'],
  ])('print %s as %s', (value, words) => expect(valueWords(value)).toBe(words));
});
