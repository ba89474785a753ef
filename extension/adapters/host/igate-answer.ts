import type { DossierStatus } from '#shared/contract/record.ts';
import { type Grid, plainCell } from '#shared/recognition/grid.ts';
import { DOSSIER_STATUS, meaningOf } from '#shared/recognition/words.ts';
import type { ObservedAnswer, PagerState } from '../adapter.ts';

/**
 * iGate 2.0's own answer to `GET {api}/pa/dossier/search` (igate.md §2.1), cut to an allow-list of keys
 * before anything else sees it: applicants, owners, phones, addresses and handlers are never picked.
 */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  nationcode: ['nationCode'],
  'procedure.code': ['procedure.code'],
  procedurename: ['procedure.translate.name', 'procedure.translate', 'procedure.name'],
  sector: ['procedure.sector.name', 'procedure.sector.translate.name', 'procedure.sector.code'],
  agencyname: ['agency.name'],
  applymethod: ['applyMethod.name'],
  dossierreceivingkind: ['dossierReceivingKind.name'],
  accepteddate: ['acceptedDate'],
  appointmentdate: ['appointmentDate'],
  completeddate: ['completedDate'],
  returneddate: ['returnedDate'],
  taskstatus: ['dossierTaskStatus.name'],
  bigstatus: ['dossierStatus.name'],
  statusid: ['dossierStatus.id'],
  // *(inferred)*: names of a sister system (igate.md §8); iGate's own keys for a result are not public.
  sokyhieuketqua: ['soKyHieuKetQua', 'SoKyHieuKetQua'],
  ngaybanhanhketqua: ['ngayBanHanhKetQua', 'NgayBanHanhKetQua', 'ngayKyKetQua', 'NgayKyKetQua'],
};

/** Known ids of `dossierStatus` (igate.md §4.2, partly inferred): used only when no name is known. */
const STATUS_BY_ID: Readonly<Record<string, string>> = {
  '0': 'Mới đăng ký',
  '2': 'Đang xử lý',
  '4': 'Đã có kết quả',
};

/** Vietnamese in the host's translated name arrays. */
const VIETNAMESE = 228;

/** Filters of the request that decide which dossiers are listed; words typed by the officer are not kept. */
const KEPT_QUERY = new Set([
  'page',
  'size',
  'spec',
  'accepted-from',
  'accepted-to',
  'applied-from',
  'applied-to',
  'appointment-from',
  'appointment-to',
  'result-returned-from',
  'result-returned-to',
  'dossier-status',
  'remind-id',
  'apply-method-id',
  'sector-id',
  'procedure-id',
  'task-status-id',
]);
const TYPED_QUERY = [
  'code',
  'code-match',
  'applicant-name',
  'identity-number',
  'keyword',
  'noidung',
  'noidungyeucaugiaiquyet',
  'taxCode',
  'address',
];

export const IGATE_SEARCH = /\/pa\/dossier\/search\/?$/;
/** One whole dossier; the path names its id, which the page's own address names too (igate.md §2.2). */
export const IGATE_DETAIL = /\/pa\/dossier\/([0-9a-f]{24})\/--online\/?$/;

/** Cuts a raw answer to what may leave the page's own world; null when it is neither list nor dossier. */
export function pickAnswer(url: URL, raw: unknown): ObservedAnswer | null {
  if (!IGATE_DETAIL.test(url.pathname)) return pickList(url, raw);
  if (!isObject(raw) || typeof raw.code !== 'string') return null;
  return { path: url.pathname, query: {}, body: { rows: [pickRow(raw)] } };
}

