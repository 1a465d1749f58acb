import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { ParticleSnapshot } from '../../experiments/experiment.js';
import { pageSize } from '../../experiments/paging.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { DiscoveryStep } from './discovery-step.js';

const DEFAULT_PARTICLES = 200;
const MOST_PARTICLES = 2000;

@ObjectType({ description: 'What runs at this moment, for drawing.' })
export class LiveState {
  readonly #experiment: string;
  readonly #snapshot: ParticleSnapshot;

  constructor(experiment: string, snapshot: ParticleSnapshot) {
    this.#experiment = experiment;
    this.#snapshot = snapshot;
  }

  @Field(() => Int, {
    description:
      'The repetition of a training, the step of a discovery, or the job of a study, counted from 0.',
  })
  step(): number {
    return this.#snapshot.part;
  }

  @Field(() => Float, { description: 'How much of this step is done, 0 to 1.' })
  fraction(): number {
    return this.#snapshot.fraction;
  }

  @Field(() => [DiscoveryStep], { description: 'The steps of a discovery that have ended.' })
  steps(@Ctx() { experiments }: Context): Promise<DiscoveryStep[]> {
    return experiments.discoverySteps(this.#experiment);
  }

  @Field(() => [[Float]], {
    description:
      'Some of the particles, row-major: evenly chosen among the first 500, which are all that a run shows of itself.',
    complexity: ({ args }) => 1 + Math.max(0, args.first ?? DEFAULT_PARTICLES) / 100,
  })
  particles(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PARTICLES }) first: number | null,
  ): number[][] {
    const size = pageSize(first ?? DEFAULT_PARTICLES, MOST_PARTICLES);
    const { particles, particleDimension } = this.#snapshot;
    const count = particles.length / particleDimension;
    const shown = Math.min(size, count);
    return Array.from({ length: shown }, (_, k) => {
      const row = Math.floor((k * count) / shown);
      return Array.from(particles.subarray(row * particleDimension, (row + 1) * particleDimension));
    });
  }
}
