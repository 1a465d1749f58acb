import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { SharingPattern as Facts } from '../../architectures/sharing-pattern.js';
import { inArgument, refuseAbove } from '../../domain-error.js';
import type { LayerSource } from '../../experiments/exact-questions.js';
import type { Context } from '../context.js';
import { SharingCombination } from './sharing-combination.js';

/** Combinations in one answer. */
const MOST_COMBINATIONS = 4096;

@ObjectType({ description: 'Who stands where in the weight matrix, row by row.' })
export class SharingPattern {
  readonly #facts: Facts;
  readonly #layer: LayerSource;
  readonly #key: string;

  constructor(facts: Facts, layer: LayerSource, key: string) {
    this.#facts = facts;
    this.#layer = layer;
    this.#key = key;
  }

  @Field(() => Int)
  parameterCount(): number {
    return this.#facts.parameterCount;
  }

  @Field(() => [Int], {
    description:
      'At each position the parameter, counted from 0; -1 where nothing stands, -2 where a combination does.',
  })
  parameters(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly number[] {
    return longLists.hand(info, Array.from(this.#facts.parameters));
  }

  @Field(() => [Int], { description: '1 or -1 where a single parameter stands, else 0.' })
  signs(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly number[] {
    return longLists.hand(info, Array.from(this.#facts.signs));
  }

  @Field(() => [SharingCombination])
  combinations(): SharingCombination[] {
    const { rows, columns, combinations } = this.#facts;
    inArgument(rows > columns ? 'to' : 'from', () =>
      refuseAbove(
        'The number of positions with a combination',
        combinations.length,
        MOST_COMBINATIONS,
        'Read the layer as JSON instead.',
      ),
    );
    return combinations.map(combination => new SharingCombination(combination));
  }

  @Field(() => String, {
    description:
      'The pattern as a picture, without a bias: SVG with title, description and legend, up to 512 x 512.',
    complexity: 100,
  })
  svg(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'layerSvg', layer: this.#layer }, this.#key);
  }
}
