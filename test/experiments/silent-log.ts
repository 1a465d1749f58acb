import type { Log } from '../../src/experiments/log.js';

/** A log that only remembers what it was told. */
export function silentLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const remember = (_fields: object, message: string) => {
    lines.push(message);
  };
  return { lines, info: remember, warn: remember, error: remember };
}
