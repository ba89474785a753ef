import { describe, expect, it } from 'vitest';
import { combine, leavesOf, listsBehind, METRICS, metric, termsOf } from '#server/metrics/catalogue.ts';
import { fieldsAsked } from '#server/metrics/observation.ts';
import { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';

const FIELDS = {
  documents: new Set(Object.keys(DocumentRecord.shape)),
  dossiers: new Set(Object.keys(DossierRecord.shape)),
};

describe('the catalogue of metrics', () => {
  it('has each id once', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
  });
  it.each(METRICS.map((each) => [each.id, each] as const))(
    '%s is made of known metrics and fields, and says what it is',
    (id, found) => {
      const unknown = leavesOf(id).flatMap((leaf) =>
        leaf.kind === 'catalogue'
          ? []
          : [...fieldsAsked(leaf.where), ...(leaf.observed ?? [])].filter(
              (field) => !FIELDS[leaf.of].has(field),
            ),
      );
      const empty = [found.label, found.unit, found.formula, found.source, found.law].filter(
        (words) => words.trim() === '',
      );
      expect([unknown, empty]).toEqual([[], []]);
    },
  );
  it('refuses an unknown id', () => {
    expect(() => metric('khong_co')).toThrow(RangeError);
  });
  it('takes cancelled numbers away from the highest', () => {
    expect(
      combine(
        'vb_di_tru_huy',
        new Map([
          ['vb_di', 5_470],
          ['vb_di_huy', 12],
        ]),
      ),
    ).toBe(5_458);
  });
  it('knows nothing of a sum while one term is unknown', () => {
    expect(
      combine(
        'bcci_tong',
        new Map([
          ['hs_bcci', 3],
          ['bcci_tra', null],
        ]),
      ),
    ).toBeNull();
  });
  it('asks which side of a ratio is meant', () => {
    expect(() => termsOf('ty_le_dung_han')).toThrow(RangeError);
  });
  it('rests scoped dossier counts on the catalogue too', () => {
    const [leaf] = leavesOf('hs_34_tt');
    expect(leaf && listsBehind(leaf)).toEqual(['dossiers', 'catalogue']);
  });
});
