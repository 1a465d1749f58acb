import type { Failure } from '../graphql/failure.js';
import type { Settings } from './settings.js';

/** What every part of the form has in common. */
export interface Form {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** The failure that stands at an argument, such as 'problem.activation', or inside it. */
  readonly failureAt: (argument: string) => Failure | undefined;
}

/** The path without the operation's own argument, which is `input` of mutations and `of` of queries: 'problem.hidden.1'. */
export function argumentOf({ argument: [first, ...rest] }: Failure): string {
  if (first === 'of') return ['problem', ...rest].join('.');
  return rest.join('.');
}

/** The first failure at an argument or inside it. */
export function failureIn(failures: readonly Failure[], argument: string): Failure | undefined {
  return failures.find(failure => isWithin(argumentOf(failure), argument));
}

/** The failures that belong to none of these arguments. */
export function failuresElsewhere(
  failures: readonly Failure[],
  shown: readonly string[],
): readonly Failure[] {
  return failures.filter(failure => !shown.some(argument => isWithin(argumentOf(failure), argument)));
}

function isWithin(path: string, argument: string): boolean {
  return path === argument || path.startsWith(`${argument}.`);
}
