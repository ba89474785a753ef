import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  readIn,
  STYLES,
  styleOf,
  writeIn,
  writeNumber,
} from '../../../extension/fill/number-style.ts';

const hints = (more: Partial<Parameters<typeof styleOf>[0]> = {}) => ({
  native: false,
  pattern: null,
  placeholder: '',
  samples: [],
  lang: 'vi',
  ...more,
});
const written = (exact: string, more: Parameters<typeof hints>[0] = {}) =>
  writeNumber(exact, hints(more))?.text ?? null;

describe('how a form writes numbers', () => {
  it('is plain digits where nothing says otherwise', () => {
    expect(written('12481')).toBe('12481');
  });
  it('follows the values beside it', () => {
    expect(written('12481', { samples: ['3.204', '1.118'] })).toBe('12.481');
    expect(written('12481', { samples: ['3204', '1.118'] })).toBe('12481');
    expect(written('97.82', { samples: ['40.34'] })).toBe('97.82');
    expect(written('97.82', { samples: ['40,34'] })).toBe('97,82');
    expect(written('12481', { samples: ['3,204.5'] })).toBe('12,481');
  });
  it('follows the placeholder, the browser and the pattern', () => {
    expect(written('97.82', { placeholder: '0.00' })).toBe('97.82');
    expect(written('97.82', { placeholder: 'VD: 12,50' })).toBe('97,82');
    expect(written('97.82', { native: true, samples: ['1.234,5'] })).toBe('97.82');
    expect(written('97.82', { pattern: '\\d+(\\.\\d+)?' })).toBe('97.82');
    expect(written('12481', { pattern: '\\d{1,3}(\\.\\d{3})*' })).toBe('12.481');
  });
  it('refuses a pattern no way of writing passes', () => {
    expect(written('97.82', { pattern: '\\d+' })).toBeNull();
  });
  it('says that a decimal mark was chosen by habit', () => {
    expect(writeNumber('97.82', hints())).toEqual({ text: '97,82', certain: false });
    expect(writeNumber('12481', hints())).toEqual({ text: '12481', certain: true });
  });

  const exact = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.option(fc.stringMatching(/^\d{0,5}[1-9]$/)),
      fc.boolean(),
    )
    .map(([whole, rest, minus]) =>
      canonical(`${minus ? '-' : ''}${whole}${rest === null ? '' : `.${rest}`}`),
    );

  it('never changes the number, in any style', () => {
    fc.assert(
      fc.property(exact, fc.constantFrom(...STYLES), (number, style) => {
        expect(readIn(writeIn(number, style), style)).toBe(number);
      }),
    );
  });
  it('never changes the number, whatever the page shows beside it', () => {
    const shown = fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,4}[., ]?\d{0,4}[., ]?\d{0,4}$/));
    fc.assert(
      fc.property(
        exact,
        fc.array(shown, { maxLength: 6 }),
        shown,
        fc.boolean(),
        (number, samples, placeholder, native) => {
          const said = hints({ samples, placeholder, native });
          const result = writeNumber(number, said);
          expect(result && readIn(result.text, styleOf(said))).toBe(number);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
