import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Experiment as ExperimentFacts } from '../experiments/experiment.js';
import type { Context } from './context.js';
import { DiscoverInput, discoverRequestOf } from './types/discover-input.js';
import { Experiment } from './types/experiment.js';
import { ExperimentConnection } from './types/experiment-connection.js';
import { ExperimentState } from './types/experiment-state.js';
import { TrainInput, trainRequestOf } from './types/train-input.js';

const DEFAULT_PAGE = 20;

@Resolver()
export class ExperimentResolver {
  @Query(() => Experiment, { nullable: true })
  async experiment(
    @Arg('id', () => ID) id: string,
    @Ctx() { experiments }: Context,
  ): Promise<Experiment | null> {
    return new Experiment(await experiments.get(id));
  }

  @Query(() => ExperimentConnection, {
    description: 'Newest first.',
    complexity: ({ args, childComplexity }) => Math.max(1, args.first ?? DEFAULT_PAGE) * childComplexity,
  })
  async experiments(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => ExperimentState, { nullable: true }) state: ExperimentState | null,
    @Ctx() { experiments }: Context,
  ): Promise<ExperimentConnection> {
    const page = await experiments.list({ first: first ?? DEFAULT_PAGE, after, state });
    return { ...page, nodes: page.nodes.map(node => new Experiment(node)) };
  }

  @Mutation(() => Experiment, { complexity: ({ childComplexity }) => 10 + childComplexity })
  async train(
    @Arg('input', () => TrainInput) input: TrainInput,
    @Ctx() { experiments }: Context,
  ): Promise<Experiment> {
    return new Experiment(await experiments.train(trainRequestOf(input)));
  }

  @Mutation(() => Experiment, { complexity: ({ childComplexity }) => 10 + childComplexity })
  async discover(
    @Arg('input', () => DiscoverInput) input: DiscoverInput,
    @Ctx() { experiments }: Context,
  ): Promise<Experiment> {
    return new Experiment(await experiments.discover(discoverRequestOf(input)));
  }

  @Mutation(() => Experiment)
  async cancelExperiment(
    @Arg('id', () => ID) id: string,
    @Ctx() { experiments }: Context,
  ): Promise<Experiment> {
    return new Experiment(await experiments.cancel(id));
  }

  @Subscription(() => Experiment, {
    description:
      'Progress and partial results until the experiment has ended; the first event is its present state.',
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) =>
      context.experiments.watch(args.id),
  })
  experimentProgress(@Arg('id', () => ID) _id: string, @Root() state: ExperimentFacts): Experiment {
    return new Experiment(state);
  }
}
