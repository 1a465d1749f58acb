import { parseArgs } from 'node:util';
import type { StudyRequest } from '../../src/studies/study.js';
import { REQUEST_FLAGS, type RequestFlags, requestOf } from './request.js';
import { FlagError, wholeNumber } from './values.js';

/** What the command is asked for. */
export type Command = { readonly kind: 'help' } | StudyCommand;

export interface StudyCommand {
  readonly kind: 'study';
  readonly out: string;
  readonly resume: boolean;
  /** null: as many as there are cores. */
  readonly threads: number | null;
  /** A file of rows, which stands for a teacher. */
  readonly data: string | null;
  /** null: none of its flags was given, as --resume may. */
  readonly request: StudyRequest | null;
}

/** The flags that say how, not what. */
const OWN = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  resume: { type: 'boolean' },
  threads: { type: 'string' },
  data: { type: 'string' },
} as const;

/**
 * Reads the command line.
 *
 * @throws FlagError
 */
export function readFlags(args: readonly string[]): Command {
  const { help, out, resume, threads, data, ...flags } = parsed(args);
  if (help) return { kind: 'help' };
  if (out === undefined || out === '') {
    throw new FlagError('Where shall the results go? Add --out DIR.');
  }
  if (resume && data !== undefined && Object.keys(flags).length === 0) {
    throw new FlagError(
      '--resume goes on with the rows that --out holds: leave --data out, or repeat all flags of the study beside it.',
    );
  }
  const asked = Object.keys(flags).length > 0 || data !== undefined;
  if (!asked && !resume) {
    throw new FlagError(
      'Which grid? Give --particles, say --particles 5,10,50, or --preset published; or --resume to go on with what --out holds.',
    );
  }
  return {
    ...{ kind: 'study', out, resume: resume ?? false, data: data ?? null },
    threads: threads === undefined ? null : wholeNumber('threads', threads, 1, 256),
    request: asked ? requestOf(flags as RequestFlags, data !== undefined) : null,
  };
}

function parsed(args: readonly string[]) {
  const request = Object.fromEntries(REQUEST_FLAGS.map(flag => [flag, { type: 'string' as const }]));
  const known = [...Object.keys(OWN), ...REQUEST_FLAGS];
  try {
    return parseArgs({
      args: attached(args),
      options: { ...request, ...OWN },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) {
      const loose = /Unexpected argument '([^']*)'/.exec(message)?.[1];
      throw new FlagError(
        loose === undefined
          ? `${message.split('.')[0]}.`
          : `"${loose}" belongs to no flag: lists are written without spaces, as in --particles 5,10,50.`,
      );
    }
    const near = known.find(flag => nearTo(flag, unknown));
    throw new FlagError(
      `There is no flag --${unknown}${near ? `; did you mean --${near}?` : '.'} --help lists all of them.`,
    );
  }
}

/** `--flag -1` as `--flag=-1`: a value may begin with a minus. */
function attached(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (last !== undefined && /^--[a-z-]+$/.test(last) && /^-\d/.test(arg))
      joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** Whether one text begins with the other, or they differ in one letter. */
function nearTo(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (a[from] === b[from] && from < a.length) from++;
  return (
    a.slice(from + 1) === b.slice(from + 1) ||
    a.slice(from) === b.slice(from + 1) ||
    a.slice(from + 1) === b.slice(from)
  );
}
