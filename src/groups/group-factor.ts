import type { FactorInfo } from './finite-group.js';
import type { LinearPart } from './group-element.js';
import { groupOrder } from './group-order.js';
import { commute, identityPart, type PermutationModel } from './permutation-model.js';
import { schreierSims } from './schreier-sims.js';

/** A group that is no product: a name, a key, and a faithful action on points that answers all questions. */
export class GroupFactor {
  readonly info: FactorInfo;
  readonly generators: readonly LinearPart[];
  readonly identity: LinearPart;
  private knownOrder: bigint | undefined;
  private abelian: boolean | undefined;
  private list: readonly LinearPart[] | undefined;

  /** order, where a closed formula gives it; a test holds every formula against Schreier-Sims. */
  constructor(
    name: string,
    readonly key: string,
    degree: number,
    private readonly model: PermutationModel,
    order?: bigint,
  ) {
    this.generators = model.generators.map(g => model.toPart(g));
    this.identity = identityPart(model);
    this.info = { name, degree };
    this.knownOrder = order;
  }

  get order(): bigint {
    this.knownOrder ??= groupOrder(this.model.generators, this.model.points);
    return this.knownOrder;
  }

  get isAbelian(): boolean {
    this.abelian ??= commute(this.model);
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
