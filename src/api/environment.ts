import { isIP } from 'node:net';

/** Why the server can't start, in a sentence for the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Environment {
  readonly host: string;
  /** 0: the system chooses a free one. */
  readonly port: number;
  readonly dataDirectory: string;
  readonly exactDeadlineMs: number;
  readonly logLevel: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads what the environment sets: HOST, PORT, DATA_DIR, EXACT_DEADLINE_MS, LOG_LEVEL. Throws a StartError. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const host = env.HOST || '127.0.0.1';
  if (!isLoopback(host)) {
    throw new StartError(
      `HOST is ${host}, which other machines could reach, and there are no credentials yet. ` +
        'Use 127.0.0.1, ::1 or localhost.',
    );
  }
  const logLevel = env.LOG_LEVEL || 'warn';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new StartError(`LOG_LEVEL is ${logLevel}; use one of ${LOG_LEVELS.join(', ')}.`);
  }
  return {
    host,
    port: integer('PORT', env.PORT, 4000, 0, 65_535),
    dataDirectory: env.DATA_DIR || './data',
    exactDeadlineMs: integer('EXACT_DEADLINE_MS', env.EXACT_DEADLINE_MS, 100_000, 1, 3_600_000),
    logLevel,
  };
}

/** Whether a name or address, without brackets, means this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function integer(
  name: string,
  text: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new StartError(`${name} is ${JSON.stringify(text)}; it must be an integer from ${least} to ${most}.`);
}
