import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { BindingsRequest, FillRequest, LearnedFigure } from '#shared/contract/template.ts';
import { instant } from '../../clock.ts';
import { DOCX, XLSX } from '../../media-types.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { checkLines } from '../../reports/checks/check.ts';
import { openOfficeFile } from '../../reports/learn/file/office-file.ts';
import { readReport } from '../../reports/learn/file/report-text.ts';
import { fillLearned } from '../../reports/learn/fill.ts';
import { learnReport, placeOf } from '../../reports/learn/learn.ts';
import { fillTagged, tagsOf } from '../../reports/tagged/tagged.ts';
import { TAGS } from '../../reports/tagged/tags.ts';
import { factsOf } from '../../store/counting/facts.ts';
import { audit } from '../../store/people/audit.ts';
import {
  changeTemplate,
  deleteTemplate,
  type StoredTemplate,
  saveTemplate,
  templateById,
  templatesOf,
} from '../../store/reports/templates.ts';
import { unitById } from '../../store/settings/units.ts';
import { readJson } from '../http/body.ts';
import { asOfMoment, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { readingTemplate, readUpload } from '../http/upload.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';

const Learned = z.object({ figures: z.array(LearnedFigure) });

const TYPES = {
  docx: DOCX,
  xlsx: XLSX,
} as const;

/** `/templates`: a unit's own last report, or its file with tags, that fills itself for any period. */
export function templateRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const reader = allow(services);

  return new Hono<AppEnv>()
    .get('/', reader, async (c) => c.json({ templates: await templatesOf(db.query, chosenUnit(c)) }))
    .get('/tags', reader, (c) => c.json({ tags: TAGS }))
    .post('/', reader, async (c) => {
      const unitId = chosenUnit(c);
      const { name: fileName, bytes } = await readUpload(c);
      const { kind, format, content } = await readingTemplate(() => learnOrTag(bytes));
      const id = randomUUID();
      const { actor: by } = c.get('caller');
      const at = instant(clock());
      const name = fileName.replace(/\.(?:docx|xlsx|dotx|xltx)$/i, '');
      await saveTemplate(db.query, {
        id,
        unitId,
        name,
        kind,
        format,
        fileName,
        file: bytes,
        content,
        by,
        at,
      });
      await audit(db.query, { unitId, at, actor: by, action: 'template.added', subject: id });
      return c.json(await shown(await stored(c, services, id)), 201);
    })
    .get('/:id', reader, async (c) => c.json(await shown(await stored(c, services))))
    .get('/:id/file', reader, async (c) => {
      const template = await stored(c, services);
      return file(c, template.file, template.format, template.id);
    })
    .put('/:id/bindings', reader, async (c) => {
      const template = await stored(c, services);
      const request = await readJson(c, BindingsRequest);
      if (template.kind !== 'learned') {
        throw new Refusal(422, 'tagged-template', {
          detail: 'Mẫu này dùng thẻ, không cần xác nhận số liệu.',
        });
      }
      const { figures } = Learned.parse(JSON.parse(template.content));
      const changes = new Map(request.figures.map((each) => [each.id, each]));
      const unknown = request.figures.find(({ id }) => !figures.some((figure) => figure.id === id));
      if (unknown) throw new Refusal(404, 'no-such-figure', { detail: 'Không có số liệu này trong mẫu.' });
      for (const { binding } of request.figures) {
        if (binding.kind === 'metric' && !METRICS.some(({ id }) => id === binding.id))
          throw new Refusal(422, 'no-such-metric', { detail: 'Không có chỉ tiêu này trong danh mục.' });
      }
      const content = JSON.stringify({
        figures: figures.map((figure) => ({ ...figure, ...changes.get(figure.id) })),
      });
      const { actor: by } = c.get('caller');
      const at = instant(clock());
      const change = { unitId: template.unitId, id: template.id, version: request.version, content, by, at };
      if (!(await changeTemplate(db.query, change))) {
        throw new Refusal(409, 'changed-elsewhere', {
          detail: 'Người khác vừa sửa mẫu này. Hãy tải lại để xem thay đổi rồi làm tiếp.',
        });
      }
      await audit(db.query, {
        unitId: template.unitId,
        at,
        actor: by,
        action: 'template.bound',
        subject: template.id,
      });
      return c.json(await shown(await stored(c, services)));
    })
    .post('/:id/fill', reader, async (c) => {
      const template = await stored(c, services);
      const request = await readJson(c, FillRequest);
      const unit = await unitById(db.query, template.unitId);
      if (!unit) throw new Refusal(404, 'no-such-unit');
      const asOf = asOfMoment(request.asOf, clock(), unit);
      const period = periodOfUnit(request.period, unit, asOf);
      const facts = factsOf(db, unit, asOf);
      const filled =
        template.kind === 'learned'
          ? await readingTemplate(() =>
              fillLearned(
                template.file,
                Learned.parse(JSON.parse(template.content)).figures,
                request.period,
                asOf,
                facts,
              ),
            )
          : {
              unconfirmed: [],
              lines: [],
              ...(await readingTemplate(() => fillTagged(template.file, request.period, asOf, facts))),
            };
      if (c.req.query('preview') === undefined)
        return file(c, filled.bytes, template.format, `${template.id}-${period.to}`);
      const { bytes: _bytes, lines, ...rest } = filled;
      const checked = lines.map((text, at) => ({ place: `đoạn ${at + 1}`, text }));
      return c.json({ ...rest, lines, findings: checkLines(checked, period) });
    })
    .delete('/:id', reader, async (c) => {
      const { unitId, id } = await stored(c, services);
      await deleteTemplate(db.query, unitId, id);
      const { actor } = c.get('caller');
      await audit(db.query, { unitId, at: instant(clock()), actor, action: 'template.deleted', subject: id });
      return c.body(null, 204);
    });
}

