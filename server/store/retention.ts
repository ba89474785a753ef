import { forgetDaily } from './counting/daily.ts';
import type { Database } from './database.ts';
import { restartChanges } from './links/link-changes.ts';
import { forgetUsual } from './links/link-days.ts';
import { audit } from './people/audit.ts';
import { allUnitIds } from './settings/units.ts';

/** What was erased, for the audit trail: numbers only. */
export interface Erased {
  documents: number;
  dossiers: number;
  captures: number;
}

const DOCUMENT_DAYS = ['issued_on', 'received_on', 'sent_on', 'due_on', 'completed_on'];
const DOSSIER_DAYS = ['received_at', 'due_at', 'finished_at', 'returned_at'];

/**
 * Erases what a unit's records say of before a day: records whose last event lies before it (an open
 * dossier has not ended, and stays), with their history, the readings they came in, counters and
 * statements. Reports already made stay: they are documents of their own (Luật Lưu trữ 33/2024/QH15).
 * @param day `YYYY-MM-DD`, the first day that is kept
 */
export async function eraseBefore(db: Database, unitId: string, day: string): Promise<Erased> {
  return erase(db, unitId, async (count) => {
    const last = (columns: readonly string[]): string => {
      const days = columns.map((name) => `coalesce(${name}, '')`);
      return `${greatest(db, days)} < ? and ${greatest(db, days)} <> ''`;
    };
    const old = last(DOCUMENT_DAYS);
    for (const table of ['document_members', 'documents'] as const) {
      const erased = await count(`delete from ${table} where unit_id = ? and ${old}`, [unitId, day]);
      if (table === 'documents') erased.to.documents += erased.rows;
    }
    await count(
      `delete from document_evidence where unit_id = ? and not exists (
         select 1 from documents as d where d.unit_id = document_evidence.unit_id and d.system = document_evidence.system
           and d.direction = document_evidence.direction and d.key = document_evidence.key)
       and not exists (
         select 1 from document_members as d where d.unit_id = document_evidence.unit_id and d.system = document_evidence.system
           and d.direction = document_evidence.direction and d.key = document_evidence.key)`,
      [unitId],
    );
    const closed = `status in ('done', 'returned', 'withdrawn', 'stopped', 'refused') and ${last(DOSSIER_DAYS)}`;
    const dossiers = await count(`delete from dossiers where unit_id = ? and ${closed}`, [unitId, day]);
    dossiers.to.dossiers += dossiers.rows;
    if (dossiers.rows + dossiers.to.documents > 0) await forgetLoose(count, unitId);
    for (const [table, column] of [
      ['changes', 'observed_at'],
      ['counters', 'observed_at'],
      ['statements', 'observed_at'],
      ['captures', 'captured_at'],
    ] as const) {
      const erased = await count(`delete from ${table} where unit_id = ? and ${column} < ?`, [unitId, day]);
      if (table === 'captures') erased.to.captures += erased.rows;
    }
    await forgetUploads(count, unitId, day);
  });
}

/** Erases one dossier or document and its history, e.g. when somebody asks for it by law. */
export async function eraseRecord(
  db: Database,
  unitId: string,
  record: 'documents' | 'dossiers',
  key: string,
): Promise<Erased> {
  return erase(db, unitId, async (count) => {
    const column = record === 'documents' ? '"key"' : 'code';
    const erased = await count(`delete from ${record} where unit_id = ? and ${column} = ?`, [unitId, key]);
    erased.to[record] += erased.rows;
    if (record === 'documents') {
      for (const table of ['document_members', 'document_evidence']) {
        await count(`delete from ${table} where unit_id = ? and "key" = ?`, [unitId, key]);
      }
    }
    await forgetLoose(count, unitId);
    // A document's history bears its whole key, of which the last part was given.
    await count(
      `delete from changes where unit_id = ? and record = ? and (record_key = ? or record_key like ? escape '!')`,
      [unitId, record, key, `%\n${key.replace(/[!%_]/g, '!$&')}`],
    );
  });
}

