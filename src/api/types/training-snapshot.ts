import { Field, ObjectType } from 'type-graphql';
import type { TrainingSnapshotSummary } from '../../experiments/experiment.js';
import { Float } from '../scalars/float.js';
import { MeasuredCloud } from './measured-cloud.js';

@ObjectType({ description: 'A run on its way; what was beyond all bounds is null.' })
export class TrainingSnapshot extends MeasuredCloud {
  readonly #snapshot: TrainingSnapshotSummary;

  constructor(experiment: string, snapshot: TrainingSnapshotSummary) {
    super(experiment, { repetition: snapshot.repetition, snapshot: snapshot.number }, snapshot);
    this.#snapshot = snapshot;
  }

  @Field(() => Float, { description: 'Mean-field time.' })
  time(): number {
    return this.#snapshot.time;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "The mean loss of the scheme's own predictor, without the regulariser: over 2000 fresh points, the same at every time, or over the rows of a data set.",
  })
  risk(): number | null {
    return this.#snapshot.risk;
  }
}
