import type { FiniteGroup } from '../groups/finite-group.js';
import type { Group } from '../groups/group.js';
import type { GroupElement, LinearPart } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import { determinantOf } from './determinant.js';
import { factorIndex, notYet } from './dimension.js';
import { directSumOfOperators, matrixOperator, tensorOfOperators } from './operators.js';
import { regularImage } from './regular.js';
import type { Leaf, Representation } from './representation.js';

/**
 * rho(g) for a representation and an element, as rows on demand.
 *
 * A tensor power is never built: a row is multiplied out from the rows of its factors when it is asked for.
 * Where all factors are monomial (signed permutations), so is the image, as index and sign arrays of its size.
 *
 * @pre dimensionOf(r, group) is below the bound of the road that asks
 */
export function imageOf(r: Representation, group: Group, g: GroupElement): LinearOperator {
  const images = new Map<string, LinearOperator>();
  return image(r);

  function image(of: Representation): LinearOperator {
    switch (of.kind) {
      case 'sum':
        return directSumOfOperators(of.terms.flatMap(t => repeat(image(t.of), t.multiplicity)));
      case 'tensor':
        return tensorOfOperators(of.factors.flatMap(f => repeat(image(f.of), f.power)));
      case 'symmetric':
      case 'alternating':
      case 'induced':
        throw notYet(of);
      default: {
        const name = `${of.kind}${of.index}${of.dual ? '*' : ''}`;
        const known = images.get(name) ?? leafImage(of, group, g);
        images.set(name, known);
        return known;
      }
    }
  }
}

function leafImage(of: Leaf, group: Group, g: GroupElement): LinearOperator {
  switch (of.kind) {
    case 'regular':
      return signedOperator(regularImage(finite(group), g));
    case 'sign': {
      const determinant = ExactMatrix.fromRows([[determinantOf(g)]]);
      return matrixOperator(of.dual ? determinant.inverse() : determinant);
    }
    case 'factor':
      return partImage(g.parts[factorIndex(of, group)]!, of.dual);
    case 'defining':
      return directSumOfOperators(g.parts.map(part => partImage(part, of.dual)));
    default:
      throw notYet(of);
  }
}

function finite(group: Group): FiniteGroup {
  if (group.kind === 'FINITE') return group;
  throw new Error(`expected a finite group, got ${group.name}`); // its dimension was refused
}

function partImage(part: LinearPart, dual: boolean): LinearOperator {
  if (!(part instanceof ExactMatrix)) return signedOperator(part); // orthogonal: its own inverse transpose
  return matrixOperator(dual ? part.inverse().transpose() : part);
}

function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
