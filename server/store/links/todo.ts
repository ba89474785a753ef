import type { TodoItem } from '#shared/contract/todo.ts';
import type { Database } from '../database.ts';
import { documentRows, refOf, text } from './link-facts.ts';

export type DueItem = Omit<TodoItem, 'remaining' | 'state'>;

/**
 * Open and due. A document the unit only gets to know of asks for no work; one that went out, or a dossier
 * that was given back, is finished even where no page told its state.
 */
const DOCUMENTS = `select system || '/' || direction || '/' || "key" as ref, symbol, register_number, doc_type,
    due_on, drafting_unit, role, urgency
  from documents where unit_id = ? and due_on is not null and due_on <= ? and completed_on is null
    and (status is null or status in ('waiting', 'processing')) and (role is null or role <> 'info')
    and (direction = 'incoming' or sent_on is null)`;
const DOSSIERS = `select code, procedure_name, due_at, unit from dossiers
  where unit_id = ? and due_at is not null and due_at <= ? and finished_at is null and returned_at is null
    and (status is null or status in ('received', 'processing'))`;

/** Open documents and dossiers due up to a day, the most urgent first: by due day, then by urgency. */
export async function dueUntil(db: Database, unitId: string, day: string): Promise<DueItem[]> {
  const documents = await db.rows<Record<string, string | null>>(db.query, DOCUMENTS, [unitId, day]);
  const dossiers = await db.rows<Record<string, string | null>>(db.query, DOSSIERS, [unitId, day]);
  const items: DueItem[] = [
    ...documents.map((row) => ({
      kind: 'document' as const,
      key: row.ref ?? '',
      label: row.symbol ?? (row.register_number ? `Số đến ${row.register_number}` : 'Văn bản chưa rõ số'),
      what: row.doc_type ?? null,
      dueOn: row.due_on ?? '',
      unit: row.drafting_unit ?? null,
      role: row.role ?? null,
      urgency: row.urgency ?? null,
      linked: [],
    })),
    ...dossiers.map((row) => ({
      kind: 'dossier' as const,
      key: row.code ?? '',
      label: row.code ?? '',
      what: row.procedure_name ?? null,
      dueOn: row.due_at ?? '',
      unit: row.unit ?? null,
      role: null,
      urgency: null,
      linked: [],
    })),
  ];
  return items.sort(
    (a, b) =>
      order(a.dueOn, b.dueOn) ||
      haste(b.urgency) - haste(a.urgency) ||
      order(a.label, b.label) ||
      order(a.key, b.key),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const HASTE = ['normal', 'urgent', 'veryUrgent', 'express'];
const haste = (urgency: string | null): number => HASTE.indexOf(urgency ?? 'normal');

/** Fills in what the shown items are linked to. */
export async function withLinked(
  db: Database,
  unitId: string,
  items: readonly DueItem[],
): Promise<DueItem[]> {
  return db.query.transaction().execute(async (trx) => {
    const found = new Map<string, string[]>();
    for (const side of ['document', 'dossier'] as const) {
      const keys = items.filter(({ kind }) => kind === side).map(({ key }) => key);
      const rows = await db.selectIn(
        trx,
        'links',
        ['dossier', 'document', 'state'],
        { unit_id: unitId },
        side,
        keys,
      );
      for (const { dossier, document, state } of rows) {
        if (state !== 'automatic' && state !== 'confirmed') continue;
        const [own, other] = side === 'document' ? [document, dossier] : [dossier, document];
        found.set(String(own), [...(found.get(String(own)) ?? []), String(other)]);
      }
    }
    const refs = items.filter(({ kind }) => kind === 'dossier').flatMap(({ key }) => found.get(key) ?? []);
    const symbols = new Map(
      (await documentRows(db, trx, unitId, refs)).map((row) => [refOf(row), text(row.symbol)]),
    );
    return items.map((item) => {
      const others = found.get(item.key) ?? [];
      const linked =
        item.kind === 'document'
          ? others
          : others.map((ref) => symbols.get(ref)).filter((one) => typeof one === 'string');
      return { ...item, linked: linked.sort() };
    });
  });
}
