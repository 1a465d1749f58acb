import { indented } from '../source-text.js';
import { docstring } from './docstring.js';

/** A method of the class, at its depth. */
export function method(
  name: string,
  args: readonly string[],
  doc: string | null,
  body: readonly string[],
): string[] {
  return [
    `    def ${name}(${['self', ...args].join(', ')}):`,
    ...(doc === null ? [] : docstring(8, [doc])),
    ...indented(8, body),
  ];
}
