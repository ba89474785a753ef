import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import {
  type ConflictAnswer,
  DraftPatch,
  DraftRequest,
  type DraftsAnswer,
  RecomputeRequest,
} from '#shared/contract/draft.ts';
import { instant } from '../clock.ts';
import { differencesOf } from '../reports/differences.ts';
import { type Draft, newDraft, patched, recomputed } from '../reports/draft.ts';
import { shownFigures } from '../reports/draft-figures.ts';
import { issueChecks } from '../reports/issue-checks.ts';
import { audit } from '../store/audit.ts';
import {
  addDraft,
  draftBefore,
  draftById,
  draftOfPeriod,
  draftsOf,
  replaceDraft,
  type SavedDraft,
  versionOf,
} from '../store/drafts.ts';
import { issuedOf, issuedReport, newestIssues } from '../store/issued.ts';
import { allow, chosenUnit } from './authenticate.ts';
import { readJson } from './body.ts';
import {
  changesOf,
  comparisonOf,
  computed,
  definitionOf,
  draftAnswer,
  draftOf,
  draftSummary,
  noDraft,
  reportOf,
} from './draft-answer.ts';
import { evidenceOf } from './evidence.ts';
import { issueRoutes } from './issued.ts';
import { asOfMoment, possiblePeriod } from './period-query.ts';
import { Refusal } from './refusal.ts';
import type { AppContext, AppEnv, Services } from './services.ts';

/** Tries against others who write the same draft at the same moment. */
const TRIES = 8;

/** `/drafts`: the report workbench. */
export function draftRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const reader = allow(services);

  return new Hono<AppEnv>()
    .get('/', reader, async (c) => {
      const unitId = chosenUnit(c);
      const issues = await newestIssues(db.query, unitId);
      const drafts = await draftsOf(db.query, unitId);
      const answer: DraftsAnswer = {
        drafts: drafts.map((each) => draftSummary(each, issues.get(each.id) ?? 0)),
      };
      return c.json(answer);
    })
    .post('/', reader, async (c) => {
      const request = await readJson(c, DraftRequest);
      const definition = definitionOf(request.definition);
      const asOf = asOfMoment(request.asOf, clock());
      const period = possiblePeriod(request.period, asOf);
      const unitId = chosenUnit(c);
      const { actor } = c.get('caller');
      const known = await draftOfPeriod(db.query, unitId, definition.id, period);
      if (known) {
        const again = request.asOf === undefined ? known : await recompute(c, services, known.id, asOf);
        return c.json(await draftAnswer(db, again, actor));
      }
      const id = randomUUID();
      const base = await computed(db, unitId, definition, request.period, asOf, id);
      const begun = await stamped(c, services, {
        unitId,
        id,
        definition: definition.id,
        request: request.period,
        draft: newDraft(base, await carriedFrom(services, unitId, definition.id, base.period)),
        changes: [],
      });
      const added = await addDraft(db.query, begun);
      const saved = added ? begun : await draftOfPeriod(db.query, unitId, definition.id, period);
      if (!saved) throw new Refusal(409, 'draft-begun-elsewhere');
      if (added) await note(c, services, unitId, 'draft.begun', id);
      return c.json(await draftAnswer(db, saved, actor), added ? 201 : 200);
    })
    .get('/:id', reader, async (c) =>
      c.json(await draftAnswer(db, await draftOf(c, services), c.get('caller').actor)),
    )
    .get('/:id/version', reader, async (c) => {
      const version = await versionOf(db.query, c.get('units'), c.req.param('id'));
      if (version === null) throw noDraft();
      return c.json({ version });
    })
    .patch('/:id', reader, async (c) => {
      const { edits } = await readJson(c, DraftPatch);
      const { actor, name } = c.get('caller');
      for (let tried = 0; tried < TRIES; tried += 1) {
        const saved = await draftOf(c, services);
        const outcome = patched(saved.draft, edits, { actor, name }, instant(clock()));
        if (outcome.state === 'refused') throw new Refusal(422, 'edit-refused', { detail: outcome.words });
        if (outcome.state === 'conflict') {
          const answer: ConflictAnswer = {
            conflicts: outcome.conflicts.map(({ actor: by, ...conflict }) => ({
              ...conflict,
              own: by === actor,
            })),
            draft: await draftAnswer(db, saved, actor),
          };
          return conflictResponse(c, answer);
        }
        if (outcome.draft === saved.draft) return c.json(await draftAnswer(db, saved, actor));
        const next = await stamped(c, services, { ...saved, draft: outcome.draft });
        if (await replaceDraft(db.query, next, saved.draft.version))
          return c.json(await draftAnswer(db, next, actor));
      }
      throw new Refusal(409, 'draft-busy');
    })
    .post('/:id/computed', reader, async (c) => {
      const { asOf } = await readJson(c, RecomputeRequest);
      const saved = await recompute(c, services, c.req.param('id'), asOfMoment(asOf, clock()));
      return c.json(await draftAnswer(db, saved, c.get('caller').actor));
    })
    .get('/:id/comparison', reader, async (c) => c.json(await comparisonOf(db, await draftOf(c, services))))
    .get('/:id/checks', reader, async (c) => {
      const saved = await draftOf(c, services);
      const { jumps } = await comparisonOf(db, saved);
      const checks = issueChecks(definitionOf(saved.definition), reportOf(saved, null), jumps);
      const blocked = checks.some(({ severity }) => severity === 'block');
      return c.json({ version: saved.draft.version, blocked, checks });
    })
    .get('/:id/figures/:figure/rows', reader, async (c) => {
      const { unitId, draft } = await draftOf(c, services);
      return c.json(await evidenceOf(c, services, { unitId, answer: draft.base }));
    })
    .get('/:id/figures/:figure/history', reader, async (c) => {
      const saved = await draftOf(c, services);
      const own = saved.draft.history.filter(({ figure }) => figure === c.req.param('figure'));
      return c.json({ changes: changesOf(saved, own, c.get('caller').actor) });
    })
    .route('/:id', issueRoutes(services, reader));
}

