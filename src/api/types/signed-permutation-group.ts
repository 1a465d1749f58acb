import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { SignedPermutationFacts } from '../../experiments/candidate-questions.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { Float } from '../scalars/float.js';
import { Group } from './group.js';
import { SubspaceRelation } from './subspace-relation.js';

@ObjectType({
  description:
    'What an element does on the coordinates of each space, in cycles: "(1,-2)" takes e1 to -e2 and -e2 to e1, "(3,-3)" e3 to -e3, ' +
    '"()" is the identity.',
})
export class SignedPermutationGenerator {
  @Field(() => String)
  readonly input!: string;

  @Field(() => [String], { description: 'On each hidden space.' })
  readonly hidden!: readonly string[];

  @Field(() => String)
  readonly output!: string;
}

@ObjectType({
  description:
    'A group H of signed permutations of the coordinates of X, of the hidden spaces and of Y that fixes what was found, within the evidence: ' +
    'the largest along one chain of merges, in which coordinates are held for equal, opposite or 0 in the order of how nearly they are. A space has signs where the unit commutes with them: X always; a space that the activation is applied to if ' +
    'that is odd; Y likewise, or without activation, but never with the loss LOGISTIC, whose labels lie in [0, 1].',
})
export class SignedPermutationGroup {
  readonly #facts: SignedPermutationFacts;

  constructor(facts: SignedPermutationFacts) {
    this.#facts = facts;
  }

  @Field(() => BigIntScalar)
  order(): bigint {
    return this.#facts.order;
  }

  @Field(() => BigIntScalar, {
    description:
      'How many of its elements fix every particle, such as -1 on X and on Y with an odd activation: these say nothing of the data.',
  })
  kernelOrder(): bigint {
    return this.#facts.kernelOrder;
  }

  @Field(() => [SignedPermutationGenerator])
  generators(): readonly SignedPermutationGenerator[] {
    return this.#facts.generators;
  }

  @Field(() => Group, {
    nullable: true,
    description:
      'The group on V = X + H_1 + .. + Y, or on V = X where it acts alike on Y; null where it is too large to be written as matrices.',
  })
  group(@Ctx() { tower }: Context): Promise<Group> | null {
    const { group } = this.#facts;
    return group && Group.ask(group, tower);
  }

  @Field(() => Int, { description: 'dim E^H, exactly.' })
  dimension(): number {
    return this.#facts.dimension;
  }

  @Field(() => SubspaceRelation, { description: 'Of what was found to E^H, within the bound.' })
  relation(): SubspaceRelation {
    return this.#facts.relation;
  }

  @Field(() => Float, { description: 'Radians: the largest angle of a found direction to E^H.' })
  angle(): number {
    return this.#facts.angle;
  }

  @Field(() => Float, {
    description:
      'Radians up to which the angle may be an error: the tolerance asked for; left out, three standard errors of all rows together, or the ' +
      "discovery's tolerance where no errors are known.",
  })
  bound(): number {
    return this.#facts.bound;
  }

  @Field(() => String, { description: 'What follows, in a sentence.' })
  statement(): string {
    return this.#facts.statement;
  }
}
