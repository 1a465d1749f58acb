import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { DomainError, refuseAbove } from '../../domain-error.js';
import type { ParticleSnapshot } from '../../experiments/experiment.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { DiscoveryStep } from './discovery-step.js';

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
    description: 'The repetition of a training, or the step of a discovery, counted from 0.',
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
    description: 'Some of the particles, evenly chosen, row-major: at most 2000 of them.',
    complexity: ({ args }) => 1 + Math.max(0, args.first ?? 200) / 100,
  })
  particles(
    @Arg('first', () => Int, { nullable: true, defaultValue: 200 }) first: number | null,
  ): number[][] {
    const wanted = first ?? 200;
    if (wanted < 0)
      throw new DomainError('BAD_INPUT', `first is ${wanted}; it must be 0 or more.`, { path: ['first'] });
    refuseAbove('first', wanted, MOST_PARTICLES, 'Ask for fewer particles.');
    const { particles, particleDimension } = this.#snapshot;
    const count = particles.length / particleDimension;
    const shown = Math.min(wanted, count);
    return Array.from({ length: shown }, (_, k) => {
      const row = Math.floor((k * count) / shown);
      return Array.from(particles.subarray(row * particleDimension, (row + 1) * particleDimension));
    });
  }
}