/** Computes the captured figures again; stated ones stay. Retried when somebody saves meanwhile. */
async function recompute(c: AppContext, services: Services, id: string, asOf: string): Promise<SavedDraft> {
  const { db } = services;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const saved = await draftById(db.query, c.get('units'), id);
    if (!saved) throw noDraft();
    const { unitId, draft, request } = saved;
    possiblePeriod(request, asOf);
    const base = await computed(db, unitId, definitionOf(saved.definition), request, asOf, id);
    const changes = differencesOf(draft.base, base);
    const next = await stamped(c, services, { ...saved, draft: recomputed(draft, base), changes });
    if (await replaceDraft(db.query, next, draft.version)) {
      await note(c, services, unitId, 'draft.recomputed', id);
      return next;
    }
  }
  throw new Refusal(409, 'draft-busy');
}

/** Stated values of the latest report before this one: issued ones if there are, else its draft's. */
async function carriedFrom(
  { db }: Services,
  unitId: string,
  definition: string,
  period: Parameters<typeof draftBefore>[3],
): Promise<Draft['carried']> {
  const before = await draftBefore(db.query, unitId, definition, period);
  if (!before) return {};
  const newest = (await issuedOf(db.query, unitId, before.id))[0];
  const issued = newest === undefined ? null : await issuedReport(db.query, unitId, before.id, newest.n);
  const figures = issued?.report.figures ?? shownFigures(before.draft);
  const from = (issued?.report ?? before.draft.base).period.label;
  const stated = figures.filter(({ metric, printed }) => metric === null && printed !== '');
  return Object.fromEntries(stated.map(({ id, printed }) => [id, { text: printed, from }]));
}

async function stamped(
  c: AppContext,
  { clock }: Services,
  saved: Omit<SavedDraft, 'changedBy' | 'changedAt'>,
): Promise<SavedDraft> {
  return { ...saved, changedBy: c.get('caller').name, changedAt: instant(clock()) };
}

async function note(
  c: AppContext,
  { db, clock }: Services,
  unitId: string,
  action: string,
  subject: string,
): Promise<void> {
  await audit(db.query, { unitId, at: instant(clock()), actor: c.get('caller').actor, action, subject });
}

/** Problem details (RFC 9457) with what stands against the edits. */
function conflictResponse(c: AppContext, answer: ConflictAnswer): Response {
  const problem = {
    type: 'urn:lien-thong:problem:edited-meanwhile',
    title: 'Có người vừa sửa cùng mục này.',
    status: 409,
  };
  return c.body(JSON.stringify({ ...problem, ...answer }), 409, {
    'Content-Type': 'application/problem+json',
  });
}
