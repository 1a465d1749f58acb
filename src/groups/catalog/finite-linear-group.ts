import { refuseAbove } from '../../domain-error.js';
import { gcdOfNumbers } from '../../exact/integers.js';
import { GroupFactor } from '../group-factor.js';
import { DEGREE_LIMIT } from '../limits.js';
import { isIdentityPermutation, type Permutation } from '../permutation.js';
import { permutationModel } from '../permutation-model.js';
import { type FiniteField, finiteField } from './finite-field.js';

/** A column vector over F_q, and a map of such vectors. */
type Vector = readonly number[];
type VectorMap = (vector: Vector) => Vector;

/** SL(n,q) on the q^n - 1 nonzero vectors; (x_1, .., x_n) is the point x_1 q^(n-1) + .. + x_n - 1. */
export function specialLinearGroup(n: number, q: number): GroupFactor {
  refusePoints(n, q, 'vectors');
  return vectorGroup(`SL(${n},${q})`, n, finiteField(q), specialMaps, orderOfGeneral(n, q) / BigInt(q - 1));
}

/** GL(n,q) on the nonzero vectors, numbered in the same way. */
export function generalLinearGroup(n: number, q: number): GroupFactor {
  refusePoints(n, q, 'vectors');
  return vectorGroup(`GL(${n},${q})`, n, finiteField(q), generalMaps, orderOfGeneral(n, q));
}

/** The image of SL(n,q) on the (q^n - 1) / (q - 1) lines through 0. */
export function projectiveSpecialGroup(n: number, q: number): GroupFactor {
  refusePoints(n, q, 'lines');
  const scalars = BigInt(q - 1) * BigInt(gcdOfNumbers(n, q - 1));
  return lineGroup(`PSL(${n},${q})`, n, finiteField(q), specialMaps, orderOfGeneral(n, q) / scalars);
}

/** The image of GL(n,q) on the lines. */
export function projectiveGeneralGroup(n: number, q: number): GroupFactor {
  refusePoints(n, q, 'lines');
  return lineGroup(`PGL(${n},${q})`, n, finiteField(q), generalMaps, orderOfGeneral(n, q) / BigInt(q - 1));
}

/** x -> A x + b on all q^n vectors; (x_1, .., x_n) is the point x_1 q^(n-1) + .. + x_n. */
export function affineGroup(n: number, q: number): GroupFactor {
  refusePoints(n, q, 'vectors');
  const field = finiteField(q);
  const translation: VectorMap = ([first, ...rest]) => [field.add(first, 1), ...rest];
  const vectors = allVectors(n, q);
  const permutations = [translation, ...generalMaps(field, n)].map(map =>
    Int32Array.from(vectors, vector => numberOf(map(vector), q)),
  );
  const order = BigInt(q) ** BigInt(n) * orderOfGeneral(n, q);
  return generatedBy(permutations, q ** n, `AGL(${n},${q})`, order);
}

/** (q^n - 1) (q^n - q) .. (q^n - q^(n-1)). */
function orderOfGeneral(n: number, q: number): bigint {
  const [size, base] = [BigInt(q) ** BigInt(n), BigInt(q)];
  return Array.from({ length: n }, (_, i) => size - base ** BigInt(i)).reduce((a, b) => a * b, 1n);
}

/**
 * diag(w, 1/w, 1, .., 1) for a primitive w, and the two maps below. The transvections x_1 += w^k x_2 (for n = 2 those
 * with even k, which span all), moved round and commuted, are all elementary matrices; these generate SL(n,q).
 */
function specialMaps(field: FiniteField, n: number): VectorMap[] {
  const { mul, inv, primitive } = field;
  const diagonal: VectorMap = ([x, y, ...rest]) => [mul(primitive, x), mul(inv(primitive), y), ...rest];
  return [diagonal, ...unimodularMaps(field, n)];
}

/** diag(w, 1, .., 1) and, for n > 1, the two maps below. */
function generalMaps(field: FiniteField, n: number): VectorMap[] {
  const diagonal: VectorMap = ([x, ...rest]) => [field.mul(field.primitive, x), ...rest];
  return n === 1 ? [diagonal] : [diagonal, ...unimodularMaps(field, n)];
}

/** x_1 += x_2, and e_1 -> e_2 -> .. -> e_n -> (-1)^(n-1) e_1, of determinant 1. */
function unimodularMaps({ add, neg }: FiniteField, n: number): VectorMap[] {
  return [
    ([x, y, ...rest]) => [add(x, y), y, ...rest],
    vector => [n % 2 === 0 ? neg(vector.at(-1)!) : vector.at(-1)!, ...vector.slice(0, -1)],
  ];
}

function vectorGroup(
  name: string,
  n: number,
  field: FiniteField,
  maps: typeof generalMaps,
  order: bigint,
): GroupFactor {
  const { order: q } = field;
  const vectors = allVectors(n, q).slice(1);
  const permutations = maps(field, n).map(map =>
    Int32Array.from(vectors, vector => numberOf(map(vector), q) - 1),
  );
  return generatedBy(permutations, vectors.length, name, order);
}

/**
 * A line is known by its vector whose last entry other than 0 is 1; those with x_n = 1 come first, so that on the
 * projective line (x : 1) is the point x and infinity the point q.
 */
function lineGroup(
  name: string,
  n: number,
  field: FiniteField,
  maps: typeof generalMaps,
  order: bigint,
): GroupFactor {
  const { order: q, mul, inv } = field;
  const lines = Array.from({ length: n }, (_, zeros) =>
    allVectors(n - 1 - zeros, q).map(start => [...start, 1, ...new Array<number>(zeros).fill(0)]),
  ).flat();
  const place = new Map(lines.map((line, point) => [numberOf(line, q), point]));
  const pointOf = (vector: Vector): number => {
    const scale = inv(vector.findLast(x => x !== 0)!);
    return place.get(
      numberOf(
        vector.map(x => mul(scale, x)),
        q,
      ),
    )!;
  };
  const permutations = maps(field, n).map(map => Int32Array.from(lines, line => pointOf(map(line))));
  return generatedBy(permutations, lines.length, name, order);
}

/** All vectors in the order of their numbers. */
function allVectors(n: number, q: number): Vector[] {
  let vectors: Vector[] = [[]];
  for (let i = 0; i < n; i++) {
    vectors = vectors.flatMap(vector => Array.from({ length: q }, (_, x) => [...vector, x]));
  }
  return vectors;
}

/** x_1 q^(n-1) + .. + x_n. */
function numberOf(vector: Vector, q: number): number {
  return vector.reduce((number, x) => number * q + x, 0);
}

function refusePoints(n: number, q: number, points: 'vectors' | 'lines'): void {
  const count = points === 'vectors' ? q ** n : Math.floor((q ** n - 1) / (q - 1));
  refuseAbove(`The number of ${points}`, count, DEGREE_LIMIT, 'Use a smaller field or dimension.');
}

function generatedBy(
  permutations: readonly Permutation[],
  points: number,
  name: string,
  order: bigint,
): GroupFactor {
  const generators = permutations.filter(permutation => !isIdentityPermutation(permutation));
  return new GroupFactor(name, name, points, permutationModel(generators, points), order);
}
