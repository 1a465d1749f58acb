import { Ctx, Field, ObjectType } from 'type-graphql';
import type { DiscoveryResult as Facts } from '../../experiments/experiment.js';
import type { ProblemInput } from '../../mean-field/problem.js';
import { TRIVIAL_GROUP } from '../../mean-field/unnamed-group.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { DiscoveryStep } from './discovery-step.js';
import { DiscoveryVerdict } from './discovery-verdict.js';
import { Group } from './group.js';
import { LayerSpec } from './layer-spec.js';
import { SubspaceComparison } from './subspace-comparison.js';

@ObjectType()
export class DiscoveryResult {
  readonly #experiment: string;
  readonly #facts: Facts;

  constructor(experiment: string, facts: Facts) {
    this.#experiment = experiment;
    this.#facts = facts;
  }

  @Field(() => DiscoveryVerdict)
  verdict(): DiscoveryVerdict {
    return this.#facts.verdict;
  }

  @Field(() => [DiscoveryStep])
  steps(): readonly DiscoveryStep[] {
    return this.#facts.steps;
  }

  @Field(() => [[Float]], { description: 'Orthonormal rows spanning the subspace found.' })
  basis(): readonly (readonly number[])[] {
    return this.#facts.basis;
  }

  @Field(() => [Float], {
    nullable: true,
    description:
      "Radians: the standard error of the direction of each of the basis's rows; null where none is known.",
  })
  errors(): readonly number[] | null {
    return this.#facts.errors ?? null;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'From 0 to 1: the share of repetitions, and of their resamples, that come to this subspace within the tolerance; of ROBUST.',
  })
  confidence(): number | null {
    return this.#facts.confidence ?? null;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Points (x, y) that were drawn, those of the training runs included; null where nobody counted.',
  })
  samples(): number | null {
    return this.#facts.samples ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The verdict in words; where it is UNCERTAIN, what more would settle it.',
  })
  statement(): string | null {
    return this.#facts.statement ?? null;
  }

  @Field(() => SubspaceComparison)
  comparison(): SubspaceComparison {
    return this.#facts.comparison;
  }

  @Field(() => LayerSpec, {
    description:
      'The layer that the subspace found would give: W in Hom(X, Y) for the unit MATRIX; for UV, whose parameters (u, v) ' +
      'lie in X* + Y, the column (u, v) as a map from 1 to X* + Y.',
  })
  async layer(@Ctx() { tower, experiments }: Context): Promise<LayerSpec> {
    const request = await experiments.request(this.#experiment);
    if (request.kind !== 'DISCOVER') throw new Error(`expected a discovery, got a ${request.kind}`);
    const { problem } = request.input;
    const of = problem.group ?? TRIVIAL_GROUP;
    const pair = { of, ...representationsOf(problem) };
    const { from, to, rows, columns } = await tower.ask({ ask: 'maps', ...pair }, JSON.stringify(pair));
    const group = (await Group.ask(of, tower)).name();
    return new LayerSpec(
      { rows: Number(rows), columns: Number(columns), basis: this.#facts.basis, names: { group, from, to } },
      `found by ${this.#experiment}`,
    );
  }
}

/** The representations between which the particles' space Z is the space of matrices. */
function representationsOf({ unit, inputRepresentation, outputRepresentation }: ProblemInput): {
  from: string;
  to: string;
} {
  if (unit === 'MATRIX') return { from: inputRepresentation, to: outputRepresentation };
  return { from: '1', to: `(${inputRepresentation})*+(${outputRepresentation})` };
}
