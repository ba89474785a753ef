import type { Context } from 'hono';
import type { Caller } from '../accounts/caller.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';

/** What every route works with. */
export interface Services {
  db: Database;
  clock: Clock;
  config: Config;
  log: Log;
  /** Origin browsers use, without a slash at the end; known once the service listens. */
  publicUrl: () => string;
}

export interface AppEnv {
  Variables: {
    caller: Caller;
    /** Units the caller may see. */
    units: readonly string[];
  };
}

export type AppContext = Context<AppEnv>;
