import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { AppEnv } from './routes/services.ts';

/**
 * Serves the built dashboard from a folder; any other address without a file answers with its first
 * page, because the dashboard keeps its places in the path. Nothing when it has not been built.
 */
export function serveDashboard(app: Hono<AppEnv>, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/')) return c.notFound();
    const file = await serveStatic<AppEnv>({ root: folder })(c, next);
    return file;
  });
  app.get('*', (c) => c.html(page));
}
