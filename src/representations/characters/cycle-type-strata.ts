import { type Cyclotomic, cyclotomics, fromInteger, fromRational } from '../../exact/cyclotomic.js';
import { gcdOfNumbers } from '../../exact/integers.js';
import { type Rational, rational, rationals } from '../../exact/rational.js';
import { naturalAction } from '../../groups/classes/find-classes.js';
import type { GroupFactor, NaturalFamily } from '../../groups/group-factor.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { Induced, Leaf } from '../representation.js';
import { binomialPolynomial, stirlingNumbers } from './counting-polynomials.js';
import type { ExponentRange } from './laurent-polynomials.js';
import { type ClassSpace, constantMonomials, type Monomial, type Stratum } from './stratum.js';

/**
 * S(n), A(n) and B(n) of any n as one stratum, for characters of at most `legs` legs. Its variables are s = det g and, for
 * each length l, the number m_l of cycles of length l; for B(n) those whose signs have product 1 and those with product -1
 * apart. V at g^j is the sum of l m_l over the l that divide j.
 *
 * Their mean is that of products of falling factorials (m_l)_a, in which powers are expanded by Stirling numbers:
 * over S(n) the mean of prod (m_l)_(a_l) is prod l^(-a_l) where sum l a_l <= n, else 0; over B(n) each factor is
 * (2l)^(-a_l). With the factor det the cycles chosen bring their signs, and of the k points that are left the mean of
 * det is 1 for k <= 1 in S(k) and for k = 0 in B(k), else 0. (Such characters are character polynomials: T. Church,
 * J. Ellenberg, B. Farb, FI-modules and stability for representations of symmetric groups.)
 */
export function cycleTypeStrata(factor: GroupFactor, legs: number): ClassSpace | undefined {
  const action = naturalAction(factor);
  if (action === undefined || !actsOnBasis(factor)) return undefined;
  const fixed = action.letter === 'B' ? 0 : factor.model.points - action.n;
  return { strata: [new CycleTypeStratum(action, fixed, legs)], isIntegral: false };
}

/** Whether V is the natural space: the points themselves, for B(n) the pairs of them. */
function actsOnBasis({ generators, model, info, family }: GroupFactor): boolean {
  const points = family?.letter === 'B' ? Math.floor(model.points / 2) : model.points;
  return (
    info.degree === points &&
    generators.every(
      g => !(g instanceof ExactMatrix) && (family?.letter === 'B' || g.sign.every(sign => sign === 1)),
    )
  );
}

/** A kind of cycle: its length, the sign of its product (1 in S(n)), the place of its variable. */
interface CycleKind {
  readonly length: number;
  readonly sign: 1 | -1;
  readonly variable: number;
}

class CycleTypeStratum implements Stratum {
  private readonly kinds: readonly CycleKind[];
  private readonly variables: number;

  constructor(
    private readonly family: NaturalFamily,
    private readonly fixedPoints: number,
    legs: number,
  ) {
    const signs: readonly (1 | -1)[] = family.letter === 'B' ? [1, -1] : [1];
    const lengths = Array.from({ length: Math.min(legs, family.n) }, (_, i) => i + 1);
    this.kinds = lengths
      .flatMap(length => signs.map(sign => ({ length, sign })))
      .map((kind, i) => ({ ...kind, variable: i + 1 }));
    this.variables = this.kinds.length + 1;
  }

  ranges(legs: number): ExponentRange[] {
    const upTo = (greatest: number): ExponentRange => ({ least: 0, greatest });
    return [upTo(legs), ...this.kinds.map(({ length }) => upTo(Math.floor(legs / length)))];
  }

  valueOf(node: Leaf | Induced, j: number): Monomial[] {
    switch (node.kind) {
      case 'defining':
        return this.traceOfPower(Math.abs(j));
      case 'sign':
        return this.family.letter === 'A'
          ? constantMonomials(cyclotomics.one, this.variables)
          : [this.monomial(cyclotomics.one, [[0, Math.abs(j)]])];
      case 'adjoint':
        return [];
      case 'subsets':
        return this.fixedSubsets(node.index, Math.abs(j));
      default:
        throw new Error(`expected V, sgn or Subsets(k) of a permutation, got ${node.kind}`);
    }
  }

  integral(exponent: readonly number[]): Cyclotomic {
    const odd = exponent[0] % 2 === 1;
    const { letter, n } = this.family;
    const mean = (signed: boolean): Rational =>
      this.kinds
        .filter(({ variable }) => exponent[variable] > 0)
        .reduce((byPoints, kind) => this.withCycles(byPoints, kind, exponent[kind.variable], signed), [
          rational(1),
        ] as Rational[])
        .reduce(
          (sum, share, used) =>
            used <= n && restCounts(letter, n - used, signed) ? rationals.add(sum, share) : sum,
          rationals.zero,
        );
    // over A(n) the mean is that over S(n) with the factor 1 + sgn
    if (letter === 'A' && n > 1) return fromRational(rationals.add(mean(false), mean(true)));
    return fromRational(mean(odd && letter !== 'A'));
  }

