import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import * as first from './migrations/0001-first.ts';
import * as identity from './migrations/0002-identity.ts';
import * as profiles from './migrations/0003-profiles.ts';
import * as reading from './migrations/0004-reading.ts';
import * as drafts from './migrations/0005-drafts.ts';
import * as templates from './migrations/0006-templates.ts';
import * as links from './migrations/0007-links.ts';
import * as requests from './migrations/0008-requests.ts';
import * as relay from './migrations/0009-relay.ts';
import * as formMappings from './migrations/0010-form-mappings.ts';
import * as reportOrder from './migrations/0011-report-order.ts';
import * as linkDays from './migrations/0012-link-days.ts';
import * as linkChanges from './migrations/0013-link-changes.ts';
import * as flaggedRows from './migrations/0014-flagged-rows.ts';
import * as features from './migrations/0015-features.ts';
import * as forms from './migrations/0016-forms.ts';
import * as relaySaid from './migrations/0018-relay.ts';
import * as procedureCodes from './migrations/0019-procedure-codes.ts';
import * as dailyMetrics from './migrations/0020-daily-metrics.ts';

type Step = { up: (db: Database['query'], dialect: Database['dialect']) => Promise<void> };

/** The one migration set of both dialects, in order; a released step is never edited. */
const STEPS: Record<string, Step> = {
  '0001-first': first,
  '0002-identity': identity,
  '0003-profiles': profiles,
  '0004-reading': reading,
  '0005-drafts': drafts,
  '0006-templates': templates,
  '0007-links': links,
  '0008-requests': requests,
  '0009-relay': relay,
  '0010-form-mappings': formMappings,
  '0011-report-order': reportOrder,
  '0012-link-days': linkDays,
  '0013-link-changes': linkChanges,
  '0014-flagged-rows': flaggedRows,
  '0015-features': features,
  '0016-forms': forms,
  '0018-relay': relaySaid,
  '0019-procedure-codes': procedureCodes,
  '0020-daily-metrics': dailyMetrics,
};

/** Steps this Liên Thông does not know: a newer one has been at work. */
export function unknownSteps(steps: readonly string[]): string[] {
  return steps.filter((name) => !(name in STEPS));
}

/**
 * Brings the tables to the newest shape; safe to run from several services at once (Kysely's lock).
 * @param only the steps of an older database, to make tables like its own
 * @throws whatever the failing step threw; that step is rolled back
 */
export async function migrate(db: Database, only: readonly string[] = Object.keys(STEPS)): Promise<string[]> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(STEPS)
      .filter(([name]) => only.includes(name))
      .map(([name, step]) => [name, { up: (query: Database['query']) => step.up(query, db.dialect) }]),
  );
  const migrator = new Migrator({ db: db.query, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}
