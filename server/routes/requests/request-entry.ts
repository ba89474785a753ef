import { Hono, type MiddlewareHandler } from 'hono';
import { type Entry, type FileProposals, NewEntry } from '#shared/contract/entry.ts';
import { resolvePeriod } from '#shared/period.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { instant } from '../../clock.ts';
import { FILE } from '../../media-types.ts';
import { sha256 } from '../../reports/definition-hash.ts';
import { type Column, columnsOf, statementsOf } from '../../requests/columns.ts';
import { stated } from '../../requests/given.ts';
import { audit } from '../../store/people/audit.ts';
import { submissionsOf, takeSteps } from '../../store/requests/request-deeds.ts';
import { fileOf, keepFile } from '../../store/requests/request-files.ts';
import { addresseesOf } from '../../store/requests/requests.ts';
import type { StoredAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { readingTemplate, readUpload } from '../http/upload.ts';
import { definitionOf } from '../reports/draft-answer.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { formsOf, submissionAnswer } from './consolidated.ts';
import { addresseeAt, doerOf, impossible, mustBeOpen, mustBeTaken, requestOf } from './request-guards.ts';
import { trackingOf } from './request-view.ts';

/** `/requests/{id}/addressees/{addressee}`: what a unit sent, and entering what it sent outside the system. */
export function requestEntryRoutes(services: Services, asker: MiddlewareHandler<AppEnv>): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>()
    .get('/submission', asker, async (c) => {
      const request = await requestOf(c, services);
      return c.json(await submissionAnswer(db, request, await addresseeAt(c, services, request), clock()));
    })
    .get('/file', asker, async (c) => {
      const request = await requestOf(c, services);
      const addressee = await addresseeAt(c, services, request);
      const hash = (await submissionsOf(db.query, request)).get(addressee.id)?.fileHash ?? null;
      const kept = hash === null ? null : await fileOf(db.query, addressee, hash);
      if (!kept) throw new Refusal(404, 'no-such-file', { detail: 'Đơn vị này không gửi bằng tệp.' });
      return c.body(Uint8Array.from(kept.file), 200, {
        'Content-Type': FILE,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(kept.name)}`,
        ETag: `"${kept.hash}"`,
      });
    })
    .post('/files', asker, async (c) => c.json(await propose(c, services, await requestOf(c, services))))
    .post('/entry', asker, async (c) => {
      const request = await requestOf(c, services);
      await enter(c, services, request, await readJson(c, NewEntry));
      return c.json(await trackingOf(db, request, clock()), 201);
    });
}

/** Reads the uploaded file and keeps it until it is confirmed. @throws Refusal 422 when it cannot be read */
async function propose(c: AppContext, services: Services, request: StoredRequest): Promise<FileProposals> {
  const { db } = services;
  mustBeOpen(request);
  const addressee = await addresseeAt(c, services, request);
  const { name, bytes } = await readUpload(c);
  const { columns, definition } = await askedOfUnit(services, request, addressee);
  // The readers of Office files are loaded with the first one.
  const { proposeValues } = await import('../../requests/propose-values.ts');
  const found = await readingTemplate(() => proposeValues(bytes, columns));
  const hash = sha256(bytes);
  const { by, at } = doerOf(c, services);
  await keepFile(db.query, addressee, { hash, name, file: bytes, by, at });
  return {
    file: { name, hash, size: bytes.length },
    ...found,
    columns: columns.map(({ metric: _, figures: __, ...column }) => column),
    texts: statementsOf(definition).map(({ id, label }) => ({ id, label })),
  };
}

/** @throws Refusal 404 for a file that was not uploaded, 409 when the unit was changed meanwhile, 422 */
async function enter(
  c: AppContext,
  services: Services,
  request: StoredRequest,
  asked: NewEntry,
): Promise<void> {
  const { db, clock } = services;
  mustBeOpen(request);
  const addressee = await addresseeAt(c, services, request);
  const kept = await fileOf(db.query, addressee, asked.hash);
  if (!kept) throw new Refusal(404, 'no-such-file', { detail: 'Hãy tải tệp lên lại.' });
  const sentAt = instant(Date.parse(asked.receivedAt));
  if (sentAt > instant(clock())) throw impossible('to-come', 'Ngày nhận tệp còn ở phía trước.');
  const { from } = resolvePeriod(request.period, request.dueAt);
  if (asked.asOf !== '' && (asked.asOf < from || asked.asOf > localDate(clock())))
    throw impossible('as-of', 'Ngày tính số liệu phải từ đầu kỳ báo cáo đến hôm nay.');
  const { columns } = await askedOfUnit(services, request, addressee);
  const doer = doerOf(c, services);
  const submission = {
    ...{ kind: 'file' as const, draftId: null, issuedN: null, sentAt },
    ...{ symbol: asked.symbol.normalize('NFC').trim(), symbolOn: asked.symbolOn },
    ...{ fileHash: kept.hash, fileName: kept.name, content: JSON.stringify(entryOf(columns, asked)) },
  };
  const step = { addressee, deed: 'enter', seen: asked.seen, reason: kept.name, submission } as const;
  mustBeTaken(await takeSteps(db, [step], doer));
  await audit(db.query, {
    ...{ unitId: request.unitId, at: doer.at, actor: doer.by },
    ...{ action: 'request.entered', subject: `${request.id} ${kept.hash}` },
  });
}

/** The report a unit answers with, and those columns of the request's table that it fills. */
async function askedOfUnit({ db }: Services, request: StoredRequest, addressee: StoredAddressee) {
  const definition = definitionOf(addressee.definition ?? request.definition);
  const forms = formsOf(request, await addresseesOf(db.query, request));
  return { definition, columns: columnsOf(...forms).filter(({ figures }) => definition.id in figures) };
}

/** The confirmed values with the numbers they hold. @throws Refusal 422 without any, or for an unknown column */
function entryOf(own: readonly Column[], { asOf, values, texts }: NewEntry): Entry {
  const columns = new Map(own.map((column) => [column.id, column]));
  if (values.length === 0) throw impossible('nothing-entered', 'Hãy xác nhận ít nhất một số liệu.');
  return {
    asOf,
    texts: texts.map(({ id, text }) => ({ id, text: text.normalize('NFC').trim() })),
    values: values.map(({ column, printed, sentence, place }) => {
      const known = columns.get(column);
      if (!known) throw impossible('no-such-column', 'Báo cáo không có mục này.');
      const text = printed.normalize('NFC').trim();
      return { column, ...stated(text, known.kind), printed: text, sentence, place };
    }),
  };
}
