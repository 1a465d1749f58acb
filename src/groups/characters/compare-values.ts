import { type Cyclotomic, conjugate, cyclotomics, equals } from '../../exact/cyclotomic.js';
import { rootsOfUnityFixed } from '../../exact/fixed-point.js';
import { absolute } from '../../exact/integers.js';

const FIRST_BITS = 64;

/** Orders cyclotomic integers by their real parts, then by their imaginary parts; equality is decided exactly. */
export class ValueOrder {
  private readonly roots = new Map<string, [bigint, bigint][]>();

  /** Negative where x comes before y. Precondition: x and y are integers of their fields. */
  compare(x: Cyclotomic, y: Cyclotomic): number {
    if (x === y) return 0;
    if (x.conductor === 1 && y.conductor === 1) return sign(x.numerators[0] - y.numerators[0]);
    if (equals(x, y)) return 0;
    const { add } = cyclotomics;
    if (equals(add(x, conjugate(x)), add(y, conjugate(y)))) return this.comparePart(x, y, 1);
    return this.comparePart(x, y, 0);
  }

  /** By real (0) or imaginary (1) parts, which differ: the precision grows until the intervals of error part. */
  private comparePart(x: Cyclotomic, y: Cyclotomic, part: 0 | 1): number {
    for (let bits = FIRST_BITS; ; bits *= 2) {
      const [a, b] = [this.approximate(x, part, bits), this.approximate(y, part, bits)];
      const difference = a.value - b.value;
      if (absolute(difference) > a.error + b.error) return sign(difference);
    }
  }

  private approximate(x: Cyclotomic, part: 0 | 1, bits: number): { value: bigint; error: bigint } {
    const roots = this.rootsOf(x.conductor, x.numerators.length, bits);
    let [value, weight] = [0n, 0n];
    x.numerators.forEach((c, k) => {
      value += c * roots[k][part];
      weight += absolute(c);
    });
    return { value, error: 2n * weight };
  }

  private rootsOf(n: number, count: number, bits: number): [bigint, bigint][] {
    const key = `${n}:${bits}`;
    let roots = this.roots.get(key);
    if (roots === undefined) {
      roots = rootsOfUnityFixed(n, count, bits);
      this.roots.set(key, roots);
    }
    return roots;
  }
}

function sign(n: bigint): number {
  if (n === 0n) return 0;
  return n < 0n ? -1 : 1;
}
