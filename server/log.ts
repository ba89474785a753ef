import { type DestinationStream, type Logger, pino } from 'pino';

/** Keys whose values never reach a log, wherever they stand in the logged object (R25). */
const SECRET = [
  'token',
  'code',
  'password',
  'ticket',
  'cookie',
  'authorization',
  'subject',
  'text',
  'rows',
  'key',
];

export type Log = Logger;

/**
 * The service's log: English, one JSON line per event, counts and ids only. Redaction is the second
 * net; the first is that callers log no record, no token and no name.
 */
export function createLog(level: string = 'info', destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    serializers: { err: bareError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Error without its message's data: database errors quote the values of the row that failed. */
function bareError(error: unknown): { name: string; code: unknown; stack: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code: 'code' in error ? error.code : null, stack: frames.slice(0, 8) };
}
