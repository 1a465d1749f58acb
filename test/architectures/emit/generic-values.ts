import { expect } from '@jest/globals';
import type { SparseTriplets } from '../../../src/architectures/generator-images.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program } from '../../../src/architectures/program/program.js';

/** Numbers in [-1, 1] without pattern. */
export function generic(count: number, phase: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => Math.sin(12.9898 * (k + phase)));
}

/** Arrays of parameters by their names. */
export function genericParameters(program: Program): Record<string, Float64Array> {
  return Object.fromEntries(
    parameterArrays(program).map(({ name, count }, k) => [name, generic(count, k + 1)]),
  );
}

/** A batch for each input. */
export function genericInputs({ inputs }: Program, batch: number): Float64Array[] {
  return inputs.map(({ size }, k) => generic(batch * size, 10 + k).map(value => 2 * value));
}

export function dense({ size, rows, columns, values }: SparseTriplets): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  values.forEach((value, e) => {
    matrix[rows[e]!]![columns[e]!] = value;
  });
  return matrix;
}

/** The largest difference, relative where values are above 1. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce(
    (worst, value, i) => Math.max(worst, Math.abs(value - b[i]!) / (1 + Math.abs(value))),
    0,
  );
}
