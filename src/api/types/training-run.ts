import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { TrainingRunSummary } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';

const DEFAULT_PARTICLES = 1000;
/** Of the published experiment; where particles have more, up to 400, the bound on the numbers of a page holds the answer small. */
const NUMBERS_A_PARTICLE = 4;

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

  @Field(() => Float, {
    nullable: true,
    description:
      "Monte Carlo estimate, on 20000 fresh points, of the population risk of the scheme's own predictor after training, without the regulariser.",
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

  @Field(() => [[Float]], {
    description: 'The particles, row-major; refused as TOO_LARGE above 100000 numbers a page.',
    complexity: ({ args }) => 1 + (NUMBERS_A_PARTICLE * Math.max(0, args.first ?? DEFAULT_PARTICLES)) / 100,
  })
  async particles(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PARTICLES }) first: number | null,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0 }) offset: number | null,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { experiments, longLists }: Context,
  ): Promise<readonly number[][]> {
    const rows = await experiments.particles(
      this.#experiment,
      this.#run.repetition,
      first ?? DEFAULT_PARTICLES,
      offset ?? 0,
    );
    return longLists.hand(info, rows);
  }
}
