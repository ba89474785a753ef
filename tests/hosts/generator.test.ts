import { describe, expect, it } from 'vitest';
import { anGiang2021 } from './an-giang-2021.ts';
import { lySon2021 } from './ly-son-2021.ts';
import { type HostDossier, type UnitYear, unitYear, unitYearIds } from './unit-year.ts';

/** Counts of their own, written without looking at how the generator works. */
const day = (instant: string | null) => instant?.slice(0, 10) ?? '';
const level = (dossier: HostDossier) => Number(dossier.procedure.level);
const within = (date: string, from: string, to: string) => date >= from && date <= to;
const sizes = (values: readonly unknown[]) => new Set(values).size;

function issuedIn(year: UnitYear, from: string, to: string) {
  return year.documents.filter(
    (document) =>
      document.direction === 'outgoing' &&
      document.secrecy === 'Thường' &&
      !document.subject.startsWith('MẬT') &&
      within(document.issuedOn, from, to),
  );
}

function registered(year: UnitYear, from: string, to: string) {
  return year.documents.filter(
    (document) =>
      document.direction === 'incoming' &&
      document.register === year.unit.mainIncomingRegister &&
      !document.cancelled &&
      within(document.arrivedOn, from, to),
  );
}

describe('an-giang-2021', () => {
  const year = unitYear('an-giang-2021');
  const from = '2021-01-01';
  const to = '2021-12-31';
  const received = year.dossiers.filter((dossier) => within(day(dossier.acceptedAt), from, to));
  const received34 = received.filter((dossier) => level(dossier) >= 3);
  const resolved = year.dossiers.filter((dossier) => within(day(dossier.finishedAt), from, to));
  const via = (channel: string) => received34.filter((dossier) => dossier.channel === channel);

  it('is the same at every generation', () => {
    expect(JSON.stringify(anGiang2021())).toBe(JSON.stringify(anGiang2021()));
  });

  it('registers 12.481 incoming documents in the main register, beside 5 cancelled numbers', () => {
    const rows = registered(year, from, to);
    expect(rows.length).toBe(12_481);
    expect(sizes(rows.map((row) => row.registerNumber))).toBe(12_481);
    expect(Math.max(...rows.map((row) => row.registerNumber))).toBe(12_486);
  });

  it('issues 5.351 outgoing documents while the numbers run to 5.470', () => {
    const rows = issuedIn(year, from, to);
    const issued = rows.filter((row) => !row.cancelled);
    expect(issued.length).toBe(5_351);
    expect(Math.max(...issued.map((row) => Number.parseInt(row.symbol, 10)))).toBe(5_470);
    expect(sizes(rows.map((row) => Number.parseInt(row.symbol, 10)))).toBe(5_351 + 12);
  });

  it('receives 523 dossiers of level 3-4: 108 online, 103 by post, 312 in person', () => {
    expect(received34.length).toBe(523);
    expect([via('online').length, via('postal').length, via('inPerson').length]).toEqual([108, 103, 312]);
  });

  it('has 29 procedures of level 3-4 in force, 15 of them with an online dossier', () => {
    const inForce = year.procedures.filter(
      (procedure) =>
        Number(procedure.level) >= 3 && procedure.validFrom <= to && (procedure.validTo ?? to) >= to,
    );
    expect(inForce.length).toBe(29);
    expect(sizes(via('online').map((dossier) => dossier.procedure.code))).toBe(15);
  });

  it('returns 22 results of level 3-4 by post in the year', () => {
    const posted = year.dossiers.filter(
      (dossier) =>
        level(dossier) >= 3 &&
        dossier.returnChannel === 'postal' &&
        dossier.status === 'returned' &&
        within(day(dossier.finishedAt), from, to),
    );
    expect(posted.length).toBe(22);
  });

  it('resolves 1.194 dossiers, 1.189 of them by the appointed day', () => {
    expect(resolved.length).toBe(1_194);
    expect(resolved.filter((dossier) => day(dossier.finishedAt) <= day(dossier.dueAt)).length).toBe(1_189);
  });

  it('keeps the model that joins 523 and 1.194', () => {
    const done = (dossiers: HostDossier[]) => dossiers.filter((dossier) => resolved.includes(dossier)).length;
    const received2 = received.filter((dossier) => level(dossier) === 2);
    const carried = resolved.filter((dossier) => day(dossier.acceptedAt) < from);
    expect([done(received34), received2.length, done(received2), carried.length]).toEqual([
      505, 690, 648, 41,
    ]);
  });

  it('holds decoys of every kind', () => {
    const has = (test: (document: UnitYear['documents'][number]) => boolean) => year.documents.some(test);
    expect(
      has((document) => document.lists.includes('waiting') && document.lists.includes('processed')),
    ).toBe(true);
    expect(
      has((document) => document.role === 'XEM' && document.register !== year.unit.mainIncomingRegister),
    ).toBe(true);
    expect(has((document) => document.arrivedOn > to && document.issuedOn <= to)).toBe(true);
    expect(sizes(year.documents.map((document) => document.secrecy))).toBeGreaterThanOrEqual(5);
    expect(has((document) => document.secrecy === 'Thường' && document.subject.startsWith('MẬT'))).toBe(true);
    expect(
      year.dossiers.some((dossier) => dossier.channel === 'online' && day(dossier.acceptedAt) < from),
    ).toBe(true);
  });

  it('keeps secret documents out of the registers that count', () => {
    const secret = year.documents.filter((row) => row.secrecy !== 'Thường' || row.subject.startsWith('MẬT'));
    expect(secret.length).toBe(18);
    expect(secret.every((row) => row.register === '2000199')).toBe(true);
  });
});

