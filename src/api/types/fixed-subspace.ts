import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { DimensionFacts, Space } from '../../experiments/exact-questions.js';
import { pageSize, placeOf } from '../../experiments/paging.js';
import type { Certificate as CertificateFacts } from '../../fixed-subspaces/fixed-subspace.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { selects } from '../selects.js';
import { BasisConnection, basisConnection } from './basis-connection.js';
import { Certificate } from './certificate.js';
import { toInt } from './int.js';

const DEFAULT_PAGE = 20;
const VECTORS_A_PAGE = 1000;

/** The fields that need a basis; the others are answered without one, for spaces of any dimension. */
const NEED_BASIS = ['basis', 'certificate'];

/** The space of a question, and the text that equal ones share. */
interface AskedSpace {
  readonly of: GroupDescription;
  readonly space: Space;
  readonly key: string;
}

@ObjectType()
export class FixedSubspace {
  readonly #asked: AskedSpace;
  readonly #facts: DimensionFacts & { readonly certificate?: CertificateFacts };

  private constructor(
    asked: AskedSpace,
    facts: DimensionFacts & { readonly certificate?: CertificateFacts },
  ) {
    this.#asked = asked;
    this.#facts = facts;
  }

  /** Asks for the certificate where a field selected in `info` needs a basis, else for dimensions alone. */
  static async ask(asked: AskedSpace, { tower }: Context, info: GraphQLResolveInfo): Promise<FixedSubspace> {
    const { of, space, key } = asked;
    const ask = selects(info, NEED_BASIS) ? 'certificate' : 'dimension';
    return new FixedSubspace(asked, await tower.ask({ ask, of, space }, key));
  }

  @Field(() => Int)
  ambientDimension(): number {
    return toInt('The ambient dimension', this.#facts.ambientDimension, this.#argument());
  }

  @Field(() => Int)
  dimension(): number {
    return toInt('The dimension', this.#facts.dimension, this.#argument());
  }

  @Field(() => BasisConnection, {
    description:
      'An exact basis in reduced row echelon form (the same request gives the same basis, byte for byte), sparse.',
    complexity: ({ args, childComplexity }) => 1 + Math.max(1, args.first ?? DEFAULT_PAGE) * childComplexity,
  })
  async basis(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { tower }: Context,
  ): Promise<BasisConnection> {
    const { of, space, key } = this.#asked;
    const size = pageSize(first ?? DEFAULT_PAGE, VECTORS_A_PAGE);
    const offset = after == null ? 0 : placeOf('vector', after);
    const question = { ask: 'basisPage', of, space, first: size, offset } as const;
    return basisConnection(await tower.ask(question, `${size} ${offset}\n${key}`), offset);
  }

  @Field(() => Certificate)
  certificate(): Certificate {
    const { certificate } = this.#facts;
    if (certificate === undefined) throw new Error('expected a certificate to have been asked for');
    return certificate;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Where the dimension is 0, why, in one sentence, and what to try instead.',
  })
  emptyReason(): string | null {
    return this.#facts.emptyReason;
  }

  /** What names the space, where that is one argument. */
  #argument(): string | undefined {
    return 'expression' in this.#asked.space ? 'expression' : undefined;
  }
}
