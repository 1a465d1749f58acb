import { cyclotomics, rootOfUnity } from '../../src/exact/cyclotomic.js';
import type { Group } from '../../src/groups/group.js';
import { compose, type GroupElement } from '../../src/groups/group-element.js';
import type { AlgebraElement, LieGroup } from '../../src/groups/lie-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { derivativeOf } from '../../src/representations/derivative.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { dual } from '../../src/representations/representation.js';
import {
  asMatrix,
  type DerivedInstance,
  exponentialOf,
  type RepresentationInstance,
} from '../laws/representation-laws.js';
import { plainCharacter } from './plain-character.js';

/** The representation that an expression describes, as the laws see it. */
export function instanceOf(group: Group, expression: string): RepresentationInstance {
  const r = parseRepresentation(expression);
  return {
    name: `${expression} of ${group.name}`,
    dimension: Number(dimensionOf(r, group)),
    identity: { parts: group.components.map(component => component.identity) },
    image: g => imageOf(r, group, g),
    dualImage: g => imageOf(dual(r), group, g),
    character: g => plainCharacter(r, group, g),
  };
}

export function derivedInstanceOf(group: LieGroup, expression: string): DerivedInstance {
  const r = parseRepresentation(expression);
  const identity = asMatrix({ parts: group.components.map(component => component.identity) });
  return {
    ...instanceOf(group, expression),
    identity,
    derivative: a => derivativeOf(r, group, a),
    dualDerivative: a => derivativeOf(dual(r), group, a),
  };
}

/** The generators, their product, and its square: enough to break a wrong homomorphism. */
export function sampleOf(group: Group): GroupElement[] {
  if (group.generators.length === 0) return [];
  const few = group.generators.slice(0, 2);
  const product = group.generators.reduce(compose);
  return [...few, product, compose(product, few[0]!)];
}

/** Elements of a Lie group, all with matrices for parts: those of its components and signed permutations. */
export function lieSampleOf(group: LieGroup): GroupElement[] {
  const identity = group.components.map(component => component.identity);
  const monomials = group.components.flatMap((component, i) =>
    component.kind === 'FINITE'
      ? []
      : component.monomials.slice(0, 2).map(part => ({ parts: identity.with(i, part) })),
  );
  return [...group.generators.slice(0, 2), ...monomials].map(asMatrix);
}

/** Of a basis of the Lie algebra the first elements and the last. */
export function algebraSampleOf(group: LieGroup): AlgebraElement[] {
  return [...new Set([...group.algebra.slice(0, 3), group.algebra.at(-1)!])];
}

/** Nilpotent elements A and A + i B of the complexified algebra, for A and B of the basis. */
export function nilpotentsOf(group: LieGroup): AlgebraElement[] {
  const i = rootOfUnity(4, 1);
  const found: AlgebraElement[] = [];
  for (const a of group.algebra) {
    const sums = group.algebra.map(b => ({
      parts: a.parts.map((part, k) => part.add(b.parts[k]!.scale(i))),
    }));
    found.push(...[a, ...sums].filter(isNilpotent));
    if (found.length >= 2) break;
  }
  return found.slice(0, 2);
}

function isNilpotent({ parts }: AlgebraElement): boolean {
  const isZero = (part: ExactMatrix) => part.equals(part.scale(cyclotomics.zero));
  return parts.every(part => exponentialOf(part) !== undefined) && !parts.every(isZero);
}