describe('ly-son-2021', () => {
  const year = unitYear('ly-son-2021');
  const { from, to } = year.period;
  const received = year.dossiers.filter((dossier) => within(day(dossier.acceptedAt), from, to));
  const finished = received.filter((dossier) => dossier.finishedAt !== null && day(dossier.finishedAt) <= to);

  it('is the same at every generation', () => {
    expect(JSON.stringify(lySon2021())).toBe(JSON.stringify(lySon2021()));
  });

  it('receives 12.269 dossiers, all in person', () => {
    expect(received.length).toBe(12_269);
    expect(received.every((row) => row.channel === 'inPerson' && row.returnChannel === 'inPerson')).toBe(
      true,
    );
  });

  it('resolves 12.243 of them, none late, and leaves 26 that are not yet due', () => {
    const open = received.filter((dossier) => dossier.finishedAt === null);
    expect(finished.length).toBe(12_243);
    expect(finished.filter((dossier) => day(dossier.finishedAt) > day(dossier.dueAt)).length).toBe(0);
    expect(open.length).toBe(26);
    expect(open.every((dossier) => day(dossier.dueAt) > to)).toBe(true);
  });

  it('finishes 14 dossiers of 2020 in the period beside them', () => {
    const all = year.dossiers.filter((dossier) => within(day(dossier.finishedAt), from, to));
    expect(all.length - finished.length).toBe(14);
  });

  it('offers 282 procedures in 31 sectors, 87 of level 3', () => {
    expect(sizes(year.procedures.map((procedure) => procedure.code))).toBe(282);
    expect(sizes(year.procedures.map((procedure) => procedure.name))).toBe(282);
    expect(sizes(year.procedures.map((procedure) => procedure.sector))).toBe(31);
    expect(year.procedures.filter((procedure) => procedure.level === '3').length).toBe(87);
  });

  it('signs 1.990 of 2.000 issued documents', () => {
    const issued = issuedIn(year, from, to).filter((document) => !document.cancelled);
    expect([issued.length, issued.filter((document) => document.signed).length]).toEqual([2_000, 1_990]);
    expect(registered(year, from, to).length).toBe(1_480);
  });
});

describe.each(['ban-dan-toc-2021', 'ban-dan-toc-2023'] as const)('%s', (id) => {
  const year = unitYear(id);
  const { from, to } = year.period;
  const issued = issuedIn(year, from, to);

  it('issues everything signed, with no number missing or taken back', () => {
    const { expected } = year;
    expect([issued.length, issued.filter((each) => each.signed && !each.cancelled).length]).toEqual([
      expected.outgoingIssued,
      expected.outgoingSigned,
    ]);
    const years = Map.groupBy(issued, (each) => each.issuedOn.slice(0, 4));
    const highest = [...years.values()].map((rows) => Math.max(...rows.map((row) => row.registerNumber)));
    expect(highest.reduce((sum, each) => sum + each)).toBe(expected.outgoingHighestNumber);
  });
  it('registers what it says it registers', () => {
    expect(registered(year, from, to).length).toBe(year.expected.incoming);
  });
  it('numbers its outgoing documents in the order of their days', () => {
    const out = issued.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));
    const wrong = [...Map.groupBy(out, (each) => each.issuedOn.slice(0, 4)).values()].filter((rows) =>
      rows.some((row, index) => index > 0 && row.registerNumber < (rows[index - 1]?.registerNumber ?? 0)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('ban-dan-toc-2021', () => {
  it('holds the three documents the report names', () => {
    const symbols = ['560/KH-BDT', '20/QĐ-BDT', '77/QĐ-BDT'];
    const found = unitYear('ban-dan-toc-2021').documents.filter((each) => symbols.includes(each.symbol));
    expect(found.map(({ symbol, issuedOn }) => `${symbol} ${issuedOn}`).sort()).toEqual([
      '20/QĐ-BDT 2021-01-18',
      '560/KH-BDT 2021-08-27',
      '77/QĐ-BDT 2021-02-04',
    ]);
  });
});

describe.each(unitYearIds)('%s', (id) => {
  const year = unitYear(id);

  it('gives every dossier and document a key of its own', () => {
    expect(sizes(year.dossiers.map((dossier) => dossier.code))).toBe(year.dossiers.length);
    expect(sizes(year.dossiers.map((dossier) => dossier.id))).toBe(year.dossiers.length);
    expect(sizes(year.documents.map((document) => document.id))).toBe(year.documents.length);
  });

  it('never finishes a dossier before it was received', () => {
    const wrong = year.dossiers.filter(
      (dossier) => dossier.finishedAt && dossier.finishedAt < (dossier.acceptedAt ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});
