import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../../exact/embedding.js';
import { modInverse, modPow } from '../../exact/integers.js';
import { unitsModulo } from '../../exact/primes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { Row } from './modular-rows.js';
import type { ValuePool } from './value-pool.js';

/**
 * The values of a character from their residues modulo p: for g of order n the eigenvalue zeta_n^s has multiplicity
 * m_s = 1/n sum_l chi(g^l) z^(-s l) with z of order n modulo p, a number in 0..chi(1) < p/2 that its residue tells, and
 * chi(g) = sum_s m_s zeta_n^s. On classes of all powers g^u with u prime to n the value is rational, hence an integer of
 * size at most chi(1). Values on powers g^u follow from chi(g) by zeta -> zeta^u.
 */
export function liftCharacter(
  residues: Row,
  classes: PermutationClasses,
  p: number,
  pool: ValuePool,
): Cyclotomic[] {
  const values = new Array<Cyclotomic | undefined>(classes.count);
  for (let c = 0; c < classes.count; c++) {
    if (values[c] !== undefined) continue;
    const n = classes.elementOrders[c];
    const units = unitsModulo(n);
    if (units.every(u => residues[classes.power(c, u)] === residues[c])) {
      const integer = 2 * residues[c] < p ? residues[c] : residues[c] - p;
      for (const u of units) values[classes.power(c, u)] = pool.integer(integer);
      continue;
    }
    const counts = multiplicities(residues, c, classes, p);
    if (counts.some(m => m > residues[0]))
      throw new Error(`expected multiplicities of at most ${residues[0]}`);
    const value = pool.sumOfRoots(counts);
    for (const u of units) values[classes.power(c, u)] ??= pool.galois(value, u);
  }
  return values.map(value => value!);
}

/** Whether residues can be those of a character: integers of at most its degree, multiplicities from 0 to the degree. */
export function hasLift(residues: Row, classes: PermutationClasses, p: number): boolean {
  return classes.elementOrders.every((n, c) => {
    const isRational = unitsModulo(n).every(u => residues[classes.power(c, u)] === residues[c]);
    if (isRational) return residues[c] <= residues[0] || p - residues[c] <= residues[0];
    return multiplicities(residues, c, classes, p).every(m => m <= residues[0]);
  });
}

function multiplicities(residues: Row, c: number, classes: PermutationClasses, p: number): number[] {
  const n = classes.elementOrders[c];
  const powers = Array.from({ length: n }, (_, l) => residues[classes.power(c, l)]);
  const root = modInverse(rootOfUnityModulo(n, p), p);
  const inverse = modInverse(n, p);
  return Array.from({ length: n }, (_, s) => {
    const step = modPow(root, s, p);
    let sum = 0;
    for (let l = n - 1; l >= 0; l--) sum = (sum * step + powers[l]) % p;
    return (sum * inverse) % p;
  });
}
