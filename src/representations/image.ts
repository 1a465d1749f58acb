import { irrepImage } from '../groups/characters/irrep.js';
import type { Group } from '../groups/group.js';
import type { GroupElement, LinearPart } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import { adjointImage } from './adjoint.js';
import { determinantOf } from './determinant.js';
import {
  factorIndex,
  finiteForInduction,
  finiteGroup,
  groupWithAlgebra,
  groupWithIrreps,
  permutedPoints,
  wreathBlocks,
} from './fitting-groups.js';
import { canonicalKey } from './format-representation.js';
import { alternatingImage } from './graded/alternating-power.js';
import { harmonicImage, symmetricImage } from './graded/powers.js';
import { inducedImage } from './induction/induced-image.js';
import { inducingSubgroup } from './induction/subgroup.js';
import { invariantForm } from './invariant-form.js';
import {
  copiesOfOperator,
  directSumOfOperators,
  matrixOperator,
  powerOfOperator,
  tensorOfOperators,
} from './operators.js';
import { productActionImage } from './product-action.js';
import { regularImage } from './regular.js';
import { defining, dual, type Functor, type Leaf, type Representation } from './representation.js';
import { subsetsImage } from './subsets.js';

/**
 * rho(g) for a representation and an element, as rows on demand.
 *
 * A tensor power is never built: a row is multiplied out from the rows of its factors when it is asked for. Where all
 * factors are monomial (signed permutations), so is the image, as index and sign arrays of its size.
 *
 * @pre dimensionOf(r, group) is below the bound of the road that asks
 */
export function imageOf(r: Representation, group: Group, g: GroupElement): LinearOperator {
  const images = new Map<string, LinearOperator>();
  return image(r);

  function image(of: Representation): LinearOperator {
    switch (of.kind) {
      case 'sum':
        return directSumOfOperators(of.terms.flatMap(t => copiesOfOperator(image(t.of), t.multiplicity)));
      case 'tensor':
        return tensorOfOperators(of.factors.flatMap(f => powerOfOperator(image(f.of), f.power)));
      default: {
        const key = canonicalKey(of);
        const known = images.get(key) ?? nodeImage(of);
        images.set(key, known);
        return known;
      }
    }
  }

  function nodeImage(of: Exclude<Representation, { kind: 'sum' | 'tensor' }>): LinearOperator {
    switch (of.kind) {
      case 'symmetric':
      case 'alternating':
        return functorImage(of);
      case 'harmonic':
        return harmonicImage(
          invariantForm(group),
          of.index,
          image(of.dual ? dual(defining) : defining),
          of.dual,
        );
      case 'induced': {
        const induction = inducingSubgroup(finiteForInduction(group), of.generators);
        return inducedImage(induction, g, h => imageOf(of.of, induction.subgroup, h));
      }
      default:
        return leafImage(of, group, g);
    }
  }

  function functorImage(of: Functor): LinearOperator {
    if (of.kind === 'symmetric') {
      return symmetricImage(of.power, image(of.dual ? dual(of.of) : of.of), of.dual);
    }
    return alternatingImage(of.power, image(of.of), () => image(dual(of.of)));
  }
}

function leafImage(of: Leaf, group: Group, g: GroupElement): LinearOperator {
  switch (of.kind) {
    case 'defining':
      return directSumOfOperators(g.parts.map(part => partImage(part, of.dual)));
    case 'factor':
      return partImage(g.parts[factorIndex(of, group)]!, of.dual);
    case 'sign': {
      const determinant = ExactMatrix.fromRows([[determinantOf(g)]]);
      return matrixOperator(of.dual ? determinant.inverse() : determinant);
    }
    case 'regular':
      return signedOperator(regularImage(finiteGroup(group, 'Reg', 'Use powers of V.'), g));
    case 'adjoint':
      return directSumOfOperators(
        groupWithAlgebra(group).components.flatMap((component, i) =>
          component.kind === 'FINITE' ? [] : [adjointImage(component, g.parts[i]!, of.dual)],
        ),
      );
    case 'irrep': {
      const matrix = irrepImage(groupWithIrreps(group), of.index, g);
      return matrixOperator(of.dual ? matrix.inverse().transpose() : matrix);
    }
    case 'subsets':
      permutedPoints(group);
      return signedOperator(subsetsImage(of.index, signedPart(g.parts[0]!)));
    case 'product-action': {
      const { blocks, blockDegree } = wreathBlocks(group);
      return productActionImage(of.dual ? dualPart(g.parts[0]!) : g.parts[0]!, blocks, blockDegree);
    }
    case 'harmonic':
      throw new Error('expected harmonic polynomials to have been made from V');
  }
}

function partImage(part: LinearPart, isDual: boolean): LinearOperator {
  const shown = isDual ? dualPart(part) : part;
  return shown instanceof ExactMatrix ? matrixOperator(shown) : signedOperator(shown);
}

/** The inverse transpose; a signed permutation is orthogonal, hence its own. */
function dualPart(part: LinearPart): LinearPart {
  return part instanceof ExactMatrix ? part.inverse().transpose() : part;
}

function signedPart(part: LinearPart) {
  if (part instanceof ExactMatrix) throw new Error('expected a permutation, got a matrix');
  return part;
}
