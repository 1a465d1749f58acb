import type { Representation } from '../representation.js';

/**
 * The least k such that R is known to lie in sums of tensor products of at most k copies of V, V* and sgn: the degree of
 * its character in the eigenvalues of g and their inverses. undefined where R is no such thing: Reg, Irr(k), Vprod, Ind.
 */
export function legsOf(r: Representation): number | undefined {
  switch (r.kind) {
    case 'sum':
      return combined(
        r.terms.map(t => legsOf(t.of)),
        (a, b) => Math.max(a, b),
      );
    case 'tensor':
      return combined(
        r.factors.map(f => times(legsOf(f.of), f.power)),
        (a, b) => a + b,
      );
    case 'symmetric':
    case 'alternating':
      return times(legsOf(r.of), r.power);
    case 'defining':
    case 'factor':
    case 'sign':
      return 1;
    case 'adjoint':
      return 2;
    case 'subsets':
    case 'harmonic':
      return r.index;
    default:
      return undefined;
  }
}

/** Whether R holds a leaf or induced representation of one of these kinds. */
export function mentions(r: Representation, kinds: readonly Representation['kind'][]): boolean {
  if (kinds.includes(r.kind)) return true;
  switch (r.kind) {
    case 'sum':
      return r.terms.some(t => mentions(t.of, kinds));
    case 'tensor':
      return r.factors.some(f => mentions(f.of, kinds));
    case 'symmetric':
    case 'alternating':
      return mentions(r.of, kinds);
    default:
      return false; // what is induced lives on a subgroup
  }
}

function times(legs: number | undefined, k: number): number | undefined {
  return legs === undefined ? undefined : legs * k;
}

function combined(
  all: readonly (number | undefined)[],
  combine: (a: number, b: number) => number,
): number | undefined {
  return all.reduce((a, b) => (a === undefined || b === undefined ? undefined : combine(a, b)), 0);
}
