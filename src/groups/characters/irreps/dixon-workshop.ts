import { DomainError, refuseAbove } from '../../../domain-error.js';
import { factorChain } from '../../classes/factor-chain.js';
import { conjugacyClasses, factorClasses } from '../../classes/find-classes.js';
import type { FiniteGroup } from '../../finite-group.js';
import type { GroupFactor } from '../../group-factor.js';
import type { Permutation } from '../../permutation.js';
import { ElementTable, elementTable } from '../../subgroups/element-table.js';
import { CandidateSubgroups } from './candidate-subgroups.js';
import {
  type CoefficientPair,
  type IrreducibleCharacter,
  PairSearch,
  type Pool,
} from './coefficient-pair.js';
import { DixonIrrep } from './dixon-irrep.js';
import { type ElementArithmetic, numberedArithmetic, permutationArithmetic } from './element-arithmetic.js';
import type { Irrep } from './irrep-model.js';
import { IMAGE_WORK_LIMIT, NUMBERED_GROUP_LIMIT, NUMBERED_SUBGROUP_LIMIT } from './limits.js';

/** What the representations of one group by Dixon's method share. */
interface Workshop {
  build(character: IrreducibleCharacter): Irrep | undefined;
  /** In real matrices, where they are found. */
  buildReal(character: IrreducibleCharacter): Irrep | undefined;
}

const workshops = new WeakMap<FiniteGroup, Workshop>();

/**
 * The representation with a character by Dixon's method; TOO_LARGE where no pair of a subgroup and a linear character of it is
 * found, or an image is out of reach.
 */
export function dixonIrrep(group: FiniteGroup, character: IrreducibleCharacter): Irrep {
  const irrep = workshopOf(group).build(character);
  if (irrep !== undefined) return irrep;
  throw new DomainError(
    'TOO_LARGE',
    `The irreducible representation of degree ${character.degree} of ${group.name} (order ${group.order}) contains no linear ` +
      'character of the subgroups that were tried exactly once, which the method needs. Ask for another one, or for a smaller group.',
  );
}

/** The same in real matrices, of a group that is small enough to number its elements; undefined where none are found. */
export function realIrrep(group: FiniteGroup, character: IrreducibleCharacter): Irrep | undefined {
  return group.order <= NUMBERED_GROUP_LIMIT ? workshopOf(group).buildReal(character) : undefined;
}

function workshopOf(group: FiniteGroup): Workshop {
  const known = workshops.get(group) ?? openWorkshop(group);
  workshops.set(group, known);
  return known;
}

function openWorkshop(group: FiniteGroup): Workshop {
  return group.order <= NUMBERED_GROUP_LIMIT
    ? numberedWorkshop(group)
    : permutationWorkshop(group.components[0]);
}

/** All elements are numbered. */
function numberedWorkshop(group: FiniteGroup): Workshop {
  const table = elementTable(group);
  const single = group.components.length === 1 ? factorClasses(group.components[0]) : undefined;
  const classes = conjugacyClasses(group);
  const classOf = Int32Array.from({ length: table.order }, (_, g) =>
    single === undefined ? classes.classOf(table.element(g)) : single.classOf(table.permutation(g)),
  );
  const pool = { candidates: new CandidateSubgroups(table), classOf };
  const arithmetic = numberedArithmetic(table, classOf);
  const search = (character: IrreducibleCharacter) => new PairSearch(pool, character, group.order);
  const built = (character: IrreducibleCharacter, pair: CoefficientPair<number> | undefined) =>
    pair && new DixonIrrep(arithmetic, character, pair);
  return {
    build: character => built(character, search(character).find()),
    buildReal: character => built(character, search(character).findReal()),
  };
}

/** Only the elements of some subgroups are numbered: stabilisers along the base, and cyclic subgroups. */
function permutationWorkshop(factor: GroupFactor): Workshop {
  const classes = factorClasses(factor);
  const arithmetic = permutationArithmetic(factor, classes);
  const pools = subgroupTables(factor).map(table => numberedPool(table, g => classes.classOf(g)));
  const cheapest = (
    character: IrreducibleCharacter,
    find: (search: PairSearch) => CoefficientPair<number> | undefined,
  ) => {
    const found = pools.flatMap(({ pool, table }) => {
      const pair = find(new PairSearch(pool, character, factor.order));
      return pair === undefined ? [] : [{ pair, table }];
    });
    const [best] = found.sort(
      (a, b) => a.pair.fieldDegree - b.pair.fieldDegree || a.pair.elements.length - b.pair.elements.length,
    );
    return best && built(arithmetic, character, best.pair, best.table, factor);
  };
  const buildReal = (character: IrreducibleCharacter) => cheapest(character, search => search.findReal());
  return {
    build: character => buildReal(character) ?? cheapest(character, search => search.find()),
    buildReal,
  };
}

function built(
  arithmetic: ElementArithmetic<Permutation>,
  character: IrreducibleCharacter,
  pair: CoefficientPair<number>,
  table: ElementTable,
  factor: GroupFactor,
): Irrep {
  refuseAbove(
    `The work for an image of the irreducible representation of degree ${character.degree} of ${factor.info.name} (classes of elements)`,
    character.degree ** 2 * pair.elements.length,
    IMAGE_WORK_LIMIT,
    'Ask for one of smaller degree, or for a smaller group.',
  );
  const elements = pair.elements.map(g => table.permutation(g));
  return new DixonIrrep(arithmetic, character, { ...pair, elements });
}

function numberedPool(
  table: ElementTable,
  classOf: (g: Permutation) => number,
): { readonly pool: Pool; readonly table: ElementTable } {
  const fusion = Int32Array.from({ length: table.order }, (_, g) => classOf(table.permutation(g)));
  return { table, pool: { candidates: new CandidateSubgroups(table, true), classOf: fusion } };
}

/** The largest stabiliser along the base that may be numbered, and one cyclic subgroup for each class. */
function subgroupTables(factor: GroupFactor): ElementTable[] {
  const { points } = factor.model;
  const { levels } = factorChain(factor);
  const classes = factorClasses(factor);
  let order = factor.order;
  let i = 0;
  for (; i < levels.length && order > BigInt(NUMBERED_SUBGROUP_LIMIT); i++) {
    order /= BigInt(levels[i].tree.orbit.length);
  }
  const cyclic = Array.from({ length: classes.count }, (_, c) => c)
    .filter(c => classes.elementOrders[c] <= NUMBERED_SUBGROUP_LIMIT)
    .map(c => [classes.representative(c)]);
  return [...(i < levels.length ? [levels[i].generators] : []), ...cyclic].map(generators =>
    ElementTable.ofPermutations(generators, points),
  );
}
