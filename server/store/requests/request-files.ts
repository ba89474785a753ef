import type { Connection } from '../database.ts';
import type { StoredAddressee } from './stored-request.ts';

/** A file of a unit outside the system, as uploaded. */
export interface RequestFile {
  /** SHA-256, hexadecimal. */
  hash: string;
  name: string;
  file: Uint8Array;
  by: string;
  at: string;
}

/** Keeps a file; the same bytes again change nothing. Files of the unit nobody entered from are dropped. */
export async function keepFile(db: Connection, addressee: StoredAddressee, kept: RequestFile): Promise<void> {
  const { unitId, requestId, id } = addressee;
  const entered = db
    .selectFrom('request_submissions')
    .select('file_hash')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('addressee', '=', id)
    .where('file_hash', 'is not', null);
  await db
    .deleteFrom('request_files')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('addressee', '=', id)
    .where('hash', '!=', kept.hash)
    .where('hash', 'not in', entered)
    .execute();
  await db
    .insertInto('request_files')
    .values({
      unit_id: unitId,
      request_id: requestId,
      addressee: id,
      hash: kept.hash,
      name: kept.name,
      size: kept.file.length,
      file: Buffer.from(kept.file).toString('base64'),
      by: kept.by,
      at: kept.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A kept file of a unit; null when there is none of that hash. */
export async function fileOf(
  db: Connection,
  { unitId, requestId, id }: StoredAddressee,
  hash: string,
): Promise<RequestFile | null> {
  const found = await db
    .selectFrom('request_files')
    .select(['hash', 'name', 'file', 'by', 'at'])
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('addressee', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found ? { ...found, file: Buffer.from(found.file, 'base64') } : null;
}