/** A file with tags is filled by them; a .docx without any is somebody's own report. */
async function learnOrTag(bytes: Uint8Array): Promise<Pick<StoredTemplate, 'kind' | 'format' | 'content'>> {
  const opened = await openOfficeFile(bytes);
  const { tags, faults } = tagsOf(opened);
  if (
    faults.length > 0 &&
    (opened.kind === 'xlsx' || tags.length > 0 || faults.some(({ code }) => code !== 'unopened'))
  ) {
    throw new Refusal(422, 'tag-faults', {
      detail: faults
        .map(({ place, message, sentence }) => `${place}: ${message} Câu: “${sentence}”.`)
        .slice(0, 10)
        .join('\n'),
      errors: faults
        .slice(0, 50)
        .map(({ place, code, tag }) => ({ path: `${place}: ${tag}`, message: code })),
    });
  }
  if (tags.length > 0) return { kind: 'tagged', format: opened.kind, content: JSON.stringify({ tags }) };
  if (opened.kind === 'xlsx') {
    throw new Refusal(422, 'no-tags', {
      detail: 'Bảng tính này chưa có thẻ nào. Hãy ghi thẻ, ví dụ {vb_den}, vào ô cần điền rồi tải lên lại.',
    });
  }
  const { figures } = await learnReport(bytes);
  return { kind: 'learned', format: 'docx', content: JSON.stringify({ figures }) };
}

/** A template with its text, for the view beside its figures. */
async function shown(template: StoredTemplate): Promise<object> {
  const { file: bytes, content, ...summary } = template;
  const held: unknown = JSON.parse(content);
  if (template.kind === 'tagged')
    return { ...summary, ...(held as { tags: string[] }), figures: [], paragraphs: [] };
  const paragraphs = readReport(await openOfficeFile(bytes)).map((each) => ({
    index: each.index,
    kind: each.kind,
    place: placeOf(each),
    cell: each.cell,
    text: each.text,
  }));
  return { ...summary, tags: [], figures: Learned.parse(held).figures, paragraphs };
}

/** The template of the address, if it belongs to a unit the caller may see. @throws Refusal 404 */
async function stored(
  c: AppContext,
  { db }: Services,
  id = c.req.param('id') ?? '',
): Promise<StoredTemplate> {
  const found = await templateById(db.query, c.get('units'), id);
  if (!found) throw new Refusal(404, 'no-such-template', { detail: 'Không có mẫu báo cáo này.' });
  return found;
}

function file(c: AppContext, bytes: Uint8Array, format: 'docx' | 'xlsx', name: string): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="bao-cao-${name.replace(/[^\w-]/g, '-')}.${format}"`,
  });
}
