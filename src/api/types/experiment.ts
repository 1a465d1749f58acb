import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { canonicalJson } from '../../experiments/canonical-json.js';
import type { Experiment as Facts } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { DateTime } from '../scalars/date-time.js';
import { Float } from '../scalars/float.js';
import { DiscoveryResult } from './discovery-result.js';
import { ExperimentError } from './experiment-error.js';
import { ExperimentKind } from './experiment-kind.js';
import { ExperimentState } from './experiment-state.js';
import { LiveState } from './live-state.js';
import { StudyResult } from './study-result.js';
import { TrainingResult } from './training-result.js';
import { TrainingRun } from './training-run.js';

@ObjectType()
export class Experiment {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  @Field(() => ID)
  id(): string {
    return this.#facts.id;
  }

  @Field(() => ExperimentKind)
  kind(): ExperimentKind {
    return this.#facts.kind;
  }

  @Field(() => String, {
    description:
      'What was asked for, as a JSON document: the input of train, discover or study with its defaults filled in.',
  })
  async specification(@Ctx() { experiments }: Context): Promise<string> {
    return canonicalJson((await experiments.request(this.#facts.id)).input);
  }

  @Field(() => ExperimentState)
  state(): ExperimentState {
    return this.#facts.state;
  }

  @Field(() => Float, { description: '0 to 1.' })
  progress(): number {
    return this.#facts.progress;
  }

  @Field(() => DateTime)
  createdAt(): Date {
    return this.#facts.createdAt;
  }

  @Field(() => DateTime, { nullable: true })
  startedAt(): Date | null {
    return this.#facts.startedAt;
  }

  @Field(() => DateTime, { nullable: true })
  endedAt(): Date | null {
    return this.#facts.endedAt;
  }

  @Field(() => ExperimentError, {
    nullable: true,
    description: "Where it failed: the error's code and sentence.",
  })
  error(): ExperimentError | null {
    return this.#facts.error;
  }

  @Field(() => TrainingResult, { nullable: true, description: 'null but for a training.' })
  async training(@Ctx() { experiments }: Context): Promise<TrainingResult | null> {
    const { id, kind } = this.#facts;
    if (kind !== 'TRAIN') return null;
    const runs = await experiments.trainingRuns(id);
    return { runs: runs.map(run => new TrainingRun(id, run)) };
  }

  @Field(() => DiscoveryResult, {
    nullable: true,
    description: 'null but for a discovery that has succeeded.',
  })
  async discovery(@Ctx() { experiments }: Context): Promise<DiscoveryResult | null> {
    const { id, kind } = this.#facts;
    if (kind !== 'DISCOVER') return null;
    const result = await experiments.discoveryResult(id);
    return result && new DiscoveryResult(id, result);
  }

  @Field(() => StudyResult, { nullable: true, description: 'null but for a study.' })
  study(): StudyResult | null {
    const { id, kind } = this.#facts;
    return kind === 'STUDY' ? new StudyResult(id) : null;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Seconds to the end at the pace so far; null where it does not run, or nothing can be said yet.',
  })
  remainingSeconds(@Ctx() { experiments }: Context): number | null {
    return experiments.remainingSeconds(this.#facts.id);
  }

  @Field(() => LiveState, {
    nullable: true,
    description: 'What runs at this moment; null where nothing does.',
  })
  live(@Ctx() { experiments }: Context): LiveState | null {
    const snapshot = experiments.snapshot(this.#facts.id);
    return snapshot && new LiveState(this.#facts.id, snapshot);
  }
}
