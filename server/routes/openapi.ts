import { Hono } from 'hono';
import type { AppEnv } from './services.ts';

/**
 * `GET /openapi.json`: made when it is first asked for. Few services ever are, and the schemas of all routes
 * written out take 10 MB for as long as the service runs.
 */
export function openApiRoutes(): Hono<AppEnv> {
  let text: Promise<string> | undefined;
  return new Hono<AppEnv>().get('/', async (c) => {
    text ??= import('../openapi/document.ts').then(({ openApi }) => JSON.stringify(openApi()));
    return c.body(await text, 200, { 'Content-Type': 'application/json' });
  });
}
