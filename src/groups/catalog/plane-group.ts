import { cosPi, cyclotomics, sinPi } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { elementKey, type LinearPart } from '../group-element.js';
import { composePermutations, identityPermutation, type Permutation } from '../permutation.js';
import type { PermutationModel } from '../permutation-model.js';

/**
 * C(n), the rotations of the plane by multiples of 2 pi / n, acting on itself: the rotation r^k is the point k.
 * The generator is r; of C(1) there is none.
 */
export function rotationModel(n: number): PermutationModel {
  return regularModel(n, n, n === 1 ? [] : [point => (point + 1) % n]);
}

/**
 * D(n), order 2n: C(n) and the reflections r^k s with s = diag(1, -1), acting on itself from the left.
 * r^k is the point k and r^k s the point n + k; s r^k = r^-k s. The generators are r (left out for n = 1) and s.
 */
export function dihedralModel(n: number): PermutationModel {
  const rotate = (point: number): number => (point < n ? (point + 1) % n : n + ((point - n + 1) % n));
  const reflect = (point: number): number => (point < n ? n + ((n - point) % n) : (2 * n - point) % n);
  return regularModel(n, 2 * n, n === 1 ? [reflect] : [rotate, reflect]);
}

/** An element of the regular action is known by the image of the point 0, the identity. */
function regularModel(
  n: number,
  points: number,
  generators: ((point: number) => number)[],
): PermutationModel {
  const actions = generators.map(g => Int32Array.from({ length: points }, (_, point) => g(point)));
  const toPart = ([point]: Permutation) => planePart(n, point % n, point >= n);
  let elements: Map<string, Permutation> | undefined;
  return {
    points,
    generators: actions,
    toPart,
    fromPart: part => {
      elements ??= new Map(
        regularElements(actions, points).map(g => [elementKey({ parts: [toPart(g)] }), g]),
      );
      const element = elements.get(elementKey({ parts: [part] }));
      if (element === undefined) throw new Error('expected an element of the group');
      return element;
    },
  };
}

/** All permutations of a regular action, by their image of the point 0. */
function regularElements(generators: readonly Permutation[], points: number): Permutation[] {
  const elements = [identityPermutation(points)];
  const met = new Set([0]);
  for (const element of elements) {
    for (const generator of generators) {
      const image = generator[element[0]];
      if (met.has(image)) continue;
      met.add(image);
      elements.push(composePermutations(generator, element));
    }
  }
  return elements;
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
