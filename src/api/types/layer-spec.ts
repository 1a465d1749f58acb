import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { LayerSource } from '../../experiments/exact-questions.js';
import type { Context } from '../context.js';
import { CodeTarget } from './code-target.js';

@ObjectType({ description: 'An equivariant layer to take home.' })
export class LayerSpec {
  readonly #layer: LayerSource;
  readonly #key: string;

  constructor(layer: LayerSource, key: string) {
    this.#layer = layer;
    this.#key = key;
  }

  @Field(() => Int)
  async parameterCount(@Ctx() context: Context): Promise<number> {
    return (await this.#counts(context)).parameterCount;
  }

  @Field(() => Int)
  async weightParameterCount(@Ctx() context: Context): Promise<number> {
    return (await this.#counts(context)).weightParameterCount;
  }

  @Field(() => Int)
  async biasParameterCount(@Ctx() context: Context): Promise<number> {
    return (await this.#counts(context)).biasParameterCount;
  }

  @Field(() => String, {
    description: "Source text of a module in the target's own idiom; it runs as it stands.",
    complexity: 100,
  })
  code(@Arg('target', () => CodeTarget) target: CodeTarget, @Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'layerCode', layer: this.#layer, target }, `${target}\n${this.#key}`);
  }

  @Field(() => String, {
    description: 'The whole specification as a JSON document with a published JSON Schema and a version.',
    complexity: 100,
  })
  json(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'layerJson', layer: this.#layer }, this.#key);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The sharing of weights as a picture, with the bias in a column apart: SVG with title, description and legend. Refused as TOO_LARGE above 512 rows or columns.',
    complexity: 100,
  })
  svg(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'layerSvg', layer: this.#layer }, this.#key);
  }

  #counts({ tower }: Context) {
    return tower.ask({ ask: 'layer', layer: this.#layer }, this.#key);
  }
}
