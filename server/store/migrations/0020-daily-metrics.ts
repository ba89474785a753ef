import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/**
 * Counts by day are held or not metric by metric, so that reports of different metrics asked by turns do not
 * count a unit's days anew each time (`daily.ts`). The counts themselves can be made again at any time.
 */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema.dropTable('daily_state').execute();
  await tableMaker(db, dialect)('daily_state', ['unit_id', 'metric'], {
    unit_id: 'text',
    metric: 'text',
    definition: 'text',
  });
}
