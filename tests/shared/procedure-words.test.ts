import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentRecord } from '#shared/contract/record.ts';
import { holdsPersonalNumber, namesPerson } from '#shared/privacy/persons.ts';
import { MOST_PROCEDURE_WORDS, PROCEDURE_WORDS, procedureWordsIn } from '#shared/procedure-words.ts';

const PUBLIC = new Set<string>(PROCEDURE_WORDS);
const name = fc
  .tuple(
    fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Đặng', 'Bùi'),
    fc.constantFrom('Văn', 'Thị', 'Ngọc', 'Minh', 'Đình'),
    fc.constantFrom('An', 'Hòa', 'Thủy', 'Xuân', 'Đất', 'Công', 'Nhà', 'Lan'),
  )
  .map((parts) => parts.join(' '));
const number = fc.integer({ min: 100_000_000, max: 999_999_999_999 }).map(String);
const address = fc
  .tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom('Lê Lợi', 'ấp Tân Bình', 'Trần Hưng Đạo', 'khu phố 3'),
  )
  .map(([house, street]) => `số ${house} ${street}, phường Mỹ Bình`);
const private_ = fc.oneof(name, number, address, fc.string());
const subject = fc
  .array(fc.oneof(private_, fc.constantFrom(...PROCEDURE_WORDS)), { maxLength: 12 })
  .map((parts) => parts.join(' ; '));

describe('the procedure words of a subject', () => {
  it('are found in any spelling of case, tone and spaces, the longest where they overlap', () => {
    expect(procedureWordsIn('V/v cấp  GIẤY PHÉP xây dựng nhà ở riêng lẻ, thuỷ lợi')).toEqual([
      'giấy phép',
      'xây dựng',
      'nhà ở riêng lẻ',
      'thủy lợi',
    ]);
    expect(procedureWordsIn('Về việc họp giao ban tháng 3')).toEqual([]);
  });

  it('are words of the public list and no other, at most six, whatever the subject says', () => {
    fc.assert(
      fc.property(subject, (text) => {
        const words = procedureWordsIn(text);
        expect(words.every((word) => PUBLIC.has(word))).toBe(true);
        expect(words.length).toBeLessThanOrEqual(MOST_PROCEDURE_WORDS);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  it('tell nothing of a name, a number or an address: any other in its place gives the same words', () => {
    const place = fc.tuple(fc.constantFrom(...PROCEDURE_WORDS), fc.constantFrom(...PROCEDURE_WORDS));
    fc.assert(
      fc.property(
        place,
        fc.oneof(name, number, address),
        fc.oneof(name, number, address),
        (words, one, other) => {
          const about = (who: string) => procedureWordsIn(`Về việc ${words[0]} của ông ${who}; ${words[1]}`);
          expect(about(one)).toEqual(about(other));
        },
      ),
    );
  });

  it('hold no name, no number and nothing of one syllable in the list itself', () => {
    for (const word of PROCEDURE_WORDS) {
      expect([word, /^\p{Ll}+(?: \p{Ll}+)+$/u.test(word)]).toEqual([word, true]);
      expect([word, namesPerson(word) || holdsPersonalNumber(word)]).toEqual([word, false]);
      expect([word, procedureWordsIn(word)]).toEqual([word, [word]]);
    }
  });

  it('are the only ones the contract takes', () => {
    const record = { type: 'document', direction: 'outgoing', key: 'id:1' };
    const takes = (features: unknown) => DocumentRecord.safeParse({ ...record, features }).success;
    expect(takes(['giấy phép', 'xây dựng'])).toBe(true);
    expect(takes(PROCEDURE_WORDS.slice(0, MOST_PROCEDURE_WORDS + 1))).toBe(false);
    fc.assert(
      fc.property(private_, (text) => {
        expect(takes([text])).toBe(PUBLIC.has(text));
      }),
    );
  });
});
