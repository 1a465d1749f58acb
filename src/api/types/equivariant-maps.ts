import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { ExactAnswers, MapsBetween } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { FixedSubspace } from './fixed-subspace.js';
import { GenericMatrix } from './generic-matrix.js';
import { toInt } from './int.js';
import { LayerSpec } from './layer-spec.js';
import { SharingPattern } from './sharing-pattern.js';

@ObjectType({ description: 'E_G for a layer, as a space of rows x columns matrices.' })
export class EquivariantMaps {
  readonly #pair: MapsBetween;
  readonly #groupKey: string;
  readonly #facts: ExactAnswers['maps'];

  constructor(of: GroupDescription, groupKey: string, facts: ExactAnswers['maps']) {
    this.#pair = { of, from: facts.from, to: facts.to };
    this.#groupKey = groupKey;
    this.#facts = facts;
  }

  @Field(() => Int)
  rows(): number {
    return toInt('The number of rows', this.#facts.rows, 'to');
  }

  @Field(() => Int)
  columns(): number {
    return toInt('The number of columns', this.#facts.columns, 'from');
  }

  @Field(() => FixedSubspace, { description: 'Of the rows*columns matrices, flattened row by row.' })
  subspace(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<FixedSubspace> {
    const { of, from, to } = this.#pair;
    return FixedSubspace.ask({ of, space: { from, to }, key: this.#key() }, context, info);
  }

  @Field(() => FixedSubspace)
  bias(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<FixedSubspace> {
    const { of, to: expression } = this.#pair;
    const key = `${this.#groupKey}\n${expression}`;
    return FixedSubspace.ask({ of, space: { expression }, key }, context, info);
  }

  @Field(() => GenericMatrix, {
    nullable: true,
    description:
      'The general element with parameters a, b, c, ..: [[a, b], [b, a]] for S(2) on V. Refused as TOO_LARGE above 400 entries.',
  })
  genericMatrix(@Ctx() { tower }: Context): Promise<GenericMatrix> {
    return tower.ask({ ask: 'genericMatrix', ...this.#pair }, this.#key());
  }

  @Field(() => SharingPattern, {
    nullable: true,
    description:
      'Which parameter stands at which position, for drawing. Refused as TOO_LARGE above 512 * 512 positions.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async sharing(@Ctx() { tower }: Context): Promise<SharingPattern> {
    const layer = { ...this.#pair, bias: false };
    return new SharingPattern(
      await tower.ask({ ask: 'layerPattern', layer }, this.#key()),
      layer,
      this.#key(),
    );
  }

  @Field(() => LayerSpec)
  layer(@Arg('bias', () => Boolean, { nullable: true, defaultValue: true }) bias: boolean | null): LayerSpec {
    const layer = { ...this.#pair, bias: bias ?? true };
    return new LayerSpec(layer, `${this.#key()}\n${layer.bias}`);
  }

  #key(): string {
    return JSON.stringify([this.#groupKey, this.#pair.from, this.#pair.to]);
  }
}
