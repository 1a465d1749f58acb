import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { candidatesQuestion, foundOnProblem } from '../../experiments/candidates-of-discovery.js';
import type { DiscoveryResult as Facts } from '../../experiments/experiment.js';
import type { SpacesOfProblem } from '../../experiments/snap-questions.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { CandidateFit } from './candidate-fit.js';
import { CandidateInput, candidatesOf } from './candidate-input.js';
import { DiscoveryStep } from './discovery-step.js';
import { DiscoveryVerdict } from './discovery-verdict.js';
import { LayerSpec } from './layer-spec.js';
import { SignedPermutationGroup } from './signed-permutation-group.js';
import { SnappedSubspace } from './snapped-subspace.js';
import { SubspaceComparison } from './subspace-comparison.js';

/** What one group held against a subspace costs. */
const CANDIDATE = 50;

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
    const { comparison, basis, errors = null } = this.#facts;
    const held = async (context: Context) => {
      const { tolerance } = comparison;
      return { exact: { problem: await this.#problem(context) }, basis, tolerance, errors };
    };
    return new SubspaceComparison(comparison, held, `found by ${this.#experiment}`);
  }

  @Field(() => LayerSpec, {
    description:
      'The layer that the subspace found would give: W in Hom(X, Y) for the unit MATRIX; else the column of all parameters as a ' +
      'map from 1 to Z, which for UV, whose parameters are (u, v), is X* + Y.',
  })
  async layer(@Ctx() context: Context): Promise<LayerSpec> {
    const problem = await this.#problem(context);
    const question = { ask: 'particleMaps', ofParticles: problem } as const;
    const { rows, columns, ...names } = await context.tower.ask(question, JSON.stringify(problem));
    return new LayerSpec({ rows, columns, basis: this.#facts.basis, names }, `found by ${this.#experiment}`);
  }

  @Field(() => SnappedSubspace, {
    description: 'The exact rational subspace that the one found stands for, where the evidence supports it.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async snapped(@Ctx() context: Context): Promise<SnappedSubspace> {
    const { verdict, basis, errors = null } = this.#facts;
    const found = { problem: await this.#problem(context), verdict, basis, errors };
    return SnappedSubspace.ask(found, `snapped from ${this.#experiment}`, context);
  }

  @Field(() => [CandidateFit], {
    description:
      'How groups stand to what was found, ranked: those that fix it first, of these the ones whose E^H it is, then the larger groups; else by ' +
      'the angle to E^H.',
    complexity: ({ args, childComplexity }) => args.of.length * (CANDIDATE + childComplexity),
  })
  async candidates(
    @Arg('of', () => [CandidateInput]) of: CandidateInput[],
    @Ctx() { tower, experiments }: Context,
  ): Promise<CandidateFit[]> {
    const candidates = candidatesOf(of);
    const found = await foundOnProblem(experiments, this.#experiment, this.#facts);
    const question = await candidatesQuestion(experiments, this.#experiment, found, candidates);
    const key = `found by ${this.#experiment}`;
    const isOnRows = question.rows !== null;
    const facts = await tower.ask(question, `${key}\n${isOnRows}\n${JSON.stringify(candidates)}`);
    return facts.map(fit => new CandidateFit(fit, found, key));
  }

  @Field(() => SignedPermutationGroup, {
    nullable: true,
    description:
      'The largest group, along one chain of merges, of signed permutations of the coordinates that fixes what was found; with `same` it acts on X and Y alike. tolerance: ' +
      'radians that what was found may be off E^H; left out, as far as its errors allow.',
    complexity: ({ childComplexity }) => CANDIDATE + childComplexity,
  })
  async signedPermutations(
    @Arg('same', () => Boolean, { defaultValue: false }) same: boolean,
    @Arg('tolerance', () => Float, { nullable: true }) tolerance: number | null,
    @Ctx() { tower, experiments }: Context,
  ): Promise<SignedPermutationGroup> {
    const found = await foundOnProblem(experiments, this.#experiment, this.#facts);
    const question = { ask: 'signedPermutations', found, same, bound: tolerance ?? null } as const;
    const key = `${same} ${tolerance ?? null} found by ${this.#experiment}`;
    return new SignedPermutationGroup(await tower.ask(question, key));
  }

  async #problem({ experiments }: Context): Promise<SpacesOfProblem> {
    const request = await experiments.request(this.#experiment);
    if (request.kind !== 'DISCOVER') throw new Error(`expected a discovery, got a ${request.kind}`);
    const { group, inputRepresentation, outputRepresentation, unit, hidden } = request.input.problem;
    return { group, inputRepresentation, outputRepresentation, unit, hidden };
  }
}
