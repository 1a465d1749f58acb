import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { SubgroupClassFacts, SubgroupLatticeFacts } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({ description: 'A class of conjugate subgroups.' })
export class SubgroupClass implements SubgroupClassFacts {
  @Field(() => BigIntScalar, { description: 'Of each subgroup.' })
  readonly order!: bigint;

  @Field(() => BigIntScalar, { description: 'How many subgroups are in the class; 1 for a normal one.' })
  readonly length!: bigint;

  @Field(() => [String], { description: 'Of one subgroup of the class.' })
  readonly generators!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A readable structure, where one is certain.' })
  readonly structure!: string | null;

  @Field(() => [Int], {
    description:
      'The places, from 0, of the classes whose members are maximal subgroups of members of this one.',
  })
  readonly maximalSubgroups!: readonly number[];
}

@ObjectType({ description: 'All subgroups, up to conjugacy.' })
export class SubgroupLattice {
  readonly #of: GroupDescription;
  readonly #key: string;
  readonly #facts: SubgroupLatticeFacts;

  constructor(of: GroupDescription, groupKey: string, facts: SubgroupLatticeFacts) {
    this.#of = of;
    this.#key = groupKey;
    this.#facts = facts;
  }

  @Field(() => BigIntScalar)
  subgroupCount(): bigint {
    return this.#facts.subgroupCount;
  }

  @Field(() => Int)
  classCount(): number {
    return this.#facts.classCount;
  }

  @Field(() => [SubgroupClass], {
    description: 'By order; the trivial subgroup first, the group itself last.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  classes(@Ctx() { tower }: Context): Promise<readonly SubgroupClass[]> {
    return tower.ask({ ask: 'subgroupClasses', of: this.#of }, this.#key);
  }
}
