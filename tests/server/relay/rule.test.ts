import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RelayRecord, relayState, type TellingDocument, tellsUnits } from '#server/links/relay.ts';

const PREPARED = { day: '2026-11-12', docType: 'Công văn' };
const RULE = { since: '2026-11-01' };
const DOSSIER = { finishedAt: '2026-11-10', status: 'done', resultSymbol: '12/QĐ-SXD' };
const letter = (more: Partial<TellingDocument> = {}): TellingDocument => ({
  ref: 'ioffice/outgoing/id:2',
  direction: 'outgoing',
  symbol: '761/SXD-QLN',
  docType: 'Công văn ',
  issuedOn: '2026-11-12',
  status: 'issued',
  ...more,
});
const state = (record: Partial<RelayRecord>, documents: TellingDocument[] = [], declared = true) =>
  relayState(DOSSIER, declared ? RULE : null, { prepared: null, said: null, ...record }, documents);

describe('a letter tells related units', () => {
  it('when it comes back as it was prepared', () => {
    expect(tellsUnits(letter(), PREPARED, DOSSIER)).toBe(true);
  });
  it.each<[string, Partial<TellingDocument>]>([
    ['is a draft', { status: 'processing' }],
    ['was cancelled', { status: 'cancelled' }],
    ['has no number yet', { symbol: '/SXD-QLN' }],
    ['has no symbol', { symbol: null }],
    ['is of another type', { docType: 'Báo cáo' }],
    ['is of no known type', { docType: null }],
    ['was issued before it was prepared', { issuedOn: '2026-11-11' }],
    ['shows no day', { issuedOn: null }],
    ['came in', { direction: 'incoming' }],
    ['is the result itself', { symbol: '12/QĐ-SXD', docType: 'Công văn' }],
  ])('never when it %s', (_, more) => {
    expect(tellsUnits(letter(more), PREPARED, DOSSIER)).toBe(false);
  });
});

describe('the relay of a dossier', () => {
  it('waits when nobody prepared anything, even with an issued document that names it', () => {
    expect(state({}, [letter()])).toBe('waiting');
  });
  it('is prepared until the letter is seen issued, then sent', () => {
    expect(state({ prepared: PREPARED })).toBe('prepared');
    expect(state({ prepared: PREPARED }, [letter()])).toBe('sent');
  });
  it('is open again when the letter is cancelled', () => {
    expect(state({ prepared: PREPARED }, [letter({ status: 'cancelled' })])).toBe('prepared');
  });
  it('is open again when the document an officer named is cancelled', () => {
    const said = { what: 'sent', document: letter().ref } as const;
    expect(state({ said }, [letter()])).toBe('sent');
    expect(state({ said }, [letter({ status: 'cancelled' })])).toBe('waiting');
  });
  it('does not concern a procedure without related units', () => {
    expect(state({}, [], false)).toBe('none');
  });
  it('does not concern a result from before the rule', () => {
    const old = { ...DOSSIER, finishedAt: '2026-10-31' };
    expect(relayState(old, RULE, { prepared: null, said: null }, [])).toBe('none');
  });
  it('has not begun while there is no result', () => {
    const open = { ...DOSSIER, finishedAt: null, status: 'processing' };
    expect(relayState(open, RULE, { prepared: null, said: null }, [])).toBe('early');
  });
  it('follows an officer who says that it needs none, whatever else is known', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (prepared, seen, declared) => {
        const record = { prepared: prepared ? PREPARED : null, said: { what: 'notNeeded', document: null } };
        expect(state(record as RelayRecord, seen ? [letter()] : [], declared)).toBe('notNeeded');
      }),
    );
  });
});
