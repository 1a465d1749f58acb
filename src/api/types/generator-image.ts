import { Field, ObjectType } from 'type-graphql';
import { Exact } from '../scalars/exact.js';

@ObjectType({
  description: 'The matrix of a generator, or of an element of the Lie algebra, in a representation.',
})
export class GeneratorImage {
  @Field(() => String)
  readonly generator!: string;

  @Field(() => Boolean, {
    description: 'Whether it is an element of the Lie algebra: d rho(A) instead of rho(g).',
  })
  readonly infinitesimal!: boolean;

  @Field(() => [[Exact]], { description: 'Row by row.' })
  readonly matrix!: readonly (readonly string[])[];
}
