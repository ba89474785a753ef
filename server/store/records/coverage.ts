import type { Coverage } from '#shared/contract/figure.ts';
import type { CapturedList } from '../../metrics/definition.ts';
import { type Days, missingDays, printDays } from '../counting/windows.ts';
import type { Database } from '../database.ts';
import { addUp, identityOf, type ListState, type Reading } from './list-readings.ts';

/** Kinds of host page that show a list; `documents.incoming` may come from several boxes of one kind. */
const KINDS: Record<Exclude<CapturedList, 'catalogue'>, { kind: string; name: string }> = {
  'documents.incoming': { kind: 'incoming-list', name: 'danh sách văn bản đến' },
  'documents.outgoing': { kind: 'outgoing-list', name: 'danh sách văn bản đi' },
  dossiers: { kind: 'dossier-list', name: 'danh sách hồ sơ' },
};

/**
 * How completely a list was read for a span of days, with Vietnamese notes that say what is missing.
 * `complete` only when lists read whole, together, cover every day.
 */
export async function coverageOf(
  db: Database,
  unitId: string,
  list: CapturedList,
  span: Days,
): Promise<Coverage> {
  if (list === 'catalogue') return catalogueCoverage(db, unitId, span);
  const { name } = KINDS[list];
  const states = await listStates(db, unitId, list);
  if (states.length === 0) return { state: 'unknown', notes: [`chưa đọc ${name}`] };

  const whole = states.filter(({ complete, narrowed, personal }) => complete && !narrowed && !personal);
  const missing = missingDays(
    span,
    whole.flatMap(({ days }) => (days ? [days] : [])),
  );
  if (missing.length === 0) return { state: 'complete', notes: [] };
  const notes = [...unfinished(states, span, name)];
  if (whole.some(({ days }) => days === null)) notes.push(`trang ${name} không cho biết khoảng ngày`);
  if (notes.length === 0 || whole.length > 0) {
    for (const days of missing.slice(0, 5)) notes.push(`${name}: thiếu ${printDays(days)}`);
  }
  return { state: 'partial', notes };
}

/** What has been read of every list of a kind, one state for each box, filter and window. */
export async function listStates(
  db: Database,
  unitId: string,
  list: Exclude<CapturedList, 'catalogue'>,
): Promise<ListState[]> {
  return (await readingsOf(db, unitId, KINDS[list].kind)).map(addUp);
}

/** Lists about the span that were begun and not read to the end, or cannot stand for the whole. */
function unfinished(states: readonly ListState[], span: Days, name: string): string[] {
  const notes: string[] = [];
  const about = states.filter(({ days }) => days === null || (days.from <= span.to && days.to >= span.from));
  for (const state of about.toSorted((a, b) => (a.at > b.at ? -1 : 1)).slice(0, 5)) {
    if (state.narrowed) notes.push(`${name} chỉ đọc với điều kiện lọc, không phải toàn bộ`);
    else if (state.personal) notes.push(`${name} chỉ đọc ở mục của cá nhân, không phải sổ của đơn vị`);
    else if (!state.complete) notes.push(progress(state, name));
  }
  return [...new Set(notes)];
}

/** "đã đọc 60/134 dòng của danh sách văn bản đến (6/14 trang)". */
function progress({ read, total, pagesRead, pagesOf, problems }: ListState, name: string): string {
  const rows = total === null ? `${read} dòng` : `${read}/${total} dòng`;
  const pages = pagesOf === null ? '' : ` (${pagesRead}/${pagesOf} trang)`;
  const lost = problems.length > 0 ? '; có trang chưa đọc được hết' : '';
  return `đã đọc ${rows} của ${name}${pages}${lost}`;
}

async function catalogueCoverage(db: Database, unitId: string, span: Days): Promise<Coverage> {
  const entry = await db.query
    .selectFrom('procedures')
    .select('code')
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', span.to)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', span.to)]))
    .limit(1)
    .executeTakeFirst();
  return entry
    ? { state: 'complete', notes: [] }
    : { state: 'unknown', notes: ['chưa có danh mục thủ tục hành chính'] };
}

/** Readings of a kind of page, one group for each list, oldest first. */
async function readingsOf(db: Database, unitId: string, kind: string): Promise<[Reading, ...Reading[]][]> {
  const rows = await db.query
    .selectFrom('captures')
    .select([
      'system',
      'kind',
      'filter',
      'window_seen',
      'window_from as windowFrom',
      'window_to as windowTo',
      'host_total as hostTotal',
      'pages',
      'pages_of as of',
      'page_size as size',
      'row_count as rows',
      'problems',
      'captured_at as at',
    ])
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('captured_at')
    .orderBy('id')
    .execute();
  const groups = new Map<string, [Reading, ...Reading[]]>();
  for (const { window_seen, pages, problems, ...rest } of rows) {
    const reading: Reading = {
      ...rest,
      windowSeen: window_seen === 1,
      pages: pages === null ? null : (JSON.parse(pages) as number[]),
      problems: (JSON.parse(problems) as { code: string }[]).map(({ code }) => code),
    };
    const id = identityOf(reading);
    const group = groups.get(id);
    if (group) group.push(reading);
    else groups.set(id, [reading]);
  }
  return [...groups.values()];
}
