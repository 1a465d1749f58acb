import type { PointwiseFunction } from '../program/program.js';

/** What may stand between two linear maps: a function of one number, or of a whole copy of a representation. */
export type Nonlinearity = PointwiseFunction | 'GATED' | 'NORM';

/** Functions with f(-x) = -f(x). */
const ODD: readonly PointwiseFunction[] = ['TANH', 'SIN', 'IDENTITY'];

/** Functions with f(c x) = c f(x) for every c > 0. */
const HOMOGENEOUS: readonly PointwiseFunction[] = ['RELU', 'IDENTITY'];

const POINTWISE: readonly PointwiseFunction[] = [
  'RELU',
  'SILU',
  'GELU',
  'TANH',
  'ELU',
  'SOFTPLUS',
  'SIGMOID',
  'SIN',
  'IDENTITY',
];

/** All of them, those that one would try first in front. */
export const NONLINEARITIES: readonly Nonlinearity[] = ['GATED', 'NORM', ...POINTWISE];

/** What is known of how a group acts in the coordinates of a representation. */
export interface CoordinateAction {
  /** Every element permutes the coordinates. */
  readonly permutes: boolean;
  /** .. up to signs. */
  readonly permutesUpToSigns: boolean;
  /** .. up to positive factors. */
  readonly permutesUpToScales: boolean;
  /** Every element keeps lengths. */
  readonly isOrthogonal: boolean;
}

/**
 * The nonlinearities f with f(rho(g) x) = rho(g) f(x) for every g and x, from NONLINEARITIES and in its order.
 *
 * - Where rho(g) permutes coordinates, f acts at each of them alike: every pointwise f commutes with it (Ravanbakhsh,
 *   Schneider, Poczos 2017).
 * - An entry -1 needs f odd, an entry c > 0 needs f(c x) = c f(x). Of the functions here these are all that do so.
 * - A row with two entries a, b needs f(a x + b y) = a f(x) + b f(y), f(0) = 0 included. Where f has derivatives that
 *   makes f' constant: only IDENTITY is left (Wood, Shawe-Taylor 1996 give the classification).
 * - Divided by a function of |x|, x keeps its direction: NORM fits where |rho(g) x| = |x|.
 * - Multiplied by a function of numbers that stay fixed, x keeps fitting any rho: GATED (Weiler et al. 2018).
 */
export function fittingNonlinearities(action: CoordinateAction): Nonlinearity[] {
  return NONLINEARITIES.filter(f => {
    if (f === 'GATED' || f === 'IDENTITY') return true;
    if (f === 'NORM') return action.isOrthogonal;
    if (action.permutes) return true;
    return (
      (action.permutesUpToSigns && ODD.includes(f)) || (action.permutesUpToScales && HOMOGENEOUS.includes(f))
    );
  });
}

export function isPointwise(f: Nonlinearity): f is PointwiseFunction {
  return f !== 'GATED' && f !== 'NORM';
}
