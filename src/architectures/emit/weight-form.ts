import type { Sharing } from '../sharing.js';

/**
 * How an emitted module fills a flat array from its parameters p_0 .. p_{n-1}.
 *
 * GATHER: position i takes (0, p_0, .., p_{n-1}, -p_0, .., -p_{n-1})[codes[i]]: one integer a position says which
 * parameter and which sign. SCATTER: coefficients[e] * p_{parameters[e]} is added at positions[e].
 */
export type WeightForm =
  | { readonly form: 'GATHER'; readonly codes: Int32Array }
  | {
      readonly form: 'SCATTER';
      readonly positions: Int32Array;
      readonly parameters: Int32Array;
      readonly coefficients: Float64Array;
    };

/** Gathering reads every position, so it is chosen where at least one position in this many is filled. */
const SPARSITY = 4;

/** The form for a sharing with at least one parameter. */
export function weightForm(sharing: Sharing): WeightForm {
  const { kind, size, parameterCount, positions, parameters, codes, table } = sharing;
  const coefficients = Float64Array.from(codes, code => table[code]!.decimal);
  if (kind === 'COEFFICIENTS' || positions.length * SPARSITY < size) {
    return { form: 'SCATTER', positions, parameters, coefficients };
  }
  const gathered = new Int32Array(size);
  positions.forEach((position, e) => {
    gathered[position] = 1 + parameters[e]! + (coefficients[e]! < 0 ? parameterCount : 0);
  });
  return { form: 'GATHER', codes: gathered };
}
