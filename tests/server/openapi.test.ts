import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { openApi } from '#server/openapi/document.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import { startService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const documented = (): string[] =>
  Object.entries(openApi().paths as Record<string, object>)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();

it('lists every mounted route and no other', () => {
  const mounted = createApp(service.services)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(documented()).toEqual([...new Set(mounted)].sort());
});

it('is served as JSON without signing in', async () => {
  const answer = await service.ask('GET', '/api/v1/openapi.json');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Liên Thông' } });
});

it('describes the body of a capture by the contract', async () => {
  const paths = openApi().paths as Record<string, Record<string, { requestBody: unknown }>>;
  const text = JSON.stringify(paths['/api/v1/captures']?.post?.requestBody);
  for (const word of ['capturedAt', 'pagesSeen', 'registerNumber', '"maxItems":1000'])
    expect(text).toContain(word);
});

it('every route answers a stranger or nonsense with problem details or a success, never otherwise', async () => {
  for (const route of documented()) {
    const [method = '', path = ''] = route.split(' ');
    const asked = path.replace(/\{\w+\}/g, 'x');
    const answer = await service.ask(
      method,
      asked,
      method === 'GET' || method === 'DELETE' ? undefined : '{"',
    );
    if (answer.status < 400 || path === '/enter/{ticket}') continue;
    expect([route, answer.headers.get('Content-Type')]).toEqual([route, 'application/problem+json']);
    expect(ProblemDetails.parse(await answer.json()).status).toBe(answer.status);
  }
});
