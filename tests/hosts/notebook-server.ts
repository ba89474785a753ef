import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';

/**
 * A small system nobody has described: a notebook of dossiers with headers of its own, persons beside the
 * facts, buttons in the rows, and pages. Serves to teach a list by pointing.
 */
export interface Notebook {
  origin: string;
  /** Headers as they stand; a test changes them as an update of the host would. */
  headers: string[];
  /** Requests that changed something; never any. */
  changed: string[];
  close(): Promise<void>;
}

export const NOTEBOOK_HEADERS = [
  'TT',
  'Phiếu',
  'Người nộp',
  'Vào sổ lúc',
  'Phải trả trước',
  'Tình hình',
  'Việc',
];
const STATES = ['Đang giải quyết', 'Đã trả kết quả', 'Yêu cầu bổ sung'];
const PEOPLE = ['Nguyễn Văn Tám', 'Trần Thị Bưởi', 'Lê Hồng Gấm'];
const SIZE = 12;

export async function startNotebook(): Promise<Notebook> {
  const state = { headers: [...NOTEBOOK_HEADERS], changed: [] as string[] };
  const app = new Hono();
  app.get('/so-tay/:year/danh-sach', (context) =>
    context.html(listPage(state.headers, Math.max(1, Number(context.req.query('trang')) || 1))),
  );
  app.all('*', (context) => {
    if (context.req.method !== 'GET') state.changed.push(`${context.req.method} ${context.req.path}`);
    return context.text('Not found', 404);
  });
  const server = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({ server: started, port: info.port }),
    );
  });
  return Object.assign(state, {
    origin: `http://127.0.0.1:${server.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.server.close(() => resolve());
        if ('closeAllConnections' in server.server) server.server.closeAllConnections();
      }),
  });
}

function listPage(headers: readonly string[], page: number): string {
  const rows = Array.from({ length: SIZE }, (_, i) => row(headers, (page - 1) * SIZE + i + 1)).join('');
  const links = [1, 2, 3]
    .map((n) => `<li class="${n === page ? 'active' : ''}"><a href="?trang=${n}">${n}</a></li>`)
    .join('');
  const next = page < 3 ? `<li class="next"><a href="?trang=${page + 1}">Sau</a></li>` : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ tay hồ sơ</title><style>
body{font:15px Arial,sans-serif;margin:24px}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:6px 10px}.pagination{display:flex;gap:8px;list-style:none;padding:0}.active a{font-weight:bold}</style></head>
<body><h1>Sổ tay hồ sơ</h1><table id="so"><thead><tr>${headers.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table>
<ul class="pagination">${links}${next}</ul><p class="pager-info">Tổng số: 36 hồ sơ</p></body></html>`;
}

function row(headers: readonly string[], number: number): string {
  const day = (offset: number) =>
    `${String(((number + offset) % 27) + 1).padStart(2, '0')}/0${(number % 6) + 1}/2026`;
  const cells: Record<string, string> = {
    TT: String(number),
    Phiếu: `H56.14-2606${String((number % 27) + 1).padStart(2, '0')}-${String(number).padStart(4, '0')}`,
    'Người nộp': PEOPLE[number % PEOPLE.length] ?? '',
    'Vào sổ lúc': day(0),
    'Phải trả trước': day(9),
    'Tình hình': STATES[number % STATES.length] ?? '',
    Việc: "<button onclick=\"fetch('/xoa',{method:'POST'})\">Xóa</button>",
  };
  return `<tr>${headers.map((head) => `<td>${cells[head] ?? ''}</td>`).join('')}</tr>`;
}
