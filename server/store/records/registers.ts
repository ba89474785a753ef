import type { Connection } from '../database.ts';

/** A register of incoming documents as the host calls it, often only a number, and what was read of it. */
export interface SeenRegister {
  register: string;
  documents: number;
  /** Highest number read, and the latest day of arrival; null when no row says. */
  lastNumber: number | null;
  lastOn: string | null;
}

const MOST = 20;

/** Registers that captured incoming documents of a unit stand in, the fullest first; at most twenty. */
export async function incomingRegisters(query: Connection, unitId: string): Promise<SeenRegister[]> {
  const rows = await query
    .selectFrom('documents')
    .select(({ fn }) => [
      'register',
      fn.countAll().as('documents'),
      fn.max('register_no').as('last_number'),
      fn.max('received_on').as('last_on'),
    ])
    .where('unit_id', '=', unitId)
    .where('direction', '=', 'incoming')
    .where('register', 'is not', null)
    .groupBy('register')
    .orderBy('documents', 'desc')
    .orderBy('register')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    register: String(row.register),
    documents: Number(row.documents),
    lastNumber: row.last_number === null ? null : Number(row.last_number),
    lastOn: row.last_on === null ? null : String(row.last_on),
  }));
}
