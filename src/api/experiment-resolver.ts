import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Experiment as ExperimentFacts } from '../experiments/experiment.js';
import type { Context } from './context.js';
import { DiscoverInput, discoverRequestOf } from './types/discover-input.js';
import { Experiment } from './types/experiment.js';
import { ExperimentConnection } from './types/experiment-connection.js';
import { ExperimentState } from './types/experiment-state.js';
import { ProblemFacts } from './types/problem-facts.js';
import { ProblemInput, problemOf } from './types/problem-input.js';
import { StudyInput, studyRequestOf } from './types/study-input.js';
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

  @Query(() => ProblemFacts, {
    description: 'What a training on this problem would start from; refused as the training would be.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  problem(
    @Arg('of', () => ProblemInput) of: ProblemInput,
    @Arg('seed', () => Int, { nullable: true, defaultValue: 0 }) seed: number | null,
    @Arg('averagingNodes', () => Int, { nullable: true }) averagingNodes: number | null,
    @Ctx() { experiments }: Context,
  ): Promise<ProblemFacts> {
    return experiments.problem(problemOf(of, ['of']), seed ?? 0, averagingNodes ?? undefined);
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

  @Mutation(() => Experiment, {
    description:
      'A grid of trainings as one experiment, whose results are there as they come; see Experiment.study.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  async study(
    @Arg('input', () => StudyInput) input: StudyInput,
    @Ctx() { experiments }: Context,
  ): Promise<Experiment> {
    return new Experiment(await experiments.study(studyRequestOf(input)));
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
