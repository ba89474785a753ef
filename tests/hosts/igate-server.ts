import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { dossierRow, objectId, springPage } from './igate-json.ts';
import { searchDossiers } from './igate-lists.ts';
import type { LoginState } from './ioffice-server.ts';
import type { RequestLog } from './request-log.ts';
import type { UnitYear } from './unit-year.ts';

const client = (name: string) => readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8');
const ASSETS: readonly (readonly [name: string, type: string])[] = [
  ['igate.js', 'text/javascript; charset=utf-8'],
  ['igate-table.js', 'text/javascript; charset=utf-8'],
  ['igate.css', 'text/css; charset=utf-8'],
];
/** What the practice page keeps as `userToken` and sends to its API; worth nothing anywhere. */
const TOKEN = 'practice-token';

/** The practice iGate 2.0 app: one shell for every `/vi/…` route. */
export function igateServer(year: UnitYear, log: RequestLog, session: LoginState): Hono {
  const server = new Hono();
  for (const [name, type] of ASSETS) {
    const body = client(name);
    server.get(`/vi/assets/${name}`, (context) => {
      log.add('igate', context.req.raw, 'script');
      return context.body(body, 200, { 'content-type': type });
    });
  }
  server.get('/', (context) => context.redirect('/vi/dossier/search'));
  server.post('/vi/login', (context) => {
    log.add('igate', context.req.raw, 'login');
    session.loggedIn = true;
    return context.redirect('/vi/dossier/search');
  });
  server.get('/vi/*', (context) => {
    log.add('igate', context.req.raw, 'page');
    return context.html(session.loggedIn ? appPage(year) : igateLoginPage());
  });
  server.get('/favicon.ico', (context) => context.body(null, 204));
  server.all('*', (context) => {
    log.add('igate', context.req.raw, 'other');
    return context.text('Not found', 404);
  });
  return server;
}

/** The gateway on its own origin: CORS, a bearer header, the dossier list. */
export function igateApiServer(year: UnitYear, log: RequestLog, session: LoginState): Hono {
  const server = new Hono();
  const origin = `http://${year.igate.host}`;
  const byId = new Map(year.dossiers.map((dossier) => [dossier.id, dossier]));
  server.use('*', async (context, next) => {
    const { method } = context.req;
    const kind = method === 'OPTIONS' ? 'preflight' : method === 'GET' ? 'data' : 'state-change';
    log.add('igate-api', context.req.raw, kind);
    if (method === 'OPTIONS') {
      context.res = new Response(null, { status: 204 });
    } else if (!session.loggedIn || context.req.header('authorization') !== `Bearer ${TOKEN}`) {
      context.res = Response.json({ error: 'invalid_token' }, { status: 401 });
    } else {
      await next();
    }
    context.res.headers.set('access-control-allow-origin', origin);
    context.res.headers.set('access-control-allow-headers', 'authorization,content-type');
    context.res.headers.set('access-control-allow-methods', 'GET,POST,PUT,DELETE');
    context.res.headers.set('access-control-max-age', '600');
  });
  server.get('/pa/dossier/search', (context) => {
    const query = new URL(context.req.url).searchParams;
    const { rows, total, page, size } = searchDossiers(year, query);
    const content = rows.map((dossier) => dossierRow(year, dossier));
    return context.json(springPage(content, total, page, size, query.get('spec') === 'slice'));
  });
  server.get('/pa/dossier/:id/--online', (context) => {
    const dossier = byId.get(context.req.param('id'));
    return dossier ? context.json(dossierRow(year, dossier)) : context.json({ error: 'not_found' }, 404);
  });
  server.all('*', (context) => context.json({ affectedRows: 0 }));
  return server;
}

function appPage(year: UnitYear): string {
  const agency = JSON.stringify({
    id: year.unit.agencyId,
    code: year.unit.agencyCode,
    name: year.unit.agencyName,
  });
  const settings = JSON.stringify({
    api: `http://${year.igate.apiHost}`,
    token: TOKEN,
    agency,
    experience: objectId(year.unit.officer),
  });
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base href="/vi/"><title>Một cửa điện tử</title>
<link rel="stylesheet" href="/vi/assets/igate.css"></head><body class="mat-typography" data-settings="${settings.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">
<app-root ng-version="9.1.12" _nghost-abc-c0></app-root><div class="cdk-overlay-container"></div><script type="module" src="/vi/assets/igate.js"></script></body></html>`;
}

function igateLoginPage(): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Đăng nhập</title></head><body>
<form id="kc-form-login" method="post" action="/vi/login"><input id="username" name="username"><input id="password" type="password" name="password">
<input id="kc-login" type="submit" value="Đăng nhập"></form></body></html>`;
}
