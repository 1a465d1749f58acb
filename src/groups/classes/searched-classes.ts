import { refuseAbove } from '../../domain-error.js';
import { gcdOfNumbers, modInverse } from '../../exact/integers.js';
import { factorise } from '../../exact/primes.js';
import {
  composePermutations,
  identityPermutation,
  type Permutation,
  powerOfPermutation,
} from '../permutation.js';
import { RandomElements, SeededIntegers } from '../random-elements.js';
import type { StabiliserChain } from '../stabiliser-chain.js';
import type { WorkMeter } from '../work-meter.js';
import { adaptedChain } from './adapted-chain.js';
import { ClassInvariant } from './class-invariant.js';
import { ConjugacyFrame, pointsByCycles } from './conjugacy-frame.js';
import { orderOfPermutation } from './cycle-type.js';
import { CLASS_COUNT_LIMIT } from './limits.js';
import { type FoundClass, PermutationClasses } from './permutation-classes.js';

const FIXED_SEED = 5;
/** Draws from the whole group before those from centralisers of elements of prime order take turns with them. */
const PLAIN_DRAWS = 24;

/** A class g^u of a division: h is in it where h^back is a conjugate of g, back the inverse of u modulo the order. */
interface KnownClass extends FoundClass {
  readonly frame: ConjugacyFrame;
  readonly back: number;
}

/**
 * The classes by random elements and their powers, told apart by searches for conjugating elements. The classes found are
 * all of them when their sizes |G| / |C(g)| sum to |G|; this is the proof, chance decides the time only. With g all
 * g^u, u prime to the order, are entered, so that one search frame serves them. Small classes are met as powers, and as
 * elements of centralisers. Refused by the meter above a declared amount of work (Butler 1982; Hulpke 2000).
 */
export function searchedClasses(
  generators: readonly Permutation[],
  chain: StabiliserChain,
  work: WorkMeter,
): PermutationClasses {
  const search = new ClassSearch(generators, chain, work);
  search.run();
  return new PermutationClasses(search.found, (g, labelOf) => search.identify(g, labelOf), search.ambiguity);
}

class ClassSearch {
  readonly found: KnownClass[] = [];
  private readonly candidates = new Map<number, number[]>();
  private readonly invariant: ClassInvariant;
  private readonly integers = new SeededIntegers(FIXED_SEED);
  private readonly centralisers: RandomElements[] = [];
  private readonly order: bigint;
  private missing: bigint;

  constructor(
    generators: readonly Permutation[],
    private readonly chain: StabiliserChain,
    private readonly work: WorkMeter,
  ) {
    this.invariant = new ClassInvariant(generators, chain.degree);
    this.order = chain.order;
    this.missing = this.order;
  }

  run(): void {
    this.enter(identityPermutation(this.chain.degree));
    for (let draw = 0; this.missing > 0n; draw++) {
      const useCentraliser = draw >= PLAIN_DRAWS && draw % 2 === 1 && this.centralisers.length > 0;
      const g = useCentraliser
        ? this.centralisers[(draw >> 1) % this.centralisers.length].next()
        : this.uniformElement();
      this.enterWithPowers(g);
    }
    if (this.missing !== 0n)
      throw new Error(`expected classes of ${this.order} elements, got ${-this.missing} more`);
  }

  /** The most classes that share an invariant. */
  get ambiguity(): number {
    return Math.max(...[...this.candidates.values()].map(sharing => sharing.length));
  }

  /** The number of the class of g, or of one with the same label; all classes are known. */
  identify(g: Permutation, labelOf?: (c: number) => number): number {
    const candidates = this.candidates.get(this.invariant.of(g));
    if (candidates === undefined) throw new Error('expected an element of the group');
    const [first] = candidates;
    if (labelOf && candidates.every(c => labelOf(c) === labelOf(first))) return first;
    const others = candidates.slice(0, -1);
    return others.find(c => this.isIn(g, this.found[c])) ?? candidates[candidates.length - 1];
  }

