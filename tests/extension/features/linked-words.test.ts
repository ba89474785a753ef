import { describe, expect, it } from 'vitest';
import type { Matter } from '#shared/contract/link-changes.ts';
import {
  documentMark,
  dossierMark,
  dossierState,
  isOpen,
  worthARow,
} from '../../../extension/features/linked-records/linked-words.ts';
import { threadOf } from '../../../extension/features/matter-panel/matter-thread.ts';
import { CODE, pair, REF, told, toldDocument } from '../links/records.ts';

const TODAY = '2026-11-20';
const done = { finishedAt: '2026-11-10', status: 'done' };

describe('the mark of a dossier', () => {
  const text = (matter: Matter) => dossierMark(matter, TODAY)?.text;

  it('names the document with its day and state', () => {
    expect(text(told({ pairs: [pair('automatic')] }))).toBe('Văn bản: 12/QĐ-SXD · 10/11 · đã phát hành');
  });

  it('says the year when it is another, and nothing of a state no page told', () => {
    const old = pair('automatic', { issuedOn: '2025-11-10', status: null });
    expect(text(told({ pairs: [old] }))).toBe('Văn bản: 12/QĐ-SXD · 10/11/2025');
  });

  it('says what went out rather than what came in, and how many there are', () => {
    const came = pair('automatic', {
      ref: 'ioffice/incoming/id:9',
      symbol: '9/TTr-PKT',
      receivedOn: '2026-11-12',
    });
    expect(text(told({ pairs: [came, pair('confirmed')] }))).toBe(
      'Văn bản: 12/QĐ-SXD · 10/11 · đã phát hành · +1 văn bản',
    );
  });

  it('never says a proposal as a fact', () => {
    const matter = told({ pairs: [pair('candidate'), pair('candidate', { ref: 'ioffice/outgoing/id:2' })] });
    expect(dossierMark(matter, TODAY)).toMatchObject({
      text: 'Có thể liên quan: 12/QĐ-SXD · 10/11 · đã phát hành · +1 văn bản',
      tone: 'maybe',
    });
  });

  it('on a row is none for a proposal that is more likely wrong, and stays for one with a key', () => {
    const similar = (score: number, ref = REF) => ({
      ...pair('candidate', { ref }),
      how: 'similar' as const,
      score,
    });
    const row = (...pairs: Matter['pairs']) => text(worthARow(told({ pairs })));
    expect(row(similar(0.49))).toBeUndefined();
    expect(row(similar(0.6), similar(0.3, 'ioffice/outgoing/id:2'))).toBe(
      'Có thể liên quan: 12/QĐ-SXD · 10/11 · đã phát hành',
    );
    expect(row({ ...pair('candidate'), score: 0.1 })).toMatch(/^Có thể liên quan/);
    expect(row({ ...pair('confirmed'), how: 'similar', score: 0.1 })).toMatch(/^Văn bản/);
    expect(text(told({ pairs: [similar(0.1)] }))).toMatch(/^Có thể liên quan/);
  });

  it('says what is missing', () => {
    expect(dossierMark(told({ relay: 'waiting', dossier: done }), TODAY)).toMatchObject({
      text: 'Đã có kết quả, chưa gửi đơn vị liên quan',
      tone: 'missing',
    });
    expect(text(told({ relay: 'waiting', pairs: [pair('automatic')], dossier: done }))).toMatch(
      /^Văn bản: 12\/QĐ-SXD .* · chưa gửi đơn vị liên quan$/,
    );
  });

  it('is none when there is nothing to say', () => {
    expect(dossierMark(told(), TODAY)).toBeNull();
  });
});

describe('the state of a dossier', () => {
  const state = (more: Partial<Matter['dossier']>, today: string) =>
    dossierState(told({ dossier: more }).dossier, today);

  it('is not said to have no days left when only working days are none', () => {
    expect(state({ dueAt: '2026-11-22', status: null }, '2026-11-20')).toBe(
      'hẹn trả 22/11 · không còn ngày làm việc trước hạn',
    );
  });

  it('is not late once its result was returned, even where no page told the rest', () => {
    const { dossier } = told({ dossier: { returnedAt: '2026-11-10', dueAt: '2026-11-12', status: null } });
    expect(isOpen(dossier)).toBe(false);
    expect(threadOf(told({ dossier }), TODAY).filter(({ tone }) => tone === 'late')).toEqual([]);
  });
});

