import { isRational, toRational } from '../exact/cyclotomic.js';
import { absolute, lcm } from '../exact/integers.js';
import { annihilates } from '../linear-algebra/annihilation.js';
import { compressRows } from '../linear-algebra/compressed-rows.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { Derivation, type SparseSums } from './derivation.js';
import { type Equations, equationsOfAlgebra, equationsOfGenerator } from './equations.js';
import type { Leg } from './leg.js';

/** What one generator or algebra element demands of a vector: equations, and for an algebra element the operator itself. */
export interface Demand {
  readonly equations: Equations;
  readonly derivation: Derivation | undefined;
}

export function demandOfGenerator(legs: readonly Leg[], k: number): Demand {
  return { equations: equationsOfGenerator(legs, k), derivation: undefined };
}

export function demandOfAlgebra(legs: readonly Leg[], k: number, sums: SparseSums): Demand {
  return { equations: equationsOfAlgebra(legs, k), derivation: Derivation.of(legs, k, sums) };
}

/**
 * The values of a basis as integers, up to one factor; undefined where one isn't rational, or too large for sums of products
 * with integers whose absolute values add up to `norm`.
 */
export function integerValues({ table }: SparseBasis, norm: number): readonly number[] | undefined {
  if (!table.every(isRational)) return undefined;
  const denominator = table.reduce((d, x) => lcm(d, x.denominator), 1n);
  const values = table.map(x => toRational(x).numerator * (denominator / x.denominator));
  return values.some(x => absolute(x) * BigInt(norm) >= 2n ** 53n) ? undefined : values.map(Number);
}

/** Whether every vector of a basis does what is demanded, exactly. Cost: for a derivation that of the vectors' entries. */
export function satisfies(basis: SparseBasis, { equations, derivation }: Demand): boolean {
  const integers = derivation && integerValues(basis, derivation.norm);
  if (derivation === undefined || integers === undefined) {
    return annihilates(compressRows(basis.ambient, equations()), basis);
  }
  const { offsets, indices, codes } = basis;
  const valueAt = (at: number) => integers[codes[at]];
  let holds = true;
  for (let k = 0; k + 1 < offsets.length && holds; k++) {
    derivation.apply(indices, valueAt, offsets[k], offsets[k + 1], () => {
      holds = false;
    });
  }
  return holds;
}
