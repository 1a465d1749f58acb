import { parameterArrays } from '../program/parameters.js';
import type { Program, ProgramSpace } from '../program/program.js';
import { safeText } from './source-text.js';

/** What every emitted module says of its program, one paragraph an entry, safe in docstrings and comments. */
export function programFacts(program: Program): string[] {
  const { inputs, output, unconstrainedParameterCount } = program;
  const arrays = parameterArrays(program);
  const sum = (role?: string) =>
    arrays.reduce((n, array) => (role === undefined || array.role === role ? n + array.count : n), 0);
  const parts = program.kind === 'NETWORK' ? '' : ` (weight ${sum('WEIGHT')}, bias ${sum('BIAS')})`;
  return [
    `Group: ${safeText(program.group)}`,
    ...inputs.map((space, k) => spaceFact(inputs.length > 1 ? `Input ${k + 1}` : 'Input', space)),
    spaceFact('Output', output),
    `Parameters: ${sum()}${parts}, of ${unconstrainedParameterCount} without symmetry`,
  ];
}

function spaceFact(what: string, { representation, size }: ProgramSpace): string {
  return `${what} representation: ${safeText(representation)}, dimension ${size}`;
}

/** The remarks of a program, safe in docstrings and comments. */
export function programRemarks({ remarks }: Program): string[] {
  return remarks.map(remark => safeText(remark, REMARK_LIMIT));
}

/** Characters of a remark that a module shows. */
const REMARK_LIMIT = 1000;

/** The name of the class of a program, in every target that has classes. */
export function className({ kind }: Program): string {
  return {
    LINEAR: 'EquivariantLinear',
    MULTILINEAR: 'EquivariantMultilinear',
    NETWORK: 'EquivariantNetwork',
  }[kind];
}

/** The summary of a module, without its final stop. */
export function programSummary({ kind }: Program): string {
  return {
    LINEAR: 'Equivariant linear layer',
    MULTILINEAR: 'Equivariant multilinear layer',
    NETWORK: 'Equivariant network',
  }[kind];
}
