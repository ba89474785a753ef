/** The places of the dashboard. Paths are words an officer can read; officers enter at one of them. */
export type Route =
  | { page: 'home' }
  | { page: 'set-up'; token: string }
  | { page: 'new-report' }
  | { page: 'todo' }
  | { page: 'report'; id: string; figure: string | null }
  | { page: 'draft'; id: string; figure: string | null }
  | { page: 'requests' }
  | { page: 'new-request' }
  | { page: 'request'; id: string }
  | { page: 'request-table'; id: string; cell: string | null }
  | { page: 'request-entry'; id: string; addressee: string }
  | { page: 'templates' }
  | { page: 'template'; id: string; figure: string | null }
  | { page: 'coverage' }
  | { page: 'problems' }
  | { page: 'ii06a' }
  | { page: 'lists' }
  | { page: 'import' }
  | { page: 'relay' }
  | { page: 'procedures' }
  | { page: 'values'; field: string | null }
  | { page: 'metrics' }
  | { page: 'units' }
  | { page: 'devices' }
  | { page: 'switches' }
  | { page: 'audit' }
  | { page: 'unknown' };

/** Path of each place without parameters. */
export const PLACES = {
  home: '/',
  'new-report': '/bao-cao/moi',
  todo: '/viec-den-han',
  relay: '/gui-ket-qua',
  requests: '/yeu-cau',
  'new-request': '/yeu-cau/moi',
  templates: '/mau',
  coverage: '/trang-da-doc',
  problems: '/trang-co-van-de',
  ii06a: '/ii06a',
  lists: '/danh-sach',
  import: '/nhap-excel',
  procedures: '/tham-chieu/thu-tuc',
  values: '/tham-chieu/gia-tri',
  metrics: '/chi-tieu',
  units: '/quan-tri/can-bo',
  devices: '/quan-tri/thiet-bi',
  switches: '/quan-tri/cong-tac',
  audit: '/quan-tri/nhat-ky',
} as const;

type Plain = Exclude<keyof typeof PLACES, 'values'>;

/** Reads an address of the dashboard. */
export function readRoute(address: { pathname: string; search: string; hash: string }): Route {
  const path = address.pathname.replace(/\/+$/, '') || '/';
  const search = new URLSearchParams(address.search);
  if (path === '/setup') return { page: 'set-up', token: address.hash.slice(1) };
  if (path === '/bao-cao') return { page: 'new-report' };
  if (path === '/quan-tri') return { page: 'units' };
  if (path === '/tham-chieu') return { page: 'procedures' };
  if (path === PLACES.values) return { page: 'values', field: search.get('muc') };
  const plain = Object.entries(PLACES).find(([, place]) => place === path)?.[0];
  if (plain !== undefined) return { page: plain as Plain };
  const draft = /^\/bao-cao\/soan\/([\w-]{1,80})$/.exec(path)?.[1];
  if (draft !== undefined) return { page: 'draft', id: draft, figure: search.get('so') };
  const report = /^\/bao-cao\/([\w-]{1,80})$/.exec(path)?.[1];
  if (report !== undefined) return { page: 'report', id: report, figure: search.get('so') };
  const table = /^\/yeu-cau\/([\w-]{1,80})\/bang$/.exec(path)?.[1];
  if (table !== undefined) return { page: 'request-table', id: table, cell: search.get('o') };
  const entry = /^\/yeu-cau\/([\w-]{1,80})\/tep\/([\w-]{1,80})$/.exec(path);
  if (entry) return { page: 'request-entry', id: entry[1] ?? '', addressee: entry[2] ?? '' };
  const request = /^\/yeu-cau\/([\w-]{1,80})$/.exec(path)?.[1];
  if (request !== undefined) return { page: 'request', id: request };
  const template = /^\/mau\/([\w-]{1,80})$/.exec(path)?.[1];
  if (template !== undefined) return { page: 'template', id: template, figure: search.get('so') };
  return { page: 'unknown' };
}

/** Address of a report, with the figure whose evidence is open. */
export function reportPath(id: string, figure: string | null = null): string {
  const path = `/bao-cao/${encodeURIComponent(id)}`;
  return figure === null ? path : `${path}?so=${encodeURIComponent(figure)}`;
}

/** Address of a report being worked on, with the figure whose panel is open. */
export function draftPath(id: string, figure: string | null = null): string {
  const path = `/bao-cao/soan/${encodeURIComponent(id)}`;
  return figure === null ? path : `${path}?so=${encodeURIComponent(figure)}`;
}

/** Address of a unit's own template, with the figure that is being confirmed. */
export function templatePath(id: string, figure: string | null = null): string {
  const path = `${PLACES.templates}/${encodeURIComponent(id)}`;
  return figure === null ? path : `${path}?so=${encodeURIComponent(figure)}`;
}

/** Address of the page of stated values with one of them chosen. */
export function valuePath(field: string): string {
  return `${PLACES.values}?muc=${encodeURIComponent(field)}`;
}

/** Address of a request that the unit makes: who has sent. */
export function requestPath(id: string): string {
  return `${PLACES.requests}/${encodeURIComponent(id)}`;
}

/** Address of its consolidated table, with the cell (unit, or unit and column) whose evidence is open. */
export function requestTablePath(id: string, cell: string | null = null): string {
  const path = `${requestPath(id)}/bang`;
  return cell === null ? path : `${path}?o=${encodeURIComponent(cell)}`;
}

/** Address where the report of a unit outside the system is entered from its file. */
export function requestEntryPath(id: string, addressee: string): string {
  return `${requestPath(id)}/tep/${encodeURIComponent(addressee)}`;
}
