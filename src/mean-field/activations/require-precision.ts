import { abridged, DomainError } from '../../domain-error.js';
import { oncePer } from '../../once-per.js';
import type { Precision } from '../settings.js';
import type { Activation } from './activation-interface.js';
import { type NotFinite, obstacleToFiniteness, REACH } from './finite-range.js';
import { SINGLE } from './program-interval.js';

const obstacleInSingle = oncePer(({ program }: Activation): NotFinite | null =>
  program.native === null
    ? (obstacleToFiniteness(program.value, SINGLE) ?? obstacleToFiniteness(program.slope, SINGLE))
    : null,
);

/** Whether requirePrecision lets it pass. */
export function fitsPrecision(sigma: Activation, precision: Precision): boolean {
  return precision === 'FLOAT64' || obstacleInSingle(sigma) === null;
}

/**
 * Refuses FLOAT32 for an expression that is finite with its slope on [-REACH, REACH] in FLOAT64, as all are, but is not shown to be
 * so in FLOAT32, with all that is computed on the way: beyond 3.4e38 numbers are infinite there, and below 1.4e-45 they are 0.
 * Functions that kernels have by themselves are finite in both.
 */
export function requirePrecision(sigma: Activation, precision: Precision): void {
  if (precision === 'FLOAT64') return;
  const obstacle = obstacleInSingle(sigma);
  if (!obstacle) return;
  throw new DomainError(
    'BAD_INPUT',
    `${abridged(sigma.name)} or its slope is not finite in FLOAT32 on [-${REACH}, ${REACH}], or could not be shown to be: near t = ${Number(obstacle.t.toFixed(6))} ${obstacle.reason}. Use FLOAT64, or write it so that no number on the way is as large or small.`,
    { path: ['input', 'precision'], value: precision },
  );
}
