import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { controlledForm } from './controlled-form.ts';
import { plainForm } from './plain-form.ts';
import { sheetFrame, sheetGrid } from './sheet-form.ts';
import { widgetForm } from './widget-form.ts';

/**
 * Practice report systems of a province and a ministry, as officers fill them by hand today: a form of plain
 * HTML with a table of two levels, one of jQuery widgets, one whose inputs a framework controls, and a
 * spreadsheet in a frame. Each page keeps a model of its own (`window.model()`), which is what would be sent.
 */
export interface ReportForms {
  origin: string;
  /** Addresses by name. */
  pages: Record<'plain' | 'widgets' | 'controlled' | 'sheet', string>;
  /** Requests that sent something; never any from us. */
  sent: string[];
  /** Labels that an update of the system has changed, old to new. */
  renamed: Map<string, string>;
  close(): Promise<void>;
}

const SCRIPTS = ['report-widgets.js', 'report-controlled.js', 'report-sheet.js'];

export async function startReportForms(port = 0): Promise<ReportForms> {
  const sent: string[] = [];
  const renamed = new Map<string, string>();
  const app = new Hono();
  const page = (path: string, make: () => string): void => {
    app.get(path, (context) => {
      let html = make();
      for (const [from, to] of renamed) html = html.replaceAll(`>${from}<`, `>${to}<`);
      return context.html(html);
    });
  };
  page('/baocao/nhap-lieu/:id', plainForm);
  page('/thongke/bieu-mau', widgetForm);
  page('/app/bao-cao/nhap', controlledForm);
  page('/bangtinh/nhap', sheetFrame);
  page('/bangtinh/luoi', sheetGrid);
  for (const name of SCRIPTS) {
    const source = readFileSync(new URL(`../client/${name}`, import.meta.url), 'utf8');
    app.get(`/tinh/${name}`, (context) => context.body(source, 200, { 'Content-Type': 'text/javascript' }));
  }
  app.all('*', (context) => {
    if (context.req.method !== 'GET' || context.req.path.startsWith('/gui'))
      sent.push(`${context.req.method} ${context.req.path}`);
    return context.text('Not found', 404);
  });
  const server = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({ server: started, port: info.port }),
    );
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origin,
    sent,
    renamed,
    pages: {
      plain: `${origin}/baocao/nhap-lieu/20261`,
      widgets: `${origin}/thongke/bieu-mau?mau=VP`,
      controlled: `${origin}/app/bao-cao/nhap`,
      sheet: `${origin}/bangtinh/nhap`,
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.server.close(() => resolve());
        if ('closeAllConnections' in server.server) server.server.closeAllConnections();
      }),
  };
}
