import { refuseAbove } from '../../domain-error.js';
import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { integerSquareRoot, lcmOfNumbers, modInverse } from '../../exact/integers.js';
import { factorise, isPrime, PRIME_BOUND } from '../../exact/primes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { Permutation } from '../permutation.js';
import { type ClassLookup, classMatrixColumns } from './class-matrix.js';
import { splitPair } from './galois-pair.js';
import { liftCharacter } from './lift-character.js';
import { CLASS_IMAGES_LIMIT, CLASS_MATRIX_LIMIT } from './limits.js';
import { leftEigenspaces } from './modular-eigenspaces.js';
import { type Row, type RowSpace, reduceRows, timesMatrix } from './modular-rows.js';
import type { ValuePool } from './value-pool.js';

/** Above so many possible degrees a pair is left to the class matrices. */
const PAIR_DEGREES = 2_000;

/**
 * The irreducible characters of a permutation group from its classes: modulo a prime p that is 1 modulo the exponent and
 * above 2 sqrt|G|, the characters are the common eigenvectors of the class matrices; each is scaled by its norm and lifted
 * by its values on powers (Dixon 1967; Schneider 1990: of a matrix only the columns at the pivots of the spaces still to
 * be split are counted, and the smallest class that splits is taken).
 *
 * elements: all elements of a class. Cost: (spaces to be split) |C_j| for each class used, and eigenspaces, classes^3.
 */
export function dixonSchneider(
  lookup: ClassLookup,
  order: bigint,
  elements: (c: number) => Iterable<Permutation>,
  pool: ValuePool,
): Cyclotomic[][] {
  const { classes } = lookup;
  const exponent = classes.elementOrders.reduce(lcmOfNumbers, 1);
  const p = dixonPrime(exponent, order);
  const degrees = possibleDegrees(order);
  const inner = innerProduct(classes, order, p);
  const vectors = splitSpaces(lookup, elements, degrees, inner, p);
  return vectors.map(vector => liftCharacter(scaledByNorm(vector, degrees, inner, p), classes, p, pool));
}

/** The least odd prime p = 1 modulo the exponent with p^2 > 4 |G|; TOO_LARGE where products modulo p aren't exact. */
function dixonPrime(exponent: number, order: bigint): number {
  const least = 2n * integerSquareRoot(order);
  let p = exponent + 1;
  while (BigInt(p) <= least || p === 2 || !isPrime(p)) {
    p += exponent;
    refuseAbove(
      'The prime modulo which the characters of this group are found',
      BigInt(p) > least ? p : least,
      PRIME_BOUND,
      'Ask about a smaller group.',
    );
  }
  return p;
}

/** One row a character, each up to a factor. */
function splitSpaces(
  lookup: ClassLookup,
  elements: (c: number) => Iterable<Permutation>,
  degrees: readonly number[],
  inner: (x: Row, y: Row) => number,
  p: number,
): Row[] {
  const { classes } = lookup;
  const done: Row[] = [new Int32Array(classes.count).fill(1)];
  let open: RowSpace[] = [];
  const file = (space: RowSpace): void => {
    const pair =
      space.rows.length === 2 && degrees.length <= PAIR_DEGREES
        ? splitPair(space, classes, degrees, inner, p)
        : undefined;
    if (space.rows.length === 1) done.push(space.rows[0]);
    else if (pair) done.push(...pair);
    else open.push(space);
  };
  if (classes.count > 1) file(complementOfTrivial(classes, p));
  const bySize = classes.sizes
    .map((size, c) => ({ size, c }))
    .sort((a, b) => (a.size === b.size ? a.c - b.c : a.size < b.size ? -1 : 1));
  for (const { c, size } of bySize) {
    if (open.length === 0) break;
    const chosen = open.filter(space => separates(c, space, p));
    if (chosen.length === 0) continue;
    const columns = [...new Set(chosen.flatMap(space => space.pivots))];
    refuseAbove(
      'The work for the character table of this group (products of elements)',
      size * BigInt(columns.length),
      CLASS_MATRIX_LIMIT,
      'The character table of this group is out of reach: ask about a smaller group.',
    );
    refuseAbove(
      'The size of a conjugacy class times the points',
      size * BigInt(classes.representative(0).length),
      CLASS_IMAGES_LIMIT,
      'The character table of this group is out of reach: ask about a smaller group.',
    );
    const byColumn = classMatrixColumns(lookup, c, elements(c), columns);
    open = open.filter(space => !chosen.includes(space));
    for (const space of chosen) splitSpace(space, byColumn, p).forEach(file);
  }
  if (done.length !== classes.count) {
    throw new Error(`expected ${classes.count} characters, got ${done.length}`);
  }
  return done;
}

