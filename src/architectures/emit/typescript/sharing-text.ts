/** Filling and its transpose in an emitted TypeScript module. */
export const SHARING = `
/** value[positions[e]] is the sum of coefficients[e] * parameter[parameters[e]]. */
interface Sharing {
  readonly size: number;
  readonly parameterCount: number;
  readonly positions: readonly number[];
  readonly parameters: readonly number[];
  readonly coefficients: readonly number[];
}

function valuesOf(sharing: Sharing, parameters: Float64Array): Float64Array {
  const values = new Float64Array(sharing.size);
  sharing.positions.forEach((position, e) => {
    values[position]! +=
      sharing.coefficients[e]! * parameters[sharing.parameters[e]!]!;
  });
  return values;
}

/** The transpose of valuesOf: gradients by position become gradients by parameter. */
function gradientOf(sharing: Sharing, byPosition: Float64Array): Float64Array {
  const byParameter = new Float64Array(sharing.parameterCount);
  sharing.positions.forEach((position, e) => {
    byParameter[sharing.parameters[e]!]! +=
      sharing.coefficients[e]! * byPosition[position]!;
  });
  return byParameter;
}`
  .trim()
  .split('\n');

/** The sharing of a part that gathers, from one code a position: see WeightForm. */
export const GATHERED = `
/** Code 0 is 0, code k parameter k - 1, code k + parameterCount its negative. */
function gathered(parameterCount: number, codes: readonly number[]): Sharing {
  const positions = codes.flatMap((code, position) =>
    code === 0 ? [] : [position],
  );
  const parameters = positions.map(
    (position) => (codes[position]! - 1) % parameterCount,
  );
  const coefficients = positions.map((position) =>
    codes[position]! > parameterCount ? -1 : 1,
  );
  return {
    size: codes.length,
    parameterCount,
    positions,
    parameters,
    coefficients,
  };
}`
  .trim()
  .split('\n');
