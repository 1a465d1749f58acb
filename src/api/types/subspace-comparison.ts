import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { ComparisonSummary } from '../../discovery/comparison/relate-to-exact.js';
import type { ComparisonFacts, HeldSubspace } from '../../experiments/comparison-questions.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { MissingVector } from './missing-vector.js';
import { NearestSubgroup } from './nearest-subgroup.js';
import { SparseVector } from './sparse-vector.js';
import { SubspaceRelation } from './subspace-relation.js';

/** Radians within which an angle counts as 0 where nobody says otherwise. */
export const ANGLE_TOLERANCE = 0.05;

/** What the cost of a list assumes that it holds. */
const MISSING = 20;
const SEARCH = 100;

@ObjectType({
  description:
    'Angles in radians, ascending, min(e, f) of them for dimensions e (exact) and f (found, by numerical rank). With k the number ' +
    'of angles within the tolerance: EQUAL k = e = f; FOUND_INSIDE_EXACT k = f < e; EXACT_INSIDE_FOUND k = e < f; ' +
    'DISJOINT k = 0 < min(e, f); else OVERLAPPING.',
})
export class SubspaceComparison {
  readonly #summary: ComparisonSummary;
  readonly #held: (context: Context) => HeldSubspace | Promise<HeldSubspace>;
  readonly #key: string;

  /** held: what is compared, asked for where the summary does not tell enough; key: what it is known by. */
  constructor(
    summary: ComparisonSummary,
    held: (context: Context) => HeldSubspace | Promise<HeldSubspace>,
    key: string,
  ) {
    this.#summary = summary;
    this.#held = held;
    this.#key = key;
  }

  @Field(() => Int)
  exactDimension(): number {
    return this.#summary.exactDimension;
  }

  @Field(() => Int)
  foundDimension(): number {
    return this.#summary.foundDimension;
  }

  @Field(() => [Float])
  principalAngles(): readonly number[] {
    return this.#summary.principalAngles;
  }

  @Field(() => [Float], {
    nullable: true,
    description:
      'The standard error of each principal angle, in radians, to first order and from above: sqrt(sum_i c_i^2 err_i^2) for the errors ' +
      "of the found basis's rows and the coordinates c_i of the principal vector in the rows made unit vectors. null where no errors are known.",
  })
  async angleErrors(@Ctx() context: Context): Promise<readonly number[] | null> {
    return (await this.#facts(context)).angleErrors;
  }

  @Field(() => SubspaceRelation)
  relation(): SubspaceRelation {
    return this.#summary.relation;
  }

  @Field(() => Float)
  tolerance(): number {
    return this.#summary.tolerance;
  }

  @Field(() => [MissingVector], {
    description:
      'The vectors of the exact basis that the subspace found does not hold. Where vectors of that basis nearly agree, each may be held ' +
      'within the tolerance though their difference is not.',
    complexity: ({ childComplexity }) => 1 + MISSING * childComplexity,
  })
  async missing(@Ctx() context: Context): Promise<MissingVector[]> {
    const { missing, vectors } = await this.#facts(context);
    return missing.map((vector, k) => ({
      ...vector,
      vector: vectors && new SparseVector(vectors.vectors[k], vectors.texts),
    }));
  }

  @Field(() => [[Float]], {
    description:
      'Orthonormal rows: the directions found whose angle to the exact subspace is above the tolerance, the farthest first.',
  })
  async excess(@Ctx() context: Context): Promise<readonly (readonly number[])[]> {
    return (await this.#facts(context)).excess;
  }

  @Field(() => NearestSubgroup, {
    nullable: true,
    description:
      'The nearest exact subspace among those of all subgroups, conjugate ones included, where that of the group is not it; null with a ' +
      'reason in nearestSubgroupReason.',
    complexity: ({ childComplexity }) => SEARCH + childComplexity,
  })
  async nearestSubgroup(@Ctx() context: Context): Promise<NearestSubgroup | null> {
    return (await this.#search(context)).nearest;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Why nearestSubgroup is null: the relation is EQUAL, or the subgroups are out of reach, as those of infinite groups are.',
    complexity: SEARCH,
  })
  async nearestSubgroupReason(@Ctx() context: Context): Promise<string | null> {
    return (await this.#search(context)).reason;
  }

  async #facts(context: Context): Promise<ComparisonFacts> {
    return context.tower.ask({ ask: 'compare', held: await this.#held(context) }, this.#key);
  }

  async #search(context: Context) {
    return context.tower.ask({ ask: 'nearestSubgroup', held: await this.#held(context) }, this.#key);
  }
}