/** The divisors d of |G| with d^2 <= |G|, ascending. */
function possibleDegrees(order: bigint): number[] {
  let divisors = [1];
  for (const [prime, exponent] of factorise(Number(order))) {
    const powers = Array.from({ length: exponent + 1 }, (_, k) => prime ** k);
    divisors = divisors.flatMap(d => powers.map(power => d * power)).filter(d => BigInt(d) ** 2n <= order);
  }
  return divisors.sort((a, b) => a - b);
}

/** 1/|G| sum_i |C_i| x_i y_(i^-1) modulo p. */
function innerProduct(classes: PermutationClasses, order: bigint, p: number): (x: Row, y: Row) => number {
  const inverseOrder = modInverse(Number(order % BigInt(p)), p);
  const weights = classes.sizes.map(size => (Number(size % BigInt(p)) * inverseOrder) % p);
  const inverse = weights.map((_, c) => classes.power(c, -1));
  return (x, y) => {
    let sum = 0;
    for (let c = 0; c < weights.length; c++) sum = (sum + ((x[c] * y[inverse[c]]) % p) * weights[c]) % p;
    return sum;
  };
}

/** All rows orthogonal to the trivial character, with a pivot at every class but the first: e_i - |C_i| e_0. */
function complementOfTrivial(classes: PermutationClasses, p: number): RowSpace {
  const pivots = classes.sizes.map((_, i) => i).slice(1);
  const rows = pivots.map(i => {
    const row = new Int32Array(classes.count);
    row[i] = 1;
    row[0] = (p - Number(classes.sizes[i] % BigInt(p))) % p;
    return row;
  });
  return { rows, pivots };
}

/** Whether the class matrix of j, or its inverse class, has different eigenvalues here: chi(g_j) isn't a multiple of chi(1). */
function separates(j: number, { rows }: RowSpace, p: number): boolean {
  const leader = rows.find(row => row[0] !== 0);
  if (leader === undefined) throw new Error('expected a character of a degree other than 0');
  return rows.some(row => (row[j] * leader[0]) % p !== (row[0] * leader[j]) % p);
}

function splitSpace(space: RowSpace, columns: ReadonlyMap<number, Int32Array>, p: number): RowSpace[] {
  const { rows, pivots } = space;
  const matrix = rows.map(row =>
    Int32Array.from(pivots, pivot => {
      const column = columns.get(pivot)!;
      let sum = 0;
      for (let i = 0; i < row.length; i++) if (row[i] !== 0) sum = (sum + row[i] * (column[i] % p)) % p;
      return sum;
    }),
  );
  return leftEigenspaces(matrix, p).map(basis =>
    reduceRows(
      basis.map(c => timesMatrix(c, rows, p)),
      p,
    ),
  );
}

/**
 * The character modulo p on the line of a row v with v(1) = 1, which is chi / chi(1): its norm is 1 / chi(1)^2, and of the
 * square roots of chi(1)^2 the one below p/2 is meant.
 */
function scaledByNorm(
  vector: Row,
  degrees: readonly number[],
  inner: (x: Row, y: Row) => number,
  p: number,
): Row {
  const scale = modInverse(vector[0], p);
  const monic = vector.map(x => (x * scale) % p);
  const norm = inner(monic, monic);
  const degree = degrees.find(d => (((d * d) % p) * norm) % p === 1);
  if (degree === undefined)
    throw new Error(`expected the inverse square of a degree modulo ${p}, got ${norm}`);
  return monic.map(x => (x * degree) % p);
}
