import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { ReportRequest } from '#shared/contract/api.ts';
import { instant } from '../../clock.ts';
import { DOCX, PDF } from '../../media-types.ts';
import { buildReport } from '../../reports/build.ts';
import { REPORTS, reportDefinition } from '../../reports/built-in/catalogue.ts';
import { reportDocx } from '../../reports/word/docx-later.ts';
import { factsOf } from '../../store/counting/facts.ts';
import { audit } from '../../store/people/audit.ts';
import { reportById, reportsOf, type SavedReport, saveReport } from '../../store/reports/reports.ts';
import { unitById } from '../../store/settings/units.ts';
import { evidenceOf } from '../evidence.ts';
import { readJson } from '../http/body.ts';
import { asOfMoment, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { reportPdf } from './report-pdf.ts';

/** `/reports`: definitions, computing, reading again, and the rows behind a figure. */
export function reportRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const reader = allow(services);

  return new Hono<AppEnv>()
    .get('/', reader, async (c) => {
      const definitions = REPORTS.map(({ id, title, period }) => ({ id, title, rule: period }));
      return c.json({ definitions, reports: await reportsOf(db.query, chosenUnit(c)) });
    })
    .post('/', reader, async (c) => {
      const request = await readJson(c, ReportRequest);
      const definition = reportDefinition(request.definition);
      if (!definition) throw new Refusal(404, 'no-such-definition', { detail: 'Không có mẫu báo cáo này.' });
      const now = clock();
      const unit = await unitById(db.query, chosenUnit(c));
      if (!unit) throw new Refusal(404, 'no-such-unit');
      const asOf = asOfMoment(request.asOf, now, unit);
      periodOfUnit(request.period, unit, asOf);
      const answer = await buildReport(
        definition,
        request.period,
        asOf,
        factsOf(db, unit, asOf),
        randomUUID(),
      );
      const { actor } = c.get('caller');
      await saveReport(db.query, { unitId: unit.id, madeBy: actor, madeAt: instant(now), answer });
      await audit(db.query, {
        unitId: unit.id,
        at: instant(now),
        actor,
        action: 'report.made',
        subject: answer.id,
      });
      return c.json(answer, 201);
    })
    .get('/:id', reader, async (c) => c.json((await saved(c, services)).answer))
    .get('/:id/docx', reader, async (c) => {
      const found = await saved(c, services);
      return c.body(new Uint8Array(await reportDocx(found.answer)), 200, fileHeaders(found, DOCX, 'docx'));
    })
    .get('/:id/pdf', reader, async (c) => {
      const found = await saved(c, services);
      return c.body(await reportPdf(found, services), 200, fileHeaders(found, PDF, 'pdf'));
    })
    .get('/:id/figures/:figure/rows', reader, async (c) =>
      c.json(await evidenceOf(c, services, await saved(c, services))),
    );
}

function fileHeaders({ answer, hash }: SavedReport, type: string, ending: string): Record<string, string> {
  const name = `${answer.definition.replace(/[^\w-]/g, '-')}-${answer.period.to}.${ending}`;
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    ETag: `"${ending === 'docx' ? hash : `${hash}-${ending}`}"`,
  };
}

/** The report of the address, if it belongs to a unit the caller may see. @throws Refusal 404 */
export async function saved(c: AppContext, { db }: Services): Promise<SavedReport> {
  const found = await reportById(db.query, c.get('units'), c.req.param('id') ?? '');
  if (!found) throw new Refusal(404, 'no-such-report', { detail: 'Không có báo cáo này.' });
  return found;
}
