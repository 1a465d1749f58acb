import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { NetworkFacts, NetworkSource } from '../../experiments/network-questions.js';
import type { Context } from '../context.js';
import { CodeTarget } from './code-target.js';
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
    nullable: true,
    description: "Source text of a module in the target's own idiom; it runs as it stands.",
    complexity: 100,
  })
  code(@Arg('target', () => CodeTarget) target: CodeTarget, @Ctx() { tower }: Context): Promise<string> {
    const question = { ask: 'networkCode', network: this.#network, target } as const;
    return tower.ask(question, `${target}\n${this.#key}`);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The whole specification as a JSON document with a published JSON Schema and a version.',
    complexity: 100,
  })
  json(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'networkJson', network: this.#network }, this.#key);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The stages as a picture: SVG with title and description.',
    complexity: 20,
  })
  svg(@Ctx() { tower }: Context): Promise<string> {
    return tower.ask({ ask: 'networkSvg', network: this.#network }, this.#key);
  }
}
