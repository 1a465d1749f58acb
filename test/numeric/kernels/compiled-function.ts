import type { FloatArray } from '../../../src/numeric/float-array.js';
import { layOutFunction } from '../../../src/numeric/kernels/function-layout.js';
import type { Kernels } from '../../../src/numeric/kernels/kernels.js';
import type { DifferentiableProgram } from '../../../src/numeric/kernels/scalar-program.js';

/** A function of one real variable on compiled kernels, with buffers that it works on. */
export interface CompiledFunction {
  /** t, then sigma(t). */
  readonly values: FloatArray;
  /** sigma'(t). */
  readonly slopes: FloatArray;
  apply(): void;
}

/** The function on `count` numbers of `width` bytes; count is a multiple of 4. */
export function compiledFunction(
  kernels: Kernels,
  width: 4 | 8,
  program: DifferentiableProgram,
  count: number,
): CompiledFunction {
  if (count % 4 !== 0) throw new Error(`expected a multiple of 4 numbers, got ${count}`);
  const { exports, laid } = kernels.layOut(arena => ({
    function: layOutFunction(arena, program),
    values: arena.floats(width, count),
    slopes: arena.floats(width, count),
  }));
  const { values, slopes } = laid;
  const apply = width === 4 ? exports.apply32 : exports.apply64;
  const vectors = (count * width) / 16;
  return {
    values: values.values,
    slopes: slopes.values,
    apply: () => apply(...laid.function, values.at, slopes.at, vectors),
  };
}
