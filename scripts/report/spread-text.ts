import { ROUNDING_FLOOR, type Spread } from '../../src/studies/summary.js';

/** Distances below it are 0 to rounding, as in studies. */
export const FLOOR = ROUNDING_FLOOR.FLOAT64;

/** A median with its quartiles as a table shows it; 0 to rounding below the floor. */
export function shown(spread: Spread | null): string {
  if (!spread) return 'diverged';
  if (spread.high < FLOOR) return '0 to rounding';
  return `${brief(spread.median)} (${brief(spread.low)} to ${brief(spread.high)})`;
}

export function brief(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) >= 0.01 && Math.abs(value) < 1000 ? value.toPrecision(2) : value.toExponential(1);
}
