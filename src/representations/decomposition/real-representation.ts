import { isReal } from '../../exact/cyclotomic.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import type { Component } from '../../groups/direct-product.js';
import type { Group } from '../../groups/group.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { factorIndex, finiteForInduction } from '../fitting-groups.js';
import { inducingSubgroup } from '../induction/subgroup.js';
import type { Representation } from '../representation.js';

/**
 * Whether R is a representation over R by its construction: made of real spaces V_i and of permutations. Irr(k) is where
 * its indicator is 1, and then has a real form.
 */
export function isRealRepresentation(r: Representation, group: Group): boolean {
  switch (r.kind) {
    case 'sum':
      return r.terms.every(t => isRealRepresentation(t.of, group));
    case 'tensor':
      return r.factors.every(f => isRealRepresentation(f.of, group));
    case 'symmetric':
    case 'alternating':
      return isRealRepresentation(r.of, group);
    case 'factor':
      return isRealFactor(group.components[factorIndex(r, group)]);
    case 'regular':
    case 'subsets':
      return true;
    case 'induced': {
      const { subgroup } = inducingSubgroup(finiteForInduction(group), r.generators);
      return isRealRepresentation(r.of, subgroup);
    }
    case 'irrep':
      return group.kind === 'FINITE' && characterTable(group).frobeniusSchur[r.index - 1] === 1;
    default:
      return group.components.every(isRealFactor);
  }
}

const known = new WeakMap<Component, boolean>();

function isRealFactor(component: Component): boolean {
  let real = known.get(component);
  if (real === undefined) {
    real =
      component.kind === 'FINITE'
        ? component.generators.every(
            part => !(part instanceof ExactMatrix) || part.toRows().every(row => row.every(isReal)),
          )
        : !component.isComplex;
    known.set(component, real);
  }
  return real;
}