describe('the mark of a document', () => {
  const mark = (...matters: Matter[]) => documentMark(REF, matters, TODAY);

  /** 24 November is a day off since 2026. */
  it('names the dossier with its appointment and the working days left today', () => {
    expect(mark(told({ pairs: [pair('automatic')] }))?.text).toBe(
      `Hồ sơ: ${CODE} · hẹn trả 25/11 · còn 2 ngày`,
    );
  });

  it('says when the appointment is past', () => {
    expect(mark(told({ pairs: [pair('automatic')], dossier: { dueAt: '2026-11-17' } }))).toMatchObject({
      text: `Hồ sơ: ${CODE} · hẹn trả 17/11 · quá 3 ngày`,
      tone: 'late',
    });
  });

  it('says what became of the dossier, then no days', () => {
    const ended = (dossier: object) => mark(told({ pairs: [pair('automatic')], dossier }))?.text;
    expect(ended(done)).toBe(`Hồ sơ: ${CODE} · có kết quả 10/11`);
    expect(ended({ ...done, returnedAt: '2026-11-12' })).toBe(`Hồ sơ: ${CODE} · đã trả kết quả 12/11`);
    expect(ended({ status: 'withdrawn' })).toBe(`Hồ sơ: ${CODE} · đã rút hồ sơ`);
    expect(ended({ dueAt: null, status: null })).toBe(`Hồ sơ: ${CODE}`);
  });

  it('puts a sure dossier before proposed ones', () => {
    const proposed = told({ pairs: [pair('candidate')], dossier: { code: 'H01.02-261101-0009' } });
    expect(mark(proposed, told({ pairs: [pair('automatic')] }))).toMatchObject({ tone: 'fact', code: CODE });
    expect(mark(proposed)).toMatchObject({
      tone: 'maybe',
      text: 'Có thể liên quan: hồ sơ H01.02-261101-0009',
    });
  });

  it('is none for a document of no matter', () => {
    expect(mark(told())).toBeNull();
  });
});

describe('the thread of a matter', () => {
  const incoming = toldDocument({
    ref: 'ioffice/incoming/id:9',
    symbol: '9/CV-UBND',
    issuedOn: '2026-11-02',
    receivedOn: '2026-11-03',
    dueOn: '2026-11-19',
    status: 'processing',
  });
  const whole = told({
    relay: 'waiting',
    pairs: [
      pair('automatic'),
      { ...pair('confirmed'), document: incoming },
      pair('candidate', { ref: 'x/outgoing/3' }),
    ],
    replies: [
      {
        document: toldDocument({ ref: 'ioffice/incoming/id:7', symbol: '77/PKT', receivedOn: '2026-11-15' }),
        about: REF,
        relation: 'answers',
        state: 'automatic',
      },
    ],
    dossier: { ...done, returnedAt: '2026-11-12' },
  });

  it('goes over both systems in the order of time, and ends with what is missing', () => {
    expect(threadOf(whole, TODAY).map(({ day, what }) => [day, what])).toEqual([
      ['2026-11-02', 'Tiếp nhận hồ sơ'],
      ['2026-11-03', 'Văn bản đến 9/CV-UBND'],
      ['2026-11-10', 'Có kết quả'],
      ['2026-11-10', 'Ban hành văn bản 12/QĐ-SXD'],
      ['2026-11-12', 'Trả kết quả cho người nộp'],
      ['2026-11-15', 'Văn bản đến 77/PKT'],
      ['2026-11-25', 'Hẹn trả kết quả'],
      [null, 'Chưa gửi đơn vị liên quan'],
    ]);
  });

  it('says of each thing where it is known from and when it was read', () => {
    const [first, second] = threadOf(whole, TODAY);
    expect(first?.evidence).toBe('iGate · đọc lúc 07:00 19/11/2026');
    expect(second?.evidence).toBe('iOffice · đọc lúc 07:00 19/11/2026');
  });

  it('counts the working days of what is still open, as of the day it is shown', () => {
    const open = threadOf(told({ pairs: [{ ...pair('automatic'), document: incoming }] }), TODAY);
    expect(open.find(({ id }) => id === 'due')).toMatchObject({
      details: ['còn 2 ngày làm việc'],
      tone: 'due',
    });
    expect(open.find(({ id }) => id === incoming.ref)).toMatchObject({ tone: 'late' });
    expect(threadOf(whole, TODAY).find(({ id }) => id === 'due')?.details).toEqual([]);
  });

  it('leaves proposals out', () => {
    expect(threadOf(whole, TODAY).some(({ id }) => id.startsWith('x/'))).toBe(false);
  });
});
