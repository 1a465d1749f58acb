import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { pageSize, placeOf } from '../../experiments/paging.js';
import type { FoundSubspace, SnapFacts } from '../../experiments/snap-questions.js';
import type { Context } from '../context.js';
import { Exact } from '../scalars/exact.js';
import { Float } from '../scalars/float.js';
import { BasisConnection, basisConnection } from './basis-connection.js';
import { LayerSpec } from './layer-spec.js';
import { SharingPattern } from './sharing-pattern.js';

const DEFAULT_PAGE = 20;
const VECTORS_A_PAGE = 1000;

@ObjectType({
  description:
    'A subspace found in data as an exact rational one, where the evidence supports it: the coefficients of its echelon form are ' +
    'fractions of small denominators within their errors, which is no coincidence. What is null is so because it was refused.',
})
export class SnappedSubspace {
  readonly #found: FoundSubspace;
  readonly #key: string;
  readonly #facts: SnapFacts;

  private constructor(found: FoundSubspace, key: string, facts: SnapFacts) {
    this.#found = found;
    this.#key = key;
    this.#facts = facts;
  }

  /** key: what the subspace is known by. */
  static async ask(found: FoundSubspace, key: string, { tower }: Context): Promise<SnappedSubspace> {
    return new SnappedSubspace(found, key, await tower.ask({ ask: 'snapped', found }, key));
  }

  @Field(() => Boolean)
  isSnapped(): boolean {
    return this.#facts.isSnapped;
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
    nullable: true,
    description: 'The exact basis in reduced row echelon form, sparse.',
    complexity: ({ args, childComplexity }) => 1 + Math.max(1, args.first ?? DEFAULT_PAGE) * childComplexity,
  })
  async basis(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { tower }: Context,
  ): Promise<BasisConnection | null> {
    const size = pageSize(first ?? DEFAULT_PAGE, VECTORS_A_PAGE);
    const offset = after == null ? 0 : placeOf('vector', after);
    if (!this.#facts.isSnapped) return null;
    const question = { ask: 'snappedBasis', found: this.#found, first: size, offset } as const;
    return basisConnection(await tower.ask(question, `${size} ${offset}\n${this.#key}`), offset);
  }

  @Field(() => Exact, {
    nullable: true,
    description:
      'The least common denominator of the entries of the orthogonal projector on the exact subspace.',
  })
  denominator(): string | null {
    return this.#facts.denominator;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Radians: the largest principal angle between the subspace found and the exact one.',
  })
  largestAngle(): number | null {
    return this.#facts.largestAngle;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'b, where a subspace without pattern would be snapped once in 2^b cases; null for {0} and all of Z, of which there is one each.',
  })
  evidenceBits(): number | null {
    return this.#facts.bits;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the exact subspace is E^G of the problem's group, exactly: the canonical bases are compared. null too where the problem names no group.",
  })
  equalsExact(): boolean | null {
    return this.#facts.equalsExact;
  }

  @Field(() => String, {
    description: 'The evidence in words; where it was refused, why, and what would help.',
  })
  statement(): string {
    return this.#facts.statement;
  }

  @Field(() => SharingPattern, {
    nullable: true,
    description:
      'Which parameter stands at which position of the layer, for drawing. Refused as TOO_LARGE above 512 * 512 positions.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async sharing(@Ctx() { tower }: Context): Promise<SharingPattern | null> {
    if (!this.#facts.isSnapped) return null;
    const layer = { snapped: this.#found };
    return new SharingPattern(await tower.ask({ ask: 'layerPattern', layer }, this.#key), layer, this.#key);
  }

  @Field(() => LayerSpec, {
    nullable: true,
    description:
      'The layer of the exact subspace, without bias: W in Hom(X, Y) for the unit MATRIX, else the column of all parameters as a map from 1 to Z.',
  })
  layer(): LayerSpec | null {
    return this.#facts.isSnapped ? new LayerSpec({ snapped: this.#found }, this.#key) : null;
  }
}
