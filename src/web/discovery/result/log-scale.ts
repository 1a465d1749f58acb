/** A logarithmic axis over whole decades, upwards on a screen. */
export interface LogScale {
  /** Powers of ten to be ruled and named, ascending. */
  readonly ticks: readonly number[];
  /** Where a value stands, in pixels; what is below the axis, 0 among it, stands at its foot. */
  at(value: number): number;
}

/** Below the largest value by more than this nothing is told apart. */
const MOST_DECADES = 12;
const MOST_TICKS = 7;

/** The axis from `bottom` up to `top` (pixels, top < bottom) that holds all values, with a little room about them. */
export function logScale(values: readonly number[], top: number, bottom: number): LogScale {
  const exponents = values.filter(value => value > 0 && Number.isFinite(value)).map(Math.log10);
  const largest = exponents.reduce((most, exponent) => Math.max(most, exponent), Number.NEGATIVE_INFINITY);
  const least = exponents.reduce((low, exponent) => Math.min(low, exponent), Number.POSITIVE_INFINITY);
  const high = exponents.length === 0 ? 0 : Math.ceil(largest + ROOM);
  const low = exponents.length === 0 ? -1 : Math.max(Math.floor(least - ROOM), high - MOST_DECADES);
  const every = Math.ceil((high - low + 1) / MOST_TICKS);
  const ticks = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, k) => low + k * every);
  return {
    ticks: ticks.map(exponent => 10 ** exponent),
    at: value => {
      const exponent = Math.min(value > 0 ? Math.log10(value) : low, high);
      return bottom - ((Math.max(exponent, low) - low) / (high - low)) * (bottom - top);
    },
  };
}

/** Of a decade: values that near the end of the axis move it on by one. */
const ROOM = 0.06;
