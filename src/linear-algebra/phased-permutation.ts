import { type Cyclotomic, keyOf, rootOfUnity } from '../exact/cyclotomic.js';
import { gcdOfNumbers, lcmOfNumbers } from '../exact/integers.js';
import type { LinearOperator } from './linear-operator.js';
import type { SignedPermutation } from './signed-permutation.js';

/**
 * The operator e_j -> zeta^phase[j] e_image[j] with zeta = exp(2 pi i / order), plain data: a permutation where the order
 * is 1, a signed permutation where it is 2.
 */
export interface PhasedPermutation {
  readonly order: number;
  readonly image: Int32Array;
  readonly phase: Uint16Array;
}

/** Orders up to this bound: a phase, and the sum of two, stay below 2^16. */
const PHASE_ORDER_LIMIT = 2 ** 15;

export function phasedFromSigned({ image, sign }: SignedPermutation): PhasedPermutation {
  const order = sign.includes(-1) ? 2 : 1;
  return { order, image, phase: Uint16Array.from(sign, s => (s === 1 ? 0 : 1)) };
}

/**
 * An operator as a permutation with phases, undefined where it has an entry that is no root of unity, or a row with more
 * than one. Cost: its rows are read once, up to the first that doesn't fit.
 */
export function asPhased(operator: LinearOperator): PhasedPermutation | undefined {
  if (operator.monomial !== undefined) return phasedFromSigned(operator.monomial);
  const image = new Int32Array(operator.size).fill(-1);
  const phases: RootExponent[] = [];
  let order = 1;
  for (let i = 0; i < operator.size; i++) {
    const { indices, entries } = operator.row(i);
    const root = indices.length === 1 ? asRootOfUnity(entries[0]) : undefined;
    if (root === undefined || image[indices[0]] !== -1) return undefined;
    image[indices[0]] = i;
    phases[indices[0]] = root;
    order = lcmOfNumbers(order, root.order);
    if (order > PHASE_ORDER_LIMIT) return undefined;
  }
  const phase = Uint16Array.from(phases, root => root.exponent * Math.floor(order / root.order));
  return { order, image, phase };
}

/** The number exp(2 pi i exponent / order) in lowest terms. */
export interface RootExponent {
  readonly order: number;
  readonly exponent: number;
}

const rootsOfConductor = new Map<number, ReadonlyMap<string, RootExponent>>();

/** x as a root of unity, undefined where it is none. A field of conductor n has those of order n, or 2 n where n is odd. */
export function asRootOfUnity(x: Cyclotomic): RootExponent | undefined {
  let roots = rootsOfConductor.get(x.conductor);
  if (roots === undefined) {
    const n = x.conductor % 2 === 0 ? x.conductor : 2 * x.conductor;
    roots = new Map(Array.from({ length: n }, (_, k) => [keyOf(rootOfUnity(n, k)), lowest(n, k)]));
    rootsOfConductor.set(x.conductor, roots);
  }
  return roots.get(keyOf(x));
}

function lowest(n: number, k: number): RootExponent {
  const divisor = gcdOfNumbers(n, k);
  return { order: Math.floor(n / divisor), exponent: Math.floor(k / divisor) };
}

export function isIdentityPhased({ image, phase }: PhasedPermutation): boolean {
  return image.every((to, j) => to === j) && phase.every(p => p === 0);
}
