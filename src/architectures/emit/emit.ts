import { DomainError } from '../../domain-error.js';
import { parameterArrays } from '../program/parameters.js';
import type { Program } from '../program/program.js';
import { refuseLargeProgram } from '../size-limits.js';
import { emitJax } from './jax/jax.js';
import { emitNumpy } from './numpy/numpy.js';
import { emitPytorch } from './pytorch/pytorch.js';
import { emitTfjs } from './tfjs/tfjs.js';
import { emitTypescript } from './typescript/typescript.js';

const emitters = {
  PYTORCH: emitPytorch,
  JAX: emitJax,
  TFJS: emitTfjs,
  NUMPY: emitNumpy,
  TYPESCRIPT: emitTypescript,
} as const;

/** The languages and frameworks in which a program can be taken home. */
export type CodeTarget = keyof typeof emitters;

export const CODE_TARGETS = Object.keys(emitters) as readonly CodeTarget[];

/**
 * The source text of a module that holds the program and depends on nothing of ours; the same program gives the same bytes.
 *
 * @throws DomainError TOO_LARGE above the bounds of refuseLargeProgram; BAD_INPUT where a dimension is 0, or a multilinear
 * layer has no parameters
 */
export function emit(program: Program, target: CodeTarget): string {
  refuseLargeProgram(program);
  refuseEmpty(program);
  return emitters[target](program);
}

/** A layer without parameters is refused where it is asked for: one that was found in data is a finding. */
function refuseEmpty(program: Program): void {
  const { kind, inputs, output, remarks } = program;
  const columns = inputs.map(({ size }) => size);
  if (output.size === 0 || columns.includes(0)) {
    throw new DomainError(
      'BAD_INPUT',
      `The ${kind === 'NETWORK' ? 'network' : 'layer'} has ${output.size} outputs and ${columns.join(' and ')} inputs: choose representations with at least one summand.`,
    );
  }
  if (kind === 'MULTILINEAR' && parameterArrays(program).length === 0) {
    throw new DomainError(
      'BAD_INPUT',
      [
        'The layer has no parameters, so that it could only return 0.',
        ...remarks,
        'Choose other representations.',
      ].join(' '),
    );
  }
}
