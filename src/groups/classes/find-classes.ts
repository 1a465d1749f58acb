import { refuseAbove, withinBounds } from '../../domain-error.js';
import type { FiniteGroup } from '../finite-group.js';
import { factorial } from '../giants.js';
import type { GroupFactor, NaturalFamily } from '../group-factor.js';
import { WorkMeter } from '../work-meter.js';
import type { ConjugacyClasses } from './conjugacy-classes.js';
import { factorChain } from './factor-chain.js';
import {
  CLASS_COUNT_LIMIT,
  CLASS_SEARCH_ORDER_LIMIT,
  CLASS_SEARCH_POINTS_LIMIT,
  CLASS_SEARCH_WORK_LIMIT,
  LISTED_FIRST_ORDER,
  LISTED_IMAGES_LIMIT,
  QUICK_LISTED_IMAGES_LIMIT,
  QUICK_SEARCH_WORK_LIMIT,
} from './limits.js';
import { listedClasses } from './listed-classes.js';
import { Partitions } from './partitions.js';
import type { PermutationClasses } from './permutation-classes.js';
import { productClasses } from './product-classes.js';
import { searchedClasses } from './searched-classes.js';
import { countSignedCycleTypes, signedClasses } from './signed-classes.js';
import { alternatingClasses, symmetricClasses } from './symmetric-classes.js';

const ofFactor = new WeakMap<GroupFactor, PermutationClasses>();
const ofGroup = new WeakMap<FiniteGroup, ConjugacyClasses>();
/** Factors for which a short search was not enough. */
const slow = new WeakSet<GroupFactor>();

const ADVICE = 'Its conjugacy classes are out of reach: ask about a smaller group.';

/** Beyond it p(n), and all counts of classes with it, are above the limit anyway. */
const CYCLE_TYPE_DEGREE_LIMIT = 60;

/**
 * The conjugacy classes of a finite group, factor by factor: by cycle types where the factor is S(n), A(n) or B(n) in its
 * natural action, in other small groups by visiting all elements, else by random elements, proved complete. Found once
 * a group. DomainError TOO_LARGE above the declared bounds.
 */
export function conjugacyClasses(group: FiniteGroup): ConjugacyClasses {
  let classes = ofGroup.get(group);
  if (classes === undefined) {
    const parts = group.components.map(factor => ({ factor, classes: factorClasses(factor) }));
    refuseCount(parts.reduce((product, part) => product * part.classes.count, 1));
    classes = productClasses(parts);
    ofGroup.set(group, classes);
  }
  return classes;
}

/** Whether the classes are to be had within about a second; where only a search can tell, a short one is made. */
export function hasConjugacyClasses(group: FiniteGroup): boolean {
  if (ofGroup.has(group)) return true;
  if (!group.components.every(hasFactorClasses)) return false;
  return group.components.reduce((product, factor) => product * countOf(factor), 1) <= CLASS_COUNT_LIMIT;
}

function countOf(factor: GroupFactor): number {
  const family = naturalAction(factor);
  return family ? countOfFamily(family) : factorClasses(factor).count;
}

function hasFactorClasses(factor: GroupFactor): boolean {
  if (ofFactor.has(factor)) return true;
  if (slow.has(factor)) return false;
  const family = naturalAction(factor);
  if (family) return countOfFamily(family) <= CLASS_COUNT_LIMIT;
  if (factor.isAbelian && factor.order > CLASS_COUNT_LIMIT) return false;
  if (imagesOf(factor) <= QUICK_LISTED_IMAGES_LIMIT) return true;
  const classes = isSearchable(factor) ? search(factor, QUICK_SEARCH_WORK_LIMIT) : undefined;
  if (classes) ofFactor.set(factor, classes);
  else slow.add(factor);
  return classes !== undefined;
}

/** The classes of a direct factor, in permutations of its model's points. */
export function factorClasses(factor: GroupFactor): PermutationClasses {
  let classes = ofFactor.get(factor);
  if (classes === undefined) {
    classes = findClasses(factor);
    ofFactor.set(factor, classes);
  }
  return classes;
}

function findClasses(factor: GroupFactor): PermutationClasses {
  const family = naturalAction(factor);
  if (family) {
    refuseCount(countOfFamily(family));
    const { points } = factor.model;
    if (family.letter === 'B') return signedClasses(family.n);
    return (family.letter === 'S' ? symmetricClasses : alternatingClasses)(family.moved, points);
  }
  if (factor.isAbelian) refuseCount(factor.order);
  if (imagesOf(factor) <= LISTED_IMAGES_LIMIT) {
    const quick = factor.order > LISTED_FIRST_ORDER && isSearchable(factor);
    const limit = 2 * Number(imagesOf(factor));
    const searched = quick ? search(factor, limit) : undefined;
    return searched ?? listedClasses(factor.model.generators, factorChain(factor));
  }
  refuseAbove('The number of points', factor.model.points, CLASS_SEARCH_POINTS_LIMIT, ADVICE);
  refuseAbove('The order of the group', factor.order, CLASS_SEARCH_ORDER_LIMIT, ADVICE);
  return searchedClasses(factor.model.generators, factorChain(factor), searchMeter(CLASS_SEARCH_WORK_LIMIT));
}

function imagesOf(factor: GroupFactor): bigint {
  return factor.order * BigInt(factor.model.points);
}

function isSearchable(factor: GroupFactor): boolean {
  return factor.model.points <= CLASS_SEARCH_POINTS_LIMIT && factor.order <= CLASS_SEARCH_ORDER_LIMIT;
}

/** The classes by a search that gives up above an amount of work. */
function search(factor: GroupFactor, limit: number): PermutationClasses | undefined {
  const { generators } = factor.model;
  return withinBounds(() => searchedClasses(generators, factorChain(factor), searchMeter(limit)));
}

function searchMeter(limit: number): WorkMeter {
  return new WorkMeter('The work for the conjugacy classes of this group (point images)', limit, ADVICE);
}

/** S(n) or A(n) on the points that move, by name or by order; or B(n). */
export function naturalAction(
  factor: GroupFactor,
): (NaturalFamily & { readonly moved: Int32Array }) | undefined {
  const { generators, points } = factor.model;
  if (factor.family?.letter === 'B') return { ...factor.family, moved: new Int32Array(0) };
  if (factor.family) {
    return { ...factor.family, moved: Int32Array.from({ length: points }, (_, point) => point) };
  }
  const moved = Int32Array.from({ length: points }, (_, point) => point).filter(point =>
    generators.some(s => s[point] !== point),
  );
  const n = moved.length;
  if (n < 3 || n > CYCLE_TYPE_DEGREE_LIMIT) return undefined;
  const all = factorial(n);
  if (factor.order === all) return { letter: 'S', n, moved };
  return factor.order * 2n === all ? { letter: 'A', n, moved } : undefined;
}

/** The number of classes, or a lower bound where that is above the limit. */
function countOfFamily({ letter, n }: NaturalFamily): number {
  const counted = Math.min(n, CYCLE_TYPE_DEGREE_LIMIT);
  if (letter === 'B') return countSignedCycleTypes(counted);
  const partitions = new Partitions(counted).count(counted);
  return letter === 'S' ? partitions : Math.max(partitions >> 1, 1);
}

function refuseCount(count: number | bigint): void {
  refuseAbove(
    'The number of conjugacy classes (at least)',
    count,
    CLASS_COUNT_LIMIT,
    'Ask about a smaller group.',
  );
}
