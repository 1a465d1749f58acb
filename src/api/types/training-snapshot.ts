import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { TrainingSnapshotSummary } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { DEFAULT_PARTICLES, PARTICLES_FIELD } from './particles-field.js';

@ObjectType({ description: 'A run on its way; what was beyond all bounds is null.' })
export class TrainingSnapshot {
  readonly #experiment: string;
  readonly #snapshot: TrainingSnapshotSummary;

  constructor(experiment: string, snapshot: TrainingSnapshotSummary) {
    this.#experiment = experiment;
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

  @Field(() => Float, { nullable: true, description: 'RMD^2 to the law projected on E_G.' })
  rmdToProjected(): number | null {
    return this.#snapshot.rmdToProjected;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'RMD^2 to the symmetrised law, where |G| N points can be matched exactly, else null.',
  })
  rmdToSymmetrised(): number | null {
    return this.#snapshot.rmdToSymmetrised;
  }

  @Field(() => [[Float]], PARTICLES_FIELD)
  async particles(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PARTICLES }) first: number | null,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0 }) offset: number | null,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { experiments, longLists }: Context,
  ): Promise<readonly number[][]> {
    const { repetition, number } = this.#snapshot;
    const rows = await experiments.particles(
      this.#experiment,
      { repetition, snapshot: number },
      first ?? DEFAULT_PARTICLES,
      offset ?? 0,
    );
    return longLists.hand(info, rows);
  }
}
