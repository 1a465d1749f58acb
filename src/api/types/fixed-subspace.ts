import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { FixedSubspace as Facts } from '../../fixed-subspaces/fixed-subspace.js';
import { BasisConnection, basisPage } from './basis-connection.js';
import { Certificate } from './certificate.js';

const DEFAULT_PAGE = 20;

@ObjectType()
export class FixedSubspace {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  @Field(() => Int)
  ambientDimension(): number {
    return this.#facts.ambientDimension;
  }

  @Field(() => Int)
  dimension(): number {
    return this.#facts.dimension;
  }

  @Field(() => BasisConnection, {
    description:
      'An exact basis in reduced row echelon form (the same request gives the same basis, byte for byte), sparse.',
    complexity: ({ args, childComplexity }) => 1 + Math.max(1, args.first ?? DEFAULT_PAGE) * childComplexity,
  })
  basis(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): BasisConnection {
    return basisPage(this.#facts.basis, first ?? DEFAULT_PAGE, after ?? null);
  }

  @Field(() => Certificate)
  certificate(): Certificate {
    return this.#facts.certificate;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Where the dimension is 0, why, in one sentence, and what to try instead.',
  })
  emptyReason(): string | null {
    return this.#facts.emptyReason;
  }
}
