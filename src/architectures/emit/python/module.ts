import type { Program } from '../../program/program.js';
import { programFacts, programRemarks, programSummary } from '../program-texts.js';
import { type Code, plain } from '../source-text.js';
import { docstring } from './docstring.js';
import { UNPACK } from './literals.js';

/**
 * A Python module in Black's layout: docstring, imports, then constants, functions and classes two blank lines apart.
 *
 * @param framework its name in the module's docstring
 * @param imports lines of the imports that aren't of the standard library
 * @param standard modules of the standard library, or names in them as typing.Optional, but for those that unpack numbers
 * @param definitions one an entry; empty ones are left out, and what unpacks numbers is added where it is needed
 */
export function pythonModule(
  program: Program,
  framework: string,
  imports: readonly string[],
  definitions: readonly (Code | readonly string[])[],
  standard: readonly string[] = [],
): string {
  const codes = definitions.map(part => ('lines' in part ? part : plain(part)));
  const packed = codes.some(code => code.packed);
  const library = [...standard, ...(packed ? ['base64', 'struct'] : [])].sort();
  const named = library
    .filter(name => !isModule(name))
    .map(name => name.replace(/^(.*)\.(.*)$/, 'from $1 import $2'));
  const head = [
    docstring(0, [
      `${programSummary(program)} in ${framework}.`,
      ...programFacts(program),
      ...programRemarks(program),
    ]),
    ...(library.length > 0 ? [[...library.filter(isModule).map(name => `import ${name}`), ...named]] : []),
    imports,
  ];
  const body = [...(packed ? [UNPACK] : []), ...codes.map(code => code.lines)];
  return `${head.map(text).join('\n\n')}\n${separated(body)}`;
}

function isModule(name: string): boolean {
  return !name.includes('.');
}

/** Black's blank lines: two around definitions, one between imports and the constants that follow. */
function separated(definitions: readonly (readonly string[])[]): string {
  return definitions
    .filter(lines => lines.length > 0)
    .map((lines, k) => (k === 0 && /^[_#]/.test(lines[0]!) ? `\n${text(lines)}\n` : `\n\n${text(lines)}\n`))
    .join('');
}

function text(lines: readonly string[]): string {
  return lines.join('\n');
}
