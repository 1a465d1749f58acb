import { abridged, DomainError } from '../domain-error.js';
import { irrepDegree } from '../groups/characters/irrep.js';
import type { Group } from '../groups/group.js';
import { binomialWithin } from './binomial.js';
import {
  factorIndex,
  finiteForInduction,
  finiteGroup,
  groupWithAlgebra,
  groupWithIrreps,
  permutedPoints,
  wreathBlocks,
} from './fitting-groups.js';
import { formatRepresentation } from './format-representation.js';
import { inducingSubgroup } from './induction/subgroup.js';
import { invariantForm } from './invariant-form.js';
import type { Representation } from './representation.js';

/** Bits beyond which a dimension is no longer multiplied out. */
const DIMENSION_BITS = 4096;

/**
 * dim R for a group, of any size. Checks on the way that the group has what each node of the expression needs.
 *
 * @throws DomainError BAD_INPUT for a node that does not fit the group, TOO_LARGE for a dimension beyond 2^4096
 */
export function dimensionOf(r: Representation, group: Group): bigint {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce((total, t) => total + BigInt(t.multiplicity) * dimensionOf(t.of, group), 0n);
    case 'tensor':
      return r.factors.reduce((total, f) => total * powerOf(dimensionOf(f.of, group), f.power, r), 1n);
    case 'symmetric': {
      const n = dimensionOf(r.of, group);
      return n === 0n ? 0n : binomial(n + BigInt(r.power) - 1n, r.power, r);
    }
    case 'alternating':
      return binomial(dimensionOf(r.of, group), r.power, r);
    case 'induced': {
      const { subgroup, index } = inducingSubgroup(finiteForInduction(group), r.generators);
      return index * dimensionOf(r.of, subgroup);
    }
    case 'defining':
      return BigInt(group.degree);
    case 'factor':
      return BigInt(group.factors[factorIndex(r, group)]!.degree);
    case 'sign':
      return 1n;
    case 'regular':
      return finiteGroup(group, 'Reg', 'Use tensor powers of V, such as V^2.').order;
    case 'adjoint':
      return BigInt(groupWithAlgebra(group).algebra.length);
    case 'irrep':
      return BigInt(irrepDegree(groupWithIrreps(group), r.index));
    case 'subsets':
      return binomial(BigInt(permutedPoints(group)), r.index, r);
    case 'harmonic':
      return harmonicDimension(r.index, BigInt(invariantForm(group).length), r);
    case 'product-action': {
      const { blocks, blockDegree } = wreathBlocks(group);
      return powerOf(BigInt(blockDegree), blocks, r);
    }
  }
}

/** C(n+l-1, l) - C(n+l-3, l-2). */
function harmonicDimension(l: number, n: bigint, r: Representation): bigint {
  const degree = BigInt(l);
  return binomial(n + degree - 1n, l, r) - (l < 2 ? 0n : binomial(n + degree - 3n, l - 2, r));
}

function binomial(n: bigint, k: number, r: Representation): bigint {
  return binomialWithin(n, BigInt(k), DIMENSION_BITS) ?? refuse(r, `C(${n}, ${k})`);
}

function powerOf(base: bigint, exponent: number, r: Representation): bigint {
  if (base <= 1n) return exponent === 0 ? 1n : base;
  if (base.toString(2).length * exponent > DIMENSION_BITS) return refuse(r, `${base}^${exponent}`);
  return base ** BigInt(exponent);
}

function refuse(r: Representation, value: string): never {
  throw new DomainError(
    'TOO_LARGE',
    `The dimension of ${abridged(formatRepresentation(r))} has the factor ${abridged(value)}, more than 2^${DIMENSION_BITS}. Use smaller powers.`,
    { limit: `2^${DIMENSION_BITS}`, value: abridged(value) },
  );
}
