/**
 * The monomials e_0^a_0 .. e_(n-1)^a_(n-1) of degree k in commuting generators, the last exponent at most `most`, in the
 * order in which MonomialTrie numbers them: more of an earlier generator comes first.
 *
 * With N(j, m) monomials of degree m in e_j, e_(j+1), .. the number of a monomial is the sum over j < n - 1 of
 * N(j, m_j - a_j - 1), where m_j = a_j + a_(j+1) + ..: those that agree with it before e_j and have more of e_j.
 * Cost: n steps a monomial, whatever k; a table of n k numbers. Precondition: n >= 1, and numbers are below 2^53.
 */
export class ExponentWords {
  /** N(j, m) at [j][m]. */
  private readonly counts: readonly (readonly number[])[];

  constructor(
    readonly generators: number,
    readonly degree: number,
    private readonly most: number,
  ) {
    let counts: readonly number[] = Array.from({ length: degree + 1 }, (_, m) => (m <= most ? 1 : 0));
    const all = [counts];
    for (let j = generators - 2; j >= 0; j--) {
      let sum = 0;
      counts = counts.map(count => {
        sum += count;
        return sum;
      });
      all.unshift(counts);
    }
    this.counts = all;
  }

  get size(): number {
    return this.counts[0]![this.degree]!;
  }

  /** The number of a monomial. */
  indexOf(exponents: ArrayLike<number>): number {
    let index = 0;
    let rest = this.degree;
    for (let j = 0; j < this.generators - 1; j++) {
      rest -= exponents[j]!;
      if (rest > 0) index += this.counts[j]![rest - 1]!;
    }
    return index;
  }

  /** The exponents of all monomials in order, in one array that changes from one to the next. */
  *exponents(): Generator<Int32Array> {
    if (this.size === 0) return;
    const exponents = new Int32Array(this.generators);
    exponents[0] = this.degree;
    do yield exponents;
    while (this.advance(exponents));
  }

  /** Moves one factor of the latest generator for which there is room behind it, and all that follow, one place on. */
  private advance(exponents: Int32Array): boolean {
    const last = this.generators - 1;
    let behind = exponents[last]!;
    for (let j = last - 1; j >= 0; j--) {
      const own = exponents[j]!;
      if (own > 0 && (j < last - 1 || behind < this.most)) {
        exponents.fill(0, j + 1);
        exponents[j] = own - 1;
        exponents[j + 1] = behind + 1;
        return true;
      }
      behind += own;
    }
    return false;
  }
}
