import { addDays } from '#shared/vietnamese/dates.ts';
import type { HostDocument, ListId, UnitYear } from './unit-year.ts';

/** A menu entry of the practice iOffice: id, words and box as on the real host (domain/ioffice.md §1.2, §2.1). */
export interface IofficeList {
  list: ListId;
  menuId: string;
  label: string;
  kho: string;
  configFile: string;
  /** Lists default to the last 30 days; the two "to do" boxes show everything. */
  windowed: boolean;
  table: 'incoming' | 'outgoing';
  /** Only the "to do" boxes wear a count in the menu. */
  counted: boolean;
}

const INCOMING = 'qlvb/van_ban_den/dsvb_den/index';
const GENERAL = 'qlvb/ds_van_ban/index';

/** `m2771` (xem để biết) and the config of the outgoing list are [inferred]; the rest is documented. */
export const IOFFICE_LISTS: readonly IofficeList[] = [
  {
    list: 'waiting',
    menuId: 'm2766',
    label: 'Văn bản đến chờ xử lý',
    kho: 'VAN_BAN_DEN_CA_NHAN',
    configFile: INCOMING,
    windowed: false,
    table: 'incoming',
    counted: true,
  },
  {
    list: 'processed',
    menuId: 'm2767',
    label: 'Văn bản đến đã xử lý',
    kho: 'VAN_BAN_DA_XU_LY',
    configFile: GENERAL,
    windowed: true,
    table: 'incoming',
    counted: false,
  },
  {
    list: 'info',
    menuId: 'm2771',
    label: 'Văn bản xem để biết',
    kho: 'VANBAN_THONGBAO',
    configFile: GENERAL,
    windowed: false,
    table: 'incoming',
    counted: true,
  },
  {
    list: 'lookup',
    menuId: 'm2286',
    label: 'Tra cứu văn bản',
    kho: 'DEN_HE_THONG',
    configFile: GENERAL,
    windowed: true,
    table: 'incoming',
    counted: false,
  },
  {
    list: 'issued',
    menuId: 'm2796',
    label: 'Văn bản đi đã phát hành',
    kho: 'vanban_di_da_banhanh',
    configFile: 'qlvb/vanban_di/index',
    windowed: true,
    table: 'outgoing',
    counted: false,
  },
  {
    list: 'outgoingProcessed',
    menuId: 'm2797',
    label: 'Văn bản đi đã xử lý',
    kho: 'vanban_di_canhan',
    configFile: 'qlvb/vanban_di/index',
    windowed: true,
    table: 'outgoing',
    counted: false,
  },
];

export interface ListQuery {
  list: ListId;
  /** Local dates; null leaves the bound open. */
  from: string | null;
  to: string | null;
  /** The role legend: `xlc`, `ph`, or all. */
  role: string;
  /** "Loại văn bản" of the look-up: `1` đến, `2` đi, empty for both. */
  kind: string;
  page: number;
  size: number;
}

export interface ListAnswer {
  rows: HostDocument[];
  total: number;
  /** Running number of the first row. */
  first: number;
}

export function findList(menuId: string): IofficeList | null {
  return IOFFICE_LISTS.find((list) => list.menuId === menuId) ?? null;
}

export function defaultWindow(year: UnitYear, list: IofficeList): { from: string | null; to: string | null } {
  return list.windowed ? { from: addDays(year.today, -30), to: year.today } : { from: null, to: null };
}

/** One page of a list, newest first: incoming by day of arrival, outgoing by day of issue. */
export function listDocuments(year: UnitYear, query: ListQuery): ListAnswer {
  const found = inList(year, query.list).filter(
    (document) =>
      (query.from === null || document.arrivedOn >= query.from) &&
      (query.to === null || document.arrivedOn <= query.to) &&
      (query.kind === '' || (document.direction === 'incoming' ? '1' : '2') === query.kind) &&
      (query.role === '' || document.role === query.role.toUpperCase()),
  );
  const start = (query.page - 1) * query.size;
  return { rows: found.slice(start, start + query.size), total: found.length, first: start + 1 };
}

const sorted = new WeakMap<UnitYear, Map<ListId, HostDocument[]>>();

/** After a document came, or one was changed. */
export function forgetLists(year: UnitYear): void {
  sorted.delete(year);
}

export function inList(year: UnitYear, list: ListId): HostDocument[] {
  const lists = sorted.get(year) ?? new Map<ListId, HostDocument[]>();
  sorted.set(year, lists);
  const known = lists.get(list);
  if (known) return known;
  const documents = year.documents
    .filter((document) => document.lists.includes(list))
    .sort((a, b) => (a.arrivedOn === b.arrivedOn ? b.id - a.id : a.arrivedOn < b.arrivedOn ? 1 : -1));
  lists.set(list, documents);
  return documents;
}
