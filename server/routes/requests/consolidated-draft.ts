import { randomUUID } from 'node:crypto';
import type { EvidenceAnswer, ReportAnswer } from '#shared/contract/api.ts';
import type { EvidenceSummary } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { instant } from '../../clock.ts';
import { TONG_HOP_YEU_CAU } from '../../reports/built-in/tong-hop-yeu-cau.ts';
import { consolidatedAppendices } from '../../reports/consolidated/consolidated-appendix.ts';
import { consolidatedReport } from '../../reports/consolidated/consolidated-report.ts';
import { rowsOfTotal } from '../../reports/consolidated/totals.ts';
import { newDraft } from '../../reports/draft.ts';
import type { Appendix } from '../../reports/word/docx-appendix.ts';
import { askedThen } from '../../requests/sources.ts';
import { factsOf } from '../../store/counting/facts.ts';
import type { Database } from '../../store/database.ts';
import { audit } from '../../store/people/audit.ts';
import { addDraft, draftOfRequest, type SavedDraft } from '../../store/reports/drafts.ts';
import { requestById } from '../../store/requests/requests.ts';
import type { StoredRequest } from '../../store/requests/stored-request.ts';
import { unitById } from '../../store/settings/units.ts';
import { Refusal } from '../http/refusal.ts';
import { carriedFrom } from '../reports/carried.ts';
import type { AppContext, Services } from '../services.ts';
import { type Gathered, gather } from './consolidated.ts';

/**
 * The consolidated report of a request in the workbench, begun from what the units have sent when there is
 * none yet; one per request, however many press the button.
 * @throws Refusal 409 for a withdrawn request
 */
export async function openConsolidated(
  c: AppContext,
  services: Services,
  request: StoredRequest,
): Promise<{ saved: SavedDraft; known: boolean }> {
  const { db, clock } = services;
  const known = await draftOfRequest(db.query, request);
  if (known) return { saved: known, known: true };
  if (request.state === 'withdrawn')
    throw new Refusal(409, 'request-withdrawn', { detail: 'Yêu cầu này đã được thu hồi.' });
  const { unitId } = request;
  const id = randomUUID();
  const base = await consolidatedBase(db, request, id, clock());
  const { actor, name } = c.get('caller');
  const frame = { unitId, definition: TONG_HOP_YEU_CAU.id, forRequest: request.id };
  const begun: SavedDraft = {
    ...frame,
    id,
    request: request.period,
    draft: newDraft(base, await carriedFrom(db, TONG_HOP_YEU_CAU, frame, base.period)),
    changes: [],
    changedBy: name,
    changedAt: instant(clock()),
  };
  const added = await addDraft(db.query, begun);
  const saved = added ? begun : await draftOfRequest(db.query, request);
  if (!saved) throw new Refusal(409, 'draft-begun-elsewhere');
  if (added)
    await audit(db.query, { unitId, at: begun.changedAt, actor, action: 'draft.begun', subject: id });
  return { saved, known: !added };
}

/** The report worked out from what the units have sent by now, with the submissions it took. @param now ms */
export async function consolidatedBase(
  db: Database,
  request: StoredRequest,
  id: string,
  now: number,
): Promise<ReportAnswer> {
  const { table, addressees, sources } = await gather(db, request, [], now);
  const unit = await unitById(db.query, request.unitId);
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const facts = factsOf(db, unit, table.at);
  const report = await consolidatedReport(table, { addressees, counts: table.counts }, facts, id);
  return { ...report, sources };
}

/** The request a draft consolidates. @throws Refusal 404 when it is gone */
export async function requestOfDraft(
  db: Database,
  { unitId, forRequest }: SavedDraft,
): Promise<StoredRequest> {
  const found = await requestById(db.query, [unitId], forRequest ?? '');
  if (!found) throw new Refusal(404, 'no-such-request', { detail: 'Không còn yêu cầu báo cáo này.' });
  return found;
}

/** The table a draft was worked out from: the very submissions it took, whatever was sent since. */
async function takenBy(db: Database, saved: SavedDraft): Promise<Gathered> {
  const request = await requestOfDraft(db, saved);
  const { sources, asOf } = saved.draft.base;
  return gather(db, request, [], Date.parse(asOf), askedThen(request, sources ?? []));
}

/** Phụ lục I and II of a consolidated report; none for any other. */
export async function appendicesOf(
  db: Database,
  saved: SavedDraft,
  report: ReportAnswer,
): Promise<Appendix[]> {
  if (saved.forRequest === null) return [];
  const { table, addressees } = await takenBy(db, saved);
  return consolidatedAppendices(table, addressees, report);
}

/** What the units gave for a total of the draft, a page at a time. */
export async function rowsOfUnits(
  db: Database,
  saved: SavedDraft,
  figure: Figure,
  paging: { side: 'n' | 'd'; page: number; size: number },
): Promise<EvidenceAnswer> {
  const { table } = await takenBy(db, saved);
  const rows = rowsOfTotal(table, figure.metric ?? '');
  const { page, size } = paging;
  const shown = rows.slice((page - 1) * size, page * size);
  return { figure, ...paging, total: rows.length, rows: shown, reconciliation: [] };
}

/** Which reports each total was added from, told by unit, version and hash. */
export async function unitsBehind(
  db: Database,
  saved: SavedDraft,
): Promise<(figure: Figure) => EvidenceSummary['rows']> {
  const { table, sources } = await takenBy(db, saved);
  const taken = new Map(sources.map((source) => [source.addressee, source]));
  return ({ metric }) => {
    const keys = table.rows.flatMap(({ addressee, cells }) => {
      const counted = cells.some((cell) => cell.counted && metric?.endsWith(`.${cell.column}`));
      const source = taken.get(addressee);
      return counted && source ? [`${source.name} #${source.submission} ${source.hash}`] : [];
    });
    return [{ side: 'n', count: keys.length, keys }];
  };
}
