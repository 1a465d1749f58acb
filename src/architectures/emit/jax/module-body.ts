import type { Program } from '../../program/program.js';
import { docstring } from '../python/docstring.js';
import { call, type Literal, pythonStatement } from '../python/literals.js';
import { type Code, indented } from '../source-text.js';

/** What the steps of a program become: constants, and functions of which the last is apply. */
export interface ModuleBody {
  readonly constants: readonly Code[];
  readonly functions: readonly (readonly string[])[];
}

/** The names of the inputs. */
export function inputNames({ inputs }: Program): string[] {
  return inputs.length === 1 ? ['x'] : inputs.map((_, k) => `x${k + 1}`);
}

/** x from the inputs, where they have their sizes. */
export function inputStatement(program: Program): string[] {
  const sized = inputNames(program).map((name, k) => call('_sized', name, String(program.inputs[k]!.size)));
  return statement('x = ', program.kind === 'MULTILINEAR' ? call('_outer_product', ...sized) : sized[0]!);
}

/** apply(params, x), or apply(params, x1, x2, ..). */
export function applyFunction(program: Program, statements: readonly string[]): string[] {
  const names = inputNames(program);
  const shapes = names.map((name, k) => `${name} [..., ${program.inputs[k]!.size}]`).join(', ');
  return [
    `def apply(params, ${names.join(', ')}):`,
    ...docstring(4, [`${shapes} -> y [..., ${program.output.size}].`, program.definition]),
    ...indented(4, statements),
  ];
}

/** A statement of a function, laid out for its depth, without its indent. */
export function statement(before: string, literal: Literal): string[] {
  return pythonStatement(4, before, literal).map(line => line.slice(4));
}
