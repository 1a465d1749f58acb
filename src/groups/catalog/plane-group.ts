import { cosPi, cyclotomics, sinPi } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { LinearPart } from '../group-element.js';
import type { PermutationModel } from '../permutation-model.js';
import { regularModel } from './regular-model.js';

/**
 * C(n), the rotations of the plane by multiples of 2 pi / n, acting on itself: the rotation r^k is the point k.
 * The generator is r; of C(1) there is none.
 */
export function rotationModel(n: number): PermutationModel {
  return regularModel(n, n === 1 ? [] : [point => (point + 1) % n], point => planePart(n, point, false));
}

/**
 * D(n), order 2n: C(n) and the reflections r^k s with s = diag(1, -1), acting on itself from the left.
 * r^k is the point k and r^k s the point n + k; s r^k = r^-k s. The generators are r (left out for n = 1) and s.
 */
export function dihedralModel(n: number): PermutationModel {
  const rotate = (point: number): number => (point < n ? (point + 1) % n : n + ((point - n + 1) % n));
  const reflect = (point: number): number => (point < n ? n + ((n - point) % n) : (2 * n - point) % n);
  return regularModel(2 * n, n === 1 ? [reflect] : [rotate, reflect], point =>
    planePart(n, point % n, point >= n),
  );
}

/** r^k or r^k s, as a signed permutation where it is one: exactly where 2 pi k / n is a multiple of a right angle. */
function planePart(n: number, k: number, reflected: boolean): LinearPart {
  const angle = rational(2 * k, n);
  const [cos, sin] = [cosPi(angle), sinPi(angle)];
  const second = reflected ? [sin, cyclotomics.neg(cos)] : [cyclotomics.neg(sin), cos];
  const matrix = ExactMatrix.fromRows([
    [cos, second[0]],
    [sin, second[1]],
  ]);
  return 4 % n === 0 ? matrix.asMonomial()! : matrix;
}
