import type { PermutationClasses } from '../../classes/permutation-classes.js';
import type { GroupElement } from '../../group-element.js';
import type { GroupFactor } from '../../group-factor.js';
import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from '../../permutation.js';
import { RandomElements, SeededIntegers } from '../../random-elements.js';
import type { ElementTable } from '../../subgroups/element-table.js';
import { BASIS_DRAWS } from './limits.js';

/** What Dixon's method asks of the elements of a group. */
export interface ElementArithmetic<E> {
  readonly one: E;
  readonly generators: readonly E[];
  product(a: E, b: E): E;
  inverse(a: E): E;
  /** The conjugacy class, in the order of the character table. */
  classOf(g: E): number;
  /** Equal for equal elements only. */
  key(g: E): number | string;
  /** Elements among which a basis is sought, always the same ones; two of one coset g H give the same vector up to a scalar. */
  candidates(subgroup: readonly E[]): Iterable<E>;
  read(g: GroupElement): E;
}

/** Elements of a small group by their numbers; one candidate a coset. */
export function numberedArithmetic(table: ElementTable, classOf: Int32Array): ElementArithmetic<number> {
  return {
    one: 0,
    generators: table.generators,
    product: (a, b) => table.product(a, b),
    inverse: a => table.inverses[a],
    classOf: g => classOf[g],
    key: g => g,
    *candidates(subgroup) {
      const seen = new Uint8Array(table.order);
      for (let g = 0; g < table.order; g++) {
        if (seen[g] === 1) continue;
        for (const h of subgroup) seen[table.product(g, h)] = 1;
        yield g;
      }
    },
    read: g => table.indexOf(g),
  };
}

const FIXED_SEED = 4;

/** Elements of any group that is no product by the permutations of its model; candidates are random, from a fixed seed. */
export function permutationArithmetic(
  { model }: GroupFactor,
  classes: PermutationClasses,
): ElementArithmetic<Permutation> {
  const one = identityPermutation(model.points);
  return {
    one,
    generators: model.generators,
    product: composePermutations,
    inverse: inversePermutation,
    classOf: g => classes.classOf(g),
    key: g => g.join(),
    *candidates() {
      yield one;
      const random = new RandomElements(model.generators, model.points, new SeededIntegers(FIXED_SEED));
      for (let draw = 0; draw < BASIS_DRAWS; draw++) yield random.next();
    },
    read: g => model.fromPart(g.parts[0]),
  };
}
