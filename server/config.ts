import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /** The loopback address by default: opening the service to a network is a decision of the administrator. */
  LIEN_THONG_HOST: z.string().min(1).default('127.0.0.1'),
  LIEN_THONG_DATA: z.string().min(1).default('./data'),
  /** `postgres://…`; the embedded SQLite database when absent. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** How browsers reach the service, when a proxy stands before it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Captures a device may send per second, over a minute; see `routes/http/rate-limit.ts`. */
  LIEN_THONG_CAPTURES_PER_SECOND: z.coerce.number().positive().default(50),
  /** Records whose last event is older are erased once a day; absent: nothing is ever erased by itself. */
  LIEN_THONG_RETENTION_MONTHS: z.coerce.number().int().min(24).optional(),
  /** LibreOffice's `soffice`, for PDF; looked for on the path when absent. */
  LIEN_THONG_SOFFICE: z.string().min(1).optional(),
  /** PostgreSQL only: the growing tables are split into so many partitions by unit; see `store/partition.ts`. */
  LIEN_THONG_PARTITIONS: z.coerce.number().int().min(2).max(1024).optional(),
});

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | null;
  /** Origin without a slash at the end; null: derived from host and port. */
  publicUrl: string | null;
  capturesPerSecond: number;
  /** Months (at least two years of NĐ 09/2019); null: keep. */
  retentionMonths: number | null;
  partitions: number | null;
  /** Path of LibreOffice; null: look for it. */
  office: string | null;
}

/**
 * Reads the configuration from environment variables; empty variables count as absent.
 * @throws ConfigError naming each wrong variable
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.LIEN_THONG_HOST,
    dataFolder: env.LIEN_THONG_DATA,
    databaseUrl: env.DATABASE_URL ?? null,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    capturesPerSecond: env.LIEN_THONG_CAPTURES_PER_SECOND,
    retentionMonths: env.LIEN_THONG_RETENTION_MONTHS ?? null,
    partitions: env.LIEN_THONG_PARTITIONS ?? null,
    office: env.LIEN_THONG_SOFFICE ?? null,
  };
}

export class ConfigError extends Error {
  override name = 'ConfigError';
}
