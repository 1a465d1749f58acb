import { Ctx, Field, ObjectType } from 'type-graphql';
import type { SubgroupFacts } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';

/** The subgroups that a group has one of, by the names of their questions. */
type Which = 'centre' | 'derivedSubgroup';

@ObjectType({ description: 'A subgroup, by generators.' })
export class Subgroup {
  readonly #which: Which;
  readonly #of: GroupDescription;
  readonly #key: string;
  readonly #facts: SubgroupFacts;

  private constructor(which: Which, of: GroupDescription, groupKey: string, facts: SubgroupFacts) {
    this.#which = which;
    this.#of = of;
    this.#key = groupKey;
    this.#facts = facts;
  }

  static async ask(
    which: Which,
    of: GroupDescription,
    groupKey: string,
    { tower }: Context,
  ): Promise<Subgroup> {
    return new Subgroup(which, of, groupKey, await tower.ask({ ask: which, of }, groupKey));
  }

  @Field(() => BigIntScalar)
  order(): bigint {
    return this.#facts.order;
  }

  @Field(() => String, { nullable: true, description: 'A readable structure, where one is certain.' })
  structure(): string | null {
    return this.#facts.structure;
  }

  @Field(() => [String], {
    nullable: true,
    description: 'Cycle notation for permutations, the rows of the matrix for all else.',
  })
  generators(@Ctx() { tower }: Context): Promise<readonly string[]> {
    return tower.ask({ ask: `${this.#which}Generators`, of: this.#of }, this.#key);
  }
}
