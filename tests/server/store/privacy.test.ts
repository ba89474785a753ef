import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refusalOf } from '#server/store/records/privacy.ts';
import { holdsPersonalNumber } from '#shared/privacy/persons.ts';
import { bearsSecrecyMark } from '#shared/privacy/secrecy.ts';

const SIGNS = [
  'MẬT',
  'Mật',
  'mật',
  'TUYỆT ',
  'tối ',
  'M\u00C2\u0323T',
  'MA\u0302\u0323T',
  'văn bản ',
  'TOI ',
  'mat',
  'vb ',
  '[',
  ']',
  'a@b.vn',
  '09',
  '84',
  '1234',
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(' ', '.', '-', '/', '\u200B', '5', 'x', 'Đ', '(')),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

it('a row is refused exactly when a close look at its texts finds a sign', () => {
  fc.assert(
    fc.property(text, (issuer) => {
      const verdict = bearsSecrecyMark(issuer)
        ? 'not-accepted'
        : holdsPersonalNumber(issuer)
          ? 'personal-data'
          : null;
      expect(refusalOf({ type: 'document', direction: 'incoming', key: 'id:1', issuer })).toBe(verdict);
    }),
    { numRuns: 20_000 },
  );
});
