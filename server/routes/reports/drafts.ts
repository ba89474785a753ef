import { Hono } from 'hono';
import type { ReportAnswer } from '#shared/contract/api.ts';
import {
  type ConflictAnswer,
  DraftPatch,
  DraftRequest,
  type DraftsAnswer,
  RecomputeRequest,
} from '#shared/contract/draft.ts';
import { isTotal } from '#shared/contract/report-source.ts';
import { instant } from '../../clock.ts';
import { differencesOf } from '../../reports/differences.ts';
import { patched, recomputed } from '../../reports/draft.ts';
import { issueChecks } from '../../reports/issue-checks.ts';
import { audit } from '../../store/people/audit.ts';
import { draftById, draftsOf, replaceDraft, type SavedDraft, versionOf } from '../../store/reports/drafts.ts';
import { newestIssues } from '../../store/reports/issued.ts';
import { evidenceOf, pageOf } from '../evidence.ts';
import { readJson } from '../http/body.ts';
import { asOfMoment, possiblePeriod } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import { consolidatedBase, requestOfDraft, rowsOfUnits } from '../requests/consolidated-draft.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import {
  changesOf,
  comparisonOf,
  computed,
  definitionOf,
  definitionOfDraft,
  draftAnswer,
  draftOf,
  draftSummary,
  maySee,
  reportOf,
} from './draft-answer.ts';
import { consolidatesOf, movedChecks } from './draft-request.ts';
import { issueRoutes } from './issued.ts';
import { openDraft } from './open-draft.ts';

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
        drafts: drafts
          .filter((each) => maySee(c, each))
          .map((each) => draftSummary(each, issues.get(each.id) ?? 0)),
      };
      return c.json(answer);
    })
    .post('/', reader, async (c) => {
      const request = await readJson(c, DraftRequest);
      const { actor } = c.get('caller');
      const { saved, known } = await openDraft(c, services, chosenUnit(c), request);
      if (!known) return c.json(await draftAnswer(db, saved, actor), 201);
      const asOf = asOfMoment(request.asOf, clock());
      const again = request.asOf === undefined ? saved : await recompute(c, services, saved, asOf);
      return c.json(await draftAnswer(db, again, actor));
    })
    .get('/:id', reader, async (c) =>
      c.json(await draftAnswer(db, await draftOf(c, services), c.get('caller').actor)),
    )
    .get('/:id/version', reader, async (c) => {
      const version = await versionOf(db.query, c.get('units'), c.req.param('id'));
      // Asked every ten seconds: the draft itself is read only where units may have sent.
      if (version?.forRequest === null) return c.json({ version: version.version, moved: 0 });
      const saved = await draftOf(c, services);
      const moved = (await consolidatesOf(db, saved))?.moved.length ?? 0;
      return c.json({ version: saved.draft.version, moved });
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
      const before = await draftOf(c, services);
      const saved = await recompute(c, services, before, asOfMoment(asOf, clock()));
      return c.json(await draftAnswer(db, saved, c.get('caller').actor));
    })
    .get('/:id/comparison', reader, async (c) => c.json(await comparisonOf(db, await draftOf(c, services))))
    .get('/:id/checks', reader, async (c) => {
      const saved = await draftOf(c, services);
      const { jumps } = await comparisonOf(db, saved);
      const checks = [
        ...issueChecks(definitionOfDraft(saved), reportOf(saved, null), jumps),
        ...movedChecks(await consolidatesOf(db, saved)),
      ];
      const blocked = checks.some(({ severity }) => severity === 'block');
      return c.json({ version: saved.draft.version, blocked, checks });
    })
    .get('/:id/figures/:figure/rows', reader, async (c) => {
      const saved = await draftOf(c, services);
      const { unitId, draft } = saved;
      const total = draft.base.figures.find(
        (figure) => figure.id === c.req.param('figure') && isTotal(figure),
      );
      if (total) return c.json(await rowsOfUnits(db, saved, total, pageOf(c)));
      return c.json(await evidenceOf(c, services, { unitId, answer: draft.base }));
    })
    .get('/:id/figures/:figure/history', reader, async (c) => {
      const saved = await draftOf(c, services);
      const own = saved.draft.history.filter(({ figure }) => figure === c.req.param('figure'));
      return c.json({ changes: changesOf(saved, own, c.get('caller').actor) });
    })
    .route('/:id', issueRoutes(services, reader));
}

/** Works the figures out again; stated ones stay. Retried when somebody saves meanwhile. */
async function recompute(
  c: AppContext,
  services: Services,
  first: SavedDraft,
  asOf: string,
): Promise<SavedDraft> {
  const { db } = services;
  let saved: SavedDraft | null = first;
  for (let tried = 0; saved !== null && tried < TRIES; tried += 1) {
    const { unitId, id, draft } = saved;
    const base = await baseOf(services, saved, asOf);
    const changes = differencesOf(draft.base, base);
    const next = await stamped(c, services, { ...saved, draft: recomputed(draft, base), changes });
    if (await replaceDraft(db.query, next, draft.version)) {
      await note(c, services, unitId, 'draft.recomputed', id);
      return next;
    }
    saved = await draftById(db.query, [unitId], id);
  }
  throw new Refusal(409, 'draft-busy');
}

/** From the unit's own rows, or, of a consolidated report, from what the units have sent by now. */
async function baseOf({ db, clock }: Services, saved: SavedDraft, asOf: string): Promise<ReportAnswer> {
  const { unitId, id, request } = saved;
  if (saved.forRequest !== null) return consolidatedBase(db, await requestOfDraft(db, saved), id, clock());
  possiblePeriod(request, asOf);
  return computed(db, unitId, definitionOf(saved.definition), request, asOf, id);
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
