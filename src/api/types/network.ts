import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { NetworkFacts, NetworkSource } from '../../experiments/network-questions.js';
import type { Context } from '../context.js';
import { NetworkStage } from './network-stage.js';
import { Nonlinearity } from './nonlinearity.js';
import { RepresentationRun } from './representation-run.js';

@ObjectType({
  description:
    'An equivariant network to take home: linear maps, products of copies where they are asked for, and nonlinearities that fit.',
})
export class Network {
  readonly #network: NetworkSource;
  readonly #key: string;
  readonly #facts: NetworkFacts;

  constructor(network: NetworkSource, key: string, facts: NetworkFacts) {
    this.#network = network;
    this.#key = key;
    this.#facts = facts;
  }

  @Field(() => String, { description: 'The representation, in canonical form.' })
  input(): string {
    return this.#facts.input;
  }

  @Field(() => String, { description: 'The representation, in canonical form.' })
  output(): string {
    return this.#facts.output;
  }

  @Field(() => [RepresentationRun])
  inputRuns(): readonly RepresentationRun[] {
    return this.#facts.inputRuns;
  }

  @Field(() => Nonlinearity, {
    description: 'As asked for or chosen; a run where another one stands says so.',
  })
  nonlinearity(): Nonlinearity {
    return this.#facts.nonlinearity;
  }

  @Field(() => [NetworkStage], { description: 'The hidden stages and, last, the output.' })
  stages(): readonly NetworkStage[] {
    return this.#facts.stages;
  }

  @Field(() => Int)
  parameterCount(): number {
    return this.#facts.parameterCount;
  }

  @Field(() => Int, { description: 'Of linear maps and biases of the same shapes without symmetry.' })
  unconstrainedParameterCount(): number {
    return this.#facts.unconstrainedParameterCount;
  }

  @Field(() => [String], {
    description: 'Where equivariance is used, and what the network lacks and why, in sentences.',
  })
  report(): readonly string[] {
    return this.#facts.report;
  }

  @Field(() => String, {
    description: 'The stages as a picture: SVG with title and description.',
    complexity: 20,
  })
  svg(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'networkSvg', network: this.#network }, this.#key);
  }
}
