import { dot } from '../../numeric/dot.js';
import { orthonormalised } from '../../numeric/gram-schmidt.js';
import { Random } from '../../numeric/random.js';
import { algebraBracket, type FloatAlgebra, squaredAdjoint } from './float-algebra.js';
import { combination } from './square.js';
import { type SymmetricEigen, symmetricEigen } from './symmetric-eigen.js';

/**
 * A simple root alpha of a compact Lie algebra, by an su(2) in it: [turn, other] = 2 coroot, [coroot, turn] = 2 other,
 * [coroot, other] = -2 turn. All in coordinates of the algebra's orthonormal basis.
 */
export interface SimpleRoot {
  readonly turn: Float64Array;
  readonly coroot: Float64Array;
}

/** A letter of a reduced word of the longest element of the Weyl group. */
export interface WordLetter {
  /** Index of a simple root. */
  readonly root: number;
  /** The height of the positive coroot that this letter makes negative. */
  readonly height: number;
}

export interface RootSystem {
  readonly simple: readonly SimpleRoot[];
  /** As many letters as there are positive roots, the letter that acts first at the front. */
  readonly longestWord: readonly WordLetter[];
}

const TRIES = 6;
/** Above this dimension the first good element is taken. */
const LARGE_DIMENSION = 100;
/** Squares of the values of different roots at the chosen element differ by more than this, relative to the largest. */
const SMALLEST_GAP = 1e-9;

interface PositiveRoot {
  /** alpha(x) > 0 at the element that was chosen. */
  readonly value: number;
  readonly vector: Float64Array;
  /** alpha as an element of the torus: alpha(t) = <dual, t>. */
  readonly dual: Float64Array;
}

/**
 * The roots of the semisimple part of a compact Lie algebra with respect to the torus of all elements that commute with a
 * general element x, positive where they are at x.
 *
 * @param centre an orthonormal basis of the centre, in coordinates
 */
export function rootSystem(algebra: FloatAlgebra, centre: readonly Float64Array[]): RootSystem {
  if (centre.length === algebra.dimension) return { simple: [], longestWord: [] };
  const positive = positiveRoots(algebra, centre);
  const simple = simpleRoots(positive);
  return { simple: simple.map(rootVectors), longestWord: longestWord(positive, simple) };

  /** With e, f = [x, e] / alpha(x) of length 1 and h = [e, f] = dual: turn = 2 e / |alpha|, coroot = 2 h / |alpha|^2. */
  function rootVectors({ vector, dual }: PositiveRoot): SimpleRoot {
    const square = dot(dual, dual);
    return {
      turn: vector.map(x => (2 * x) / Math.sqrt(square)),
      coroot: dual.map(x => (2 * x) / square),
    };
  }
}

interface Try {
  readonly x: Float64Array;
  readonly eigen: SymmetricEigen;
  readonly gap: number;
}

/** Of some elements one whose roots' values are far apart is taken: it gives the most accurate vectors. */
function positiveRoots(algebra: FloatAlgebra, centre: readonly Float64Array[]): PositiveRoot[] {
  const random = Random.fromSeed(1).split('roots');
  const wideGap =
    algebra.dimension > LARGE_DIMENSION ? 0.02 / algebra.dimension ** 2 : Number.POSITIVE_INFINITY;
  let best: Try | undefined;
  for (let k = 0; k < TRIES && !(best && best.gap > wideGap); k++) {
    const x = new Float64Array(algebra.dimension);
    random.fillNormal(x, 1);
    const inside = withoutCentre(x, centre);
    const eigen = symmetricEigen(squaredAdjoint(algebra, inside), algebra.dimension);
    const gap = smallestGap(eigen.values);
    if (gap > (best?.gap ?? SMALLEST_GAP)) best = { x: inside, eigen, gap };
  }
  if (!best) throw new Error(`expected an element with different values of all roots in ${TRIES} tries`);
  const { x, eigen } = best;
  const rank = zeros(eigen.values);
  return Array.from({ length: (algebra.dimension - rank) / 2 }, (_, k) => {
    const at = rank + 2 * k;
    const value = Math.sqrt((eigen.values[at] + eigen.values[at + 1]) / 2);
    const vector = eigen.vectors[at];
    const [, other] = orthonormalised([vector, algebraBracket(algebra, x, vector)]);
    return { value, vector, dual: algebraBracket(algebra, vector, other) };
  });
}

/** The number of eigenvalues that are 0. */
function zeros(values: readonly number[]): number {
  const largest = values[values.length - 1];
  return values.filter(value => value < 1e-10 * largest).length;
}

/** Over the largest eigenvalue; eigenvalues other than 0 come in pairs. -1 where they do not, so that x was not general. */
function smallestGap(values: readonly number[]): number {
  const rank = zeros(values);
  if ((values.length - rank) % 2 !== 0) return -1;
  const largest = values[values.length - 1];
  let gap = values[rank] / largest;
  for (let k = rank + 1; k < values.length - 1; k += 2) {
    gap = Math.min(gap, (values[k + 1] - values[k]) / largest);
  }
  return gap;
}

/**
 * A positive root is simple where no simple root of smaller value has a positive product with it: otherwise their difference is
 * a positive root.
 */
function simpleRoots(positive: readonly PositiveRoot[]): PositiveRoot[] {
  const simple: PositiveRoot[] = [];
  for (const root of [...positive].sort((a, b) => a.value - b.value)) {
    // Products are 0 or at least half a square of a root.
    const bound = 0.1 * dot(root.dual, root.dual);
    if (simple.every(other => dot(other.dual, root.dual) < bound)) simple.push(root);
  }
  return simple;
}

/** Reflects the sum of the positive roots until it is negative on all simple coroots. */
function longestWord(positive: readonly PositiveRoot[], simple: readonly PositiveRoot[]): WordLetter[] {
  const length = positive[0].dual.length;
  let point = combination(
    positive.map(() => 1),
    positive.map(({ dual }) => dual),
    length,
  );
  return positive.map(() => {
    const heights = simple.map(({ dual }) => dot(point, dual) / dot(dual, dual));
    const root = heights.findIndex(height => height > 0.5);
    const height = Math.round(heights[root]);
    if (root < 0 || Math.abs(height - heights[root]) > 1e-5) {
      throw new Error(`expected heights that are integers, got ${heights.join(', ')}`);
    }
    point = combination([1, -2 * height], [point, simple[root].dual], length);
    return { root, height };
  });
}

function withoutCentre(x: Float64Array, centre: readonly Float64Array[]): Float64Array {
  return combination([1, ...centre.map(unit => -dot(unit, x))], [x, ...centre], x.length);
}
