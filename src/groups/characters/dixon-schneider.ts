import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { lcmOfNumbers, modInverse } from '../../exact/integers.js';
import { isPrime } from '../../exact/primes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { Permutation } from '../permutation.js';
import { classMatrixColumns } from './class-matrix.js';
import { liftCharacter } from './lift-character.js';
import { leftEigenspaces } from './modular-eigenspaces.js';
import { type Row, type RowSpace, reduceRows, timesMatrix } from './modular-rows.js';
import type { ValuePool } from './value-pool.js';

/**
 * The irreducible characters of a permutation group from its classes: modulo a prime p that is 1 modulo the exponent and
 * above 2 sqrt|G|, the characters are the common eigenvectors of the class matrices; each is scaled by its norm and lifted
 * by its values on powers (Dixon 1967; Schneider 1990: of a matrix only the columns at the pivots of the spaces still to
 * be split are counted, and the smallest class that splits is taken).
 *
 * elements: all elements of a class. Cost: (spaces to be split) |C_j| for each class used, and eigenspaces, classes^3.
 */
export function dixonSchneider(
  classes: PermutationClasses,
  order: bigint,
  elements: (c: number) => Iterable<Permutation>,
  pool: ValuePool,
): Cyclotomic[][] {
  const exponent = classes.elementOrders.reduce(lcmOfNumbers, 1);
  const p = dixonPrime(exponent, order);
  const vectors = splitSpaces(classes, elements, p);
  return vectors.map(vector => liftCharacter(scaledByNorm(vector, classes, order, p), classes, p, pool));
}

/** The least odd prime p = 1 modulo the exponent with p^2 > 4 |G|. */
function dixonPrime(exponent: number, order: bigint): number {
  let p = exponent + 1;
  while (BigInt(p) * BigInt(p) <= 4n * order || !isPrime(p)) p += exponent;
  return p;
}

/** One row a character, each up to a factor. */
function splitSpaces(
  classes: PermutationClasses,
  elements: (c: number) => Iterable<Permutation>,
  p: number,
): Row[] {
  const done: Row[] = [new Int32Array(classes.count).fill(1)];
  let open = classes.count === 1 ? [] : [complementOfTrivial(classes, p)];
  const bySize = classes.sizes
    .map((size, c) => ({ size, c }))
    .sort((a, b) => (a.size === b.size ? a.c - b.c : a.size < b.size ? -1 : 1))
    .map(({ c }) => c);
  for (const j of bySize) {
    const chosen = open.filter(space => separates(j, space, p));
    if (chosen.length === 0) continue;
    const columns = [...new Set(chosen.flatMap(space => space.pivots))];
    const counts = classMatrixColumns(classes, elements(j), columns);
    const byColumn = new Map(columns.map((k, i) => [k, counts[i]]));
    const parts = chosen.flatMap(space => splitSpace(space, byColumn, p));
    open = [...open.filter(space => !chosen.includes(space)), ...parts];
    done.push(...open.filter(space => space.rows.length === 1).map(space => space.rows[0]));
    open = open.filter(space => space.rows.length > 1);
    if (open.length === 0) break;
  }
  if (done.length !== classes.count) {
    throw new Error(`expected ${classes.count} characters, got ${done.length}`);
  }
  return done;
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
 * The character modulo p on the line of a row v with v(1) = 1, which is chi / chi(1): its norm
 * sum |C_i| v_i v_(i^-1) is |G| / chi(1)^2, and of the square roots of chi(1)^2 the one below p/2 is meant.
 */
function scaledByNorm(vector: Row, classes: PermutationClasses, order: bigint, p: number): Row {
  const scale = modInverse(vector[0], p);
  const monic = vector.map(x => (x * scale) % p);
  let norm = 0;
  for (let i = 0; i < monic.length; i++) {
    const size = Number(classes.sizes[i] % BigInt(p));
    norm = (norm + ((monic[i] * monic[classes.power(i, -1)]) % p) * size) % p;
  }
  const square = (Number(order % BigInt(p)) * modInverse(norm, p)) % p;
  for (let degree = 1; 2 * degree < p; degree++) {
    if ((degree * degree) % p === square && order % BigInt(degree) === 0n)
      return monic.map(x => (x * degree) % p);
  }
  throw new Error(`expected the square of a degree modulo ${p}, got ${square}`);
}
