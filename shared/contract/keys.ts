import type { CapturedRecord } from './record.ts';

/** The natural key of a record inside one unit and system. */
export function keyOf(record: CapturedRecord): string {
  return record.type === 'document' ? record.key : record.code;
}
