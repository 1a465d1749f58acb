import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { cursorOf, pageSize, placeOf } from '../../experiments/paging.js';
import type { Context } from '../context.js';
import { FigureKind } from './figure-kind.js';
import { StudyFigure } from './study-figure.js';
import { StudyRunConnection } from './study-run.js';
import { rateOf, StudyRate, StudySummary, summaryOf } from './study-summary.js';
import { TrainingRun } from './training-run.js';

const DEFAULT_RUNS = 20;
const MOST_RUNS = 1000;
/** What the costs of lists assume that they hold. */
const SUMMARIES = 50;
const FIGURES = 12;
/** What documents cost, which are long: a study may have 10000 runs, and its JSON then 10 MB. */
const DOCUMENT = 100;
const WHOLE_DOCUMENT = 250;
const DRAWING = 20;

@ObjectType({ description: 'What is there of a study: all of it, or, while it runs, what has ended so far.' })
export class StudyResult {
  readonly #experiment: string;

  constructor(experiment: string) {
    this.#experiment = experiment;
  }

  @Field(() => Int, { description: 'Runs that have ended.' })
  async finished(@Ctx() { experiments }: Context): Promise<number> {
    return (await experiments.studyProgress(this.#experiment)).finished;
  }

  @Field(() => Int, { description: 'Runs that diverged, which are counted as ended too.' })
  async diverged(@Ctx() { experiments }: Context): Promise<number> {
    return (await experiments.studyProgress(this.#experiment)).diverged;
  }

  @Field(() => Int, { description: 'All runs of the study.' })
  async total(@Ctx() { experiments }: Context): Promise<number> {
    return (await experiments.studyProgress(this.#experiment)).total;
  }

  @Field(() => [StudySummary], {
    description: 'Every measure of every cell that has values, in the order of the axes.',
    complexity: ({ childComplexity }) => 1 + SUMMARIES * childComplexity,
  })
  async cells(@Ctx() { experiments }: Context): Promise<StudySummary[]> {
    const { summaries } = await experiments.studyReport(this.#experiment);
    return summaries.filter(({ second }) => second === null).map(summaryOf);
  }

  @Field(() => [StudySummary], {
    description: 'The distances between pairs of schemes that started alike, in every cell.',
    complexity: ({ childComplexity }) => 1 + SUMMARIES * childComplexity,
  })
  async distances(@Ctx() { experiments }: Context): Promise<StudySummary[]> {
    const { summaries } = await experiments.studyReport(this.#experiment);
    return summaries.filter(({ second }) => second !== null).map(summaryOf);
  }

  @Field(() => [StudyRate], {
    description: 'How every measure falls with N.',
    complexity: ({ childComplexity }) => 1 + SUMMARIES * childComplexity,
  })
  async rates(@Ctx() { experiments }: Context): Promise<StudyRate[]> {
    return (await experiments.studyReport(this.#experiment)).rates.map(rateOf);
  }

  @Field(() => StudyRunConnection, {
    description: 'The runs that have ended, in the order of the study.',
    complexity: ({ args, childComplexity }) => Math.max(1, args.first ?? DEFAULT_RUNS) * childComplexity,
  })
  async runs(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_RUNS }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { experiments }: Context,
  ): Promise<StudyRunConnection> {
    const size = pageSize(first ?? DEFAULT_RUNS, MOST_RUNS);
    const behind = after == null ? -1 : placeOf('run', after);
    const { nodes, more, total } = await experiments.studyRuns(this.#experiment, size, behind);
    const last = nodes.at(-1);
    return {
      nodes: nodes.map(({ cell, run }) => ({
        job: run.repetition,
        cell,
        run: new TrainingRun(this.#experiment, run),
      })),
      totalCount: total,
      endCursor: last ? cursorOf('run', last.run.repetition) : null,
      hasNextPage: more,
    };
  }

  @Field(() => [StudyFigure], {
    description:
      'One of each kind, but of PARTICLE_CLOUDS one for each teacher and start, at the largest N; all kinds where none is given.',
    complexity: ({ childComplexity }) => 1 + FIGURES * (DRAWING + childComplexity),
  })
  async figures(
    @Arg('kinds', () => [FigureKind], { nullable: true }) kinds: FigureKind[] | null,
    @Ctx() { experiments }: Context,
  ): Promise<StudyFigure[]> {
    const plans = await experiments.studyFigures(this.#experiment, kinds ?? undefined);
    return plans.map(plan => new StudyFigure(this.#experiment, plan));
  }

  @Field(() => String, { description: 'Medians and rates for readers, as Markdown.', complexity: DOCUMENT })
  async table(@Ctx() { experiments }: Context): Promise<string> {
    return (await experiments.studyReport(this.#experiment)).markdown;
  }

  @Field(() => String, {
    description: 'A row for each cell and measure, as CSV with a header.',
    complexity: DOCUMENT,
  })
  async csv(@Ctx() { experiments }: Context): Promise<string> {
    return (await experiments.studyReport(this.#experiment)).csv;
  }

  @Field(() => String, { description: 'A row for each run, as CSV with a header.', complexity: DOCUMENT })
  async runsCsv(@Ctx() { experiments }: Context): Promise<string> {
    return (await experiments.studyReport(this.#experiment)).runsCsv;
  }

  @Field(() => String, {
    description:
      'Request, runs, distances, summaries and rates as one JSON document with a format and a version.',
    complexity: WHOLE_DOCUMENT,
  })
  async json(@Ctx() { experiments }: Context): Promise<string> {
    return (await experiments.studyReport(this.#experiment)).json;
  }
}
