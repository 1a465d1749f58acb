import type { LinearPart } from './group-element.js';
import type { FactorInfo } from './group-facts.js';
import { groupOrder } from './group-order.js';
import { allCommute } from './permutation.js';
import { identityPart, type PermutationModel } from './permutation-model.js';
import { schreierSims } from './schreier-sims.js';

/** The natural action of S(n) or A(n) on n points, or of B(n) on the 2n vectors e_j and -e_j. */
export interface NaturalFamily {
  readonly letter: 'S' | 'A' | 'B';
  readonly n: number;
}

/** A finite group that is no product: a name, a key, and a faithful action on points that answers all questions. */
export class GroupFactor {
  readonly kind = 'FINITE';
  readonly info: FactorInfo;
  readonly generators: readonly LinearPart[];
  readonly identity: LinearPart;
  private knownOrder: bigint | (() => bigint) | undefined;
  private abelian: boolean | undefined;
  private list: readonly LinearPart[] | undefined;

  /**
   * order, or a way to it, where a closed formula gives it; a test holds every formula against Schreier-Sims. family, where the model is
   * the natural action of S(n), A(n) or B(n), whose classes and characters have formulas of their own.
   */
  constructor(
    name: string,
    readonly key: string,
    degree: number,
    readonly model: PermutationModel,
    order?: bigint | (() => bigint),
    readonly family?: NaturalFamily,
    wreath?: FactorInfo['wreath'],
  ) {
    this.generators = model.generators.map(g => model.toPart(g));
    this.identity = identityPart(model);
    this.info = { name, degree, ...(wreath && { wreath }) };
    this.knownOrder = order;
  }

  get order(): bigint {
    const known = this.knownOrder ?? groupOrder(this.model.generators, this.model.points);
    this.knownOrder = typeof known === 'bigint' ? known : known();
    return this.knownOrder;
  }

  get isAbelian(): boolean {
    this.abelian ??= allCommute(this.model.generators);
    return this.abelian;
  }

  /** All elements, by the lexicographic order of their permutations of the points; the caller has bounded the order. */
  elements(): readonly LinearPart[] {
    this.list ??= schreierSims(this.model.generators, this.model.points)
      .elements()
      .map(permutation => this.model.toPart(permutation));
    return this.list;
  }
}
