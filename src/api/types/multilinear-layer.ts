import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { MultilinearLayerSource } from '../../experiments/multilinear-questions.js';
import type { Context } from '../context.js';
import { CodeTarget } from './code-target.js';

@ObjectType({ description: 'An equivariant layer of several inputs, linear in each, to take home.' })
export class MultilinearLayer {
  readonly #layer: MultilinearLayerSource;
  readonly #key: string;

  constructor(layer: MultilinearLayerSource, key: string) {
    this.#layer = layer;
    this.#key = key;
  }

  @Field(() => Int, { nullable: true })
  async parameterCount(@Ctx() { tower }: Context): Promise<number> {
    const counts = await tower.ask({ ask: 'multilinearLayer', multilinear: this.#layer }, this.#key);
    return counts.parameterCount;
  }

  @Field(() => String, {
    nullable: true,
    description: "Source text of a module in the target's own idiom; it runs as it stands.",
    complexity: 100,
  })
  code(@Arg('target', () => CodeTarget) target: CodeTarget, @Ctx() { tower }: Context): Promise<string> {
    const question = { ask: 'multilinearCode', multilinear: this.#layer, target } as const;
    return tower.ask(question, `${target}\n${this.#key}`);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The whole specification as a JSON document of schema/network.schema.json.',
    complexity: 100,
  })
  json(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'multilinearJson', multilinear: this.#layer }, this.#key);
  }
}
