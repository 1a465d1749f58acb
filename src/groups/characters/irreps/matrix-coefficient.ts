import { type Cyclotomic, cyclotomics, fromRational, rootOfUnity } from '../../../exact/cyclotomic.js';
import { rational } from '../../../exact/rational.js';
import type { CoefficientPair } from './coefficient-pair.js';
import type { ElementArithmetic } from './element-arithmetic.js';
import { KEPT_VALUES } from './limits.js';
import type { ModularRootsOfUnity } from './modular-roots-of-unity.js';

const { add, mul, zero, fromInteger } = cyclotomics;

/**
 * f(g) = (1/|H|) sum over h in H of conj(lambda(h)) chi(h g).
 *
 * With <chi|H, lambda> = 1 the mean of conj(lambda(h)) rho(h) is a projection of rank one, v w^T, and f(g) = w^T rho(g) v is a
 * matrix coefficient of the representation rho that chi belongs to.
 */
export class MatrixCoefficient<E> {
  private readonly kept = new Map<number | string, Cyclotomic>();
  private readonly terms = new Map<number, Cyclotomic>();
  private readonly counts: Int32Array;

  /** values: the character's by class. */
  constructor(
    private readonly arithmetic: ElementArithmetic<E>,
    private readonly values: readonly Cyclotomic[],
    private readonly pair: CoefficientPair<E>,
  ) {
    this.counts = new Int32Array(pair.modulus * values.length);
  }

  /** O(|H|). */
  at(g: E): Cyclotomic {
    const key = this.arithmetic.key(g);
    const value = this.kept.get(key) ?? this.sum(g);
    if (this.kept.size < KEPT_VALUES) this.kept.set(key, value);
    return value;
  }

  /** The same modulo a prime, from the residues of the character's values. */
  residue(g: E, residues: Int32Array, modular: ModularRootsOfUnity): number {
    const { elements, exponents, modulus } = this.pair;
    return modular.mean(exponents, modulus, k => residues[this.classOfProduct(elements[k], g)]);
  }

  private sum(g: E): Cyclotomic {
    const { elements, exponents } = this.pair;
    const met: number[] = [];
    elements.forEach((h, k) => {
      const term = exponents[k] * this.values.length + this.classOfProduct(h, g);
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

  private classOfProduct(h: E, g: E): number {
    return this.arithmetic.classOf(this.arithmetic.product(h, g));
  }

  /** conj(zeta^a) chi_c / |H| for the term a * classes + c. */
  private term(term: number): Cyclotomic {
    const known = this.terms.get(term) ?? this.newTerm(term);
    this.terms.set(term, known);
    return known;
  }

  private newTerm(term: number): Cyclotomic {
    const { values } = this;
    const { modulus, elements } = this.pair;
    const scale = fromRational(rational(1, elements.length));
    const phase = rootOfUnity(modulus, modulus - Math.floor(term / values.length));
    return mul(scale, mul(phase, values[term % values.length]));
  }
}
