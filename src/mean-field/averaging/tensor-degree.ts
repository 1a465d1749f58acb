import type { Representation } from '../../representations/representation.js';

/**
 * A degree d such that the images of the identity component are polynomials of degree d and below in the entries of its matrices
 * on V, which are orthogonal of determinant 1: V has 1, V * V and Ad have 2, representations of finite factors 0.
 */
export function tensorDegree(r: Representation): number {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce((most, { of }) => Math.max(most, tensorDegree(of)), 0);
    case 'tensor':
      return r.factors.reduce((sum, { of, power }) => sum + power * tensorDegree(of), 0);
    case 'symmetric':
    case 'alternating':
      return r.power * tensorDegree(r.of);
    case 'harmonic':
      return r.index;
    case 'defining':
    case 'factor':
      return 1;
    case 'adjoint':
      return 2;
    default:
      return 0;
  }
}