  /** From shares by the points used to the same with the factor m^e for one kind of cycle, m^e = sum of S(e, a) (m)_a. */
  private withCycles(byPoints: readonly Rational[], kind: CycleKind, e: number, signed: boolean): Rational[] {
    const { length, sign } = kind;
    const double = this.family.letter === 'B' ? 2 : 1;
    const sgn = signed ? (length % 2 === 1 ? 1 : -1) * sign : 1;
    const each = rational(sgn, length * double);
    const result: Rational[] = [];
    let share = rational(1);
    stirlingNumbers(e).forEach((count, a) => {
      byPoints.forEach((before, used) => {
        const at = used + a * length;
        const term = rationals.mul(before, rationals.mul(rational(count), share));
        while (result.length <= at) result.push(rationals.zero);
        result[at] = rationals.add(result[at], term);
      });
      share = rationals.mul(share, each);
    });
    return result;
  }

  /** The cycles whose length l divides j: g^j fixes their points, up to the sign of the cycle to the power j / l. */
  private traceOfPower(j: number): Monomial[] {
    if (j === 0) return constantMonomials(fromInteger(this.family.n + this.fixedPoints), this.variables);
    const cycles = this.kinds
      .filter(({ length }) => j % length === 0)
      .map(({ length, sign, variable }) => {
        const flips = sign === -1 && Math.floor(j / length) % 2 === 1;
        return this.monomial(fromInteger(flips ? -length : length), [[variable, 1]]);
      });
    return this.fixedPoints === 0
      ? cycles
      : [...constantMonomials(fromInteger(this.fixedPoints), this.variables), ...cycles];
  }

  /**
   * The k-subsets that g^j keeps: the coefficient of x^k in prod (1 + x^i)^(number of i-cycles of g^j), where a cycle of
   * length l falls into gcd(l, j) ones.
   */
  private fixedSubsets(k: number, j: number): Monomial[] {
    if (j === 0) return constantMonomials(fromInteger(this.subsetCount(k)), this.variables);
    let series: Monomial[][] = [constantMonomials(cyclotomics.one, this.variables)];
    for (const { length, variable } of this.kinds) {
      const pieces = gcdOfNumbers(length, j);
      series = this.timesBinomial(series, k, Math.floor(length / pieces), pieces, variable);
    }
    for (let point = 0; point < this.fixedPoints; point++) series = this.timesFixedPoint(series, k);
    return series[k] ?? [];
  }

  private subsetCount(k: number): bigint {
    const points = BigInt(this.family.n + this.fixedPoints);
    let count = 1n;
    for (let i = 0n; i < k; i++) count = (count * (points - i)) / (i + 1n);
    return count;
  }

  /** series * (1 + x^size)^(pieces m) up to x^k, for the variable m. */
  private timesBinomial(
    series: readonly Monomial[][],
    k: number,
    size: number,
    pieces: number,
    variable: number,
  ): Monomial[][] {
    const result: Monomial[][] = Array.from({ length: k + 1 }, () => []);
    for (let a = 0; a * size <= k; a++) {
      const binomial = binomialPolynomial(pieces, a);
      series.forEach((terms, degree) => {
        const at = degree + a * size;
        if (at > k) return;
        for (const { coefficient, exponent } of terms) {
          binomial.forEach((c, e) => {
            if (c.numerator === 0n) return;
            result[at].push({
              coefficient: cyclotomics.mul(coefficient, fromRational(c)),
              exponent: exponent.with(variable, exponent[variable] + e),
            });
          });
        }
      });
    }
    return result;
  }

  private timesFixedPoint(series: readonly Monomial[][], k: number): Monomial[][] {
    return Array.from({ length: k + 1 }, (_, degree) => [
      ...(series[degree] ?? []),
      ...(series[degree - 1] ?? []),
    ]);
  }

  private monomial(coefficient: Cyclotomic, powers: readonly (readonly [number, number])[]): Monomial {
    const exponent = new Array<number>(this.variables).fill(0);
    for (const [variable, e] of powers) exponent[variable] = e;
    return { coefficient, exponent };
  }
}

/** Whether the points left over contribute 1 (else 0) to the mean, with the factor det where signed. */
function restCounts(letter: NaturalFamily['letter'], rest: number, signed: boolean): boolean {
  return !signed || rest === 0 || (letter !== 'B' && rest === 1);
}
