import { abridged, DomainError } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { formatRepresentation } from './format-representation.js';
import type { Leaf, Representation } from './representation.js';

/** Bits beyond which a dimension is no longer multiplied out. */
const DIMENSION_BITS = 4096;

/**
 * dim R for a group, of any size. Checks on the way that the group has the factors named.
 *
 * @throws DomainError BAD_INPUT for a factor that the group lacks, TOO_LARGE for a dimension beyond 2^4096
 */
export function dimensionOf(r: Representation, group: Group): bigint {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce((total, t) => total + BigInt(t.multiplicity) * dimensionOf(t.of, group), 0n);
    case 'tensor':
      return r.factors.reduce((total, f) => total * powerOf(dimensionOf(f.of, group), f.power, r), 1n);
    case 'defining':
      return BigInt(group.degree);
    case 'sign':
      return 1n;
    case 'regular':
      return finiteOrder(group);
    case 'factor':
      return BigInt(group.factors[factorIndex(r, group)]!.degree);
    default:
      throw notYet(r);
  }
}

/** The refusal of a node that is described, but has no images yet. */
export function notYet(r: Representation): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `${abridged(formatRepresentation(r))} is not yet answered. Use V, V1, .., sgn, Reg, sums, products and powers.`,
  );
}

/** |G|, which Reg has as its dimension. */
function finiteOrder(group: Group): bigint {
  if (group.order !== null) return group.order;
  throw new DomainError(
    'BAD_INPUT',
    `Reg needs a finite group; ${group.name} is infinite. Use tensor powers of V, such as V^2.`,
  );
}

/** The position (from 0) of the factor that Vk names. */
export function factorIndex(r: Leaf, group: Group): number {
  if (r.index > group.factors.length) {
    throw new DomainError(
      'BAD_INPUT',
      `V${r.index} names factor ${r.index} of ${group.name}, which has ${group.factors.length}: use ${
        group.factors.length === 1 ? 'V or V1' : `V1 to V${group.factors.length}`
      }.`,
    );
  }
  return r.index - 1;
}

function powerOf(base: bigint, exponent: number, r: Representation): bigint {
  if (base <= 1n) return exponent === 0 ? 1n : base;
  if (base.toString(2).length * exponent > DIMENSION_BITS) {
    throw new DomainError(
      'TOO_LARGE',
      `The dimension of ${abridged(formatRepresentation(r))} has the factor ${base}^${exponent}, more than 2^${DIMENSION_BITS}. Use smaller powers.`,
      { limit: `2^${DIMENSION_BITS}`, value: `${base}^${exponent}` },
    );
  }
  return base ** BigInt(exponent);
}
