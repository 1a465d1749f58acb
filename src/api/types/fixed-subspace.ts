import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { DimensionFacts } from '../../experiments/exact-questions.js';
import type { FixedSubspace as Facts } from '../../fixed-subspaces/fixed-subspace.js';
import { selects } from '../selects.js';
import { BasisConnection, basisPage } from './basis-connection.js';
import { Certificate } from './certificate.js';
import { toInt } from './int.js';

const DEFAULT_PAGE = 20;

/** The fields that need a basis; the others are answered without one, for spaces of any dimension. */
const NEED_BASIS = ['basis', 'certificate'];

@ObjectType()
export class FixedSubspace {
  readonly #dimensions: DimensionFacts;
  readonly #whole: Facts | undefined;

  private constructor(dimensions: DimensionFacts, whole?: Facts) {
    this.#dimensions = dimensions;
    this.#whole = whole;
  }

  /** Asks for the whole subspace where a field selected in `info` needs its basis, else for dimensions alone. */
  static async ask(
    info: GraphQLResolveInfo,
    whole: () => Promise<Facts>,
    dimensions: () => Promise<DimensionFacts>,
  ): Promise<FixedSubspace> {
    if (!selects(info, NEED_BASIS)) return new FixedSubspace(await dimensions());
    const facts = await whole();
    const { ambientDimension, dimension, emptyReason } = facts;
    return new FixedSubspace(
      { ambientDimension: BigInt(ambientDimension), dimension: BigInt(dimension), emptyReason },
      facts,
    );
  }

  @Field(() => Int)
  ambientDimension(): number {
    return toInt('The ambient dimension', this.#dimensions.ambientDimension);
  }

  @Field(() => Int)
  dimension(): number {
    return toInt('The dimension', this.#dimensions.dimension);
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
    return basisPage(this.#found().basis, first ?? DEFAULT_PAGE, after ?? null);
  }

  @Field(() => Certificate)
  certificate(): Certificate {
    return this.#found().certificate;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Where the dimension is 0, why, in one sentence, and what to try instead.',
  })
  emptyReason(): string | null {
    return this.#dimensions.emptyReason;
  }

  #found(): Facts {
    if (this.#whole === undefined) throw new Error(`expected the basis to be there for ${NEED_BASIS}`);
    return this.#whole;
  }
}
