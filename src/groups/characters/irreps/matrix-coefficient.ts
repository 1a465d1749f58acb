import { type Cyclotomic, cyclotomics, fromRational, rootOfUnity } from '../../../exact/cyclotomic.js';
import { rational } from '../../../exact/rational.js';
import type { ElementTable } from '../../subgroups/element-table.js';
import type { CoefficientPair, ElementwiseCharacter } from './coefficient-pair.js';
import type { ModularCharacters } from './modular-characters.js';

const { add, mul, zero, fromInteger } = cyclotomics;

/**
 * f(g) = (1/|H|) sum over h in H of conj(lambda(h)) chi(h g).
 *
 * With <chi|H, lambda> = 1 the mean of conj(lambda(h)) rho(h) is a projection of rank one, v w^T, and f(g) = w^T rho(g) v is a
 * matrix coefficient of the representation rho that chi belongs to.
 */
export class MatrixCoefficient {
  private readonly values = new Map<number, Cyclotomic>();
  private readonly terms = new Map<number, Cyclotomic>();
  private readonly counts: Int32Array;

  constructor(
    private readonly table: ElementTable,
    private readonly character: ElementwiseCharacter,
    private readonly pair: CoefficientPair,
  ) {
    this.counts = new Int32Array(pair.modulus * character.values.length);
  }

  /** The exact value, computed once. O(|H|). */
  at(g: number): Cyclotomic {
    const known = this.values.get(g) ?? this.sum(g);
    this.values.set(g, known);
    return known;
  }

  /** The same modulo the prime. */
  residue(g: number, residues: Int32Array, modular: ModularCharacters): number {
    const { subgroup, exponents, modulus } = this.pair;
    return modular.average(
      exponents,
      modulus,
      k => residues[this.character.classOf[this.table.product(subgroup.elements[k], g)]],
    );
  }

  private sum(g: number): Cyclotomic {
    const { subgroup, exponents } = this.pair;
    const { classOf, values } = this.character;
    const met: number[] = [];
    subgroup.elements.forEach((h, k) => {
      const term = exponents[k] * values.length + classOf[this.table.product(h, g)];
      if (this.counts[term] === 0) met.push(term);
      this.counts[term]++;
    });
    let total = zero;
    for (const term of met) {
      total = add(total, mul(fromInteger(this.counts[term]), this.term(term)));
      this.counts[term] = 0;
    }
    return total;
  }

  /** conj(zeta^a) chi_c / |H| for the term a * classes + c. */
  private term(term: number): Cyclotomic {
    const known = this.terms.get(term) ?? this.newTerm(term);
    this.terms.set(term, known);
    return known;
  }

  private newTerm(term: number): Cyclotomic {
    const { values } = this.character;
    const { modulus, subgroup } = this.pair;
    const scale = fromRational(rational(1, subgroup.elements.length));
    const phase = rootOfUnity(modulus, modulus - Math.floor(term / values.length));
    return mul(scale, mul(phase, values[term % values.length]));
  }
}
