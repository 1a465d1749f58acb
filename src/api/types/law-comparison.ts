import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@ObjectType({ description: 'How the approximation went.' })
export class SinkhornFacts {
  @Field(() => Float, { description: 'The weight of the entropy, in units of squared length.' })
  readonly epsilon!: number;

  @Field(() => Float, {
    description: 'How far the marginals of the couplings are off, in total variation times 2.',
  })
  readonly marginalError!: number;

  @Field(() => Int)
  readonly iterations!: number;

  @Field()
  readonly converged!: boolean;
}

@ObjectType({
  description:
    'How far two laws are apart: lowerBound <= W2^2 <= upperBound up to rounding, whatever the method.',
})
export class LawComparison {
  @Field(() => Float, { description: 'W2^2; of SINKHORN the divergence that stands for it.' })
  readonly squaredWasserstein!: number;

  @Field(() => Float, { description: 'The value of a dual solution that was checked against all pairs.' })
  readonly lowerBound!: number;

  @Field(() => Float, { description: 'The cost of a coupling.' })
  readonly upperBound!: number;

  @Field(() => Float, { description: 'RMD^2 = W2^2 / (2 E|X|^2 + 2 E|Y|^2).' })
  readonly squaredRmd!: number;

  @Field(() => SinkhornFacts, { nullable: true, description: 'null of EXACT.' })
  readonly sinkhorn!: SinkhornFacts | null;
}
