import { Hono, type MiddlewareHandler } from 'hono';
import type { ReportAnswer } from '#shared/contract/api.ts';
import { type EvidenceSummary, type IssuedAnswer, IssueRequest } from '#shared/contract/draft.ts';
import { isTotal } from '#shared/contract/report-source.ts';
import { instant } from '../../clock.ts';
import { DOCX, PDF } from '../../media-types.ts';
import { withoutAsOf } from '../../reports/as-of-line.ts';
import { definitionHash, sha256 } from '../../reports/definition-hash.ts';
import { differencesOf } from '../../reports/differences.ts';
import { explains } from '../../reports/explains.ts';
import { issueChecks } from '../../reports/issue-checks.ts';
import { reportDocx } from '../../reports/word/docx-later.ts';
import type { EvidenceRow } from '../../store/counting/evidence.ts';
import { audit } from '../../store/people/audit.ts';
import type { SavedDraft } from '../../store/reports/drafts.ts';
import {
  addIssue,
  type IssuedReport,
  issuedDocx,
  issuedOf,
  issuedReport,
} from '../../store/reports/issued.ts';
import { draftIssued } from '../../store/requests/request-deeds.ts';
import { firstRows } from '../evidence.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { appendicesOf, unitsBehind } from '../requests/consolidated-draft.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { comparisonOf, definitionOfDraft, draftOf, reportOf } from './draft-answer.ts';
import { wordPdf } from './report-pdf.ts';

/** Keys of rows an issue keeps of each side of a figure. */
const MOST_KEYS = 50;

/** `/drafts/{id}/issued` and the Word and PDF files of the draft as it stands. */
export function issueRoutes(services: Services, reader: MiddlewareHandler<AppEnv>): Hono<AppEnv> {
  const { db } = services;
  return new Hono<AppEnv>()
    .get('/docx', reader, async (c) => {
      const saved = await draftOf(c, services);
      const newest = (await issuedOf(db.query, saved.unitId, saved.id))[0];
      return wordFile(c, await wordOf(services, saved, reportOf(saved, newest?.at ?? null)), saved, 'nhap');
    })
    .get('/pdf', reader, async (c) => {
      const saved = await draftOf(c, services);
      const newest = (await issuedOf(db.query, saved.unitId, saved.id))[0];
      const report = reportOf(saved, newest?.at ?? null);
      return pdfFile(c, await wordPdf(() => wordOf(services, saved, report), services), saved, 'nhap');
    })
    .post('/issued', reader, async (c) => {
      const { version, reason } = await readJson(c, IssueRequest);
      return c.json(await issue(c, services, await draftOf(c, services), version, reason.trim()), 201);
    })
    .get('/issued/:n', reader, async (c) => {
      const saved = await draftOf(c, services);
      const issued = await issuedReport(db.query, saved.unitId, saved.id, numberOf(c));
      if (!issued) throw noVersion();
      return c.json(await issuedAnswer(services, saved, issued));
    })
    .get('/issued/:n/docx', reader, async (c) => {
      const saved = await draftOf(c, services);
      const n = numberOf(c);
      const docx = await issuedDocx(db.query, saved.unitId, saved.id, n);
      if (!docx) throw noVersion();
      return wordFile(c, docx, saved, `ban-${n}`);
    })
    .get('/issued/:n/pdf', reader, async (c) => {
      const saved = await draftOf(c, services);
      const n = numberOf(c);
      const docx = await issuedDocx(db.query, saved.unitId, saved.id, n);
      if (!docx) throw noVersion();
      return pdfFile(c, await wordPdf(async () => docx, services), saved, `ban-${n}`);
    });
}

/**
 * Freezes the draft as the next version.
 * @throws Refusal 409 when it changed since `version`, 422 when a check blocks, nothing changed since the
 * version before, or a correction comes without its reason
 */
