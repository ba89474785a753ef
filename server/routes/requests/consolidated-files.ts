import { DOCX, XLSX } from '../../media-types.ts';
import { consolidatedAppendices } from '../../reports/consolidated/consolidated-appendix.ts';
import { consolidatedReport } from '../../reports/consolidated/consolidated-report.ts';
import { consolidatedWorkbook } from '../../reports/consolidated/consolidated-workbook.ts';
import { reportDocx } from '../../reports/word/docx-later.ts';
import { factsOf } from '../../store/counting/facts.ts';
import type { StoredRequest } from '../../store/requests/stored-request.ts';
import { unitById } from '../../store/settings/units.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, Services } from '../services.ts';
import { gather } from './consolidated.ts';

/** The consolidated report (type F) as a Word file, the table in its appendix. */
export async function consolidatedDocx(
  c: AppContext,
  { db, clock }: Services,
  request: StoredRequest,
): Promise<Response> {
  const now = clock();
  const { table, addressees } = await gather(db, request, c.get('units'), now);
  const unit = await unitById(db.query, request.unitId);
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const report = await consolidatedReport(
    table,
    { addressees, counts: table.counts },
    factsOf(db, unit, table.at),
  );
  const docx = await reportDocx(report, consolidatedAppendices(table, addressees, report));
  return file(c, docx, DOCX, `tong-hop-${table.period.to}.docx`);
}

/** The consolidated table as a workbook. */
export async function consolidatedXlsx(
  c: AppContext,
  { db, clock }: Services,
  request: StoredRequest,
): Promise<Response> {
  const { table } = await gather(db, request, c.get('units'), clock());
  return file(c, await consolidatedWorkbook(table), XLSX, `tong-hop-${table.period.to}.xlsx`);
}

function file(c: AppContext, bytes: Uint8Array, type: string, name: string): Response {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
