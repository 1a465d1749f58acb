import { isZero } from '../../exact/cyclotomic.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';
import { derivativeOf } from '../../representations/derivative.js';
import type { Representation } from '../../representations/representation.js';
import type { HaarPoint } from './haar-points.js';
import type { IdentityComponent } from './identity-component.js';
import { type RotationPlanes, rotationPlanes } from './rotation-planes.js';
import { product, transpose } from './square.js';

/**
 * The images [count, n, n] of points of the identity component on a space of dimension n. With the common planes of the torus, in
 * whose basis exp(s H) and exp(t A) rotate planes, and those of each turn, a point costs some 2 n^3 multiplications a sphere.
 *
 * @pre d rho is real and antisymmetric
 */
export function componentImages(
  group: LieGroup,
  { spheres, circles }: IdentityComponent,
  space: Representation,
  n: number,
  points: readonly HaarPoint[],
): Float64Array {
  const vectors = [
    ...spheres.flatMap(({ turn, coroot }) => [turn, coroot]),
    ...circles.map(c => c.generator),
  ];
  const images = derivatives(group, space, n, vectors);
  const coroots = spheres.map((_, j) => images[2 * j + 1]);
  const torus = rotationPlanes([...coroots, ...images.slice(2 * spheres.length)], n);
  const turns = turnsInTorusBasis(
    spheres.map(({ turn }) => turn),
    spheres.map((_, j) => images[2 * j]),
    torus,
  );
  const back = transpose(torus.basis, n);
  const target = new Float64Array(points.length * n * n);
  points.forEach(({ turns: r, phases, angles }, at) => {
    const none = spheres.map(() => 0);
    let matrix: Float64Array = torus.basis.slice();
    rotateRows(torus, [...none, ...angles], matrix);
    for (let j = spheres.length - 1; j >= 0; j--) {
      rotateRows(torus, none.with(j, -phases[j]).concat(angles.map(() => 0)), matrix);
      matrix = product(turns[j].into, matrix, n);
      rotateRows(turns[j].planes, [r[j]], matrix);
      matrix = product(turns[j].outOf, matrix, n);
      rotateRows(torus, none.with(j, phases[j]).concat(angles.map(() => 0)), matrix);
    }
    target.set(product(back, matrix, n), at * n * n);
  });
  return target;
}

/** The largest frequency |m| of the exp(t A) of a component that is a circle, of period 2 pi, on a space of dimension n. */
export function largestFrequency(
  group: LieGroup,
  { circles }: IdentityComponent,
  space: Representation,
  n: number,
): number {
  const [image] = derivatives(group, space, n, [circles[0].generator]);
  return rotationPlanes([image], n).planes.reduce(
    (most, plane) => Math.max(most, Math.abs(plane.frequencies[0])),
    0,
  );
}

/** Multiplications that componentImages takes for a point. */
export function workOfPoint({ spheres }: IdentityComponent, n: number): number {
  return (2 * spheres.length + 2) * n ** 3;
}

interface Turn {
  readonly planes: RotationPlanes;
  /** From coordinates in the torus's basis to those in the basis of the turn's planes, [n, n], .. */
  readonly into: Float64Array;
  /** .. and back. */
  readonly outOf: Float64Array;
}

/** Spheres of one simple root share their turn. */
function turnsInTorusBasis(
  vectors: readonly Float64Array[],
  images: readonly Float64Array[],
  { basis, size }: RotationPlanes,
): Turn[] {
  const known = new Map<string, Turn>();
  return vectors.map((vector, j) => {
    const key = vector.join();
    const turn = known.get(key) ?? turnOf(images[j]);
    known.set(key, turn);
    return turn;
  });

  function turnOf(image: Float64Array): Turn {
    const planes = rotationPlanes([image], size);
    const into = product(planes.basis, transpose(basis, size), size);
    return { planes, into, outOf: transpose(into, size) };
  }
}

/** matrix <- exp(sum t_k T_k) matrix, in the basis of the planes. */
function rotateRows({ planes, size }: RotationPlanes, t: readonly number[], matrix: Float64Array): void {
  for (const { first, second, frequencies } of planes) {
    if (second === null) continue;
    const angle = frequencies.reduce((sum, f, k) => sum + f * t[k], 0);
    if (angle === 0) continue;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    for (let i = first * size, j = second * size, end = i + size; i < end; i++, j++) {
      const [x, y] = [matrix[i], matrix[j]];
      matrix[i] = c * x - s * y;
      matrix[j] = s * x + c * y;
    }
  }
}

/** d rho of some elements of the Lie algebra by their coordinates: sums of exact images, rounded. */
function derivatives(
  group: LieGroup,
  space: Representation,
  n: number,
  vectors: readonly Float64Array[],
): Float64Array[] {
  const toDouble = rememberedDoubles();
  const sums = vectors.map(() => new Float64Array(n * n));
  group.algebra.forEach((a, k) => {
    if (vectors.every(vector => vector[k] === 0)) return;
    const image = derivativeOf(space, group, a);
    for (let i = 0; i < n; i++) {
      const { indices, entries } = image.row(i);
      indices.forEach((j, at) => {
        if (isZero(entries[at])) return;
        const x = toDouble(entries[at]);
        vectors.forEach((vector, v) => {
          sums[v][i * n + j] += vector[k] * x;
        });
      });
    }
  });
  return sums;
}
