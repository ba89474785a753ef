import { Hono } from 'hono';
import { captureRoutes } from './routes/captures.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { erasureRoutes } from './routes/erasure.ts';
import { formMappingRoutes } from './routes/form-mappings.ts';
import { healthRoutes } from './routes/health.ts';
import { unprintable } from './routes/http/body.ts';
import { originGuard } from './routes/http/origin-guard.ts';
import { answerRefusal, Refusal, storageRefusal } from './routes/http/refusal.ts';
import { safeHeaders } from './routes/http/safe-headers.ts';
import { importRoutes } from './routes/imports.ts';
import { linkChangeRoutes } from './routes/links/link-changes.ts';
import { linkRoutes } from './routes/links/links.ts';
import { relayRoutes } from './routes/links/relay.ts';
import { todoRoutes } from './routes/links/todo.ts';
import { metricRoutes } from './routes/metrics.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { adminRoutes } from './routes/people/admin.ts';
import { deviceRoutes } from './routes/people/devices.ts';
import { sessionRoutes } from './routes/people/session.ts';
import { enterRoutes, ticketRoutes } from './routes/people/tickets.ts';
import { problemRoutes } from './routes/problems.ts';
import { profileRoutes } from './routes/profiles.ts';
import { recordHistoryRoutes } from './routes/record-history.ts';
import { referenceRoutes } from './routes/reference.ts';
import { referenceFieldRoutes } from './routes/reference-fields.ts';
import { draftRoutes } from './routes/reports/drafts.ts';
import { ii06aRoutes } from './routes/reports/ii06a.ts';
import { listRoutes } from './routes/reports/lists.ts';
import { reportRoutes } from './routes/reports/reports.ts';
import { templateRoutes } from './routes/reports/templates.ts';
import { requestRoutes } from './routes/requests/requests.ts';
import type { AppEnv, Services } from './routes/services.ts';
import { statusRoutes } from './routes/status.ts';
import { isUnstorable, storageFailure } from './store/failures.ts';

/**
 * The service as one Hono app; tests call `app.request()`, `serve.ts` listens. No CORS: the extension's
 * background reaches it by its host permission, no web page does.
 */
export function createApp(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  // HSTS only where there is https; a public address is known when the app is made.
  app.use(safeHeaders(services.config.publicUrl?.startsWith('https:') === true));
  app.use(originGuard(services));
  app.use(async (c, next) => {
    if (c.req.url.includes('%00')) throw unprintable();
    await next();
  });

  app.route('/healthz', healthRoutes(services));
  app.route('/enter', enterRoutes(services));
  app.route('/api/v1/captures', captureRoutes(services));
  app.route('/api/v1/imports', importRoutes(services));
  app.route('/api/v1/devices', deviceRoutes(services));
  app.route('/api/v1/tickets', ticketRoutes(services));
  app.route('/api/v1/session', sessionRoutes(services));
  app.route('/api/v1/admin/erasure', erasureRoutes(services));
  app.route('/api/v1/admin', adminRoutes(services));
  app.route('/api/v1/status', statusRoutes(services));
  app.route('/api/v1/coverage', coverageRoutes(services));
  app.route('/api/v1/reference/fields', referenceFieldRoutes(services));
  app.route('/api/v1/reference', referenceRoutes(services));
  app.route('/api/v1/metrics', metricRoutes(services));
  app.route('/api/v1/ii06a', ii06aRoutes(services));
  app.route('/api/v1/lists', listRoutes(services));
  app.route('/api/v1/reports', reportRoutes(services));
  app.route('/api/v1/templates', templateRoutes(services));
  app.route('/api/v1/drafts', draftRoutes(services));
  app.route('/api/v1/requests', requestRoutes(services));
  app.route('/api/v1/profile', profileRoutes(services));
  app.route('/api/v1/form-mappings', formMappingRoutes(services));
  app.route('/api/v1/problems', problemRoutes(services));
  app.route('/api/v1/records', recordHistoryRoutes(services));
  app.route('/api/v1/links/changes', linkChangeRoutes(services));
  app.route('/api/v1/links', linkRoutes(services));
  app.route('/api/v1/relay', relayRoutes(services));
  app.route('/api/v1/todo', todoRoutes(services));

  app.route('/api/v1/openapi.json', openApiRoutes());

  app.notFound((c) => answerRefusal(c, new Refusal(404, 'no-such-page')));
  app.onError((error, c) => {
    if (error instanceof Refusal) return answerRefusal(c, error);
    if (isUnstorable(error)) return answerRefusal(c, new Refusal(422, 'unusable-value'));
    services.log.error({ err: error, method: c.req.method }, 'request failed');
    const failure = storageFailure(error);
    if (failure !== null) return answerRefusal(c, storageRefusal(failure));
    return answerRefusal(c, new Refusal(500, 'internal'));
  });
  return app;
}
