import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { AlgebraElement, LieGroup } from '../groups/lie-group.js';
import type { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { adjointDerivative } from './adjoint.js';
import { factorIndex } from './fitting-groups.js';
import { canonicalKey, formatRepresentation } from './format-representation.js';
import { alternatingDerivative } from './graded/alternating-power.js';
import { harmonicDerivative, symmetricDerivative } from './graded/powers.js';
import { invariantForm } from './invariant-form.js';
import { copiesOfOperator, directSumOfOperators, zeroOperator } from './operators.js';
import { defining, dual, type Functor, type Leaf, type Representation } from './representation.js';
import { type TensorPower, tensorDerivative } from './tensor-derivative.js';

/**
 * d rho(A), the derivative of rho(exp(t A)) at t = 0, for an element of the Lie algebra, as sparse rows on demand: sums
 * are block-diagonal, products follow Leibniz, duals are -A^T, sgn is the trace; parts of finite factors are 0.
 *
 * @pre dimensionOf(r, group) is below the bound of the road that asks
 */
export function derivativeOf(r: Representation, group: LieGroup, a: AlgebraElement): LinearOperator {
  const known = new Map<string, LinearOperator>();
  return derivative(r);

  function derivative(of: Representation): LinearOperator {
    switch (of.kind) {
      case 'sum':
        return directSumOfOperators(
          of.terms.flatMap(t => copiesOfOperator(derivative(t.of), t.multiplicity)),
        );
      case 'tensor':
        return tensorDerivative(
          of.factors.map((f): TensorPower => ({ of: derivative(f.of), power: f.power })),
        );
      default: {
        const key = canonicalKey(of);
        const found = known.get(key) ?? nodeDerivative(of);
        known.set(key, found);
        return found;
      }
    }
  }

  function nodeDerivative(of: Exclude<Representation, { kind: 'sum' | 'tensor' }>): LinearOperator {
    switch (of.kind) {
      case 'symmetric':
      case 'alternating':
        return functorDerivative(of);
      case 'harmonic':
        return harmonicDerivative(
          invariantForm(group),
          of.index,
          derivative(of.dual ? dual(defining) : defining),
          of.dual,
        );
      case 'induced':
        throw finiteOnly(of);
      default:
        return leafDerivative(of, group, a);
    }
  }

  function functorDerivative(of: Functor): LinearOperator {
    if (of.kind === 'symmetric') {
      return symmetricDerivative(of.power, derivative(of.dual ? dual(of.of) : of.of), of.dual);
    }
    return alternatingDerivative(of.power, derivative(of.of), () => derivative(dual(of.of)));
  }
}

function leafDerivative(of: Leaf, group: LieGroup, a: AlgebraElement): LinearOperator {
  switch (of.kind) {
    case 'defining':
      return directSumOfOperators(a.parts.map(part => partDerivative(part, of.dual)));
    case 'factor':
      return partDerivative(a.parts[factorIndex(of, group)]!, of.dual);
    case 'sign':
      return numberOperator(signed(trace(a), of.dual));
    case 'adjoint':
      return directSumOfOperators(
        group.components.flatMap((component, i) =>
          component.kind === 'FINITE' ? [] : [adjointDerivative(component, a.parts[i]!, of.dual)],
        ),
      );
    default:
      throw finiteOnly(of);
  }
}

/** Its dimension was refused: it needs a finite group. */
function finiteOnly(r: Representation): Error {
  return new Error(`expected a representation of a Lie group, got ${formatRepresentation(r)}`);
}

function trace(a: AlgebraElement): Cyclotomic {
  return a.parts.map(part => part.trace()).reduce(cyclotomics.add, cyclotomics.zero);
}

function signed(x: Cyclotomic, isDual: boolean): Cyclotomic {
  return isDual ? cyclotomics.neg(x) : x;
}

function numberOperator(x: Cyclotomic): LinearOperator {
  if (cyclotomics.isZero(x)) return zeroOperator(1);
  return { size: 1, row: () => ({ indices: [0], entries: [x] }) };
}

function partDerivative(part: ExactMatrix, isDual: boolean): LinearOperator {
  const matrix = isDual ? part.transpose().scale(cyclotomics.fromInteger(-1)) : part;
  const rows = Array.from({ length: matrix.rows }, (_, i) => matrix.row(i));
  return { size: rows.length, row: i => rows[i]! };
}
