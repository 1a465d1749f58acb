import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { CloudPlace } from '../../experiments/run-store.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';

const DEFAULT_PARTICLES = 1000;
/** Of the published experiment; where particles have more, up to 400, the bound on the numbers of a page holds the answer small. */
const NUMBERS_A_PARTICLE = 4;

interface Distances {
  readonly rmdToProjected: number | null;
  readonly rmdToSymmetrised: number | null;
}

/** The particles of a run at one time, with how far they are from symmetry; no type of the schema by itself. */
@ObjectType()
export abstract class MeasuredCloud {
  readonly #experiment: string;
  readonly #place: CloudPlace;
  readonly #distances: Distances;

  constructor(experiment: string, place: CloudPlace, distances: Distances) {
    this.#experiment = experiment;
    this.#place = place;
    this.#distances = distances;
  }

  @Field(() => Float, { nullable: true, description: 'RMD^2 to the law projected on E_G.' })
  rmdToProjected(): number | null {
    return this.#distances.rmdToProjected;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'RMD^2 to the symmetrised law, where |G| N points can be matched exactly, else null.',
  })
  rmdToSymmetrised(): number | null {
    return this.#distances.rmdToSymmetrised;
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
    const count = first ?? DEFAULT_PARTICLES;
    const rows = await experiments.particles(this.#experiment, this.#place, count, offset ?? 0);
    return longLists.hand(info, rows);
  }
}
