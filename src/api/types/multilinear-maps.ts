import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { MultilinearFacts, MultilinearSource } from '../../experiments/multilinear-questions.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { Certificate } from './certificate.js';
import { toInt } from './int.js';
import { MultilinearLayer } from './multilinear-layer.js';

@ObjectType({
  description:
    'All f(x_1, .., x_k) that are linear in each input with f(rho_1(g) x_1, .., rho_k(g) x_k) = rho_to(g) f(x_1, .., x_k) for every g.',
})
export class MultilinearMaps {
  readonly #maps: MultilinearSource;
  readonly #key: string;
  readonly #facts: MultilinearFacts;

  /** key: canonical text of the group and the representations. */
  constructor(maps: MultilinearSource, key: string, facts: MultilinearFacts) {
    this.#maps = maps;
    this.#key = key;
    this.#facts = facts;
  }

  @Field(() => Int)
  rows(): number {
    return toInt('The number of rows', this.#facts.rows, 'to');
  }

  @Field(() => [Int], { description: 'Dimensions of the inputs.' })
  inputs(): number[] {
    return this.#facts.inputs.map(dimension => toInt('The dimension of an input', dimension, 'from'));
  }

  @Field(() => BigIntScalar)
  dimension(): bigint {
    return this.#facts.dimension;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Where the dimension is 0, why, in one sentence, and what to try instead.',
  })
  emptyReason(): string | null {
    return this.#facts.emptyReason;
  }

  @Field(() => Certificate, {
    nullable: true,
    description: 'Of a basis, which is found for it; null where that is too large.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  certificate(@Ctx() { tower }: Context): Promise<Certificate> {
    return tower.ask({ ask: 'multilinearCertificate', multilinear: this.#maps }, this.#key);
  }

  @Field(() => MultilinearLayer)
  layer(@Arg('bias', () => Boolean, { defaultValue: false }) bias: boolean): MultilinearLayer {
    return new MultilinearLayer({ ...this.#maps, bias }, `${this.#key}\n${bias}`);
  }
}
