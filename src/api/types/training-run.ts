import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { TrainingRunSummary } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { MeasuredCloud } from './measured-cloud.js';
import { RunStatus } from './run-status.js';
import { TrainingSnapshot } from './training-snapshot.js';

@ObjectType()
export class TrainingRun extends MeasuredCloud {
  readonly #experiment: string;
  readonly #run: TrainingRunSummary;

  constructor(experiment: string, run: TrainingRunSummary) {
    super(experiment, { repetition: run.repetition, snapshot: null }, run);
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

  @Field(() => [TrainingSnapshot], {
    description: 'In the order of time; those before it where the run diverged.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async snapshots(@Ctx() { experiments }: Context): Promise<TrainingSnapshot[]> {
    const snapshots = await experiments.snapshots(this.#experiment, this.#run.repetition);
    return snapshots.map(snapshot => new TrainingSnapshot(this.#experiment, snapshot));
  }
}
