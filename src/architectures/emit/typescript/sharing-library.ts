import { definition } from './library.js';

/** How parameters fill a matrix: of a layer that is filled at once, or of the maps between single copies. */
export const SHARING_LIBRARY = [
  definition(
    'Sharing',
    `
/** value[positions[e]] sums coefficients[e] * parameter[parameters[e]]. */
interface Sharing {
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
  readonly positions: readonly number[];
  readonly parameters: readonly number[];
  readonly coefficients: readonly number[];
}`,
  ),
  definition(
    'gathered',
    `
/** Code 0 is 0, k is parameter k - 1, and k + parameterCount its negative. */
function gathered(
  rows: number,
  columns: number,
  parameterCount: number,
  codes: readonly number[],
): Sharing {
  const positions = codes.flatMap((code, position) =>
    code === 0 ? [] : [position],
  );
  const parameters = positions.map(
    (position) => (codes[position]! - 1) % parameterCount,
  );
  const coefficients = positions.map((position) =>
    codes[position]! > parameterCount ? -1 : 1,
  );
  return { rows, columns, parameterCount, positions, parameters, coefficients };
}`,
  ),
  definition(
    'valuesOf',
    `
function valuesOf(sharing: Sharing, parameters: Float64Array): Float64Array {
  const values = new Float64Array(sharing.rows * sharing.columns);
  sharing.positions.forEach((position, e) => {
    values[position]! +=
      sharing.coefficients[e]! * parameters[sharing.parameters[e]!]!;
  });
  return values;
}`,
  ),
  definition(
    'gradientOf',
    `
/** The transpose of valuesOf: gradients by parameter from those by position. */
function gradientOf(sharing: Sharing, byPosition: Float64Array): Float64Array {
  const byParameter = new Float64Array(sharing.parameterCount);
  sharing.positions.forEach((position, e) => {
    byParameter[sharing.parameters[e]!]! +=
      sharing.coefficients[e]! * byPosition[position]!;
  });
  return byParameter;
}`,
  ),
];
