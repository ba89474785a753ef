import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { columnsOf, DOCUMENTS, DOSSIERS, type TableShape } from '#server/store/records/record-fields.ts';
import { addDays } from '#shared/vietnamese/dates.ts';

const YEAR = 2026;
const FIRST = `${YEAR - 1}-11-01`;
const DAYS = Array.from({ length: 430 }, (_, index) => addDays(FIRST, index));

/** Numbers that look random and are the same in every run. */
function mixer(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const pick = <T>(random: (below: number) => number, values: readonly T[]): T =>
  values[random(values.length)] as T;

function documentRow(
  unitId: string,
  number: number,
  random: (below: number) => number,
): Record<string, SQLInputValue> {
  const start = random(400);
  const outgoing = random(10) < 3;
  const done = random(10) < 8;
  const day = (after: number): string => DAYS[start + after] ?? FIRST;
  return {
    unit_id: unitId,
    system: 'ioffice',
    direction: outgoing ? 'outgoing' : 'incoming',
    key: `id:${7_000_000 + number}`,
    register_number: String(number),
    register: 'Sổ công văn',
    symbol: `${number}/SXD-VP`,
    doc_type: pick(random, ['Công văn', 'Báo cáo', 'Quyết định', 'Tờ trình']),
    issued_on: day(0),
    received_on: outgoing ? null : day(1),
    sent_on: outgoing ? day(1) : null,
    issuer: `Cơ quan số ${number % 150}`,
    urgency: random(20) === 0 ? 'urgent' : 'normal',
    due_on: random(3) === 0 ? day(8) : null,
    completed_on: done ? day(1 + random(12)) : null,
    status: random(200) === 0 ? 'cancelled' : outgoing ? 'issued' : done ? 'done' : 'processing',
    role: outgoing ? null : pick(random, ['main', 'main', 'main', 'support', 'info']),
    signed: outgoing ? (random(20) === 0 ? 0 : 1) : null,
    electronic: outgoing ? 1 : null,
    register_no: number,
    symbol_no: number,
  };
}

function dossierRow(
  unitId: string,
  number: number,
  random: (below: number) => number,
): Record<string, SQLInputValue> {
  const start = random(400);
  const done = random(10) < 9;
  const day = (after: number): string => DAYS[start + after] ?? FIRST;
  const finished = done ? day(random(14)) : null;
  return {
    unit_id: unitId,
    code: `H01.02-${day(0).slice(2).replaceAll('-', '')}-${String(number).padStart(6, '0')}`,
    procedure_code: `1.${String(100_000 + (number % 120))}`,
    sector: `Lĩnh vực ${number % 14}`,
    channel: pick(random, ['online', 'online', 'inPerson', 'postal']),
    received_at: day(0),
    due_at: day(10),
    finished_at: finished,
    returned_at: done && random(2) === 0 ? finished : null,
    return_channel: pick(random, ['inPerson', 'online', 'postal']),
    status: done
      ? pick(random, ['done', 'returned'])
      : pick(random, ['processing', 'supplement', 'received']),
    status_text: 'Đang xử lý',
  };
}

/**
 * Writes units of records straight into the tables, without the service: what a year of capturing leaves.
 * @param each records of a unit, three fifths of them documents
 */
export function fillUnits(file: string, units: readonly string[], each: number): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA synchronous = OFF');
  const documents = inserter(db, DOCUMENTS);
  const dossiers = inserter(db, DOSSIERS);
  units.forEach((unitId, index) => {
    const random = mixer(index + 1);
    const letters = Math.round(each * 0.6);
    db.exec('begin');
    for (let number = 1; number <= letters; number += 1) documents(documentRow(unitId, number, random));
    for (let number = 1; number <= each - letters; number += 1) dossiers(dossierRow(unitId, number, random));
    db.exec('commit');
  });
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

function inserter(db: DatabaseSync, shape: TableShape): (row: Record<string, SQLInputValue>) => void {
  const columns = columnsOf(shape);
  const statement = db.prepare(
    `insert into ${shape.table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const fixed: Record<string, SQLInputValue> = {
    flags: '[]',
    first_seen_at: `${YEAR}-12-20T00:00:00.000Z`,
    observed_at: `${YEAR}-12-20T00:00:00.000Z`,
    capture_id: '00000000-0000-4000-8000-000000000000',
    seen: (1 << shape.fields.length) - 1,
    stamps: '{}',
  };
  return (row) => {
    statement.run(...columns.map((column) => row[column] ?? fixed[column] ?? null));
  };
}

/** The catalogue of the procedures of `fillUnits`, with their levels. */
export function catalogueOfUnits() {
  return Array.from({ length: 120 }, (_, index) => ({
    code: `1.${100_000 + index}`,
    name: `Thủ tục ${index}`,
    sector: `Lĩnh vực ${index % 14}`,
    level: (['2', '3', '4', 'full', 'partial'] as const)[index % 5] ?? ('2' as const),
    validFrom: '2020-01-01',
    validTo: null,
  }));
}
