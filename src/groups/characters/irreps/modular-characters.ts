import type { Cyclotomic } from '../../../exact/cyclotomic.js';
import { residueOf, rootOfUnityModulo } from '../../../exact/embedding.js';
import { lcmOfNumbers, modInverse } from '../../../exact/integers.js';
import { primesCongruentToOne } from '../../../exact/primes.js';
import type { ElementTable } from '../../subgroups/element-table.js';

/**
 * The roots of unity of a group's exponent e, and its character values, modulo a prime p = 1 modulo e: multiplicities, which
 * are integers below p, come out exactly.
 */
export class ModularCharacters {
  readonly prime: number;
  readonly exponent: number;
  /** powers[k] = zeta_e^k. */
  readonly powers: Int32Array;

  constructor(readonly table: ElementTable) {
    this.exponent = table.orders.reduce(lcmOfNumbers, 1);
    this.prime = primesCongruentToOne(this.exponent).next().value!;
    const root = rootOfUnityModulo(this.exponent, this.prime);
    this.powers = new Int32Array(this.exponent);
    this.powers[0] = 1;
    for (let k = 1; k < this.exponent; k++) this.powers[k] = (this.powers[k - 1] * root) % this.prime;
  }

  /** The residues of character values; they lie in Q(zeta_e). */
  residues(values: readonly Cyclotomic[]): Int32Array {
    const root = this.powers[1 % this.exponent];
    return Int32Array.from(values, value => {
      const residue = residueOf(value, this.exponent, root, this.prime);
      if (residue === undefined) throw new Error('expected an algebraic integer');
      return residue;
    });
  }

  /** sum_k zeta_modulus^(-exponents[k]) values[k] / length. */
  average(exponents: Uint16Array, modulus: number, values: (k: number) => number): number {
    const step = Math.floor(this.exponent / modulus);
    let sum = 0;
    for (let k = 0; k < exponents.length; k++) {
      const power = (modulus - exponents[k]) % modulus;
      sum = (sum + this.powers[power * step] * values(k)) % this.prime;
    }
    return (sum * modInverse(exponents.length, this.prime)) % this.prime;
  }
}
