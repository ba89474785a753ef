import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { forgetFormMapping, formMapping, saveFormMapping } from '#server/store/settings/form-mappings.ts';
import { postgres, SQLITE } from './dialects.ts';

const hash = (sign: string): string => sign.repeat(64);
const PAGE = { origin: 'http://bao-cao.tinh.vn', path: '/bieu/*', form: hash('f') };
const ASKED = { ...PAGE, report: 'thang' };
const AN = { actor: 'officer:an', name: 'An' };
const BINH = { actor: 'officer:binh', name: 'Bình' };

describe.each([SQLITE, postgres()])('what a unit knows of web forms on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
  });
  afterEach(() => db.close());
  const save = (
    fields: Record<string, string | null>,
    by = AN,
    now = '2026-11-20T05:00:00.000Z',
    most = 100,
    forget: string[] = [],
  ) =>
    saveFormMapping(
      db,
      'u1',
      {
        page: PAGE,
        report: 'thang',
        forget: forget.map(hash),
        fields: Object.entries(fields).map(([sign, value]) => ({ field: hash(sign), value })),
      },
      by,
      now,
      most,
    );

  it('grows field by field, and a field said again takes the newer value', async () => {
    await save({ a: 'thang:vb_den', b: 'thang:vb_di' });
    await save({ b: null, c: 'thang:hs_tt' }, BINH, '2026-11-21T05:00:00.000Z');
    expect(await formMapping(db.query, 'u1', ASKED)).toEqual({
      fields: [
        { field: hash('a'), value: 'thang:vb_den' },
        { field: hash('b'), value: null },
        { field: hash('c'), value: 'thang:hs_tt' },
      ],
      name: 'Bình',
      at: '2026-11-21T05:00:00.000Z',
    });
  });

  it('is of this unit, page, form and report alone', async () => {
    await save({ a: 'thang:vb_den' });
    const nothing = { fields: [], name: null, at: null };
    expect(await formMapping(db.query, 'u2', ASKED)).toEqual(nothing);
    expect(await formMapping(db.query, 'u1', { ...ASKED, path: '/khac' })).toEqual(nothing);
    expect(await formMapping(db.query, 'u1', { ...ASKED, form: hash('0') })).toEqual(nothing);
    expect(await formMapping(db.query, 'u1', { ...ASKED, report: 'nam' })).toEqual(nothing);
  });

  it('is not saved in part when the unit keeps too much', async () => {
    await save({ a: 'x', b: 'y' });
    expect(await save({ c: 'z', d: 'z' }, AN, '2026-11-21T05:00:00.000Z', 3)).toBe(false);
    expect((await formMapping(db.query, 'u1', ASKED)).fields).toHaveLength(2);
  });

  it('loses single fields when asked', async () => {
    await save({ a: 'x', b: 'y' });
    await save({ c: 'z' }, AN, '2026-11-21T05:00:00.000Z', 100, ['a', 'd']);
    expect((await formMapping(db.query, 'u1', ASKED)).fields.map(({ value }) => value)).toEqual(['y', 'z']);
  });

  it('is forgotten when asked', async () => {
    await save({ a: 'x', b: 'y' });
    expect(await forgetFormMapping(db.query, 'u2', ASKED)).toBe(0);
    expect(await forgetFormMapping(db.query, 'u1', ASKED)).toBe(2);
    expect((await formMapping(db.query, 'u1', ASKED)).fields).toEqual([]);
  });
});