async function issue(
  c: AppContext,
  services: Services,
  saved: SavedDraft,
  version: number,
  reason: string,
): Promise<IssuedAnswer> {
  const { db, clock } = services;
  const changed = new Refusal(409, 'draft-changed', {
    detail: 'Bản soạn vừa được sửa; hãy xem lại rồi chốt.',
  });
  if (saved.draft.version !== version) throw changed;
  const before = (await issuedOf(db.query, saved.unitId, saved.id))[0] ?? null;
  const report = reportOf(saved, before?.at ?? null);
  const { jumps } = await comparisonOf(db, saved);
  const blocking = issueChecks(definitionOfDraft(saved), report, jumps).filter(
    ({ severity }) => severity === 'block',
  );
  if (blocking.length > 0) {
    throw new Refusal(422, 'issue-blocked', {
      detail: 'Chưa chốt được: còn mục bắt buộc chưa xong.',
      errors: blocking.slice(0, 20).map(({ label, kind }) => ({ path: label, message: kind })),
    });
  }
  if (before !== null) {
    if (reason === '')
      throw new Refusal(422, 'reason-needed', { detail: 'Hãy ghi lý do chốt bản thay thế.' });
    const last = await issuedReport(db.query, saved.unitId, saved.id, before.n);
    if (last && differencesOf(withoutAsOf(last.report), withoutAsOf(report)).length === 0)
      throw new Refusal(422, 'nothing-changed', { detail: `Chưa có gì khác với bản ${before.n}.` });
  }
  const evidence = await evidenceSummaries(services, saved, report);
  const docx = await wordOf(services, saved, report);
  const { actor, name } = c.get('caller');
  const frozen = {
    asOf: report.asOf,
    at: instant(clock()),
    name,
    reason,
    docxHash: sha256(docx),
    contentHash: sha256(JSON.stringify([report, evidence])),
    report,
    evidence,
  };
  const n = await addIssue(db, {
    ...frozen,
    unitId: saved.unitId,
    draftId: saved.id,
    draftVersion: version,
    after: before?.n ?? 0,
    docx,
    by: actor,
  });
  if (n === null) throw changed;
  await audit(db.query, {
    unitId: saved.unitId,
    at: frozen.at,
    actor,
    action: 'report.issued',
    subject: `${saved.id} ${n}`,
  });
  await draftIssued(db, saved.unitId, saved.id, { by: actor, name, at: frozen.at });
  return issuedAnswer(services, saved, { ...frozen, n });
}

/** The Word file of a draft; of a consolidated one with its tables as appendices. */
async function wordOf({ db }: Services, saved: SavedDraft, report: ReportAnswer): Promise<Buffer> {
  return reportDocx(report, await appendicesOf(db, saved, report));
}

async function issuedAnswer(
  { db }: Services,
  saved: SavedDraft,
  issued: IssuedReport,
): Promise<IssuedAnswer> {
  const { report, evidence, ...version } = issued;
  const before = await issuedReport(db.query, saved.unitId, saved.id, issued.n - 1);
  const differences = before === null ? [] : differencesOf(withoutAsOf(before.report), withoutAsOf(report));
  return { version, report, evidence, differences };
}

/** What each printed figure rests on, from the rows as they stand at this moment. */
async function evidenceSummaries(
  { db }: Services,
  saved: SavedDraft,
  report: ReportAnswer,
): Promise<EvidenceSummary[]> {
  const summaries: EvidenceSummary[] = [];
  const units = saved.forRequest === null ? null : await unitsBehind(db, saved);
  for (const figure of report.figures) {
    const rows: EvidenceSummary['rows'] = [];
    if (units !== null && isTotal(figure)) rows.push(...units(figure));
    else
      for (const side of ['n', 'd'] as const) {
        const found = explains(figure.id) ? null : await firstRows(db, saved.unitId, figure, side, MOST_KEYS);
        if (found) rows.push({ side, count: found.total, keys: found.rows.map(keyOf) });
      }
    summaries.push({
      figure: figure.id,
      n: figure.n,
      d: figure.d,
      state: figure.state,
      definitionHash:
        figure.metric === null
          ? null
          : isTotal(figure)
            ? sha256(figure.formula)
            : definitionHash(figure.metric),
      coverage: figure.coverage,
      rows,
    });
  }
  return summaries;
}

/** Dossier code, or system, direction and key of a document: what finds the record again. */
function keyOf({ code, system, direction, key }: EvidenceRow): string {
  return code == null ? [system, direction, key].filter((part) => part != null).join(' ') : String(code);
}

function numberOf(c: AppContext): number {
  const n = Number(c.req.param('n'));
  if (!Number.isSafeInteger(n) || n < 1) throw noVersion();
  return n;
}

function noVersion(): Refusal {
  return new Refusal(404, 'no-such-version', { detail: 'Không có bản đã chốt này.' });
}

function wordFile(c: AppContext, docx: Buffer, saved: SavedDraft, which: string): Response {
  return c.body(new Uint8Array(docx), 200, {
    'Content-Type': DOCX,
    'Content-Disposition': attachment(saved, `${which}.docx`),
    ETag: `"${sha256(docx)}"`,
  });
}

function pdfFile(c: AppContext, pdf: Uint8Array<ArrayBuffer>, saved: SavedDraft, which: string): Response {
  return c.body(pdf, 200, {
    'Content-Type': PDF,
    'Content-Disposition': attachment(saved, `${which}.pdf`),
  });
}

function attachment({ definition, draft }: SavedDraft, ending: string): string {
  return `attachment; filename="${definition.replace(/[^\w-]/g, '-')}-${draft.base.period.to}-${ending}"`;
}
