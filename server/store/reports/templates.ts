import { createHash } from 'node:crypto';
import type { Connection } from '../database.ts';

/** A template without its file. */
export interface TemplateSummary {
  id: string;
  unitId: string;
  name: string;
  kind: 'learned' | 'tagged';
  format: 'docx' | 'xlsx';
  fileName: string;
  size: number;
  /** SHA-256 of the uploaded file, hexadecimal. */
  hash: string;
  /** Rises with every change; a change names the version it was made on. */
  version: number;
  madeAt: string;
  changedAt: string;
}
export interface StoredTemplate extends TemplateSummary {
  file: Uint8Array;
  /** JSON: the learned figures, or the tags. */
  content: string;
}
export interface NewTemplate {
  id: string;
  unitId: string;
  name: string;
  kind: StoredTemplate['kind'];
  format: StoredTemplate['format'];
  fileName: string;
  file: Uint8Array;
  content: string;
  by: string;
  at: string;
}

const SUMMARY = [
  'id',
  'unit_id as unitId',
  'name',
  'kind',
  'format',
  'file_name as fileName',
  'size',
  'hash',
  'version',
  'made_at as madeAt',
  'changed_at as changedAt',
] as const;

export async function saveTemplate(db: Connection, made: NewTemplate): Promise<void> {
  await db
    .insertInto('templates')
    .values({
      unit_id: made.unitId,
      id: made.id,
      name: made.name,
      kind: made.kind,
      format: made.format,
      file_name: made.fileName,
      file: Buffer.from(made.file).toString('base64'),
      size: made.file.length,
      hash: createHash('sha256').update(made.file).digest('hex'),
      content: made.content,
      version: 1,
      made_by: made.by,
      made_at: made.at,
      changed_by: made.by,
      changed_at: made.at,
    })
    .execute();
}

/** Templates of a unit, newest change first. */
export async function templatesOf(db: Connection, unitId: string): Promise<TemplateSummary[]> {
  return db
    .selectFrom('templates')
    .select([...SUMMARY])
    .where('unit_id', '=', unitId)
    .orderBy('changed_at', 'desc')
    .limit(200)
    .execute();
}

/** A template of one of the units; null when there is none of that id. */
export async function templateById(
  db: Connection,
  unitIds: readonly string[],
  id: string,
): Promise<StoredTemplate | null> {
  if (unitIds.length === 0) return null;
  const found = await db
    .selectFrom('templates')
    .select([...SUMMARY, 'file', 'content'])
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? { ...found, file: new Uint8Array(Buffer.from(found.file, 'base64')) } : null;
}

/** Replaces the content if nobody has changed it since `version`; false when somebody has. */
export async function changeTemplate(
  db: Connection,
  template: { unitId: string; id: string; version: number; content: string; by: string; at: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('templates')
    .set({
      content: template.content,
      version: template.version + 1,
      changed_by: template.by,
      changed_at: template.at,
    })
    .where('unit_id', '=', template.unitId)
    .where('id', '=', template.id)
    .where('version', '=', template.version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function deleteTemplate(db: Connection, unitId: string, id: string): Promise<void> {
  await db.deleteFrom('templates').where('unit_id', '=', unitId).where('id', '=', id).execute();
}