  private enterWithPowers(g: Permutation): void {
    const n = orderOfPermutation(g);
    this.enter(g);
    let power = g;
    for (let k = 2; k < n && this.missing > 0n; k++) {
      power = composePermutations(g, power);
      this.spend(g.length);
      if (n % k === 0) this.enter(power);
    }
  }

  /** Adds the classes of g and of its powers that generate the same group, where they are new. */
  private enter(g: Permutation): void {
    this.spend(g.length);
    const known = this.candidates.get(this.invariant.of(g)) ?? [];
    if (known.some(c => this.isIn(g, this.found[c]))) return;
    const n = orderOfPermutation(g);
    const frame = this.frameOf(g);
    const { generators, order: centraliserOrder } = frame.centraliser();
    const size = this.order / centraliserOrder;
    const powers = powersOf(g);
    for (const u of cosetsOfConjugatePowers(n, u => frame.conjugator(powers[u]) !== undefined)) {
      const representative = powers[u % n];
      const hash = this.invariant.of(representative);
      const sharing = this.candidates.get(hash);
      if (sharing) sharing.push(this.found.length);
      else this.candidates.set(hash, [this.found.length]);
      this.found.push({
        representative: () => representative,
        size,
        order: n,
        frame,
        back: modInverse(u, n),
      });
      this.missing -= size;
      refuseAbove(
        'The number of conjugacy classes (at least)',
        this.found.length,
        CLASS_COUNT_LIMIT,
        'Ask about a smaller group.',
      );
    }
    if (factorise(n).length === 1 && factorise(n)[0][1] === 1) {
      this.centralisers.push(new RandomElements(generators, this.chain.degree, this.integers));
    }
  }

  private isIn(h: Permutation, { frame, back, order }: KnownClass): boolean {
    return order === orderOfPermutation(h) && frame.conjugator(powerOfPermutation(h, back)) !== undefined;
  }

  private frameOf(g: Permutation): ConjugacyFrame {
    const points = pointsByCycles(g);
    const draw = (): Permutation => this.uniformElement();
    const chain = adaptedChain(points, draw, this.order, this.integers);
    return new ConjugacyFrame(g, points, chain, steps => this.spend(steps));
  }

  /** Only the search is metered, not the questions after it. */
  private spend(steps: number): void {
    if (this.missing > 0n) this.work.spend(steps);
  }

  /** A product of random representatives, one a level. */
  private uniformElement(): Permutation {
    let element = identityPermutation(this.chain.degree);
    for (const { tree } of this.chain.levels) {
      this.spend(this.chain.degree);
      const point = tree.orbit[this.integers.below(tree.orbit.length)];
      element = composePermutations(element, tree.representative(point));
    }
    return element;
  }
}

/** The units modulo n up to those u with g^u conjugate to g, which form a group: the least of each coset, ascending. */
function cosetsOfConjugatePowers(n: number, isConjugate: (u: number) => boolean): number[] {
  const units = Array.from({ length: n }, (_, k) => k + 1).filter(u => gcdOfNumbers(u, n) === 1);
  const group = new Set([1 % n]);
  const outside = new Set<number>();
  for (const u of units) {
    if (group.has(u % n) || outside.has(u)) continue;
    if (isConjugate(u)) extendGroup(group, u, n);
    else for (const v of group) outside.add((u * v) % n);
  }
  const met = new Set<number>();
  return units.filter(u => {
    if (met.has(u)) return false;
    for (const v of group) met.add((u * v) % n);
    return true;
  });
}

/** The group of units generated by a group of units and u. */
function extendGroup(group: Set<number>, u: number, n: number): void {
  const before = [...group];
  for (let power = u; !before.includes(power % n); power = (power * u) % n) {
    for (const v of before) group.add((v * power) % n);
  }
}

function powersOf(g: Permutation): Permutation[] {
  const powers = [identityPermutation(g.length)];
  for (let power = g; !power.every((image, x) => image === x); power = composePermutations(g, power))
    powers.push(power);
  return powers;
}