function pickList(url: URL, raw: unknown): ObservedAnswer | null {
  const content = isObject(raw) ? raw.content : Array.isArray(raw) ? raw : null;
  if (!Array.isArray(content) || !isObject(raw)) return null;
  const query: Record<string, string> = {};
  for (const [key, value] of url.searchParams) {
    if (value === '') continue;
    if (KEPT_QUERY.has(key)) query[key] = value.slice(0, 80);
    else if (TYPED_QUERY.includes(key)) query.search = 'set';
  }
  const rows = content.filter(isObject).map(pickRow);
  const pageable = isObject(raw.pageable) ? raw.pageable : {};
  return {
    path: url.pathname,
    query,
    body: {
      rows,
      number: whole(raw.number) ?? whole(pageable.pageNumber) ?? whole(query.page),
      size: whole(raw.size) ?? whole(pageable.pageSize) ?? whole(query.size),
      totalPages: whole(raw.totalPages),
      totalElements: whole(raw.totalElements),
      last: raw.last === true,
    },
  };
}

function pickRow(row: Record<string, unknown>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(PATHS).flatMap(([name, paths]) => {
      const text = firstText(row, paths);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** A picked answer as a grid whose columns carry the host's keys. */
export function gridOfAnswer(answer: ObservedAnswer): Grid {
  const body = answer.body as { rows: Record<string, string | null>[] };
  const names = [
    ...Object.keys(PATHS).filter((name) => !['taskstatus', 'bigstatus', 'statusid'].includes(name)),
    'status',
  ];
  const seen = names.filter((name) => name === 'status' || body.rows.some((row) => name in row));
  const header = {
    cells: seen.map((name) => ({ ...plainCell('', name), header: true })),
    attributes: {},
    head: true,
    place: 'keys',
  };
  // A header needs a text to be one; the key is the only text a JSON page has.
  header.cells.forEach((cell, i) => {
    cell.lines = [`{${seen[i]}}`];
  });
  const rows = body.rows.map((row, index) => ({
    cells: seen.map((name) => plainCell(name === 'status' ? statusOf(row) : (row[name] ?? ''))),
    attributes: {},
    head: false,
    place: `row ${index + 1}`,
  }));
  return { rows: [header, ...rows] };
}

/** States a dossier does not come back from by a task that is still open. */
const ENDED: ReadonlySet<DossierStatus | undefined> = new Set<DossierStatus>([
  'done',
  'returned',
  'refused',
  'withdrawn',
  'stopped',
]);

/**
 * The task's status is the finer word; the dossier's own state speaks when the task's is not known, or when
 * it says that the dossier has ended and the last task was never closed.
 */
function statusOf(row: Record<string, string | null>): string {
  const [task, big] = [row.taskstatus ?? '', row.bigstatus ?? ''];
  const [fine, whole] = [meaningOf(DOSSIER_STATUS, task), meaningOf(DOSSIER_STATUS, big)];
  if (fine && ENDED.has(whole) && !ENDED.has(fine)) return big;
  if (fine) return task;
  if (whole) return big;
  return task || big || STATUS_BY_ID[row.statusid ?? ''] || '';
}

/** Page and total of a picked answer; `spec=slice` knows no total. */
export function pagerOfAnswer(answer: ObservedAnswer): PagerState {
  const body = answer.body as {
    number: number | null;
    size: number | null;
    totalPages: number | null;
    totalElements: number | null;
    last: boolean;
  };
  const page = body.number === null ? null : body.number + 1;
  const pages = body.totalPages ?? (body.last && page !== null ? page : null);
  return { total: body.totalElements, page, pages: pages === 0 ? 1 : pages, size: body.size };
}

function firstText(row: Record<string, unknown>, paths: readonly string[]): string | null | undefined {
  let empty = false;
  for (const path of paths) {
    let value: unknown = row;
    for (const key of path.split('.'))
      value = isObject(value) ? value[key] : Array.isArray(value) ? inVietnamese(value)?.[key] : undefined;
    if (Array.isArray(value)) value = inVietnamese(value)?.name;
    if (value === null) empty = true;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return empty ? null : undefined;
}

function inVietnamese(names: readonly unknown[]): Record<string, unknown> | undefined {
  const objects = names.filter(isObject);
  return objects.find((name) => name.languageId === VIETNAMESE) ?? objects[0];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}
