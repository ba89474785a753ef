import type { DatabaseSync } from 'node:sqlite';

/**
 * The counts of the report of Sở Xây dựng (S004) as somebody would write them by hand for this database,
 * knowing its tables: the floor the compiled definitions are measured against. Ids are those of the
 * catalogue, so that both sides can be seen to give the same numbers.
 */
const DOCUMENTS = `
  select
    sum(direction = 'incoming' and register_number <> '' and ifnull(role, '') <> 'info'
        and ifnull(status, '') <> 'cancelled' and received_on between :from and :to) as vb_den,
    sum(direction = 'outgoing' and ifnull(status, '') <> 'cancelled'
        and issued_on between :from and :to) as vb_di_pm
  from documents where unit_id = :unit`;

const DOSSIERS = `
  with level_of as (
    select code from procedures where unit_id = :unit and level in ('3', '4', 'partial', 'full')
  )
  select
    sum(done and finished_at between :from and :to) as hs_da_gq,
    sum(done and finished_at between :from and :to and (finished_at <= due_at or ifnull(due_at, '') = '')) as hs_dung_han,
    count(distinct case when received and online and channel = 'online' then procedure_code end) as dvc_phat_sinh,
    sum(received and online) as hs_34_tiep_nhan,
    sum(received and online and channel = 'online') as hs_34_tt,
    sum(received and online and channel = 'postal') as hs_34_bcci,
    sum(received and online and channel = 'inPerson') as hs_34_tructiep
  from (
    select finished_at, due_at, channel, procedure_code,
      status in ('done', 'returned') as done,
      ifnull(status, '') not in ('new', 'refused') and received_at between :from and :to as received,
      procedure_code in level_of as online
    from dossiers where unit_id = :unit)`;

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

/** Asks the three statements; values by metric id. */
export function handWritten(
  db: DatabaseSync,
): (unit: string, from: string, to: string) => Record<string, number> {
  const statements = [DOCUMENTS, DOSSIERS, HIGHEST].map((text) => db.prepare(text));
  return (unit, from, to) =>
    Object.assign({}, ...statements.map((statement) => statement.get({ unit, from, to }))) as Record<
      string,
      number
    >;
}
