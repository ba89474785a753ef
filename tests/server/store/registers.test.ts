import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registersIn } from '#server/reports/measured.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { incomingRegisters } from '#server/store/records/registers.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2026-11-20T00:00:00.000Z';
const letter = (register: string, number: number, direction: 'incoming' | 'outgoing'): CapturedRecord => ({
  type: 'document',
  direction,
  key: `id:${register}${number}`,
  register,
  registerNumber: String(number),
  receivedOn: `2026-03-0${number}`,
});

describe.each([SQLITE, postgres()])('the registers met in incoming documents, on $name', (dialect) => {
  let db: Database;
  beforeAll(async () => {
    await dialect.start();
    db = await dialect.fresh();
    await migrate(db);
    const rows = [4, 9, 3].map((number) => letter('2000140', number, 'incoming'));
    rows.push(letter('7', 1, 'incoming'), letter('VBDI', 5, 'outgoing'));
    const capture = captureOf(rows, { capturedAt: `${NOW.slice(0, 10)}T09:00:00+07:00` });
    await storeCapture(db, SENDER, capture, capture.id, NOW);
  });
  afterAll(async () => {
    await db.close();
    await dialect.stop();
  });

  it('come with how many stand in each and how far it has come, the fullest first', async () => {
    expect(await incomingRegisters(db.query, 'u1')).toEqual([
      { register: '2000140', documents: 3, lastNumber: 9, lastOn: '2026-03-09' },
      { register: '7', documents: 1, lastNumber: 1, lastOn: '2026-03-01' },
    ]);
  });

  it('are none of another unit', async () => {
    expect(await incomingRegisters(db.query, 'u2')).toEqual([]);
  });
});

describe('the main registers of a unit', () => {
  it('are named as the host calls them, whatever people call them after the sign =', () => {
    expect(registersIn('2000140 = Sổ văn bản đến\n 7\n\nSổ công văn; VBDI=Sổ đi')).toEqual([
      '2000140',
      '7',
      'Sổ công văn',
      'VBDI',
    ]);
  });
});
