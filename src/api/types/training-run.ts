import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { TrainingRunSummary } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { DEFAULT_PARTICLES, PARTICLES_FIELD } from './particles-field.js';
import { RunStatus } from './run-status.js';
import { TrainingSnapshot } from './training-snapshot.js';

@ObjectType()
export class TrainingRun {
  readonly #experiment: string;
  readonly #run: TrainingRunSummary;

  constructor(experiment: string, run: TrainingRunSummary) {
    this.#experiment = experiment;
    this.#run = run;
  }

  @Field(() => Int)
  seed(): number {
    return this.#run.seed;
  }

  @Field(() => RunStatus)
  status(): RunStatus {
    return this.#run.status;
  }

  @Field(() => String, { nullable: true, description: 'Why it diverged, and what to change.' })
  message(): string | null {
    return this.#run.message;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "The mean loss of the scheme's own predictor after training, without the regulariser: over 20000 fresh points, or over the rows of a data set.",
  })
  finalRisk(): number | null {
    return this.#run.finalRisk;
  }

  @Field(() => Float, { nullable: true, description: 'RMD^2 to the law projected on E_G.' })
  rmdToProjected(): number | null {
    return this.#run.rmdToProjected;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'RMD^2 to the symmetrised law, where |G| N points can be matched exactly, else null.',
  })
  rmdToSymmetrised(): number | null {
    return this.#run.rmdToSymmetrised;
  }

  @Field(() => [TrainingSnapshot], {
    description: 'In the order of time; those before it where the run diverged.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async snapshots(@Ctx() { experiments }: Context): Promise<TrainingSnapshot[]> {
    const snapshots = await experiments.snapshots(this.#experiment, this.#run.repetition);
    return snapshots.map(snapshot => new TrainingSnapshot(this.#experiment, snapshot));
  }

  @Field(() => [[Float]], PARTICLES_FIELD)
  async particles(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PARTICLES }) first: number | null,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0 }) offset: number | null,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { experiments, longLists }: Context,
  ): Promise<readonly number[][]> {
    const rows = await experiments.particles(
      this.#experiment,
      { repetition: this.#run.repetition, snapshot: null },
      first ?? DEFAULT_PARTICLES,
      offset ?? 0,
    );
    return longLists.hand(info, rows);
  }
}
