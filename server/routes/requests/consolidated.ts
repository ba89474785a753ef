import type { ConsolidatedAnswer, Statement } from '#shared/contract/consolidated.ts';
import { Entry, type SubmissionAnswer } from '#shared/contract/entry.ts';
import type { ReportSource } from '#shared/contract/report-source.ts';
import type { Addressee } from '#shared/contract/request.ts';
import { resolvePeriod } from '#shared/period.ts';
import { instant } from '../../clock.ts';
import { reportOfYear } from '../../reports/build.ts';
import type { ReportDefinition } from '../../reports/definition.ts';
import { type Column, columnsOf, statementsOf } from '../../requests/columns.ts';
import { consolidated, type UnitReport } from '../../requests/consolidated.ts';
import { type Given, givenOf } from '../../requests/given.ts';
import { sourceOf } from '../../requests/sources.ts';
import { hasSent } from '../../requests/states.ts';
import { countsOf } from '../../requests/tracking.ts';
import { capturedValues } from '../../store/counting/captured-values.ts';
import type { Database } from '../../store/database.ts';
import { draftOfRequest } from '../../store/reports/drafts.ts';
import { issuedReport } from '../../store/reports/issued.ts';
import { type StoredSubmission, submissionsOf } from '../../store/requests/request-deeds.ts';
import { addresseesOf } from '../../store/requests/requests.ts';
import type { StoredAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import { unitById } from '../../store/settings/units.ts';
import { definitionOf } from '../reports/draft-answer.ts';
import { addresseeOf, askedOf } from './request-view.ts';

/** What a unit sent, read from where it is frozen. */
interface Sent {
  /** SHA-256 of the frozen version or the file, hexadecimal. */
  hash: string;
  asOf: string | null;
  values: Map<string, Given>;
  texts: Map<string, string>;
  /** Hash of the definition each column was counted by. */
  definitions: Map<string, string>;
}
const NOTHING: Sent = { hash: '', asOf: null, values: new Map(), texts: new Map(), definitions: new Map() };

/** A consolidated table with the units and submissions it was put together from. */
export interface Gathered {
  table: ConsolidatedAnswer;
  addressees: Addressee[];
  sources: ReportSource[];
}

/**
 * Puts together what the units of a request sent, compared with what the service counts itself for those
 * of them the caller may see.
 * @param visible units whose captured data the caller may see
 * @param then the units and submissions to take; as they are now when absent
 */
export async function gather(
  db: Database,
  stored: StoredRequest,
  visible: readonly string[],
  now: number,
  then: readonly StoredAddressee[] | null = null,
): Promise<Gathered> {
  const addressees = then ?? (await addresseesOf(db.query, stored));
  const forms = formsOf(stored, addressees);
  const columns = columnsOf(...forms).filter(printedBy(stored, addressees));
  const submissions = await submissionsOf(
    db.query,
    stored,
    new Map(addressees.map(({ id, submission }) => [id, submission])),
  );
  const units: UnitReport[] = [];
  const shown: Addressee[] = [];
  const sources: ReportSource[] = [];
  const definitions = new Map<string, Set<string>>();
  const said = statementsOf(...forms).map((each): Statement => ({ ...each, units: [] }));
  for (const addressee of addressees) {
    const submission = submissions.get(addressee.id);
    const unit = addresseeOf(addressee, stored, submission, now);
    const { state } = addressee;
    const definition = addressee.definition ?? stored.definition;
    const sent =
      submission && hasSent(state) ? await sentBy(db, addressee, submission, columns, definition) : NOTHING;
    const { id, name } = unit;
    shown.push(unit);
    sources.push(sourceOf(addressee, sent.hash));
    units.push({
      ...{ addressee: id, name, definition, state, submission: unit.submission },
      ...{ asOf: sent.asOf, values: sent.values },
      captured: visible.includes(addressee.addresseeUnit ?? '')
        ? await capturedOf(db, stored, addressee, columns, sent.asOf)
        : new Map(),
    });
    for (const [column, hash] of sent.definitions)
      definitions.set(column, (definitions.get(column) ?? new Set()).add(hash));
    for (const statement of said) {
      const text = sent.texts.get(statement.id);
      if (text !== undefined) statement.units.push({ addressee: id, name, text });
    }
  }
  const table = consolidated(columns, units);
  const answer: ConsolidatedAnswer = {
    request: await askedOf(db, stored),
    period: resolvePeriod(stored.period, stored.dueAt),
    counts: countsOf(shown),
    at: instant(now),
    columns: columns.map(({ metric: _, figures: __, ...column }) => column),
    ...table,
    notes: [...table.notes, ...differentlyDefined(columns, definitions)],
    statements: said.filter((each) => each.units.length > 0),
    draft: (await draftOfRequest(db.query, stored))?.id ?? null,
  };
  return { table: answer, addressees: shown, sources };
}

/** The reports units answer with, the request's first; in an order that asking more units does not alter. */
export function formsOf(
  stored: Pick<StoredRequest, 'definition' | 'period' | 'dueAt'>,
  addressees: readonly Pick<StoredAddressee, 'definition'>[],
): ReportDefinition[] {
  const own = addressees.flatMap(({ definition }) => definition ?? []);
  const year = Number(resolvePeriod(stored.period, stored.dueAt).to.slice(0, 4));
  return [...new Set([stored.definition, ...own])].map((id) => reportOfYear(definitionOf(id), year));
}

/** Tells the columns that a unit still asked prints in its report. */
function printedBy(
  stored: StoredRequest,
  addressees: readonly StoredAddressee[],
): (column: Column) => boolean {
  const asked = addressees.filter(({ state }) => state !== 'excluded');
  const forms = new Set(asked.map(({ definition }) => definition ?? stored.definition));
  return ({ figures }) => forms.size === 0 || Object.keys(figures).some((form) => forms.has(form));
}

/** Figures of one name that were counted by different definitions must not pass for one. */
function differentlyDefined(
  columns: readonly Column[],
  definitions: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const names = columns.flatMap(({ id, label }) =>
    (definitions.get(id)?.size ?? 0) > 1 ? [`“${label}”`] : [],
  );
  if (names.length === 0) return [];
  return [`Các bản gửi tính theo định nghĩa khác nhau ở: ${names.join(', ')}; hãy đề nghị chốt lại bản cũ.`];
}

/** The frozen report, or what was entered from a file, behind the cells of a unit. */
export async function submissionAnswer(
  db: Database,
  stored: StoredRequest,
  addressee: StoredAddressee,
  now: number,
): Promise<SubmissionAnswer> {
  const submission = (await submissionsOf(db.query, stored)).get(addressee.id);
  const issued = submission ? await issuedOf(db, addressee, submission) : null;
  const entry = submission?.kind === 'file' ? Entry.parse(JSON.parse(submission.content)) : null;
  return {
    addressee: addresseeOf(addressee, stored, submission, now),
    report: issued?.report ?? null,
    evidence: issued?.evidence ?? [],
    entry: entry && submission ? { ...entry, name: submission.name, at: submission.at } : null,
  };
}

function issuedOf(db: Database, { addresseeUnit }: StoredAddressee, submission: StoredSubmission) {
  const { draftId, issuedN } = submission;
  if (addresseeUnit === null || draftId === null || issuedN === null) return null;
  return issuedReport(db.query, addresseeUnit, draftId, issuedN);
}

async function sentBy(
  db: Database,
  addressee: StoredAddressee,
  submission: StoredSubmission,
  columns: readonly Column[],
  definition: string,
): Promise<Sent> {
  if (submission.kind === 'file')
    return entered(Entry.parse(JSON.parse(submission.content)), submission.fileHash ?? '');
  const issued = await issuedOf(db, addressee, submission);
  if (!issued) return NOTHING;
  const figures = new Map(issued.report.figures.map((figure) => [figure.id, figure]));
  const values = columns.flatMap((column) => {
    const figure = figures.get(column.figures[definition] ?? '');
    const given = figure && givenOf(figure, column);
    return given ? [[column.id, given] as const] : [];
  });
  const texts = issued.report.figures.flatMap(({ id, nature, printed }) =>
    nature === 'text' && printed.trim() !== '' ? [[id, printed] as const] : [],
  );
  const counted = new Map(issued.evidence.map(({ figure, definitionHash }) => [figure, definitionHash]));
  const hashes = columns.flatMap(({ id, figures: own }) => {
    const hash = counted.get(own[definition] ?? '') ?? null;
    return hash === null ? [] : [[id, hash] as const];
  });
  return {
    ...{ hash: issued.contentHash, asOf: issued.asOf, values: new Map(values), texts: new Map(texts) },
    definitions: new Map(hashes),
  };
}

function entered({ asOf, values, texts }: Entry, hash: string): Sent {
  return {
    hash,
    asOf: asOf === '' ? null : asOf,
    values: new Map(
      values.map(({ column, n, d, printed }) => [
        column,
        { n, d, printed, state: 'typed' as const, remark: '' },
      ]),
    ),
    texts: new Map(texts.map(({ id, text }) => [id, text])),
    definitions: new Map(),
  };
}

async function capturedOf(
  db: Database,
  stored: StoredRequest,
  { addresseeUnit, submission }: StoredAddressee,
  columns: readonly Column[],
  asOf: string | null,
): Promise<UnitReport['captured']> {
  const unit = submission === 0 || addresseeUnit === null ? null : await unitById(db.query, addresseeUnit);
  if (!unit || asOf === null) return new Map();
  // A day means the whole of it.
  const moment = asOf.length === 10 ? `${asOf}T23:59:59+07:00` : asOf;
  const metrics = columns.flatMap(({ metric, notAdded }) =>
    metric === null || notAdded !== '' ? [] : [metric],
  );
  const period = resolvePeriod(stored.period, moment);
  const values = await capturedValues(db, unit, [...new Set(metrics)], period, moment);
  return new Map(
    columns.flatMap(({ id, metric, kind }) => {
      const found = metric === null ? undefined : values.get(metric);
      const whole = found && found.n !== null && (kind !== 'ratio' || found.d !== null);
      return found && whole ? [[id, found] as const] : [];
    }),
  );
}
