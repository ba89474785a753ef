import { Hono } from 'hono';
import type { ListAnswer } from '#shared/contract/lists.ts';
import { cutOff } from '#shared/period.ts';
import { DOCX, XLSX } from '../../media-types.ts';
import { inMainRegisters, metric, termsOf } from '../../metrics/catalogue.ts';
import { LISTS, type ListDefinition, listDefinition } from '../../reports/lists/definitions.ts';
import { listDocx } from '../../reports/lists/docx-later.ts';
import { listRows, withoutEmptyColumns } from '../../reports/lists/rows.ts';
import { listWorkbook } from '../../reports/lists/workbook.ts';
import { MAIN_REGISTERS, measure, registersIn } from '../../reports/measured.ts';
import { type EvidenceRow, rowsBehind } from '../../store/counting/evidence.ts';
import { factsOf } from '../../store/counting/facts.ts';
import { valuesOn } from '../../store/settings/reference.ts';
import { unitById } from '../../store/settings/units.ts';
import { asOfMoment, periodOfQuery, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';

/** Rows the page shows before the file is taken. */
const FIRST_ROWS = 50;
/** A year of a busy department is 13.000 documents; more is a task for several periods. */
const MOST_ROWS = 20_000;
const MOST_WORD_ROWS = 5_000;
const AT_ONCE = 5_000;

/**
 * `GET /lists`: the lists there are; `/lists/{id}?rule=…` one of a period with its first rows, `…/xlsx` and
 * `…/docx` the whole of it.
 */
export function listRoutes(services: Services): Hono<AppEnv> {
  const reader = allow(services);
  return new Hono<AppEnv>()
    .get('/', reader, (c) =>
      c.json({
        lists: LISTS.map(({ id, title, unit, about, group }) => ({ id, title, unit, about, group })),
      }),
    )
    .get('/:id', reader, async (c) => c.json(await listOf(c, services, FIRST_ROWS)))
    .get('/:id/xlsx', reader, async (c) => {
      const answer = whole(await listOf(c, services, MOST_ROWS), MOST_ROWS, 'Excel');
      return file(c, await listWorkbook(answer), XLSX, answer, 'xlsx');
    })
    .get('/:id/docx', reader, async (c) => {
      const answer = whole(await listOf(c, services, MOST_WORD_ROWS), MOST_WORD_ROWS, 'Word');
      return file(c, await listDocx(answer), DOCX, answer, 'docx');
    });
}

async function listOf(c: AppContext, { db, clock }: Services, most: number): Promise<ListAnswer> {
  const definition = listDefinition(c.req.param('id') ?? '');
  if (!definition) throw new Refusal(404, 'no-such-list', { detail: 'Không có danh sách này.' });
  const request = periodOfQuery(c);
  if (request === null) throw new Refusal(400, 'period-needed', { detail: 'Hãy chọn kỳ của danh sách.' });
  const unit = await unitById(db.query, chosenUnit(c));
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const asOf = asOfMoment(c.req.query('asOf'), clock(), unit);
  const period = periodOfUnit(request, unit, asOf);
  const span = { from: period.from, to: cutOff(period, asOf) };
  const named = (await valuesOn(db.query, unit.id, [MAIN_REGISTERS], span.to)).get(MAIN_REGISTERS);
  const registers = registersIn(named?.text);
  const measured = await measure(factsOf(db, unit, asOf), [definition.metric], span, registers);
  const scope = { unitIds: [unit.id], ...span, asOf };
  const records: EvidenceRow[] = [];
  let total = 0;
  for (const { metric: leaf } of termsOf(definition.metric)) {
    if (leaf.kind === 'typed') continue;
    const asked = inMainRegisters(leaf, registers);
    for (let page = 1; ; page += 1) {
      const found = await rowsBehind(db, scope, asked, { page, size: AT_ONCE });
      if (page === 1) total += found.total;
      records.push(...found.rows);
      if (found.rows.length < AT_ONCE || records.length > MOST_ROWS) break;
    }
  }
  const { id, title, unit: counted, about, group, columns } = definition;
  const { n } = measured.read(definition.metric);
  const table = withoutEmptyColumns(columns, n === null ? [] : listRows(definition, records, span.to));
  return {
    list: { id, title, unit: counted, about, group },
    agency: unit.name,
    period,
    asOf,
    coverage: measured.coverage(definition.metric),
    missing: n === null ? (measured.missing(definition.metric) ?? missingWords(definition)) : null,
    columns: table.columns.map(({ label, width }) => ({ label, width })),
    total,
    rows: table.rows.slice(0, most),
  };
}

function missingWords({ metric: id }: ListDefinition): string {
  return `Chưa đọc nguồn của danh sách: ${metric(id).source}.`;
}

/** @throws Refusal 409 for a list that is not known, 413 for one too long for one file */
function whole(answer: ListAnswer, most: number, kind: string): ListAnswer {
  if (answer.missing !== null) throw new Refusal(409, 'list-not-known', { detail: answer.missing });
  if (answer.total > most) {
    const rows = most.toLocaleString('vi-VN');
    throw new Refusal(413, 'list-too-long', {
      detail: `Danh sách dài hơn ${rows} dòng của một tệp ${kind}. Hãy chọn kỳ ngắn hơn.`,
    });
  }
  return answer;
}

function file(
  c: AppContext,
  bytes: Uint8Array,
  type: string,
  { list, period }: ListAnswer,
  ending: string,
): Response {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${list.id}-${period.to}.${ending}"`,
  });
}