/**
 * Erases all that a unit has captured, and the files it uploaded as templates or for a request without
 * entering anything from them, which may name people; its officers, reference data and reports stay.
 */
export async function eraseUnit(db: Database, unitId: string): Promise<Erased> {
  return erase(db, unitId, async (count) => {
    for (const table of ['documents', 'dossiers', 'captures'] as const) {
      const erased = await count(`delete from ${table} where unit_id = ?`, [unitId]);
      erased.to[table] += erased.rows;
    }
    for (const table of 'document_members document_evidence document_sources changes counters statements links reply_links link_keys link_marks relays templates'.split(
      ' ',
    )) {
      await count(`delete from ${table} where unit_id = ?`, [unitId]);
    }
    await forgetUploads(count, unitId, null);
  });
}

/** Applies the service's retention to every unit, and notes in the audit trail what it erased. */
export async function applyRetention(db: Database, months: number, now: string): Promise<void> {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  const day = limit.toISOString().slice(0, 10);
  for (const unitId of await allUnitIds(db.query)) {
    const erased = await eraseBefore(db, unitId, day);
    if (erased.documents + erased.dossiers + erased.captures === 0) continue;
    const subject = `${day}: ${JSON.stringify(erased)}`;
    await audit(db.query, { unitId, at: now, actor: 'service', action: 'retention.applied', subject });
  }
}

/** Takes away links and their keys when a record they speak of is gone. */
async function forgetLoose(count: Count, unitId: string): Promise<void> {
  const refs = `(select system || '/' || direction || '/' || "key" from documents where unit_id = ?)`;
  const codes = '(select code from dossiers where unit_id = ?)';
  const texts = [
    `delete from links where unit_id = ? and (document not in ${refs} or dossier not in ${codes})`,
    `delete from reply_links where unit_id = ? and (document not in ${refs} or reply_to not in ${refs})`,
    `delete from link_keys where unit_id = ? and (record = 'document' and record_key not in ${refs} or record = 'dossier' and record_key not in ${codes})`,
  ];
  for (const text of texts) await count(text, [unitId, unitId, unitId]);
  await count(`delete from relays where unit_id = ? and dossier not in ${codes}`, [unitId, unitId]);
  // That somebody was told stays; by which document goes with the document.
  await count(
    `update relays set said_document = null where unit_id = ? and said_document is not null and said_document not in ${refs}`,
    [unitId, unitId],
  );
}

/** Takes away files that were uploaded before a day (null: ever) for a request and never entered from. */
async function forgetUploads(count: Count, unitId: string, day: string | null): Promise<void> {
  const entered = `exists (select 1 from request_submissions as s where s.unit_id = f.unit_id
    and s.request_id = f.request_id and s.addressee = f.addressee and s.file_hash = f.hash)`;
  const old = day === null ? '' : ' and f.at < ?';
  const text = `delete from request_files as f where f.unit_id = ? and not ${entered}${old}`;
  await count(text, day === null ? [unitId] : [unitId, day]);
}

type Count = (text: string, values: (string | null)[]) => Promise<{ rows: number; to: Erased }>;

async function erase(db: Database, unitId: string, work: (count: Count) => Promise<void>): Promise<Erased> {
  const erased: Erased = { documents: 0, dossiers: 0, captures: 0 };
  await db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    await work(async (text, values) => ({
      rows: (await db.rows(trx, `${text} returning 1`, values)).length,
      to: erased,
    }));
    if (erased.documents + erased.dossiers > 0) {
      await restartChanges(db, trx, unitId);
      await forgetUsual(db, trx, unitId);
    }
    await forgetDaily(db, trx, unitId);
    await db.rows(trx, 'delete from daily_counts where unit_id = ?', [unitId]);
  });
  return erased;
}

function greatest(db: Database, values: readonly string[]): string {
  return `${db.dialect === 'sqlite' ? 'max' : 'greatest'}(${values.join(', ')})`;
}
