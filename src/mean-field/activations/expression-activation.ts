import { abridged, DomainError } from '../../domain-error.js';
import type { ScalarProgram } from '../../numeric/kernels/scalar-program.js';
import type { Activation, Parity } from './activation-interface.js';
import { differentiate } from './differentiate.js';
import { runDual } from './dual-number.js';
import { isProvedConstant, obstacleToFiniteness, REACH, rangeOf } from './finite-range.js';
import { type LoweredExpression, lowerExpression } from './lower-expression.js';
import { parityOf } from './parity.js';
import { programPass } from './program-pass.js';
import { resolveExpression } from './resolve-expression.js';
import { runProgram } from './run-program.js';
import type { ScalarTree } from './scalar-tree.js';

/** Points at which the slope is compared with forward-mode differentiation. */
const COMPARED = 200;
const TOLERANCE = 1e-9;

/**
 * The activation of an expression that is finite, with its slope, on [-REACH, REACH]: continuous there, since no function that is
 * read jumps, and differentiable but for the corners of abs and relu, where the slope is that at 0 of sign and of relu.
 */
export function expressionActivation(name: string, tree: ScalarTree): Activation {
  const resolved = resolveExpression(tree);
  if (resolved.kind === 'NUMBER') throw constant(name);
  const value = lowerExpression(resolved);
  requireFinite('The activation', value);
  const derivative = slopeOf(resolved);
  const slope = lowerExpression(derivative);
  requireFinite('The slope of the activation', { program: slope.program, positions: [] });
  requireEqualSlopes(value.program, slope.program);
  const isFlat = derivative.kind === 'NUMBER' && derivative.value === 0;
  if (isFlat || isProvedConstant(value.program)) throw constant(name);
  const symmetry = parityOf(resolved);
  return {
    name,
    symmetry,
    reason: reasonOf(name, symmetry, value.program),
    range: rangeOf(value.program),
    program: { native: null, value: value.program, slope: slope.program },
    apply: applied(value.program, slope.program),
  };
}

function slopeOf(tree: ScalarTree): ScalarTree {
  try {
    return differentiate(tree);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'TOO_LARGE') throw error;
    throw new DomainError(
      'BAD_INPUT',
      'The activation could not be differentiated. Write it in simpler parts, for example by sigmoid, tanh, exp and powers of sums.',
    );
  }
}

function requireFinite(what: string, { program, positions }: LoweredExpression): void {
  const obstacle = obstacleToFiniteness(program);
  if (!obstacle) return;
  const near = Number(obstacle.t.toFixed(6));
  throw new DomainError(
    'BAD_INPUT',
    `${what} is not finite on [-${REACH}, ${REACH}], or could not be shown to be: near t = ${near} ${obstacle.reason}. Write a function that is finite there with its slope, as 1/(1 + t^2) or log(1 + t^2) are.`,
    obstacle.token < positions.length ? { position: positions[obstacle.token] } : {},
  );
}

/** Refuses a slope that is not the derivative. */
function requireEqualSlopes(value: ScalarProgram, slope: ScalarProgram): void {
  for (let k = 0; k < COMPARED; k++) {
    // No multiple of a rational number, where corners are likely.
    const spread = k % 2 === 0 ? REACH : REACH / 10;
    const t = spread * (2 * ((k * Math.SQRT2) % 1) - 1);
    const [, expected] = runDual(value, t);
    const found = runProgram(slope, t);
    // Infinities may cancel in the comparison where they don't in the slope, which is known to be finite.
    const isEqual = Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
    if (isEqual || !Number.isFinite(expected)) continue;
    throw new DomainError(
      'BAD_INPUT',
      `The slope of the activation cannot be computed well enough: near t = ${Number(t.toPrecision(4))} two ways to compute it differ. Write it so that large numbers do not cancel.`,
    );
  }
}

function constant(name: string): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `${abridged(name)} is constant on [-${REACH}, ${REACH}], so that nothing can be learnt. Write an expression that changes with t.`,
    { position: 0 },
  );
}

function reasonOf(name: string, symmetry: Parity, value: ScalarProgram): string {
  switch (symmetry) {
    case 'LINEAR':
      return `${name} is linear: it commutes with every matrix`;
    case 'ODD':
      return `${name} is odd: sigma(-t) = -sigma(t)`;
    case 'EVEN':
      return `${name} is even: sigma(-t) = sigma(t)`;
    case 'NONE': {
      const [plus, minus] = [runProgram(value, 1), runProgram(value, -1)];
      const isNeither = Math.abs(plus - minus) > 1e-6 && Math.abs(plus + minus) > 1e-6;
      const shown = (x: number) => String(Number(x.toPrecision(4)));
      return isNeither
        ? `${name} is neither odd nor even: sigma(1) = ${shown(plus)} and sigma(-1) = ${shown(minus)}`
        : `from the form of ${name} it could not be told whether it is odd or even, so that it is taken as neither`;
    }
  }
}

function applied(value: ScalarProgram, slope: ScalarProgram): Activation['apply'] {
  const passes = { value: programPass(value), slope: programPass(slope) };
  return (values, slopes, from, to) => {
    passes.slope(values, slopes, from, to);
    passes.value(values, values, from, to);
  };
}
