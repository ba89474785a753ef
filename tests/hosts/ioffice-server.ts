import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { readDate } from '#shared/vietnamese/dates.ts';
import { openedDetail } from './ioffice-detail.ts';
import { decodeName } from './ioffice-encoding.ts';
import { incomingForm } from './ioffice-incoming-form.ts';
import { incomingTable } from './ioffice-incoming-table.ts';
import { findList, IOFFICE_LISTS, type IofficeList, type ListQuery, listDocuments } from './ioffice-lists.ts';
import { outgoingForm } from './ioffice-outgoing-form.ts';
import { outgoingTable } from './ioffice-outgoing-table.ts';
import { IOFFICE_FORMS, type IofficeForm, listFrame, loginPage, shellPage } from './ioffice-pages.ts';
import { IofficeRegistry } from './ioffice-registry.ts';
import type { RequestLog } from './request-log.ts';
import type { UnitYear } from './unit-year.ts';

const script = (name: string) => readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8');
const SCRIPTS = ['ioffice.js', 'ioffice-form.js'].map((name) => [name, script(name)] as const);

export interface LoginState {
  loggedIn: boolean;
}

/** The practice iOffice of one unit. A data call of a lost session is answered with the login page, status 200. */
export function iofficeServer(
  year: UnitYear,
  log: RequestLog,
  session: LoginState,
  registry: IofficeRegistry = new IofficeRegistry(year),
): Hono {
  const server = new Hono();
  const { app } = year.ioffice;

  server.get('/', (context) => context.redirect(`/${app}/main?lang=vi`));
  server.get(`/${app}/main`, (context) => {
    log.add('ioffice', context.req.raw, 'page');
    if (!session.loggedIn) return context.html(loginPage(year));
    return context.html(shellPage(year, opened(new URL(context.req.url).searchParams)));
  });
  server.post(`/${app}/login`, (context) => {
    log.add('ioffice', context.req.raw, 'login');
    session.loggedIn = true;
    return context.redirect(`/${app}/main?lang=vi`);
  });
  for (const [name, body] of SCRIPTS) {
    server.get(`/${app}/smartoffice/js/${name}`, (context) => {
      log.add('ioffice', context.req.raw, 'script');
      return context.body(body, 200, { 'content-type': 'text/javascript; charset=utf-8' });
    });
  }
  server.get(`/${app}/dwr/poll/reverse.dwr`, (context) => {
    log.add('ioffice', context.req.raw, 'background');
    return context.body(null, 204);
  });
  server.post(`/${app}/dwr/exec/:call`, async (context) => {
    const call = context.req.param('call');
    const kind = call.includes('.getValue.') ? 'state-change' : call.includes('.getRec.') ? 'open' : 'data';
    log.add('ioffice', context.req.raw, kind);
    if (!session.loggedIn) return context.html(loginPage(year));
    const form = new URLSearchParams(await context.req.text());
    if (kind === 'state-change') return context.text(changed(registry, form));
    if (form.get('expression') === 'new_doc')
      return context.html(form.get('flow') === 'vanban_di' ? outgoingForm(year) : incomingForm());
    const detail = kind === 'open' ? openedDetail(year, form.get('args') ?? '') : null;
    if (detail !== null && form.get('expression')?.startsWith('sf_get_detail_doc'))
      return context.html(detail);
    const list = findList(form.get('menu') ?? '');
    if (kind !== 'data' || !list) return context.text('TRUE');
    if (form.get('expression') === 'smart_index') return context.html(listFrame(year, list));
    const query = readQuery(form, list);
    const answer = listDocuments(year, query);
    if (call.includes('.getRSet.')) {
      const pages = Math.ceil(answer.total / query.size);
      return context.text(JSON.stringify([{ nor: String(answer.total), nop: String(pages) }]));
    }
    const table = list.table === 'outgoing' ? outgoingTable : incomingTable;
    return context.html(table(answer.rows, list.list, answer.first));
  });
  server.get('/favicon.ico', (context) => context.body(null, 204));
  server.all('*', (context) => {
    log.add('ioffice', context.req.raw, 'other');
    return context.text('Not found', 404);
  });
  return server;
}

function readQuery(form: URLSearchParams, list: IofficeList): ListQuery {
  const day = (name: string) => readDate(form.get(name) ?? '');
  const whole = (name: string, fallback: number) => Math.max(1, Number(form.get(name)) || fallback);
  return {
    list: list.list,
    from: day('from'),
    to: day('to'),
    role: form.get('role') ?? '',
    kind: form.get('kind') ?? (list.table === 'outgoing' ? '2' : '1'),
    page: whole('page', 1),
    size: Math.min(100, whole('rec', 10)),
  };
}

/** What the officer's own buttons change; all else answers as it always did. */
function changed(registry: IofficeRegistry, form: URLSearchParams): string {
  switch (form.get('expression')) {
    case 'addNew':
    case 'vbden.addNew':
      return registry.save(form);
    case 'banhanh':
      return registry.issue(Number(form.get('id')));
    default:
      return 'TRUE';
  }
}

/** The list an address names (`menu_id`, else `kho`, keys and values plain or encoded), or the form. */
function opened(params: URLSearchParams): IofficeList | IofficeForm | null {
  const plain = new Map([...params].map(([key, value]) => [decodeName(key) ?? key, value]));
  const form = IOFFICE_FORMS.find(({ config }) => config === decodeName(plain.get('+configFile') ?? ''));
  if (form) return form;
  const byMenu = findList(plain.get('menu_id') ?? '');
  const kho = plain.get('kho') ?? '';
  return byMenu ?? IOFFICE_LISTS.find((list) => list.kho === kho || list.kho === decodeName(kho)) ?? null;
}
