import type { DatabaseSync } from 'node:sqlite';

/**
 * The counts of the report of Sở Xây dựng (S004) as somebody would write them by hand for this database,
 * knowing its tables and indexes: the floor the compiled definitions are measured against. Ids are those
 * of the catalogue, so that both sides can be seen to give the same numbers.
 */
const INCOMING = `
  select count(*) as vb_den from documents
  where unit_id = :unit and direction = 'incoming' and received_on between :from and :to
    and register_number <> '' and role is not 'info' and status is not 'cancelled'`;

const OUTGOING = `
  select count(*) as vb_di_pm from documents
  where unit_id = :unit and direction = 'outgoing' and issued_on between :from and :to
    and status is not 'cancelled'`;

const FINISHED = `
  select count(*) as hs_da_gq, sum(finished_at <= due_at or ifnull(due_at, '') = '') as hs_dung_han
  from dossiers
  where unit_id = :unit and finished_at between :from and :to and status in ('done', 'returned')`;

const RECEIVED = `
  select count(distinct case when channel = 'online' then procedure_code end) as dvc_phat_sinh,
    count(*) as hs_34_tiep_nhan,
    sum(channel = 'online') as hs_34_tt,
    sum(channel = 'postal') as hs_34_bcci,
    sum(channel = 'inPerson') as hs_34_tructiep
  from dossiers
  where unit_id = :unit and received_at between :from and :to and ifnull(status, '') not in ('new', 'refused')
    and procedure_code in (
      select code from procedures where unit_id = :unit and level in ('3', '4', 'partial', 'full'))`;

const HIGHEST = `
  select sum(last - case when first_day >= :from then 0 else coalesce(before, lowest - 1) end) as vb_di from (
    select max(case when issued_on >= :from then number end) as last,
      min(case when issued_on >= :from then number end) as lowest,
      max(case when issued_on < :from then number end) as before,
      min(substr(issued_on, 1, 4) || '-01-01') as first_day
    from (select register, issued_on, coalesce(register_no, symbol_no) as number from documents
          where unit_id = :unit and direction = 'outgoing'
            and issued_on between substr(:from, 1, 4) || '-01-01' and :to)
    group by register, substr(issued_on, 1, 4)) where last is not null`;

/** Asks the statements; values by metric id. */
export function handWritten(
  db: DatabaseSync,
): (unit: string, from: string, to: string) => Record<string, number> {
  const statements = [INCOMING, OUTGOING, FINISHED, RECEIVED, HIGHEST].map((text) => db.prepare(text));
  return (unit, from, to) =>
    Object.assign({}, ...statements.map((statement) => statement.get({ unit, from, to }))) as Record<
      string,
      number
    >;
}
