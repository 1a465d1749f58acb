import { DomainError } from '../../domain-error.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { orthonormalised } from '../../numeric/gram-schmidt.js';
import { nearestDouble } from '../../numeric/nearest-double.js';
import { centreOf } from './centre.js';
import { circleFrequency } from './circle.js';
import { coordinatesOf, elementOf, type FloatAlgebra, floatAlgebra } from './float-algebra.js';
import { rootSystem } from './root-system.js';
import { rotationPlanes } from './rotation-planes.js';
import { combination } from './square.js';
import { dualBasis, latticeBasis } from './weight-lattice.js';

/** exp(t A) with the period 2 pi on V. */
export interface Circle {
  /** A in the exact basis of the factor's Lie algebra. */
  readonly generator: Float64Array;
  /** The largest frequency |m| of exp(t A) on V. */
  readonly frequency: number;
}

/**
 * exp(s H) exp(r E) exp(-s H) for 0 <= s < pi, 0 <= r <= pi/2, where E and H are `turn` and `coroot` of a simple root, in the
 * exact basis. u = sin(r)^2 has the density height * u^(height - 1).
 */
export interface Sphere {
  readonly turn: Float64Array;
  readonly coroot: Float64Array;
  readonly height: number;
  /** The largest eigenvalue m of the coroot, -i H, on V. */
  readonly frequency: number;
}

/**
 * The identity component of a compact group of orthogonal matrices as a product k_1 .. k_N t, k_j on spheres, t on a torus that is a
 * product of circles, so that Haar measure is the product of the measures of all coordinates.
 *
 * k_N, .., k_1 follow a reduced word of the longest element of the Weyl group; the coordinates are those of Bott and Samelson,
 * and the heights are the exponents in the product formula of Gindikin and Karpelevich. For SO(3) these are Euler's angles.
 * Source: S. Helgason, Groups and Geometric Analysis, chapter IV, 6; J.-H. Lu, Coordinates on Schubert cells, Kostant's harmonic
 * forms, and the Bruhat-Poisson structure on G/B, Transformation Groups 4 (1999).
 */
export interface IdentityComponent {
  /** k_1 first. */
  readonly spheres: readonly Sphere[];
  readonly circles: readonly Circle[];
}

/** The coordinates of a factor's identity component; DomainError where it is not closed. */
export function identityComponent(factor: LieFactor): IdentityComponent {
  const algebra = floatAlgebra(factor);
  const central = centreOf(factor).map(z => centralCircle(factor, algebra, z));
  const { simple, longestWord } = rootSystem(algebra, orthonormalised(central));
  const torus = [...simple.map(({ coroot }) => coroot), ...central];
  const { planes } = rotationPlanes(
    torus.map(t => elementOf(algebra, t)),
    algebra.size,
  );
  const weights = planes.map(({ frequencies }) => frequencies);
  const largest = torus.map((_, k) =>
    weights.reduce((most, weight) => Math.max(most, Math.abs(weight[k])), 0),
  );
  return {
    spheres: longestWord
      .map(({ root, height }) => ({
        turn: algebra.exactCoordinates(simple[root].turn),
        coroot: algebra.exactCoordinates(simple[root].coroot),
        ...{ height, frequency: largest[root] },
      }))
      .reverse(),
    circles: circlesOf(algebra, torus, weights),
  };
}

/**
 * Of the torus that the weights on V are the characters of: with a basis of their lattice, the dual basis generates circles that
 * meet in the identity alone.
 */
function circlesOf(
  algebra: FloatAlgebra,
  torus: readonly Float64Array[],
  weights: readonly (readonly number[])[],
): Circle[] {
  const dual = dualBasis(latticeBasis(weights, torus.length));
  return dual.map(coefficients => ({
    generator: algebra.exactCoordinates(combination(coefficients, torus, algebra.dimension)),
    frequency: weights.reduce(
      (most, weight) =>
        Math.max(most, Math.round(Math.abs(weight.reduce((sum, m, k) => sum + m * coefficients[k], 0)))),
      0,
    ),
  }));
}

/** A multiple of a central element whose exponentials have the period 2 pi, in coordinates. */
function centralCircle({ info }: LieFactor, algebra: FloatAlgebra, z: ExactMatrix): Float64Array {
  const frequency = circleFrequency(z);
  if (frequency === undefined) {
    throw new DomainError(
      'BAD_INPUT',
      `The exponentials of a central element of the Lie algebra of ${info.name} are not known to close to a circle: their frequencies have no small integers as ratios. Means are taken over closed groups: give a basis of the Lie algebra's centre in which each matrix generates a circle.`,
    );
  }
  const matrix = Float64Array.from(z.toRows().flat(), nearestDouble);
  return coordinatesOf(algebra, matrix).map(x => x / frequency);
}
