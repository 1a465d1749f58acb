import type { Cyclotomic } from '../../../exact/cyclotomic.js';
import { residueOf, rootOfUnityModulo } from '../../../exact/embedding.js';
import { modInverse } from '../../../exact/integers.js';
import { primesCongruentToOne } from '../../../exact/primes.js';

/** Q(zeta_e) modulo a prime p = 1 modulo e: multiplicities of characters, which are integers below p, come out exactly. */
export class ModularRootsOfUnity {
  readonly prime: number;
  /** powers[k] = zeta_e^k. */
  private readonly powers: Int32Array;

  /** Precondition: e is below 10^5 or so, so that there is such a prime below 2^26. */
  constructor(private readonly order: number) {
    const prime = primesCongruentToOne(order).next().value;
    if (prime === undefined) throw new Error(`expected a prime that is 1 modulo ${order}`);
    this.prime = prime;
    const root = rootOfUnityModulo(order, prime);
    this.powers = new Int32Array(order);
    this.powers[0] = 1;
    for (let k = 1; k < order; k++) this.powers[k] = (this.powers[k - 1] * root) % prime;
  }

  /** The residues of algebraic integers in Q(zeta_e). */
  residues(values: readonly Cyclotomic[]): Int32Array {
    return Int32Array.from(values, value => {
      const residue = residueOf(value, this.order, this.powers[1 % this.order], this.prime);
      if (residue === undefined) throw new Error('expected an algebraic integer');
      return residue;
    });
  }

  /** The mean of zeta_modulus^(-exponents[k]) values(k); the modulus divides e. */
  mean(exponents: Uint16Array, modulus: number, values: (k: number) => number): number {
    const step = Math.floor(this.order / modulus);
    let sum = 0;
    for (let k = 0; k < exponents.length; k++) {
      const power = (modulus - exponents[k]) % modulus;
      sum = (sum + this.powers[power * step] * values(k)) % this.prime;
    }
    return (sum * modInverse(exponents.length, this.prime)) % this.prime;
  }
}
