import type { Program } from '../program/program.js';

/** Relative error in double precision above which an emitted module doesn't count as equivariant. */
export const CHECK_TOLERANCE = '1e-12';

/** Linear maps of up to this many columns are checked on 0 and the unit vectors, .. */
const UNIT_VECTOR_LIMIT = 512;
/** .. others, and maps that aren't linear, on this many generic inputs. */
const GENERIC_INPUTS = 64;

/** On which inputs the check runs: 0 and the unit vectors, or that many generic inputs of each of these sizes. */
export type CheckInputs =
  | { readonly kind: 'UNITS'; readonly size: number }
  | { readonly kind: 'GENERIC'; readonly count: number; readonly sizes: readonly number[] };

export function checkInputs({ kind, inputs }: Program): CheckInputs {
  const sizes = inputs.map(({ size }) => size);
  return kind === 'LINEAR' && sizes[0]! <= UNIT_VECTOR_LIMIT
    ? { kind: 'UNITS', size: sizes[0]! }
    : { kind: 'GENERIC', count: GENERIC_INPUTS, sizes };
}

/** The inputs in words. */
export function checkedOn(inputs: CheckInputs): string {
  return inputs.kind === 'UNITS'
    ? '0 and the unit vectors, which decide it for the whole group and every x'
    : `${inputs.count} generic inputs`;
}
