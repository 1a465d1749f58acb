import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { type Code, joined } from '../source-text.js';
import { doubles, list, pythonLiteral, tuple } from './literals.js';

/** Standard deviations of the initial parameters: constants, and an expression that is a list for each array that doesn't start at 0. */
export interface ProgramDeviations {
  readonly constants: Code;
  /** By the array's name. */
  readonly expressions: ReadonlyMap<string, string>;
}

/** `copies` times the same deviations. */
interface Repeated {
  readonly copies: number;
  readonly deviations: Float64Array;
}

/** The constants are _WEIGHT_STD of a layer, _LINEAR1_WEIGHT_STD, .. of a network. Biases start at 0. */
export function programDeviations(program: Program): ProgramDeviations {
  const expressions = new Map<string, string>();
  const constants = parameterArrays(program).flatMap(({ name, step, role }) => {
    const parts = role === 'BIAS' ? [] : repeatedOf(program, step);
    if (parts.every(({ deviations }) => deviations.every(d => d === 0))) return [];
    const constant = `_${name.replace(/_parameters$/, '').toUpperCase()}_STD`;
    const [only] = parts;
    if (parts.length === 1 && only!.copies === 1) {
      expressions.set(name, constant);
      return [pythonLiteral(`${constant} = `, doubles(only!.deviations))];
    }
    expressions.set(name, `[std for copies, stds in ${constant} for std in copies * stds]`);
    const rows = parts.map(({ copies, deviations }) => tuple(String(copies), doubles(deviations)));
    return [pythonLiteral(`${constant} = `, list(rows))];
  });
  return { constants: joined(...constants), expressions };
}

function repeatedOf(program: Program, number: number): Repeated[] {
  const step = program.steps[number]!;
  if (step.step === 'LINEAR') {
    return inOrderOfParameters(step.weight.blocks).map(({ rowCopies, columnCopies, deviations }) => ({
      copies: rowCopies * columnCopies,
      deviations,
    }));
  }
  if (step.step === 'BILINEAR') {
    return inOrderOfParameters(step.terms).map(({ copies, deviations }) => ({ copies, deviations }));
  }
  throw new Error(`expected a step with parameters, got ${step.step}`);
}

function inOrderOfParameters<T extends { readonly parameter: number }>(parts: readonly T[]): T[] {
  return [...parts].sort((a, b) => a.parameter - b.parameter);
}
